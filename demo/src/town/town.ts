import type { Bedrijf } from './bedrijf.ts'
import { buildBedrijven } from './bedrijven.ts'
import { buildBevolking } from './bevolking.ts'
import { buildContacten } from './contacten.ts'
import type { Contactmoment } from './contactmoment.ts'
import type { Day } from './dates.ts'
import { buildOrganisatie } from './organisatie.ts'
import type { Organisatie } from './organisatie.ts'
import type { Persoon } from './persoon.ts'
import { ZAAKTYPEN } from './data/zaaktypen.ts'
import type { Zaak } from './zaak.ts'
import type { Zaaktype } from './zaaktype.ts'
import { buildZaken } from './zaken.ts'

/** The invented municipality in its own words, before any register puts it in its dialect. */
export interface Town {
  seed: number
  today: Day
  personen: Persoon[]
  bedrijven: Bedrijf[]
  organisatie: Organisatie
  zaaktypen: readonly Zaaktype[]
  /** Oldest first. */
  zaken: Zaak[]
  /** Oldest first. */
  contacten: Contactmoment[]
}

/**
 * Builds the whole town. The same seed and day always give the same town; another day moves zaken and contacts along
 * and leaves numbers, names and (within a calendar year) birth dates as they are.
 */
export function buildTown(seed: number, today: Day): Town {
  const { personen, leegstaand } = buildBevolking(seed, today)
  const bedrijven = buildBedrijven(seed, today, personen, leegstaand)
  const organisatie = buildOrganisatie(seed)
  const zaken = buildZaken(seed, today, personen, bedrijven, organisatie)
  const contacten = buildContacten(seed, today, personen, bedrijven, zaken, organisatie)
  return { seed, today, personen, bedrijven, organisatie, zaaktypen: ZAAKTYPEN, zaken, contacten }
}
