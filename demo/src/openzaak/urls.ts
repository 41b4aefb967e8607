/** Where each collection lives below the host; the base paths are those of the published documents. */
const ZAKEN = '/zaken/api/v1'
const CATALOGI = '/catalogi/api/v1'
const DOCUMENTEN = '/documenten/api/v1'

export const PATHS = {
  zaken: `${ZAKEN}/zaken`,
  statussen: `${ZAKEN}/statussen`,
  rollen: `${ZAKEN}/rollen`,
  resultaten: `${ZAKEN}/resultaten`,
  zaakinformatieobjecten: `${ZAKEN}/zaakinformatieobjecten`,
  zaakobjecten: `${ZAKEN}/zaakobjecten`,
  zaakcontactmomenten: `${ZAKEN}/zaakcontactmomenten`,
  catalogussen: `${CATALOGI}/catalogussen`,
  zaaktypen: `${CATALOGI}/zaaktypen`,
  statustypen: `${CATALOGI}/statustypen`,
  roltypen: `${CATALOGI}/roltypen`,
  resultaattypen: `${CATALOGI}/resultaattypen`,
  informatieobjecttypen: `${CATALOGI}/informatieobjecttypen`,
  enkelvoudiginformatieobjecten: `${DOCUMENTEN}/enkelvoudiginformatieobjecten`,
  objectinformatieobjecten: `${DOCUMENTEN}/objectinformatieobjecten`,
} as const

/** A collection of one of the three registers. */
export type Collection = keyof typeof PATHS

/** Makes the absolute URLs of records for the host as the client addressed it. */
export type Linker = (collection: Collection, uuid: string) => string

export function linkerFor(baseUrl: string): Linker {
  return (collection, uuid) => `${baseUrl}${PATHS[collection]}/${uuid}`
}

/** Version of the API whose path this is, as every answer tells it. */
export function apiVersionOf(path: string): string {
  if (path.startsWith(CATALOGI)) return '1.3.1'
  if (path.startsWith(DOCUMENTEN)) return '1.4.2'
  return '1.5.1'
}
