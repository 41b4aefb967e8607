import { z } from 'zod'

/** A register that kept silent, and why: part of every answer that was put together from several sources. */
export const Silent = z.object({
  register: z.string(),
  naam: z.string(),
  fault: z.enum(['timeout', 'unreachable', 'refused', 'overloaded', 'broken', 'unreadable']),
})
export type Silent = z.infer<typeof Silent>

/**
 * What several sources gave together. As long as `silent` is not empty the list is incomplete, and nobody may say
 * "there are none".
 */
export interface Gathered<T> {
  items: T[]
  silent: Silent[]
}

const CAUSES: Record<Silent['fault'], string> = {
  timeout: 'antwoordt niet op tijd',
  unreachable: 'is niet bereikbaar',
  refused: 'weigert onze vraag',
  overloaded: 'is overbelast',
  broken: 'heeft een storing',
  unreadable: 'geeft een antwoord dat wij niet kunnen lezen',
}

/**
 * The sentence an agent reads when a source is silent, without the consequence:
 * "Open Zaak antwoordt niet op tijd."
 */
export function silenceSentence(silent: Silent): string {
  return `${silent.naam} ${CAUSES[silent.fault]}.`
}
