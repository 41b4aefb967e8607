import { startStandIn } from '#server'
import type { Answer, Ask, StandIn } from '#server'
import { presentPersoon } from './present.ts'
import { invalidParams, notJson, problem, tooMany, unauthorizedField } from './problems.ts'
import { kindOf, readQuery } from './query.ts'
import { findPersonen } from './search.ts'
import type { BrpSeed } from './seed.ts'

/** The path under which the stand-in serves `/personen`. */
export const BRP_PATH = '/haalcentraal/api/brp'

export interface BrpOptions {
  seed: BrpSeed
  port?: number
  /** What must come in the X-API-KEY header. */
  apiKey: string
  /** A second key, of an organisation that may only see inland addresses. */
  inlandApiKey?: string
  /** `YYYY-MM-DD` on which ages are computed; the day of the request when absent. */
  today?: string
}

const CONTENT_TYPES = ['application/json', 'application/json;charset=utf-8']
const ACCEPTED = [...CONTENT_TYPES, '*/*', '*/*;charset=utf-8']
const ABROAD = ['adressering', 'verblijfplaats']

/** Starts BRP Personen bevragen 2.7 on loopback, reading only. @throws when the port is taken. */
export function startBrp(options: BrpOptions): Promise<StandIn> {
  return startStandIn({
    name: 'brp',
    ...(options.port === undefined ? {} : { port: options.port }),
    routes: [{ method: 'POST', path: `${BRP_PATH}/personen`, handle: (ask) => answer(ask, options) }],
    before: (ask) => refusal(ask, options),
    after: (_, given) => withContentType(given),
    notFound: (ask) => problem(ask, 404),
    methodNotAllowed: (ask) => problem(ask, 405),
    badJson: notJson,
    crashed: (ask) => problem(ask, 500),
    failing: problem,
  })
}

function answer(ask: Ask, options: BrpOptions): Answer {
  const read = readQuery(ask.body)
  if ('wrong' in read) return invalidParams(ask, read.wrong)
  const { query } = read
  if (keyOf(ask) === options.inlandApiKey && query.fields.some(asksAbroad)) return unauthorizedField(ask)
  const { maximum, velden } = kindOf(query.type)
  const found = findPersonen(options.seed.personen, query)
  if (maximum !== undefined && found.length > maximum) return tooMany(ask, maximum)
  const today = options.today ?? new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' })
  const personen = found.map((persoon) => presentPersoon(persoon, query.fields, velden, today))
  return { status: 200, body: { type: query.type, personen } }
}

/** In the order in which the BRP looks: who are you, what do you accept, what do you send. */
function refusal(ask: Ask, options: BrpOptions): Answer | undefined {
  const key = keyOf(ask)
  if (key === undefined || ![options.apiKey, options.inlandApiKey].includes(key)) return problem(ask, 401)
  if (!isOneOf(ask.headers.accept, ACCEPTED)) return problem(ask, 406)
  if (!isOneOf(ask.headers['content-type'], CONTENT_TYPES)) return problem(ask, 415)
  return undefined
}

function keyOf(ask: Ask): string | undefined {
  const key = ask.headers['x-api-key']
  return typeof key === 'string' ? key : undefined
}

/** Compared as a whole: the BRP does not take lists of media types or quality values apart. */
function isOneOf(header: string | undefined, allowed: readonly string[]): boolean {
  if (header === undefined || header.trim() === '') return true
  return allowed.includes(header.toLowerCase().replaceAll(/\s/g, ''))
}

function asksAbroad(pad: string): boolean {
  return ABROAD.some((groep) => pad === groep || pad.startsWith(`${groep}.`))
}

function withContentType(given: Answer): Answer {
  return { ...given, headers: { 'Content-Type': 'application/json; charset=utf-8', ...given.headers } }
}
