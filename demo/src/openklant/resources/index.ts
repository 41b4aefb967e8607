import type { Context } from '../context.ts'
import { present } from '../listing.ts'
import type { TableName, Tables } from '../records.ts'
import type { ExpandTree, Relation, Resource } from '../resource.ts'
import { actoren, actorklantcontacten } from './actoren.ts'
import { betrokkenen as plainBetrokkenen } from './betrokkenen.ts'
import { digitaleAdressen as plainDigitaleAdressen } from './digitale-adressen.ts'
import { internetaken } from './internetaken.ts'
import { klantcontacten as plainKlantcontacten } from './klantcontacten.ts'
import { categorieen, categorieRelaties, rekeningnummers, vertegenwoordigingen } from './lesser.ts'
import { bijlagen, onderwerpobjecten } from './onderwerpobjecten.ts'
import { partijIdentificatoren } from './partij-identificatoren.ts'
import { partijen as plainPartijen } from './partijen.ts'

/** The resources that can be expanded get their relations here, because they show each other. */

const betrokkenen: Resource<'betrokkenen'> = {
  ...plainBetrokkenen,
  expand: { paths: ['digitaleAdressen'], since: 7 },
  relations: {
    digitaleAdressen: many(() => digitaleAdressen, 'verstrektDoorBetrokkene'),
    wasPartij: one(
      () => partijen,
      (betrokkene) => betrokkene.wasPartij,
    ),
    hadKlantcontact: one(
      () => klantcontacten,
      (betrokkene) => betrokkene.hadKlantcontact,
    ),
  },
}

const digitaleAdressen: Resource<'digitaleAdressen'> = {
  ...plainDigitaleAdressen,
  expand: {
    paths: [
      'verstrektDoorBetrokkene',
      'verstrektDoorBetrokkene.hadKlantcontact',
      'verstrektDoorBetrokkene.hadKlantcontact.leiddeTotInterneTaken',
    ],
  },
  relations: {
    verstrektDoorBetrokkene: one(
      () => betrokkenen,
      (adres) => adres.verstrektDoorBetrokkene,
    ),
  },
}

const klantcontacten: Resource<'klantcontacten'> = {
  ...plainKlantcontacten,
  expand: {
    paths: [
      'hadBetrokkenen',
      'hadBetrokkenen.digitaleAdressen',
      'hadBetrokkenen.wasPartij',
      'leiddeTotInterneTaken',
      'gingOverOnderwerpobjecten',
      'omvatteBijlagen',
    ],
  },
  relations: {
    hadBetrokkenen: many(() => betrokkenen, 'hadKlantcontact'),
    leiddeTotInterneTaken: many(() => internetaken, 'aanleidinggevendKlantcontact'),
    gingOverOnderwerpobjecten: many(() => onderwerpobjecten, 'klantcontact'),
    omvatteBijlagen: many(() => bijlagen, 'wasBijlageVanKlantcontact'),
  },
}

const partijen: Resource<'partijen'> = {
  ...plainPartijen,
  expand: { paths: ['betrokkenen', 'betrokkenen.hadKlantcontact', 'categorieRelaties', 'digitaleAdressen'] },
  relations: {
    betrokkenen: many(() => betrokkenen, 'wasPartij'),
    categorieRelaties: many(() => categorieRelaties, 'partij'),
    digitaleAdressen: many(() => digitaleAdressen, 'verstrektDoorPartij'),
  },
}

export const resources: { [K in TableName]: Resource<K> } = {
  partijen,
  partijIdentificatoren,
  digitaleAdressen,
  betrokkenen,
  klantcontacten,
  onderwerpobjecten,
  bijlagen,
  actoren,
  actorklantcontacten,
  internetaken,
  rekeningnummers,
  categorieen,
  categorieRelaties,
  vertegenwoordigingen,
}

/** The records of another resource that point at this one by a column. */
function many<N extends TableName>(
  other: () => Resource<N>,
  column: keyof Tables[N] & string,
): Relation<{ uuid: string }> {
  return ({ uuid }, context, below) => {
    const resource = other()
    return recordsBy(resource.table, column, uuid, context).map((record) => present(resource, record, context, below))
  }
}

function recordsBy<N extends TableName>(name: N, column: string, uuid: string, context: Context): Tables[N][] {
  return context.register.tables[name].by(column, uuid)
}

/** The one record of another resource that this one points at. */
function one<T, N extends TableName>(other: () => Resource<N>, uuidOf: (record: T) => string | null): Relation<T> {
  return (record: T, context: Context, below: ExpandTree) => {
    const uuid = uuidOf(record)
    const resource = other()
    const related: Tables[N] | undefined = uuid === null ? undefined : context.register.tables[resource.table].get(uuid)
    return related === undefined ? null : present(resource, related, context, below)
  }
}
