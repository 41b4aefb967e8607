import { MAX_SPECIFIEKE_VRAAG } from '@kiss/domain/afhandeling'
import type { KOption } from '#ui'

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
