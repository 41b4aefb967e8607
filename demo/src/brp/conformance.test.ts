import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StandIn } from '#server'
import { clientOf, startReferee, WRONG_ON_PURPOSE } from '#server/testing'
import type { Client, Referee } from '#server/testing'
import { persoon } from './velden.ts'
import { readBrpSeed } from './seed.ts'
import type { BrpSeed, Persoon } from './seed.ts'
import { BRP_PATH, startBrp } from './start.ts'

/** The published test set when it lies beside the repository, odd persons and all. */
const PUBLISHED = fileURLToPath(
  new URL('../../../../shared/testdata/brp/derived-personen-v2-shape.json', import.meta.url),
)

const EVERYTHING = Object.keys(persoon).filter((field) => !field.endsWith('Binnenland'))
const BEPERKT = ['burgerservicenummer', 'naam', 'geboorte', 'geslacht', 'leeftijd', 'adressering']

let brp: StandIn
let referee: Referee
let client: Client
let seed: BrpSeed

beforeAll(async () => {
  seed = existsSync(PUBLISHED) ? readBrpSeed(PUBLISHED) : { personen: [SMALL] }
  brp = await startBrp({ seed, apiKey: 'sleutel', inlandApiKey: 'binnenland' })
  referee = await startReferee('brp', brp.url)
  client = clientOf(`${referee.url}${BRP_PATH}`, { 'X-API-KEY': 'sleutel', Accept: 'application/json' })
}, 30_000)

afterAll(async () => {
  await referee.close()
  await brp.close()
})

const SMALL: Persoon = {
  burgerservicenummer: '999993653',
  naam: { voornamen: 'Suzanne', geslachtsnaam: 'Moulin' },
  geboorte: { datum: { type: 'Datum', datum: '1985-12-01', langFormaat: '1 december 1985' } },
  gemeenteVanInschrijving: { code: '0599', omschrijving: 'Rotterdam' },
  verblijfplaats: {
    type: 'Adres',
    adresseerbaarObjectIdentificatie: '0599010000208579',
    nummeraanduidingIdentificatie: '0599200000219678',
    verblijfadres: { officieleStraatnaam: 'Boterdiep', huisnummer: 31, postcode: '3077AW', woonplaats: 'Rotterdam' },
  },
}

const SEARCHES = [
  { type: 'ZoekMetGeslachtsnaamEnGeboortedatum', geslachtsnaam: 'Moulin', geboortedatum: '1985-12-01' },
  {
    type: 'ZoekMetNaamEnGemeenteVanInschrijving',
    geslachtsnaam: 'mou*',
    voornamen: 'suz*',
    gemeenteVanInschrijving: '0599',
  },
  { type: 'ZoekMetPostcodeEnHuisnummer', postcode: '3077 aw', huisnummer: 31, geslachtsnaam: 'Moulin' },
  {
    type: 'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
    straat: 'Boterdiep',
    huisnummer: 31,
    gemeenteVanInschrijving: '0599',
  },
  { type: 'ZoekMetNummeraanduidingIdentificatie', nummeraanduidingIdentificatie: '0599200000219678' },
  { type: 'ZoekMetAdresseerbaarObjectIdentificatie', adresseerbaarObjectIdentificatie: '0599010000208579' },
]

const WRONG: { body: unknown; headers?: Record<string, string>; status: number }[] = [
  { body: {}, status: 400 },
  { body: { type: 'RaadpleegMetBurgerservicenummer', fields: ['naam'] }, status: 400 },
  { body: { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['1'], fields: ['rni'] }, status: 400 },
  { body: { ...SEARCHES[2], huisletter: '', fields: ['naam'] }, status: 400 },
  { body: { ...SEARCHES[0], bestaatNiet: true, fields: ['naam'] }, status: 400 },
  { body: '{"type":', status: 400 },
  { body: { ...SEARCHES[0], fields: ['naam'] }, headers: { 'X-API-KEY': 'fout' }, status: 401 },
  { body: { ...SEARCHES[0], fields: ['adressering'] }, headers: { 'X-API-KEY': 'binnenland' }, status: 403 },
  { body: { ...SEARCHES[0], fields: ['naam'] }, headers: { Accept: 'application/xml' }, status: 406 },
  { body: { ...SEARCHES[0], fields: ['naam'] }, headers: { 'Content-Type': 'application/xml' }, status: 415 },
]

describe('the BRP stand-in, held against the published document', () => {
  it('answers every person with every field', async () => {
    for (let start = 0; start < seed.personen.length; start += 20) {
      const burgerservicenummer = seed.personen.slice(start, start + 20).map((one) => one.burgerservicenummer)
      const body = { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer, fields: EVERYTHING }
      expect(await client.post('/personen', body)).toMatchObject({ status: 200 })
    }
    await expectNothingFound()
  })

  it('answers every search', async () => {
    for (const search of SEARCHES) {
      const reply = await client.post('/personen', { ...search, fields: BEPERKT })
      expect(reply, search.type).toMatchObject({ status: 200, json: { personen: [{ naam: {} }] } })
    }
    await expectNothingFound()
  })

  it('answers every error', async () => {
    for (const { body, headers, status } of WRONG) {
      const reply = await client.post('/personen', body, { ...WRONG_ON_PURPOSE, ...headers })
      expect(reply.status, JSON.stringify(body)).toBe(status)
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
