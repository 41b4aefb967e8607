import { readFileSync } from 'node:fs'

/** A date as the BRP delivers it: often incomplete. */
export type Datum =
  | { type: 'Datum'; datum: string; langFormaat: string }
  | { type: 'JaarMaandDatum'; jaar: number; maand: number; langFormaat: string }
  | { type: 'JaarDatum'; jaar: number; langFormaat: string }
  | { type: 'DatumOnbekend'; onbekend: true; langFormaat: string }

/** An entry of a national code table; either part may be missing for an unknown code. */
export interface Waardetabel {
  code?: string
  omschrijving?: string
}

export interface Naam {
  voornamen?: string
  adellijkeTitelPredicaat?: Waardetabel & { soort?: string }
  voorvoegsel?: string
  geslachtsnaam?: string
  voorletters?: string
  volledigeNaam?: string
  aanduidingNaamgebruik?: Waardetabel
}

export interface Geboorte {
  datum?: Datum
  plaats?: Waardetabel
  land?: Waardetabel
}

export interface Verblijfadres {
  officieleStraatnaam?: string
  korteStraatnaam?: string
  huisnummer?: number
  huisletter?: string
  huisnummertoevoeging?: string
  aanduidingBijHuisnummer?: Waardetabel
  postcode?: string
  woonplaats?: string
  locatiebeschrijving?: string
  regel1?: string
  regel2?: string
  regel3?: string
  land?: Waardetabel
}

export interface Verblijfplaats {
  type: 'Adres' | 'Locatie' | 'VerblijfplaatsBuitenland' | 'VerblijfplaatsOnbekend'
  functieAdres?: Waardetabel
  datumVan?: Datum
  datumIngangGeldigheid?: Datum
  adresseerbaarObjectIdentificatie?: string
  nummeraanduidingIdentificatie?: string
  indicatieVastgesteldVerblijftNietOpAdres?: boolean
  verblijfadres?: Verblijfadres
}

export interface Adressering {
  adresregel1?: string
  adresregel2?: string
  adresregel3?: string
  land?: Waardetabel
  aanhef?: string
  aanschrijfwijze?: { naam?: string; aanspreekvorm?: string }
  gebruikInLopendeTekst?: string
  indicatieVastgesteldVerblijftNietOpAdres?: boolean
}

/** A partner, parent or child: a person of their own when the burgerservicenummer is there. */
export interface Verwant {
  burgerservicenummer?: string
  naam?: Naam
  geboorte?: Geboorte
  geslacht?: Waardetabel
  soortVerbintenis?: Waardetabel
  ouderAanduiding?: string
  aangaanHuwelijkPartnerschap?: { datum?: Datum; plaats?: Waardetabel; land?: Waardetabel }
  ontbindingHuwelijkPartnerschap?: { datum?: Datum }
  datumIngangFamilierechtelijkeBetrekking?: Datum
}

/**
 * One person with everything the BRP holds, in the shape of a full `Persoon` answer. The stand-in itself applies
 * `fields`, the smaller answer of a search, and the age of today; groups that it knows nothing about are kept as given.
 */
export interface Persoon {
  burgerservicenummer: string
  aNummer?: string
  naam?: Naam
  geslacht?: Waardetabel
  /** Ignored: computed from the date of birth when asked. */
  leeftijd?: number
  geboorte?: Geboorte
  verblijfplaats?: Verblijfplaats
  adressering?: Adressering
  gemeenteVanInschrijving?: Waardetabel
  datumInschrijvingInGemeente?: Datum
  datumEersteInschrijvingGBA?: Datum
  nationaliteiten?: object[]
  partners?: Verwant[]
  ouders?: Verwant[]
  kinderen?: Verwant[]
  gezag?: object[]
  overlijden?: { datum?: Datum; plaats?: Waardetabel; land?: Waardetabel }
  /** Reason `O` is deceased, `E` emigrated, `F` entered in error. */
  opschortingBijhouding?: { reden?: Waardetabel; datum?: Datum }
  geheimhoudingPersoonsgegevens?: boolean
  indicatieCurateleRegister?: boolean
  indicatieGezagMinderjarige?: Waardetabel
  immigratie?: object
  verblijfstitel?: object
  europeesKiesrecht?: object
  uitsluitingKiesrecht?: object
  inOnderzoek?: object
  rni?: object[]
  verificatie?: object
}

/** What the BRP stand-in starts with. */
export interface BrpSeed {
  personen: readonly Persoon[]
}

/**
 * Reads a file with persons in the answer shape of BRP Personen v2: an array, or an object with `personen`.
 * @throws with the number of the entry that has no burgerservicenummer of nine digits.
 */
export function readBrpSeed(file: string): BrpSeed {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const list = isRecord(content) ? content['personen'] : content
  if (!Array.isArray(list)) throw new Error(`${file}: expected an array of persons`)
  const personen: Persoon[] = []
  for (const [index, entry] of list.entries()) {
    if (!isPersoon(entry)) throw new Error(`${file}: entry ${index} has no burgerservicenummer of nine digits`)
    personen.push(entry)
  }
  return { personen }
}

/** The rest of the shape is not looked at: an odd test person must be served as odd as it is. */
function isPersoon(entry: unknown): entry is Persoon {
  if (!isRecord(entry)) return false
  const bsn = entry['burgerservicenummer']
  return typeof bsn === 'string' && /^\d{9}$/.test(bsn)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
