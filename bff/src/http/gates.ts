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

/**
 * Anti-forgery, in four gates that every unsafe request must pass (security rule 9): where it comes from by
 * `Sec-Fetch-Site`; where the browser does not say, by an exact `Origin`; JSON and nothing else; and the token of
 * this session. SameSite alone does not stop a page on a sibling subdomain.
 */
export function passesGates(input: GateInput): boolean {
  return comesFromUs(input.headers, input.origin) && isJson(input) && carriesToken(input)
}

function comesFromUs(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  if (headers.origin !== undefined && headers.origin !== origin) return false
  return site === 'same-origin' || headers.origin === origin
}

function isJson({ headers, hasBody }: GateInput): boolean {
  const type = headers['content-type']
  if (!hasBody && type === undefined) return true
  return type === 'application/json'
}

function carriesToken({ headers, csrfToken }: GateInput): boolean {
  const given = headers[CSRF_HEADER]
  if (csrfToken === undefined || typeof given !== 'string') return false
  const one = Buffer.from(given)
  const other = Buffer.from(csrfToken)
  return one.length === other.length && timingSafeEqual(one, other)
}

/**
 * Whether a request for data may be answered at all: only a script of our own page asks for data (security rule 11).
 * A browser that does not say is let through; it is bound by the cookie and the gates.
 */
export function passesIsolation(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  const dest = headers['sec-fetch-dest']
  return (site === undefined || site === 'same-origin') && (dest === undefined || dest === 'empty')
}
