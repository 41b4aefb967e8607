import type { Day } from './dates.ts'
import type { Medewerker } from './organisatie.ts'
import type { Documentsoort, Vertrouwelijkheid, Zaaktype } from './zaaktype.ts'

/** Who a zaak or contact is about, by number. */
export type Klant =
  | { soort: 'persoon'; bsn: string }
  | { soort: 'bedrijf'; kvkNummer: string }
  | { soort: 'vestiging'; kvkNummer: string; vestigingsnummer: string }

/** One text that says the same for the same klant. */
export function klantKey(klant: Klant): string {
  if (klant.soort === 'persoon') return `bsn ${klant.bsn}`
  return klant.soort === 'bedrijf' ? `kvk ${klant.kvkNummer}` : `vestiging ${klant.vestigingsnummer}`
}

export interface Zaak {
  /** Counts from 0, oldest first; its uuid hangs on it. */
  nummer: number
  /** `ZAAK-2026-0000123`. */
  identificatie: string
  zaaktype: Zaaktype
  omschrijving: string
  toelichting?: string
  startdatum: Day
  einddatumGepland: Day
  uiterlijkeEinddatum: Day
  /** Present when the zaak is closed. */
  einddatum?: Day
  vertrouwelijkheid: Vertrouwelijkheid
  kanaal: string
  initiator: Klant
  /** Somebody else whom it concerns. */
  belanghebbende?: Klant
  behandelaar: Medewerker
  /** Oldest first; the last is the status of now. */
  statussen: Zaakstatus[]
  /** Only of a closed zaak; a name of the zaaktype's results. */
  resultaat?: string
  documenten: Zaakdocument[]
  /** [longitude, latitude] in EPSG:4326. */
  punt?: [number, number]
}

export interface Zaakstatus {
  /** 1 is the first of the zaaktype. */
  volgnummer: number
  /** A moment in UTC. */
  gezetOp: string
  toelichting?: string
}

export interface Zaakdocument {
  /** Counts over all zaken. */
  nummer: number
  soort: Documentsoort
  titel: string
  datum: Day
  auteur: string
  vertrouwelijkheid: Vertrouwelijkheid
  tekst: string[]
}
