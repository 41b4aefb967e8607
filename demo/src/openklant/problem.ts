import { randomUUID } from 'node:crypto'
import type { Answer } from '#server'

/** One reason of refusal; `name` is the dotted camelCase path in the body, or the query parameter. */
export interface Fault {
  name: string
  code: string
  reason: string
}

/** The name of a fault that concerns the request as a whole. */
export const WHOLE = 'nonFieldErrors'

/** A refusal in the register's dialect; thrown anywhere, it undoes the transaction and becomes the answer. */
export class Problem extends Error {
  readonly status: number
  /** Last segment of the `type` address. */
  readonly kind: string
  readonly code: string
  readonly title: string
  readonly faults: readonly Fault[]

  constructor(
    status: number,
    texts: { kind: string; code: string; title: string; detail?: string },
    faults: readonly Fault[] = [],
  ) {
    super(texts.detail ?? texts.title)
    this.status = status
    this.kind = texts.kind
    this.code = texts.code
    this.title = texts.title
    this.faults = faults
  }
}

export function invalid(faults: readonly Fault[]): Problem {
  return new Problem(400, { kind: 'ValidationError', code: 'invalid', title: 'Ongeldige invoer.', detail: '' }, faults)
}

export function unknown(noun: string): Problem {
  const detail = `Er is geen ${noun} met deze sleutel.`
  return new Problem(404, { kind: 'NotFound', code: 'not_found', title: 'Niet gevonden.', detail })
}

export function unauthenticated(code: 'not_authenticated' | 'authentication_failed'): Problem {
  const missing = code === 'not_authenticated'
  const title = missing ? 'Er zijn geen inloggegevens meegestuurd.' : 'De inloggegevens kloppen niet.'
  return new Problem(401, { kind: missing ? 'NotAuthenticated' : 'AuthenticationFailed', code, title })
}

/** The texts of problems that carry nothing of their own, by status. */
const plain: Record<number, { kind: string; code: string; title: string }> = {
  400: { kind: 'ParseError', code: 'parse_error', title: 'Het verzoek is niet te lezen.' },
  403: { kind: 'PermissionDenied', code: 'permission_denied', title: 'Je mag dit niet doen.' },
  404: { kind: 'NotFound', code: 'not_found', title: 'Niet gevonden.' },
  405: { kind: 'MethodNotAllowed', code: 'method_not_allowed', title: 'Deze methode kan hier niet.' },
  415: { kind: 'UnsupportedMediaType', code: 'unsupported_media_type', title: 'Dit soort inhoud kan niet.' },
  429: { kind: 'Throttled', code: 'throttled', title: 'Te veel verzoeken.' },
  500: { kind: 'APIException', code: 'error', title: 'Er is een serverfout opgetreden.' },
  503: { kind: 'APIException', code: 'service_unavailable', title: 'De dienst is niet beschikbaar.' },
}

export function problemOf(status: number): Problem {
  return new Problem(status, plain[status] ?? { kind: 'APIException', code: 'error', title: 'Er ging iets mis.' })
}

/** The problem as an answer; `baseUrl` begins its `type`. */
export function problemAnswer(problem: Problem, baseUrl: string): Answer {
  const headers: Record<string, string> = { 'Content-Type': 'application/problem+json' }
  if (problem.status === 401) headers['WWW-Authenticate'] = 'Token'
  const body = {
    type: `${baseUrl}/ref/fouten/${problem.kind}/`,
    code: problem.code,
    title: problem.title,
    status: problem.status,
    detail: problem.message,
    instance: `urn:uuid:${randomUUID()}`,
  }
  if (problem.faults.length === 0) return { status: problem.status, headers, body }
  return { status: problem.status, headers, body: { ...body, invalidParams: problem.faults } }
}
