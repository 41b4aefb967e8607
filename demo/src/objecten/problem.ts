import { randomUUID } from 'node:crypto'
import type { Answer, Ask } from '#server'

/** 4.0 answers problem+json; until 3.6 it was the bare shape of the framework beneath. */
export type ErrorShape = '4.0' | '3.x'

/** One field or parameter that a 400 complains about; `name` is dotted camelCase, or `nonFieldErrors`. */
export interface InvalidParam {
  name: string
  code: string
  reason: string
}

interface Kind {
  status: number
  /** The last word of the problem's `type`. */
  type: string
  code: string
  title: string
}

const KINDS = {
  invalid: { status: 400, type: 'ValidationError', code: 'invalid', title: 'Invalid input.' },
  malformed: { status: 400, type: 'ParseError', code: 'parse_error', title: 'Malformed request.' },
  anonymous: {
    status: 401,
    type: 'NotAuthenticated',
    code: 'not_authenticated',
    title: 'Authenticatiegegevens zijn niet opgegeven.',
  },
  stranger: { status: 401, type: 'AuthenticationFailed', code: 'authentication_failed', title: 'Ongeldige token.' },
  denied: {
    status: 403,
    type: 'PermissionDenied',
    code: 'permission_denied',
    title: 'Je hebt geen toestemming om deze actie uit te voeren.',
  },
  absent: { status: 404, type: 'NotFound', code: 'not_found', title: 'Niet gevonden.' },
  method: { status: 405, type: 'MethodNotAllowed', code: 'method_not_allowed', title: 'Methode niet toegestaan.' },
  unacceptable: {
    status: 406,
    type: 'NotAcceptable',
    code: 'not_acceptable',
    title: 'Kan niet voldoen aan de opgegeven Accept header.',
  },
  precondition: { status: 412, type: 'PreconditionFailed', code: 'precondition_failed', title: 'Precondition failed' },
  media: {
    status: 415,
    type: 'UnsupportedMediaType',
    code: 'unsupported_media_type',
    title: 'Ongeldig media type in aanvraag.',
  },
  throttled: { status: 429, type: 'Throttled', code: 'throttled', title: 'Aanvraag was verstikt.' },
  broken: { status: 500, type: 'APIException', code: 'error', title: 'Er is een serverfout opgetreden.' },
} as const satisfies Record<string, Kind>

/** Which of the register's errors it is. */
export type ProblemKind = keyof typeof KINDS

interface Extra {
  detail?: string
  status?: number
  invalidParams?: readonly InvalidParam[]
}

/** Thrown by a handler to answer with an error; the wrapper around every route gives it the register's shape. */
export class Refusal extends Error {
  readonly kind: ProblemKind
  readonly extra: Extra

  constructor(kind: ProblemKind, extra: Extra = {}) {
    super(extra.detail ?? KINDS[kind].title)
    this.kind = kind
    this.extra = extra
  }
}

/** A 400 about fields or parameters. */
export function invalid(...params: InvalidParam[]): Refusal {
  return new Refusal('invalid', { invalidParams: params })
}

/** An error in the shape of the version that this stand-in plays. */
export function problem(ask: Ask, shape: ErrorShape, kind: ProblemKind, extra: Extra = {}): Answer {
  const known: Kind = KINDS[kind]
  const status = extra.status ?? known.status
  const headers: Record<string, string> = status === 401 ? { 'WWW-Authenticate': 'Token' } : {}
  const params = extra.invalidParams ?? []
  const detail = extra.detail ?? (kind === 'invalid' ? '' : known.title)
  if (shape === '3.x') {
    return {
      status,
      headers,
      body: kind === 'invalid' && params.length > 0 ? nest(params) : { detail: detail || known.title },
    }
  }
  const body: Record<string, unknown> = {
    type: `${ask.baseUrl}/ref/fouten/${known.type}/`,
    code: known.code,
    title: known.title,
    status,
    detail,
    instance: `urn:uuid:${randomUUID()}`,
  }
  if (status === 400) body['invalidParams'] = params
  return { status, headers: { ...headers, 'Content-Type': 'application/problem+json' }, body }
}

interface Nested {
  [name: string]: Nested | string[]
}

/** `record.data` becomes `{record: {data: [reason]}}`; complaints about the whole have a name of their own. */
function nest(params: readonly InvalidParam[]): Nested {
  const root: Nested = {}
  for (const { name, reason } of params) {
    const path = name === 'nonFieldErrors' ? ['non_field_errors'] : name.split('.')
    let level = root
    for (const key of path.slice(0, -1)) {
      const below = level[key]
      const next: Nested = below === undefined || Array.isArray(below) ? {} : below
      level[key] = next
      level = next
    }
    const last = path.at(-1) ?? name
    const reasons = level[last]
    level[last] = Array.isArray(reasons) ? [...reasons, reason] : [reason]
  }
  return root
}
