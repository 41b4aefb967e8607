import type { RegisterFault } from '@kiss/domain/errors'

/**
 * The steps in which one contactmoment reaches a register, in this order. Each is done exactly once: its id in the
 * register is remembered, and a step whose answer was lost is looked up before it is repeated.
 */
export const STAP_SOORTEN = ['klant', 'contactmoment', 'betrokkene', 'medewerker', 'zaak'] as const
export type StapSoort = (typeof STAP_SOORTEN)[number]

/** `wacht` not begun · `bezig` begun, the answer not (yet) known · `klaar` done, `registerId` known. */
export type StapStaat = 'wacht' | 'bezig' | 'klaar'

export interface Stap {
  volgorde: number
  soort: StapSoort
  /** For a zaak: its uuid. */
  doel?: string | undefined
  staat: StapStaat
  /** How often it was begun. Above one, an earlier attempt may have arrived. */
  pogingen: number
  registerId?: string | undefined
}

/** `open` to be done or under way · `klaar` everything arrived · `aandacht` stopped until a person looks at it. */
export type AfleveringStaat = 'open' | 'klaar' | 'aandacht'

/** The steps a contactmoment needs: an anonymous one has no klant and no betrokkene. */
export function planStappen(input: { heeftKlant: boolean; zaken: readonly string[] }): Stap[] {
  const kinds: { soort: StapSoort; doel?: string }[] = [
    ...(input.heeftKlant ? [{ soort: 'klant' as const }] : []),
    { soort: 'contactmoment' },
    ...(input.heeftKlant ? [{ soort: 'betrokkene' as const }] : []),
    { soort: 'medewerker' },
    ...input.zaken.map((doel) => ({ soort: 'zaak' as const, doel })),
  ]
  return kinds.map((kind, index) => ({ ...kind, volgorde: index + 1, staat: 'wacht', pogingen: 0 }))
}

/** The first step that is not done, or undefined when everything is. */
export function nextStap(stappen: readonly Stap[]): Stap | undefined {
  return [...stappen].sort((one, other) => one.volgorde - other.volgorde).find((stap) => stap.staat !== 'klaar')
}

/** Why an attempt failed: a register that was silent (time heals it) or one that refused (a person must look). */
export type Mislukking =
  { soort: 'stil'; fault: RegisterFault; retryAfter?: number | undefined } | { soort: 'geweigerd' }

const BASE_SECONDS = 1
const MAX_SECONDS = 30

/**
 * How long to wait before the next attempt, in seconds: doubling from 1 to 30, with jitter (`random` in [0, 1)), and
 * never sooner than the register asked. Thirty, because what waits must arrive within a minute of the register's return.
 */
export function backoffSeconds(pogingen: number, retryAfter: number | undefined, random: number): number {
  const exponential = Math.min(MAX_SECONDS, BASE_SECONDS * 2 ** Math.max(0, pogingen - 1))
  return Math.max(retryAfter ?? 0, exponential * (0.5 + random / 2))
}

/** What a failed attempt means for the aflevering: try again by itself, or wait for a person. */
export function staatAfterFailure(failure: Mislukking): AfleveringStaat {
  return failure.soort === 'geweigerd' ? 'aandacht' : 'open'
}
