import type { Adres } from './adres.ts'
import type { Day } from './dates.ts'

/** Legal forms as the trade register (KVK) words them. */
export type Rechtsvorm =
  | 'Eenmanszaak'
  | 'Besloten Vennootschap'
  | 'Vennootschap onder firma'
  | 'Stichting'
  | 'Vereniging'
  | 'Vereniging van eigenaars'

export interface Activiteit {
  sbiCode: string
  omschrijving: string
}

/** An entry in the trade register. */
export interface Bedrijf {
  /** Eight digits. */
  kvkNummer: string
  /** Nine digits that pass the eleven-test; people who work for themselves have none. */
  rsin?: string
  rechtsvorm: Rechtsvorm
  /** The name in daily use. */
  naam: string
  /** The name in the deed; only of legal entities. */
  statutaireNaam?: string
  handelsnamen: string[]
  /** The main one first. */
  activiteiten: Activiteit[]
  aanvang: Day
  einde?: Day
  /** Somebody in the town's population register. */
  eigenaarBsn?: string
  /** Wants no advertising by post. */
  nonMailing: boolean
  /** Where the legal entity itself sits; of a company without vestigingen the only address. */
  adres: Adres
  vestigingen: Vestiging[]
  telefoonnummer?: string
  emailadres?: string
}

/** A branch: a lasting place where a company works. */
export interface Vestiging {
  /** Twelve digits; leading zeros count. */
  vestigingsnummer: string
  handelsnamen: string[]
  hoofd: boolean
  adres: Adres
  /** `Postbus 12`, with a postcode of its own. */
  postbus?: { nummer: number; postcode: string; woonplaats: string }
  /** The visiting address may not be shown. */
  afgeschermd: boolean
  websites: string[]
  werkzamePersonen: number
  aanvang: Day
  einde?: Day
}

/** What a demo company is there to show. */
export type DemoBedrijfKenmerk =
  | 'veel contacten'
  | 'eenmanszaak'
  | 'nevenvestigingen'
  | 'afgeschermd adres'
  | 'beëindigd'
  | 'zonder vestiging'
  | 'niets'

/** A company on whose numbers demonstrations and journeys may rely. */
export interface DemoBedrijf {
  kvkNummer: string
  kenmerk: DemoBedrijfKenmerk
  naam: string
  /** Of the main branch. */
  vestigingsnummer?: string
  uitleg: string
}

/** One company for each thing that there is to show; none of their numbers changes with the seed or the day. */
export const DEMO_BEDRIJVEN: readonly DemoBedrijf[] = [
  {
    kvkNummer: '90004001',
    kenmerk: 'veel contacten',
    naam: 'Bouwgroep De Turfkade B.V.',
    vestigingsnummer: '000900000101',
    uitleg: 'Aannemer met 305 contacten en veel vergunningzaken.',
  },
  {
    kvkNummer: '90004002',
    kenmerk: 'eenmanszaak',
    naam: 'Bloemsierkunst Van der Meulen',
    vestigingsnummer: '000900000102',
    uitleg: 'Eenmanszaak van Annemarie van der Meulen.',
  },
  {
    kvkNummer: '90004003',
    kenmerk: 'nevenvestigingen',
    naam: 'Bakkerij Het Anker B.V.',
    vestigingsnummer: '000900000103',
    uitleg: 'Heeft een hoofdvestiging en drie nevenvestigingen.',
  },
  {
    kvkNummer: '90004004',
    kenmerk: 'afgeschermd adres',
    naam: 'Administratiekantoor Haddou',
    vestigingsnummer: '000900000104',
    uitleg: 'Eenmanszaak aan huis; het adres is afgeschermd.',
  },
  {
    kvkNummer: '90004005',
    kenmerk: 'beëindigd',
    naam: 'Eetcafé De Waag B.V.',
    vestigingsnummer: '000900000105',
    uitleg: 'Is vorig jaar gestopt.',
  },
  {
    kvkNummer: '90004006',
    kenmerk: 'zonder vestiging',
    naam: 'Vereniging van Eigenaars Havenzicht',
    uitleg: 'Vereniging van eigenaars: een rechtspersoon zonder vestiging.',
  },
  {
    kvkNummer: '90004007',
    kenmerk: 'niets',
    naam: 'Jachtwerf De Botter B.V.',
    vestigingsnummer: '000900000107',
    uitleg: 'Staat alleen bij de KVK: geen contacten, geen zaken.',
  },
]
