import type { Ask } from '#server'
import { OBJECTTYPES } from './objecttypes.ts'
import type { Objecttype, ObjecttypeNaam } from './objecttypes.ts'
import { Refusal } from './problem.ts'

export const CRS = 'EPSG:4326'

/** What a token may do with the objects of one objecttype. */
export type Mode = 'read_only' | 'read_and_write'

/** A token and the objecttypes it opens. */
export interface TokenGrant {
  token: string
  permissions: Readonly<Partial<Record<ObjecttypeNaam, Mode>>>
}

/** A token that may read and write everything. */
export function fullGrant(token: string): TokenGrant {
  const permissions: Partial<Record<ObjecttypeNaam, Mode>> = {}
  for (const { key } of OBJECTTYPES.values()) permissions[key] = 'read_and_write'
  return { token, permissions }
}

/** @throws Refusal 401 without a token, or with one that nobody gave out */
export function grantOf(ask: Ask, grants: readonly TokenGrant[]): TokenGrant {
  const header = ask.headers.authorization
  if (header === undefined || !/^Token /i.test(header)) throw new Refusal('anonymous')
  const token = header.slice('Token '.length).trim()
  const grant = grants.find((known) => known.token === token)
  if (grant === undefined) throw new Refusal('stranger')
  return grant
}

export function mayRead({ permissions }: TokenGrant, { key }: Objecttype): boolean {
  return permissions[key] !== undefined
}

/** @throws Refusal 403 */
export function demandRead(grant: TokenGrant, objecttype: Objecttype): void {
  if (!mayRead(grant, objecttype)) throw new Refusal('denied')
}

/** @throws Refusal 403, also when the objecttype is unknown: the register checks the permission first */
export function demandWrite(grant: TokenGrant, objecttype: Objecttype | undefined): Objecttype {
  if (objecttype === undefined || grant.permissions[objecttype.key] !== 'read_and_write') throw new Refusal('denied')
  return objecttype
}

/**
 * Checks the geo headers: a body needs `Content-Crs`, and whoever names a system must name ours.
 * @throws Refusal 412 when missing, 406 when another
 */
export function checkCrs(ask: Ask, { body }: { body: boolean }): void {
  const content = ask.headers['content-crs']
  if (body && content === undefined) throw new Refusal('precondition', { detail: "'Content-Crs' header ontbreekt" })
  for (const crs of [body ? content : undefined, ask.headers['accept-crs']]) {
    if (crs !== undefined && crs !== CRS) {
      throw new Refusal('unacceptable', { detail: `CRS '${String(crs)}' is niet ondersteund` })
    }
  }
}
