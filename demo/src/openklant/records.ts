/**
 * What the register remembers: one interface per kind of record, with uuids as links and never a URL.
 * The shape of an answer is made in `resources/`; nothing here knows HTTP.
 */

/** Four strings by which a record of another register is named. */
export interface Objectidentificator {
  objectId: string
  codeObjecttype: string
  codeRegister: string
  codeSoortObjectId: string
}

/** The name that somebody wants to be addressed by; empty text where a part is not known. */
export interface Contactnaam {
  voorletters: string
  voornaam: string
  voorvoegselAchternaam: string
  achternaam: string
}

/** An address to visit or write to; postcode with a space, land as two capitals, empty text where a part is not known. */
export interface Adres {
  nummeraanduidingId: string
  straatnaam: string
  huisnummer: number | null
  huisnummertoevoeging: string
  postcode: string
  stad: string
  adresregel1: string
  adresregel2: string
  adresregel3: string
  land: string
}

export type SoortPartij = 'persoon' | 'organisatie' | 'contactpersoon'

/** `contactnaam` counts for a persoon and a contactpersoon, `naam` for an organisatie, `werkteVoorPartij` for a contactpersoon. */
export interface PartijRecord {
  uuid: string
  soortPartij: SoortPartij
  nummer: string | null
  interneNotitie: string
  indicatieGeheimhouding: boolean | null
  indicatieActief: boolean
  voorkeurstaal: string
  contactnaam: Contactnaam | null
  naam: string
  werkteVoorPartij: string | null
  bezoekadres: Adres | null
  correspondentieadres: Adres | null
  voorkeursDigitaalAdres: string | null
  voorkeursRekeningnummer: string | null
}

export interface PartijIdentificatorRecord {
  uuid: string
  identificeerdePartij: string | null
  anderePartijIdentificator: string
  partijIdentificator: Objectidentificator
  subIdentificatorVan: string | null
}

export type SoortDigitaalAdres = 'email' | 'telefoonnummer' | 'overig'

export interface DigitaalAdresRecord {
  uuid: string
  verstrektDoorBetrokkene: string | null
  verstrektDoorPartij: string | null
  adres: string
  soortDigitaalAdres: SoortDigitaalAdres
  isStandaardAdres: boolean
  omschrijving: string
  referentie: string
  /** Date, `2026-05-01`. */
  verificatieDatum: string | null
}

export type Rol = 'klant' | 'vertegenwoordiger'

export interface BetrokkeneRecord {
  uuid: string
  wasPartij: string | null
  hadKlantcontact: string
  bezoekadres: Adres | null
  correspondentieadres: Adres | null
  contactnaam: Contactnaam | null
  rol: Rol
  organisatienaam: string
  initiator: boolean
}

export interface KlantcontactRecord {
  uuid: string
  nummer: string | null
  referentienummer: string | null
  kanaal: string
  onderwerp: string
  inhoud: string
  reactie: string
  indicatieContactGelukt: boolean | null
  hoofdOnderwerpType: string
  verdereActieOndernomen: boolean
  taal: string
  vertrouwelijk: boolean
  /** Moment in UTC, `2026-05-01T09:30:00Z`. */
  plaatsgevondenOp: string
  metadata: Record<string, string>
}

export interface OnderwerpobjectRecord {
  uuid: string
  klantcontact: string | null
  wasKlantcontact: string | null
  onderwerpobjectidentificator: Objectidentificator | null
}

export interface BijlageRecord {
  uuid: string
  wasBijlageVanKlantcontact: string | null
  bijlageidentificator: Objectidentificator | null
}

export type SoortActor = 'medewerker' | 'organisatorische_eenheid' | 'geautomatiseerde_actor'

/** Which of these count depends on the soortActor: only a medewerker has a functie and no omschrijving, and so on. */
export interface ActorIdentificatie {
  functie: string
  omschrijving: string
  emailadres: string
  telefoonnummer: string
  faxnummer: string
}

export interface ActorRecord {
  uuid: string
  naam: string
  soortActor: SoortActor
  indicatieActief: boolean
  actoridentificator: Objectidentificator | null
  actorIdentificatie: ActorIdentificatie | null
}

export interface ActorKlantcontactRecord {
  uuid: string
  actor: string
  klantcontact: string
}

export type InternetaakStatus = 'te_verwerken' | 'verwerkt'

export interface InternetaakRecord {
  uuid: string
  nummer: string | null
  referentienummer: string | null
  gevraagdeHandeling: string
  aanleidinggevendKlantcontact: string
  toegewezenAanActoren: string[]
  toelichting: string
  status: InternetaakStatus
  /** Moment in UTC. */
  toegewezenOp: string
  /** Moment in UTC; only when the status is `verwerkt`. */
  afgehandeldOp: string | null
}

export interface RekeningnummerRecord {
  uuid: string
  partij: string | null
  iban: string
  bic: string
}

export interface CategorieRecord {
  uuid: string
  naam: string
}

export interface CategorieRelatieRecord {
  uuid: string
  partij: string | null
  categorie: string | null
  beginDatum: string | null
  eindDatum: string | null
}

export interface VertegenwoordigingRecord {
  uuid: string
  vertegenwoordigendePartij: string
  vertegenwoordigdePartij: string
}

/** The tables by the name they have in the seed, in the journal and in the code. */
export interface Tables {
  partijen: PartijRecord
  partijIdentificatoren: PartijIdentificatorRecord
  digitaleAdressen: DigitaalAdresRecord
  betrokkenen: BetrokkeneRecord
  klantcontacten: KlantcontactRecord
  onderwerpobjecten: OnderwerpobjectRecord
  bijlagen: BijlageRecord
  actoren: ActorRecord
  actorklantcontacten: ActorKlantcontactRecord
  internetaken: InternetaakRecord
  rekeningnummers: RekeningnummerRecord
  categorieen: CategorieRecord
  categorieRelaties: CategorieRelatieRecord
  vertegenwoordigingen: VertegenwoordigingRecord
}

export type TableName = keyof Tables
