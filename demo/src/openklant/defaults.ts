import type { TableName, Tables } from './records.ts'

/** What a column holds when nobody gave it a value. */
export type Defaults = { [K in TableName]: Omit<Tables[K], 'uuid'> }

export const noIdentificator = { objectId: '', codeObjecttype: '', codeRegister: '', codeSoortObjectId: '' }

export const defaults: Defaults = {
  partijen: {
    soortPartij: 'persoon',
    nummer: null,
    interneNotitie: '',
    indicatieGeheimhouding: null,
    indicatieActief: true,
    voorkeurstaal: '',
    contactnaam: null,
    naam: '',
    werkteVoorPartij: null,
    bezoekadres: null,
    correspondentieadres: null,
    voorkeursDigitaalAdres: null,
    voorkeursRekeningnummer: null,
  },
  partijIdentificatoren: {
    identificeerdePartij: null,
    anderePartijIdentificator: '',
    partijIdentificator: noIdentificator,
    subIdentificatorVan: null,
  },
  digitaleAdressen: {
    verstrektDoorBetrokkene: null,
    verstrektDoorPartij: null,
    adres: '',
    soortDigitaalAdres: 'overig',
    isStandaardAdres: false,
    omschrijving: '',
    referentie: '',
    verificatieDatum: null,
  },
  betrokkenen: {
    wasPartij: null,
    hadKlantcontact: '',
    bezoekadres: null,
    correspondentieadres: null,
    contactnaam: null,
    rol: 'klant',
    organisatienaam: '',
    initiator: true,
  },
  klantcontacten: {
    nummer: null,
    referentienummer: null,
    kanaal: '',
    onderwerp: '',
    inhoud: '',
    reactie: '',
    indicatieContactGelukt: null,
    hoofdOnderwerpType: '',
    verdereActieOndernomen: false,
    taal: 'nld',
    vertrouwelijk: false,
    plaatsgevondenOp: '',
    metadata: {},
  },
  onderwerpobjecten: { klantcontact: null, wasKlantcontact: null, onderwerpobjectidentificator: null },
  bijlagen: { wasBijlageVanKlantcontact: null, bijlageidentificator: null },
  actoren: {
    naam: '',
    soortActor: 'medewerker',
    indicatieActief: true,
    actoridentificator: null,
    actorIdentificatie: null,
  },
  actorklantcontacten: { actor: '', klantcontact: '' },
  internetaken: {
    nummer: null,
    referentienummer: null,
    gevraagdeHandeling: '',
    aanleidinggevendKlantcontact: '',
    toegewezenAanActoren: [],
    toelichting: '',
    status: 'te_verwerken',
    toegewezenOp: '',
    afgehandeldOp: null,
  },
  rekeningnummers: { partij: null, iban: '', bic: '' },
  categorieen: { naam: '' },
  categorieRelaties: { partij: null, categorie: null, beginDatum: null, eindDatum: null },
  vertegenwoordigingen: { vertegenwoordigendePartij: '', vertegenwoordigdePartij: '' },
}

/** The record with defaults for what was not given. @throws when a column is missing all the same: a mistake of ours. */
export function complete<N extends TableName>(name: N, given: Partial<Tables[N]> | { uuid: string }): Tables[N] {
  const record: unknown = { ...defaults[name], ...given }
  if (!isRecordOf(name, record)) throw new Error(`a record of ${name} without uuid`)
  return record
}

/** Whether all columns are there; what they hold is our own work and is trusted. */
export function isRecordOf<N extends TableName>(name: N, value: unknown): value is Tables[N] {
  if (typeof value !== 'object' || value === null) return false
  if (!('uuid' in value) || typeof value.uuid !== 'string') return false
  return Object.keys(defaults[name]).every((column) => column in value)
}
