import { randomUUID } from 'node:crypto'
import type { Answer, Ask } from '#server'

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
    status: 403,
    type: 'NotAuthenticated',
    code: 'not_authenticated',
    title: 'Authenticatiegegevens zijn niet opgegeven.',
  },
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
  precondition: {
    status: 412,
    type: 'PreconditionFailed',
    code: 'precondition_failed',
    title: 'Precondition failed',
  },
  media: {
    status: 415,
    type: 'UnsupportedMediaType',
    code: 'unsupported_media_type',
    title: 'Ongeldig media type in aanvraag.',
  },
  throttled: { status: 429, type: 'Throttled', code: 'throttled', title: 'Aanvraag was verstikt.' },
  broken: { status: 500, type: 'APIException', code: 'error', title: 'Er is een serverfout opgetreden.' },
} as const satisfies Record<string, Kind>

/** Which of Open Zaak's errors it is. */
export type ProblemKind = keyof typeof KINDS

interface Extra {
  code?: string
  detail?: string
  status?: number
  invalidParams?: readonly InvalidParam[]
}

/** Thrown by a handler to answer with an error; the wrapper around every route turns it into problem+json. */
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

/** An error as Open Zaak writes it. */
export function problem(ask: Ask, kind: ProblemKind, extra: Extra = {}): Answer {
  const known: Kind = KINDS[kind]
  const status = extra.status ?? known.status
  const body: Record<string, unknown> = {
    type: `${ask.baseUrl}/ref/fouten/${known.type}/`,
    code: extra.code ?? known.code,
    title: known.title,
    status,
    detail: extra.detail ?? (kind === 'invalid' ? '' : known.title),
    instance: `urn:uuid:${randomUUID()}`,
  }
  if (status === 400) body['invalidParams'] = extra.invalidParams ?? []
  return { status, headers: { 'Content-Type': 'application/problem+json' }, body }
}
