import type { TableName } from './records.ts'
import type { Register } from './register.ts'
import type { Version } from './versions.ts'

export const BASE_PATH = '/klantinteracties/api/v1'

/** Where a table is found below the base path. */
export const paths: Record<TableName, string> = {
  partijen: 'partijen',
  partijIdentificatoren: 'partij-identificatoren',
  digitaleAdressen: 'digitaleadressen',
  betrokkenen: 'betrokkenen',
  klantcontacten: 'klantcontacten',
  onderwerpobjecten: 'onderwerpobjecten',
  bijlagen: 'bijlagen',
  actoren: 'actoren',
  actorklantcontacten: 'actorklantcontacten',
  internetaken: 'internetaken',
  rekeningnummers: 'rekeningnummers',
  categorieen: 'categorieen',
  categorieRelaties: 'categorie-relaties',
  vertegenwoordigingen: 'vertegenwoordigingen',
}

/** What answering one request needs. */
export interface Context {
  register: Register
  version: Version
  /** Scheme and host as the client wrote them; absolute URLs begin with it. */
  baseUrl: string
}

export interface Reference {
  uuid: string
  url: string
}

/** A link as answers show it. */
export function refer(context: Context, to: TableName, uuid: string): Reference {
  return { uuid, url: `${context.baseUrl}${BASE_PATH}/${paths[to]}/${uuid}` }
}

export function referOrNull(context: Context, to: TableName, uuid: string | null): Reference | null {
  return uuid === null ? null : refer(context, to, uuid)
}

export function referAll(context: Context, to: TableName, records: readonly { uuid: string }[]): Reference[] {
  return records.map((record) => refer(context, to, record.uuid))
}
