import { startStandIn } from '#server'
import type { Answer, Ask, Route, StandIn } from '#server'
import { readCriteria } from './criteria.ts'
import { presentPage } from './present-treffer.ts'
import {
  nothingFound,
  troubled,
  unknownKvkNummer,
  unknownVestigingsnummer,
  wrongKvkNummer,
  wrongParameters,
  wrongVestigingsnummer,
} from './problems.ts'
import { basisprofiel, eigenaar, hoofdvestiging, vestigingen, vestigingsprofiel } from './profielen.ts'
import type { Writing } from './profielen.ts'
import type { KvkInschrijving, KvkSeed, KvkVestiging } from './seed.ts'
import { contentType, variantOf } from './variant.ts'
import { findTreffers } from './zoeken.ts'

/** The path under which the stand-in serves `/v1/…` and `/v2/…`. */
export const KVK_PATH = '/api'

export interface KvkOptions {
  seed: KvkSeed
  port?: number
  /** What must come in the apikey header. */
  apiKey: string
}

const VERSIONS = { zoeken: '2.0.0', basisprofielen: '1.5.0', vestigingsprofielen: '1.4' }

/** Starts KVK Zoeken v2, Basisprofiel v1 and Vestigingsprofiel v1 on loopback. @throws when the port is taken. */
export function startKvk(options: KvkOptions): Promise<StandIn> {
  return startStandIn({
    name: 'kvk',
    ...(options.port === undefined ? {} : { port: options.port }),
    routes: routesOf(options.seed),
    before: (ask) => refusal(ask, options.apiKey),
    after: (ask, answer) => ({ ...answer, headers: { ...versionOf(ask), ...answer.headers } }),
    notFound: () => troubled(404),
    methodNotAllowed: () => troubled(405),
    badJson: () => troubled(400),
    crashed: () => troubled(500),
    failing: (_, status) => troubled(status),
  })
}

function routesOf(seed: KvkSeed): Route[] {
  const byKvkNummer = new Map(seed.inschrijvingen.map((one) => [one.kvkNummer, one]))
  const byVestigingsnummer = indexVestigingen(seed)

  function ofInschrijving(
    path: string,
    present: (one: KvkInschrijving, writing: Writing) => object | undefined,
  ): Route {
    return {
      method: 'GET',
      path: `${KVK_PATH}/v1/basisprofielen/:kvkNummer${path}`,
      handle(ask) {
        const kvkNummer = ask.params['kvkNummer'] ?? ''
        if (!/^\d{8}$/.test(kvkNummer)) return wrongKvkNummer(kvkNummer)
        const writing = readWriting(ask)
        if ('status' in writing) return writing
        const inschrijving = byKvkNummer.get(kvkNummer)
        const body = inschrijving === undefined ? undefined : present(inschrijving, writing)
        return body === undefined ? unknownKvkNummer(kvkNummer) : written(body, writing)
      },
    }
  }

  return [
    { method: 'GET', path: `${KVK_PATH}/v2/zoeken`, handle: (ask) => zoeken(ask, seed) },
    ofInschrijving('', basisprofiel),
    ofInschrijving('/eigenaar', eigenaar),
    ofInschrijving('/hoofdvestiging', (one, writing) => {
      const main = one.vestigingen.find((vestiging) => vestiging.hoofdvestiging)
      return main === undefined ? undefined : hoofdvestiging(one, main, writing, 'alone')
    }),
    ofInschrijving('/vestigingen', (one, writing) =>
      one.vestigingen.length === 0 ? undefined : vestigingen(one, writing),
    ),
    {
      method: 'GET',
      path: `${KVK_PATH}/v1/vestigingsprofielen/:vestigingsnummer`,
      handle(ask) {
        const nummer = ask.params['vestigingsnummer'] ?? ''
        if (!/^\d{12}$/.test(nummer)) return wrongVestigingsnummer(nummer)
        const writing = readWriting(ask)
        if ('status' in writing) return writing
        const found = byVestigingsnummer.get(nummer)
        if (found === undefined) return unknownVestigingsnummer(nummer)
        return written(vestigingsprofiel(found.inschrijving, found.vestiging, writing), writing)
      },
    },
  ]
}

function zoeken(ask: Ask, seed: KvkSeed): Answer {
  const read = readCriteria(ask.query)
  if ('refused' in read) return read.refused
  const page = presentPage(findTreffers(seed.inschrijvingen, read.criteria), read.criteria, `${ask.baseUrl}${KVK_PATH}`)
  const variant = variantOf(ask) ?? 'hal'
  if (page === undefined) return nothingFound()
  return { status: 200, headers: { 'Content-Type': contentType(variant) }, body: page }
}

function readWriting(ask: Ask): Writing | Answer {
  const unknown = [...ask.query.keys()].filter((name) => name.toLowerCase() !== 'geodata')
  if (unknown.length > 0) return wrongParameters(unknown)
  const given = ask.query.get('geoData') ?? ask.query.get('geodata') ?? 'false'
  if (given !== 'true' && given !== 'false') return wrongParameters(['geoData'])
  return { base: `${ask.baseUrl}${KVK_PATH}`, variant: variantOf(ask) ?? 'hal', geoData: given === 'true' }
}

function written(body: object, writing: Writing): Answer {
  return { status: 200, headers: { 'Content-Type': contentType(writing.variant) }, body }
}

function refusal(ask: Ask, apiKey: string): Answer | undefined {
  if (ask.headers['apikey'] !== apiKey) return troubled(401)
  return variantOf(ask) === undefined ? troubled(406) : undefined
}

function versionOf(ask: Ask): Record<string, string> {
  for (const [name, version] of Object.entries(VERSIONS)) {
    if (ask.path.includes(`/${name}`)) return { 'API-Version': version }
  }
  return {}
}

function indexVestigingen(seed: KvkSeed): Map<string, { inschrijving: KvkInschrijving; vestiging: KvkVestiging }> {
  const index = new Map<string, { inschrijving: KvkInschrijving; vestiging: KvkVestiging }>()
  for (const inschrijving of seed.inschrijvingen) {
    for (const vestiging of inschrijving.vestigingen) index.set(vestiging.vestigingsnummer, { inschrijving, vestiging })
  }
  return index
}
