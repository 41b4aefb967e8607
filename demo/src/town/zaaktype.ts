import type { Afdelingnaam } from './data/organisatie.ts'

/** Confidentiality as the ZGW standard grades it, as far as the town uses it. */
export type Vertrouwelijkheid =
  'openbaar' | 'beperkt_openbaar' | 'intern' | 'zaakvertrouwelijk' | 'vertrouwelijk' | 'geheim'

/** A document that may arise in a zaak. */
export interface Documentsoort {
  /** One of the informatieobjecttypen of the town. */
  soort: Informatieobjectsoort
  titel: string
  richting: 'in' | 'uit' | 'intern'
  /** Arises at this status: 1 is the first. */
  bijStatus: number
  /** Share (0–1) of the zaken that have it. */
  kans: number
  tekst: string
  vertrouwelijkheid?: Vertrouwelijkheid
}

/** A kind of zaak as the town handles it. */
export interface Zaaktype {
  /** Also its identificatie in the catalogue. */
  sleutel: string
  omschrijving: string
  onderwerp: string
  doel: string
  aanleiding: string
  /** A verb of at most 20 characters. */
  handelingInitiator: string
  afdeling: Afdelingnaam
  /** Days that the law or the town allows. */
  doorlooptijd: number
  /** Days that the town aims at. */
  servicenorm: number
  vertrouwelijkheid: Vertrouwelijkheid
  trefwoorden: readonly string[]
  /** Who starts such a zaak. */
  van: 'burger' | 'bedrijf' | 'beide'
  /** How often it occurs, compared to the others. */
  gewicht: number
  /** Name of the initiator's part: Aanvrager, Melder … */
  initiatornaam: string
  /** Name and what the citizen is told; in order, the last ends the zaak. */
  statussen: readonly (readonly [naam: string, tekst: string])[]
  /** Name (at most 30 characters), generic name and how often. */
  resultaten: readonly (readonly [naam: string, generiek: string, gewicht: number])[]
  /** What the zaak is called; `{straat}`, `{wijk}` and `{nummer}` are filled in. */
  titels: readonly string[]
  documenten: readonly Documentsoort[]
  /** Lies at a place in town. */
  opKaart?: true
}

/** Kinds of document, with how secret they are unless said otherwise. */
export const INFORMATIEOBJECTSOORTEN = [
  ['Aanvraag', 'zaakvertrouwelijk'],
  ['Melding', 'beperkt_openbaar'],
  ['Ontvangstbevestiging', 'zaakvertrouwelijk'],
  ['Besluit', 'zaakvertrouwelijk'],
  ['Brief', 'zaakvertrouwelijk'],
  ['Bewijsstuk', 'vertrouwelijk'],
  ['Advies', 'intern'],
  ['Foto', 'beperkt_openbaar'],
  ['Tekening', 'openbaar'],
  ['Verslag', 'vertrouwelijk'],
  ['Bezwaarschrift', 'zaakvertrouwelijk'],
  ['Factuur', 'zaakvertrouwelijk'],
] as const satisfies readonly (readonly [string, Vertrouwelijkheid])[]

export type Informatieobjectsoort = (typeof INFORMATIEOBJECTSOORTEN)[number][0]
