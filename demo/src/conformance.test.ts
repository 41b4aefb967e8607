import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf, startReferee } from '#server/testing'
import type { Client, Referee } from '#server/testing'
import { BRP_PATH, startBrp } from './brp/index.ts'
import { KVK_PATH, startKvk } from './kvk/index.ts'
import { buildMunicipality } from './municipality/index.ts'
import type { Municipality } from './municipality/index.ts'

const FIELDS = [
  'aNummer',
  'adressering',
  'burgerservicenummer',
  'datumEersteInschrijvingGBA',
  'datumInschrijvingInGemeente',
  'geboorte',
  'gemeenteVanInschrijving',
  'geslacht',
  'gezag',
  'immigratie',
  'kinderen',
  'leeftijd',
  'naam',
  'nationaliteiten',
  'ouders',
  'overlijden',
  'partners',
  'verblijfplaats',
  'verblijfstitel',
]

let municipality: Municipality
const closing: (() => Promise<void>)[] = []

beforeAll(() => {
  municipality = buildMunicipality({ seed: 1, today: '2026-05-25' })
}, 60_000)

afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

describe('the invented town, held against the published documents', () => {
  it('has only persons whose whole record is a good answer of the BRP', async () => {
    const brp = await startBrp({ seed: municipality.brp, apiKey: 'sleutel' })
    const { client, referee } = await watched('brp', brp, BRP_PATH, { 'X-API-KEY': 'sleutel' })
    const bsns = municipality.brp.personen.map((one) => one.burgerservicenummer)
    expect(bsns.length).toBeGreaterThanOrEqual(2000)
    for (let start = 0; start < bsns.length; start += 20) {
      const burgerservicenummer = bsns.slice(start, start + 20)
      const body = { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer, fields: FIELDS }
      const reply = await client.post('/personen', body)
      expect(reply.json).toHaveProperty('personen.length', burgerservicenummer.length)
    }
    await expectNothingFound(referee)
  }, 120_000)

  it('has only companies and branches whose profiles are good answers of the KVK', async () => {
    const kvk = await startKvk({ seed: municipality.kvk, apiKey: 'sleutel' })
    const headers = { apikey: 'sleutel', Accept: 'application/hal+json' }
    const { client, referee } = await watched('kvk', kvk, KVK_PATH, headers)
    const { inschrijvingen } = municipality.kvk
    expect(inschrijvingen.length).toBeGreaterThanOrEqual(300)
    for (const { kvkNummer, vestigingen } of inschrijvingen) {
      const found = await client.get(`/v2/zoeken?kvkNummer=${kvkNummer}&inclusiefInactieveRegistraties=true`)
      expect(found.status, kvkNummer).toBe(200)
      expect((await client.get(`/v1/basisprofielen/${kvkNummer}?geoData=true`)).status, kvkNummer).toBe(200)
      for (const { vestigingsnummer } of vestigingen) {
        const profile = await client.get(`/v1/vestigingsprofielen/${vestigingsnummer}`)
        expect(profile.status, vestigingsnummer).toBe(200)
      }
    }
    await expectNothingFound(referee)
  }, 120_000)
})

async function watched(
  kind: string,
  standIn: { url: string; close: () => Promise<void> },
  path: string,
  headers: Record<string, string>,
): Promise<{ client: Client; referee: Referee }> {
  closing.push(() => standIn.close())
  const referee = await startReferee(kind, standIn.url)
  closing.push(() => referee.close())
  return { referee, client: clientOf(`${referee.url}${path}`, headers) }
}

async function expectNothingFound(referee: Referee): Promise<void> {
  if (!referee.verified) return console.warn('not verified: the published documents are not there')
  expect((await referee.verdict()).findings).toEqual([])
}
