import { MAX_SPECIFIEKE_VRAAG } from '@kiss/domain/afhandeling'
import type { KOption } from '#ui'
import type { Veld } from './judge.ts'

/** Names as choices. A name that stands there but is no longer in the list stays visible, otherwise nobody would see what is saved. */
export function toOptions(names: readonly string[], current = ''): KOption[] {
  const all = current === '' || names.includes(current) ? names : [...names, current]
  return all.map((name) => ({ value: name, label: name }))
}

/** "Nog 120 tekens" above the specifieke vraag. */
export function remainingSentence(length: number): string {
  const remaining = MAX_SPECIFIEKE_VRAAG - length
  const many = Math.abs(remaining)
  const tekens = many === 1 ? 'teken' : 'tekens'
  return remaining >= 0 ? `Nog ${many} ${tekens}` : `${many} ${tekens} te veel`
}

const NAMES: Record<Veld, string> = {
  notitie: 'Notitie',
  vraag: 'Vraag',
  specifiekeVraag: 'Specifieke vraag',
  kanaal: 'Kanaal',
  gespreksresultaat: 'Afhandeling',
  afdeling: 'Afdeling',
}

/** A fault as the summary says it: far from its field, "dit veld" must say which. */
export function summarySentence(veld: Veld, zin: string): string {
  return zin.startsWith('Dit veld') ? `${NAMES[veld]}: d${zin.slice(1)}` : zin
}
