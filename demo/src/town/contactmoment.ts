import type { Afdeling, Groep, Medewerker } from './organisatie.ts'
import type { Naam } from './persoon.ts'
import type { Klant, Zaak } from './zaak.ts'

/** Where somebody can be reached. */
export interface Bereik {
  soort: 'telefoonnummer' | 'email'
  adres: string
  omschrijving: string
}

/** One conversation of the contact centre with somebody. */
export interface Contactmoment {
  /** Its own for ever, in no order; its uuid hangs on it. */
  nummer: number
  /** A moment in UTC. */
  plaatsgevondenOp: string
  kanaal: string
  /** At most 200 characters. */
  onderwerp: string
  /** At most 1000 characters. */
  inhoud: string
  /** Absent when the caller stayed unknown. */
  klant?: Klant
  /** Who was on the line when that is not the klant, or is not known in any register. */
  contactnaam?: Naam
  /** The one named spoke for the klant. */
  vertegenwoordiger: boolean
  /** Given for this conversation only. */
  bereik: Bereik[]
  medewerker: Medewerker
  zaken: Zaak[]
  contactverzoek?: Contactverzoek
}

/** A promise that a colleague will come back to it. */
export interface Contactverzoek {
  toelichting: string
  /** A moment in UTC. */
  toegewezenOp: string
  /** Present when done. */
  afgehandeldOp?: string
  afdeling: Afdeling
  groep?: Groep
  medewerker?: Medewerker
}

/** A number from which somebody unknown to every register asked to be called back, three times. */
export const DEMO_TERUGBELNUMMER = '0600112233'
