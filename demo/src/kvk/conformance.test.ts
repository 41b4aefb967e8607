import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StandIn } from '#server'
import { clientOf, startReferee, WRONG_ON_PURPOSE } from '#server/testing'
import type { Client, Referee } from '#server/testing'
import { BAKKERIJ, EENMANSZAAK, KETEN, VERENIGING } from './fixtures/companies.ts'
import { KVK_PATH, startKvk } from './start.ts'

const HAL = { Accept: 'application/hal+json' }
const PLAIN = { Accept: 'application/json' }

const SEARCHES = [
  'kvkNummer=90000017',
  'rsin=990000017',
  'vestigingsnummer=000012345678',
  'naam=Banket%20van%20Vroeger',
  'straatnaam=Dorpsstraat&plaats=Zeedorp',
  'postcode=4331HA&huisnummer=12&huisletter=A',
  'postcode=4330AB&postbusnummer=90',
  'kvkNummer=90000017&type=hoofdvestiging&type=nevenvestiging',
  'kvkNummer=90000025&inclusiefInactieveRegistraties=true',
  'naam=filiaal&pagina=2&resultatenPerPagina=100',
]

const PROFILES = [BAKKERIJ, EENMANSZAAK, VERENIGING].flatMap((inschrijving) => [
  `/v1/basisprofielen/${inschrijving.kvkNummer}`,
  `/v1/basisprofielen/${inschrijving.kvkNummer}?geoData=true`,
  `/v1/basisprofielen/${inschrijving.kvkNummer}/eigenaar`,
])

const BRANCHES = ['hoofdvestiging', 'hoofdvestiging?geoData=true', 'vestigingen'].map(
  (part) => `/v1/basisprofielen/${BAKKERIJ.kvkNummer}/${part}`,
)

const ABSENT = [
  '/v2/zoeken?kvkNummer=12345678',
  '/v1/basisprofielen/12345678',
  '/v1/basisprofielen/12345678/eigenaar',
  '/v1/basisprofielen/12345678/hoofdvestiging',
  '/v1/basisprofielen/12345678/vestigingen',
  '/v1/vestigingsprofielen/999999999999',
]

const WRONG: [string, Record<string, string>, number][] = [
  ['/v2/zoeken?kvkNummer=1', {}, 400],
  ['/v2/zoeken?kleur=rood', {}, 400],
  ['/v1/basisprofielen/1', {}, 400],
  ['/v1/vestigingsprofielen/1', {}, 400],
  ['/v2/zoeken?naam=x', { apikey: 'fout' }, 401],
  ['/v1/basisprofielen/90000017', { apikey: 'fout' }, 401],
  ['/v1/vestigingsprofielen/000012345678', { apikey: 'fout' }, 401],
  ['/v2/zoeken?naam=x', { Accept: 'text/csv' }, 406],
  ['/v1/basisprofielen/90000017/eigenaar', { Accept: 'text/csv' }, 406],
]

let kvk: StandIn
let referee: Referee
let client: Client

beforeAll(async () => {
  kvk = await startKvk({ seed: { inschrijvingen: [BAKKERIJ, EENMANSZAAK, VERENIGING, KETEN] }, apiKey: 'sleutel' })
  referee = await startReferee('kvk', kvk.url)
  client = clientOf(`${referee.url}${KVK_PATH}`, { apikey: 'sleutel' })
}, 30_000)

afterAll(async () => {
  await referee.close()
  await kvk.close()
})

describe('the KVK stand-in, held against the published documents', () => {
  it('answers every search, in both forms', async () => {
    for (const search of SEARCHES) {
      expect(await client.get(`/v2/zoeken?${search}`, HAL), search).toMatchObject({ status: 200 })
      expect(await client.get(`/v2/zoeken?${search}`, PLAIN), search).toMatchObject({ status: 200 })
    }
    await expectNothingFound()
  })

  it('answers every profile, in both forms where there are two', async () => {
    for (const path of [...PROFILES, ...BRANCHES]) {
      expect(await client.get(path, HAL), path).toMatchObject({ status: 200 })
      expect(await client.get(path, PLAIN), path).toMatchObject({ status: 200 })
    }
    for (const nummer of ['000012345678', '000012345679', '000012345680', '000012345678?geoData=true']) {
      expect(await client.get(`/v1/vestigingsprofielen/${nummer}`, HAL)).toMatchObject({ status: 200 })
    }
    await expectNothingFound()
  })

  it('answers that there is nothing', async () => {
    for (const path of ABSENT) expect(await client.get(path, HAL), path).toMatchObject({ status: 404 })
    await expectNothingFound()
  })

  it('answers every error', async () => {
    for (const [path, headers, status] of WRONG) {
      expect(await client.get(path, { ...HAL, ...WRONG_ON_PURPOSE, ...headers }), path).toMatchObject({ status })
    }
    await expectNothingFound()
  })
})

async function expectNothingFound(): Promise<void> {
  if (!referee.verified) return console.warn('not verified: the published documents are not there')
  const { findings, checkedRequests, checkedAnswers } = await referee.verdict()
  expect(findings).toEqual([])
  expect(Math.min(checkedRequests, checkedAnswers)).toBeGreaterThan(0)
}
