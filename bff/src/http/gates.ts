import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** The header in which the desk returns its session's token. */
export const CSRF_HEADER = 'x-kcc-csrf'

/** What the gates look at. */
export interface GateInput {
  headers: IncomingHttpHeaders
  hasBody: boolean
  /** Our own origin, exactly as people use it. */
  origin: string
  /** The token of the session, absent when nobody is logged in. */
  csrfToken: string | undefined
}

/** The gate that stopped a request, for the log. */
export type Gate = 'origin' | 'content-type' | 'token'

/**
 * Anti-forgery, in four gates that every unsafe request must pass (security rule 9): where it comes from by
 * `Sec-Fetch-Site`; where the browser does not say, by an exact `Origin`; JSON and nothing else; and the token of
 * this session. SameSite alone does not stop a page on a sibling subdomain.
 *
 * @returns the first gate that stays shut, or undefined when all open
 */
export function closedGate(input: GateInput): Gate | undefined {
  if (!comesFromUs(input.headers, input.origin)) return 'origin'
  if (!isJson(input)) return 'content-type'
  if (!carriesToken(input)) return 'token'
  return undefined
}

function comesFromUs(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  if (headers.origin !== undefined && headers.origin !== origin) return false
  return site === 'same-origin' || headers.origin === origin
}

/** Letter by letter: with parameters it is another type to some browsers, and our desk sends none. */
function isJson({ headers, hasBody }: GateInput): boolean {
  const type = headers['content-type']
  if (!hasBody && type === undefined) return true
  return type === 'application/json'
}

function carriesToken({ headers, csrfToken }: GateInput): boolean {
  const given = headers[CSRF_HEADER]
  if (csrfToken === undefined || csrfToken === '' || typeof given !== 'string') return false
  const one = Buffer.from(given)
  const other = Buffer.from(csrfToken)
  return one.length === other.length && timingSafeEqual(one, other)
}

/**
 * Whether a request for data may be answered at all: only a script of our own page asks for data (security rule 11).
 * A browser that does not say where it stands is let through; it is bound by the cookie and the gates.
 */
export function passesIsolation(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site']
  const dest = headers['sec-fetch-dest']
  if (site !== undefined && site !== 'same-origin') return false
  if (dest !== undefined && dest !== 'empty') return false
  return headers.origin === undefined || headers.origin === origin
}
