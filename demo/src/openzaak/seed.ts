/** The eight levels of confidentiality of the ZGW standard, in rising order. */
export const VERTROUWELIJKHEIDAANDUIDINGEN = [
  'openbaar',
  'beperkt_openbaar',
  'intern',
  'zaakvertrouwelijk',
  'vertrouwelijk',
  'confidentieel',
  'geheim',
  'zeer_geheim',
] as const

/** One of the eight levels of confidentiality; compare by place in `VERTROUWELIJKHEIDAANDUIDINGEN`. */
export type Vertrouwelijkheidaanduiding = (typeof VERTROUWELIJKHEIDAANDUIDINGEN)[number]

/** What a rol means, whatever the municipality calls it. */
export type OmschrijvingGeneriek =
  | 'adviseur'
  | 'behandelaar'
  | 'belanghebbende'
  | 'beslisser'
  | 'initiator'
  | 'klantcontacter'
  | 'zaakcoordinator'
  | 'mede_initiator'

/**
 * Everything one invented Open Zaak holds when it starts. Records name each other by uuid; the server makes URLs of
 * them. A day is `yyyy-mm-dd`, a moment is ISO 8601 with zone, a term is ISO 8601 (`P8W`).
 */
export interface OpenZaakSeed {
  /** RSIN of the municipality: nine digits that pass the eleven-test. Source and owner of all records. */
  rsin: string
  catalogus: CatalogusSeed
  informatieobjecttypen: InformatieobjecttypeSeed[]
  zaaktypen: ZaaktypeSeed[]
  zaken: ZaakSeed[]
  documenten: DocumentSeed[]
}

export interface CatalogusSeed {
  uuid: string
  /** At most five capitals. */
  domein: string
  naam: string
  contactpersoonBeheerNaam: string
}

export interface InformatieobjecttypeSeed {
  uuid: string
  /** ≤ 80 characters. */
  omschrijving: string
  vertrouwelijkheidaanduiding: Vertrouwelijkheidaanduiding
  /** ≤ 80 characters; `document` when absent. */
  informatieobjectcategorie?: string
  beginGeldigheid: string
}

export interface ZaaktypeSeed {
  uuid: string
  /** ≤ 50 characters; versions of one zaaktype share it. */
  identificatie: string
  /** ≤ 80 characters. */
  omschrijving: string
  /** ≤ 80 characters. */
  onderwerp: string
  doel: string
  aanleiding: string
  toelichting?: string
  vertrouwelijkheidaanduiding: Vertrouwelijkheidaanduiding
  /** Verbs of ≤ 20 characters; `aanvragen` and `behandelen` when absent. */
  handelingInitiator?: string
  handelingBehandelaar?: string
  indicatieInternOfExtern?: 'intern' | 'extern'
  /** ISO 8601 term, e.g. `P8W`. */
  doorlooptijd: string
  servicenorm?: string
  /** ≤ 30 characters each. */
  trefwoorden?: string[]
  /** Department that owns the type, ≤ 50 characters. */
  verantwoordelijke: string
  beginGeldigheid: string
  eindeGeldigheid?: string
  /** Not published yet: left out of lists unless asked for. */
  concept?: boolean
  /** Uuids of informatieobjecttypen. */
  informatieobjecttypen: string[]
  /** The one with the highest volgnummer is the end. */
  statustypen: StatustypeSeed[]
  resultaattypen: ResultaattypeSeed[]
  roltypen: RoltypeSeed[]
}

export interface StatustypeSeed {
  uuid: string
  volgnummer: number
  /** ≤ 80 characters. */
  omschrijving: string
  /** What the citizen is told, ≤ 1000 characters. */
  statustekst?: string
  toelichting?: string
}

export interface ResultaattypeSeed {
  uuid: string
  /** ≤ 30 characters. */
  omschrijving: string
  /** `Verleend`, `Geweigerd`, `Ingetrokken`, … */
  omschrijvingGeneriek?: string
  toelichting?: string
}

export interface RoltypeSeed {
  uuid: string
  /** ≤ 100 characters. */
  omschrijving: string
  omschrijvingGeneriek: OmschrijvingGeneriek
}

export interface ZaakSeed {
  uuid: string
  /** ≤ 40 characters, unique. */
  identificatie: string
  zaaktype: string
  /** ≤ 80 characters. */
  omschrijving: string
  /** ≤ 1000 characters. */
  toelichting?: string
  registratiedatum: string
  startdatum: string
  /** Only for a closed zaak: one that has a resultaat and its end status. */
  einddatum?: string
  einddatumGepland?: string
  uiterlijkeEinddatumAfdoening?: string
  /** The zaaktype's when absent. */
  vertrouwelijkheidaanduiding?: Vertrouwelijkheidaanduiding
  communicatiekanaalNaam?: string
  /** [longitude, latitude] in EPSG:4326. */
  punt?: [number, number]
  /** Uuid of the zaak this is a part of. */
  hoofdzaak?: string
  /** Any order; the newest `datumStatusGezet` is the zaak's status. */
  statussen: StatusSeed[]
  resultaat?: ResultaatSeed
  rollen: RolSeed[]
  documenten: ZaakDocumentSeed[]
}

export interface StatusSeed {
  uuid: string
  statustype: string
  /** A moment. */
  datumStatusGezet: string
  /** ≤ 1000 characters. */
  statustoelichting?: string
}

export interface ResultaatSeed {
  uuid: string
  resultaattype: string
  toelichting?: string
}

export interface RolSeed {
  uuid: string
  roltype: string
  roltoelichting: string
  /** A moment; the zaak's registratiedatum when absent. */
  registratiedatum?: string
  betrokkene: BetrokkeneSeed
}

/** Who has a part in a zaak, by betrokkeneType. */
export type BetrokkeneSeed =
  | {
      type: 'natuurlijk_persoon'
      bsn: string
      voornamen: string
      voorletters?: string
      voorvoegsel?: string
      geslachtsnaam: string
      /** `yyyy-mm-dd`, or less when incomplete. */
      geboortedatum?: string
      geslacht?: 'm' | 'v' | 'o'
    }
  | {
      type: 'niet_natuurlijk_persoon'
      statutaireNaam: string
      /** Nine digits: `innNnpId`. */
      rsin?: string
      kvkNummer?: string
      /** Set when this is one branch of the company. */
      vestigingsNummer?: string
    }
  | { type: 'vestiging'; vestigingsNummer: string; kvkNummer?: string; handelsnaam: string[] }
  | { type: 'organisatorische_eenheid'; identificatie: string; naam: string }
  | {
      type: 'medewerker'
      identificatie: string
      voorletters?: string
      voorvoegselAchternaam?: string
      achternaam: string
    }

/** The link between a zaak and a document; the same uuid may not occur twice. */
export interface ZaakDocumentSeed {
  /** Uuid of the zaakinformatieobject. */
  uuid: string
  /** Uuid of the objectinformatieobject, its mirror in the documenten register. */
  objectinformatieobject: string
  /** Uuid of the document. */
  document: string
  titel?: string
  /** A moment. */
  registratiedatum: string
}

export interface DocumentSeed {
  uuid: string
  /** ≤ 40 characters, unique. */
  identificatie: string
  informatieobjecttype: string
  /** ≤ 200 characters. */
  titel: string
  beschrijving?: string
  auteur: string
  creatiedatum: string
  /** A moment; `creatiedatum` at nine in the morning when absent. */
  beginRegistratie?: string
  ontvangstdatum?: string
  verzenddatum?: string
  vertrouwelijkheidaanduiding: Vertrouwelijkheidaanduiding
  status?: 'in_bewerking' | 'ter_vaststelling' | 'definitief' | 'gearchiveerd'
  /** Ends in `.pdf`, ≤ 255 characters. */
  bestandsnaam: string
  /** Paragraphs that the PDF shows under its title; the file itself is made when someone asks for it. */
  tekst: string[]
  trefwoorden?: string[]
}
