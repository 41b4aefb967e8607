import type { Silent } from '@kiss/domain/errors'
import { silenceSentence } from '@kiss/domain/errors'

/** What every part of a klantbeeld says of its sources. */
export interface Sources {
  bronnen: readonly string[]
  silent: readonly Silent[]
}

/** What one part is, as far as it is known, for the panel that shows it. */
export interface Part extends Sources {
  /** How many items came. */
  count: number
}

/** The words of one kind of items: "zaken" and "Zaken". */
export interface PartWords {
  plural: string
  title: string
}

/** True only when every source answered: the one condition under which anything may be said of all there is. */
export function isComplete(part: Sources): boolean {
  return part.silent.length === 0
}

/** The sentences for the silent sources of a list, one each: who, why, and what it means for the list. */
export function silenceNotices(part: Sources): { naam: string; zin: string }[] {
  return part.silent.map((silent) => ({
    naam: silent.naam,
    zin: `${silenceSentence(silent)} Deze lijst kan onvolledig zijn.`,
  }))
}

/**
 * What is said when a list is empty. "Geen zaken" only when every source said so (beyond B6); nothing at all when no source
 * answered, since then the notices say everything there is to say.
 */
export function emptySentence(part: Sources, words: PartWords): string | undefined {
  if (isComplete(part)) return `Geen ${words.plural}.`
  if (part.silent.length >= part.bronnen.length) return undefined
  return `Geen ${words.plural} gevonden in de registers die antwoordden.`
}

/** Which sources gave what is shown: "Bron: Open Zaak, e-Suite". Sources that kept silent are named by the notices. */
export function sourceSentence(part: Sources): string | undefined {
  const silent = new Set(part.silent.map((one) => one.naam))
  const answered = part.bronnen.filter((naam) => !silent.has(naam))
  if (answered.length === 0) return undefined
  return `${answered.length === 1 ? 'Bron' : 'Bronnen'}: ${answered.join(', ')}`
}
