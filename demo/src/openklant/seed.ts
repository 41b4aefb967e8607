import type {
  ActorKlantcontactRecord,
  ActorRecord,
  BetrokkeneRecord,
  BijlageRecord,
  DigitaalAdresRecord,
  InternetaakRecord,
  KlantcontactRecord,
  OnderwerpobjectRecord,
  PartijIdentificatorRecord,
  PartijRecord,
} from './records.ts'

/** A record of which only the named columns must be given; the register's own defaults fill the others. */
type Given<T, Required extends keyof T> = Pick<T, Required> & Partial<Omit<T, Required>>

export type PartijSeed = Given<PartijRecord, 'uuid' | 'soortPartij'>
export type PartijIdentificatorSeed = Given<
  PartijIdentificatorRecord,
  'uuid' | 'identificeerdePartij' | 'partijIdentificator'
>
export type DigitaalAdresSeed = Given<DigitaalAdresRecord, 'uuid' | 'adres' | 'soortDigitaalAdres'>
export type BetrokkeneSeed = Given<BetrokkeneRecord, 'uuid' | 'wasPartij' | 'hadKlantcontact'>
export type KlantcontactSeed = Given<KlantcontactRecord, 'uuid' | 'kanaal' | 'onderwerp' | 'plaatsgevondenOp'>
export type OnderwerpobjectSeed = Given<OnderwerpobjectRecord, 'uuid' | 'klantcontact' | 'onderwerpobjectidentificator'>
export type BijlageSeed = Given<BijlageRecord, 'uuid' | 'wasBijlageVanKlantcontact' | 'bijlageidentificator'>
export type ActorSeed = Given<ActorRecord, 'uuid' | 'naam' | 'soortActor'>
export type ActorKlantcontactSeed = ActorKlantcontactRecord
export type InternetaakSeed = Given<
  InternetaakRecord,
  'uuid' | 'gevraagdeHandeling' | 'aanleidinggevendKlantcontact' | 'toegewezenAanActoren' | 'toegewezenOp'
>

/**
 * What the register holds before the first call. Links are uuids. The order within a list is the order of creation: answers show the last one first
 * (klantcontacten the latest `plaatsgevondenOp` first).
 *
 * A column that is not given gets the register's default: empty text, `null`, `indicatieActief: true`, `taal: 'nld'`, `rol: 'klant'`, `initiator: true`,
 * `indicatieContactGelukt: true`, `status: 'te_verwerken'`. The rules for writing (lengths, uniqueness) are not applied to a seed; its links are.
 */
export interface OpenKlantSeed {
  partijen: PartijSeed[]
  partijIdentificatoren: PartijIdentificatorSeed[]
  digitaleAdressen: DigitaalAdresSeed[]
  betrokkenen: BetrokkeneSeed[]
  klantcontacten: KlantcontactSeed[]
  onderwerpobjecten: OnderwerpobjectSeed[]
  actoren: ActorSeed[]
  actorklantcontacten: ActorKlantcontactSeed[]
  internetaken: InternetaakSeed[]
  bijlagen?: BijlageSeed[]
}

/** A register without a single record, for tests. */
export function emptySeed(): OpenKlantSeed {
  return {
    partijen: [],
    partijIdentificatoren: [],
    digitaleAdressen: [],
    betrokkenen: [],
    klantcontacten: [],
    onderwerpobjecten: [],
    actoren: [],
    actorklantcontacten: [],
    internetaken: [],
  }
}
