import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose'
import type { Ask } from '#server'
import { Refusal } from './problem.ts'

/** A token is refused this many seconds after `iat`, whatever its `exp` says. */
const LIFETIME = 3600

export const CRS = 'EPSG:4326'

/** Who may enter. */
export interface Client {
  clientId: string
  secret: string
}

/** Who is asking: the application, and the agent behind it as the audit trail would name them. */
export interface Caller {
  clientId: string
  userId: string
  userRepresentation: string
}

/**
 * Checks the ZGW JWT: HS256 with the client's secret, at most an hour old.
 * @throws Refusal, always 403: Open Zaak announces no scheme, so it never answers 401
 */
export async function checkToken(ask: Ask, client: Client): Promise<void> {
  const header = ask.headers.authorization
  if (header === undefined) throw new Refusal('anonymous')
  const token = /^Bearer (\S+)$/.exec(header)?.[1]
  if (token === undefined) throw denied('jwt-decode-error', 'JWT could not be decoded.')
  const claimed = readClaimedClient(token)
  if (claimed === undefined) throw denied('missing-client-identifier', 'Client identifier is niet aanwezig in JWT')
  if (claimed !== client.clientId) throw denied('invalid-client-identifier', 'Client identifier bestaat niet')
  const age = Math.floor(Date.now() / 1000) - (await readIssuedAt(token, client.secret))
  if (age < 0) throw denied('jwt-immature', 'The JWT used for this request is not valid yet')
  if (age >= LIFETIME) throw denied('jwt-expired', 'The JWT used for this request is expired')
}

/** Who asks, from a token that `checkToken` has let in. */
export function readCaller(ask: Ask): Caller {
  const claims = decodeJwt((ask.headers.authorization ?? '').replace(/^Bearer /, ''))
  return {
    clientId: text(claims['client_id']),
    userId: text(claims['user_id']),
    userRepresentation: text(claims['user_representation']),
  }
}

/**
 * Checks the geo headers: a body needs `Content-Crs`, and whoever names a system must name ours.
 * @throws Refusal 412 when missing, 406 when another
 */
export function checkCrs(ask: Ask, { body }: { body: boolean }): void {
  const content = ask.headers['content-crs']
  if (body && content === undefined) {
    throw new Refusal('precondition', { detail: "'Content-Crs' header ontbreekt" })
  }
  for (const crs of [body ? content : undefined, ask.headers['accept-crs']]) {
    if (crs !== undefined && crs !== CRS) {
      throw new Refusal('unacceptable', { detail: `CRS '${String(crs)}' is niet ondersteund` })
    }
  }
}

/** @throws Refusal 406 when the client takes no JSON */
export function checkAccept(ask: Ask): void {
  const accept = ask.headers.accept
  if (accept === undefined) return
  const takes = accept.split(',').map((range) => (range.split(';')[0] ?? '').trim().toLowerCase())
  const fits = takes.some((range) => ['*/*', 'application/*', 'application/json', ''].includes(range))
  if (!fits) throw new Refusal('unacceptable')
}

function readClaimedClient(token: string): string | undefined {
  try {
    decodeProtectedHeader(token)
    const { client_id: clientId } = decodeJwt(token)
    return typeof clientId === 'string' ? clientId : undefined
  } catch {
    throw denied('jwt-decode-error', 'JWT could not be decoded.')
  }
}

async function readIssuedAt(token: string, secret: string): Promise<number> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), { algorithms: ['HS256'] })
    if (payload.iat === undefined) throw denied('jwt-missing-iat-claim', "The JWT is missing the 'iat' claim.")
    return payload.iat
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    if (cause instanceof errors.JWTExpired) throw denied('jwt-expired', 'The JWT used for this request is expired')
    throw denied('invalid-jwt-signature', 'Client credentials zijn niet geldig')
  }
}

function denied(code: string, detail: string): Refusal {
  return new Refusal('denied', { code, detail })
}

function text(claim: unknown): string {
  return typeof claim === 'string' ? claim : ''
}
