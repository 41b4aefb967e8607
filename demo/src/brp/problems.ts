import type { Answer, Ask } from '#server'

/** One entry of `invalidParams`. */
export interface InvalidParam {
  name: string
  code: string
  reason: string
}

interface Kind {
  type: string
  title: string
  code: string
  detail?: string
}

const RFC = 'https://datatracker.ietf.org/doc/html/'
const BAD_REQUEST = `${RFC}rfc7231#section-6.5.1`
const SUPPORTED = 'Ondersteunde content type: application/json; charset=utf-8.'

const KINDS: Record<number, Kind> = {
  401: { type: `${RFC}rfc7235#section-3.1`, title: 'Niet correct geauthenticeerd.', code: 'authentication' },
  403: {
    type: `${RFC}rfc7231#section-6.5.3`,
    title: 'U bent niet geautoriseerd voor het gebruik van deze API.',
    code: 'unauthorized',
  },
  404: { type: `${RFC}rfc7231#section-6.5.4`, title: 'Opgevraagde resource bestaat niet.', code: 'notFound' },
  405: {
    type: `${RFC}rfc7231#section-6.5.5`,
    title: 'Gebruikte bevragingsmethode is niet toegestaan.',
    code: 'methodNotAllowed',
  },
  406: {
    type: `${RFC}rfc7231#section-6.5.6`,
    title: 'Gevraagde content type wordt niet ondersteund.',
    code: 'notAcceptable',
    detail: SUPPORTED,
  },
  415: {
    type: `${RFC}rfc7231#section-6.5.13`,
    title: 'Media Type wordt niet ondersteund.',
    code: 'unsupportedMediaType',
    detail: SUPPORTED,
  },
  429: { type: `${RFC}rfc6585#section-4`, title: 'Too many requests.', code: 'tooManyRequests' },
  500: { type: `${RFC}rfc7231#section-6.6.1`, title: 'Internal Server error.', code: 'serverError' },
  502: {
    type: `${RFC}rfc7231#section-6.6.3`,
    title: 'Bronservice is tijdelijk niet beschikbaar.',
    code: 'notAvailable',
  },
  503: {
    type: `${RFC}rfc7231#section-6.6.4`,
    title: 'Bronservice BRP is tijdelijk niet beschikbaar.',
    code: 'notAvailable',
  },
}

/** The BRP's own error for a status outside 400. */
export function problem(ask: Ask, status: number): Answer {
  const kind = KINDS[status] ?? { type: `${RFC}rfc7231#section-6`, title: 'Onverwachte fout.', code: 'serverError' }
  return problemAnswer(ask, status, kind)
}

/** 400 for wrong parameters; only missing ones make it the "minimale combinatie" variant. */
export function invalidParams(ask: Ask, params: readonly InvalidParam[]): Answer {
  const sorted = params.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  const missingOnly = sorted.every((param) => param.code === 'required' && param.name !== 'type')
  const kind = missingOnly
    ? { title: 'Minimale combinatie van parameters moet worden opgegeven.', code: 'paramsCombination' }
    : { title: 'Een of meerdere parameters zijn niet correct.', code: 'paramsValidation' }
  const detail = `De foutieve parameter(s) zijn: ${sorted.map((param) => param.name).join(', ')}.`
  return problemAnswer(ask, 400, { type: BAD_REQUEST, ...kind, detail }, { invalidParams: sorted })
}

export function notJson(ask: Ask): Answer {
  const detail = 'De request body is geen geldige JSON.'
  const title = 'Een of meerdere parameters zijn niet correct.'
  return problemAnswer(ask, 400, { type: BAD_REQUEST, title, code: 'paramsValidation', detail })
}

export function tooMany(ask: Ask, maximum: number): Answer {
  const detail = `Meer dan maximum van ${maximum} zoekresultaten gevonden. Verfijn de zoekopdracht.`
  return problemAnswer(ask, 400, { type: BAD_REQUEST, title: 'Teveel zoekresultaten.', code: 'tooManyResults', detail })
}

export function unauthorizedField(ask: Ask): Answer {
  const title = 'U bent niet geautoriseerd voor één of meerdere opgegeven field waarden.'
  return problemAnswer(ask, 403, { type: `${RFC}rfc7231#section-6.5.3`, title, code: 'unauthorizedField' })
}

function problemAnswer(ask: Ask, status: number, kind: Kind, extra: object = {}): Answer {
  const { type, title, detail, code } = kind
  const body = { type, title, status, ...(detail === undefined ? {} : { detail }), instance: ask.path, code, ...extra }
  return { status, headers: { 'Content-Type': 'application/problem+json' }, body }
}
