/** Everything one invented Objecten register holds when it starts: per objecttype its objects. */
export interface ObjectenSeed {
  afdelingen: ObjectSeed<AfdelingData>[]
  groepen: ObjectSeed<GroepData>[]
  medewerkers: ObjectSeed<MedewerkerData>[]
  kennisartikelen: ObjectSeed<KennisartikelData>[]
  vacs: ObjectSeed<VacData>[]
}

/** One object with one record, as first registered. Order matters: later ones come first in a list. */
export interface ObjectSeed<Data> {
  uuid: string
  /** `yyyy-mm-dd`: the day from which the data holds, and on which it was registered. */
  startAt: string
  data: Data
}

export interface AfdelingData {
  identificatie: string
  naam: string
  email?: string
}

export interface GroepData {
  identificatie: string
  naam: string
  /** `identificatie` of the afdeling. */
  afdelingId?: string
  email?: string
}

export interface Dagdelen {
  ochtend: boolean
  middag: boolean
}

export interface MedewerkerData {
  identificatie: string
  voornaam?: string
  voorvoegselAchternaam?: string
  achternaam?: string
  volledigeNaam?: string
  functie?: string
  skills?: string
  emails?: { naam?: string; email: string }[]
  /** The concept allows no text in `naam` here. */
  telefoonnummers?: { naam?: null; telefoonnummer: string }[]
  /** Small n in `afdelingnaam`. */
  afdelingen: { afdelingId?: string; afdelingnaam: string }[]
  groepen?: { groepsId?: string; groepsnaam: string }[]
  beschikbaarheid?: Record<'maandag' | 'dinsdag' | 'woensdag' | 'donderdag' | 'vrijdag', Dagdelen>
  vervanging?: { name: string }
}

export interface KennisartikelData {
  /** Absolute URI. */
  url: string
  uuid: string
  /** Absolute URI in the Uniforme Productnamenlijst. */
  upnUri: string
  /** `yyyy-mm-dd`, or null when not published. */
  publicatieDatum: string | null
  productAanwezig: boolean | null
  productValtOnder: null
  verantwoordelijkeOrganisatie: {
    url: string
    owmsIdentifier: string
    owmsPrefLabel?: string
    /** A moment. */
    owmsEndDate: string
  }
  locaties: null
  doelgroep: 'eu-burger' | 'eu-bedrijf'
  /** Small n in `afdelingnaam`. */
  afdelingen?: { afdelingId?: string; afdelingnaam: string }[]
  vertalingen: KennisartikelVertaling[]
  beschikbareTalen: string[]
}

/** The texts of an article in one language; all are HTML or plain text, `deskMemo` is for agents only. */
export interface KennisartikelVertaling {
  taal: 'nl' | 'en'
  titel?: string
  tekst?: string
  procedureBeschrijving?: string
  bewijs?: string
  vereisten?: string
  bezwaarEnBeroep?: string
  kostenEnBetaalmethoden?: string
  uitersteTermijn?: string
  wtdBijGeenReactie?: string
  notice?: string
  contact?: string
  deskMemo?: string
  trefwoorden?: { trefwoord: string }[]
  /** A moment. */
  datumWijziging: string
}

export interface VacData {
  vraag: string
  /** HTML. */
  antwoord: string
  status: 'actief' | 'non-actief' | 'te-verwijderen'
  doelgroep: 'eu-burger' | 'eu-bedrijf' | 'eu-burger-bedrijf'
  toelichting?: string
  /** Capital N in `afdelingNaam`, unlike the other types. */
  afdelingen?: { afdelingId?: string; afdelingNaam: string }[]
  trefwoorden?: { trefwoord: string }[]
  /** Absolute URIs. */
  gerelateerdeVACs?: { VAC: string }[]
  gerelateerdeProducten?: { product: string }[]
}
