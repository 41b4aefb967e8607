import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StandIn } from '#server'
import type { Client } from '#server/testing'
import { OBJECTTYPE_UUIDS } from './objecttypes.ts'
import type { ObjecttypeNaam } from './objecttypes.ts'
import { startObjecten } from './server.ts'
import { clientWithToken, id, smallSeed, TOKEN } from './testing.ts'

const OBJECTS = '/api/v2/objects'
const CRS = { 'Content-Crs': 'EPSG:4326' }
const READER = { token: 'reader', permissions: { vac: 'read_only', afdeling: 'read_and_write' } } as const

let standIn: StandIn
let client: Client

beforeEach(async () => {
  standIn = await startObjecten({ seed: smallSeed(), token: TOKEN, tokens: [READER] })
  client = clientWithToken(standIn.url)
})
afterEach(() => standIn.close())

function typeUrl(name: ObjecttypeNaam, host = standIn.url): string {
  return `${host}/api/v2/objecttypes/${OBJECTTYPE_UUIDS[name]}`
}

async function names(query: string, as: Client = client): Promise<string[]> {
  const reply = await as.get(`${OBJECTS}?${query}`)
  expect(reply.status, reply.text).toBe(200)
  const { results } = JSON.parse(reply.text)
  return results.map((one: { record: { data: Record<string, string> } }) => one.record.data['identificatie'])
}

async function make(data: object, startAt = '2024-01-01'): Promise<string> {
  const record = { typeVersion: 1, data, startAt }
  const reply = await client.post(OBJECTS, { type: typeUrl('afdeling'), record }, CRS)
  expect(reply.status, reply.text).toBe(201)
  return new URL(reply.headers.get('location') ?? '').pathname
}

describe('data_attr', () => {
  const cases: [string, string[]][] = [
    ['naam__exact__Burgerzaken', ['bz']],
    ['naam__exact__burgerzaken', []],
    ['naam__icontains__ERGUNNING', ['vg']],
    ['naam__exact__Belastingen, heffing', ['be']],
    ['identificatie__in__bz|vg', ['vg', 'bz']],
    ['afdelingen__0__afdelingnaam__icontains__burger', ['abos']],
    ['afdelingen__icontains__burger', ['abos']],
    ['afdelingen__afdelingnaam__exact__Burgerzaken', []],
    ['vervanging__name__exact__Piet Smit', ['abos']],
    ['getal__gt__9', ['getal']],
    ['getal__gte__10.5', []],
    ['getal__exact__10', ['getal', 'tekst']],
    ['datum__lt__2024-01-01', ['getal']],
    ['datum__lte__2023-01-01', []],
  ]
  it.each(cases)('%s', async (test, expected) => {
    await make({ identificatie: 'tekst', naam: 'Tekst', getal: '10' })
    await make({ identificatie: 'getal', naam: 'Getal', getal: 10, datum: '2023-06-01' })
    const found = await names(`data_attr=${encodeURIComponent(test)}`)
    expect(found).toEqual(expected)
  })

  it('may be given more than once, and then all must fit', async () => {
    const both = 'data_attr=naam__icontains__g&data_attr=identificatie__exact__vg'
    expect(await names(both)).toEqual(['vg'])
    expect(await names('data_attrs=naam__icontains__g,identificatie__exact__vg')).toEqual(['vg'])
  })

  it('refuses an unknown operator, a missing part, and an order without one', async () => {
    for (const test of ['naam__lijkt__x', 'naam__x', 'naam', 'naam__gt__veel']) {
      const { json } = await client.get(`${OBJECTS}?data_attr=${test}`)
      expect(json).toMatchObject({
        status: 400,
        invalidParams: [{ name: 'data_attr', code: 'invalid-data-attrs-query' }],
      })
    }
  })
})

describe('a list', () => {
  it('finds an objecttype by the uuid in its URL and ignores the host', async () => {
    expect(await names(`type=${encodeURIComponent(typeUrl('groep', 'https://elders.example'))}`)).toEqual(['g1'])
    const unknown = encodeURIComponent(`${standIn.url}/api/v2/objecttypes/${id(1, 1)}`)
    expect((await client.get(`${OBJECTS}?type=${unknown}`)).json).toMatchObject({
      invalidParams: [{ name: 'type', code: 'invalid_choice' }],
    })
  })

  it('leaves out in silence what the token may not see', async () => {
    const reader = clientWithToken(standIn.url, READER.token)
    expect((await reader.get(OBJECTS)).json).toMatchObject({ count: 4 })
    expect((await client.get(OBJECTS)).json).toMatchObject({ count: 8 })
    expect((await reader.get(`${OBJECTS}/${id(3, 1)}`)).status).toBe(403)
    expect((await reader.call('DELETE', `${OBJECTS}/${id(5, 1)}`)).status).toBe(403)
    expect((await reader.get('/api/v2/permissions')).json).toMatchObject({ count: 2 })
  })

  it('sorts, searches all texts and pages', async () => {
    const type = `type=${encodeURIComponent(typeUrl('afdeling'))}`
    expect(await names(`${type}&ordering=record__data__naam`)).toEqual(['be', 'bz', 'vg'])
    expect(await names(`${type}&ordering=-record__data__email,record__data__naam`)).toEqual(['be', 'vg', 'bz'])
    expect(await names(type)).toEqual(['be', 'vg', 'bz'])
    expect(await names('data_icontains=PIET')).toEqual(['abos'])
    const page = await client.get(`${OBJECTS}?${type}&pageSize=2&page=2`)
    expect(page.json).toMatchObject({ count: 3, next: null, previous: `${standIn.url}${OBJECTS}?${type}&pageSize=2` })
    expect((await client.get(`${OBJECTS}?${type}&pageSize=2&page=3`)).status).toBe(404)
  })

  it('gives only the asked fields, and fails whole when one object has not got one', async () => {
    const type = `type=${encodeURIComponent(typeUrl('afdeling'))}`
    const reply = await client.get(`${OBJECTS}?${type}&fields=uuid,record__data__naam&ordering=record__data__naam`)
    expect(reply.json).toMatchObject({
      results: [{ uuid: id(1, 3), record: { data: { naam: 'Belastingen, heffing' } } }, {}, {}],
    })
    expect(reply.text).not.toContain('identificatie')
    expect((await client.get(`${OBJECTS}?${type}&fields=record__data__email`)).status).toBe(400)
  })
})

describe('writing', () => {
  it('keeps history with PUT, and shows the record of a day', async () => {
    const path = await make({ identificatie: 'nw', naam: 'Nieuw' })
    const record = { typeVersion: 1, data: { identificatie: 'nw', naam: 'Anders' }, startAt: '2024-06-01' }
    expect((await client.call('PUT', path, { type: typeUrl('afdeling'), record }, CRS)).json).toMatchObject({
      record: { index: 2, startAt: '2024-06-01', endAt: null, data: { naam: 'Anders' } },
    })
    expect((await client.get(`${path}/history`)).json).toMatchObject({
      count: 2,
      results: [
        { index: 1, endAt: '2024-06-01', data: { naam: 'Nieuw' } },
        { index: 2, endAt: null },
      ],
    })
    expect((await client.get(`${path}/1`)).json).toMatchObject({ data: { naam: 'Nieuw' } })
    const day = await client.get(`${OBJECTS}?data_attr=identificatie__exact__nw&date=2024-05-31`)
    expect(day.json).toMatchObject({ count: 1, results: [{ record: { index: 1 } }] })
    expect((await client.get(`${OBJECTS}?data_attr=identificatie__exact__nw&date=2023-12-31`)).json).toMatchObject({
      count: 0,
    })
  })

  it('merges with PATCH: objects deep, arrays as a whole, and null is kept', async () => {
    const path = await make({
      identificatie: 'nw',
      naam: 'Nieuw',
      adres: { straat: 'Dam', nr: 1 },
      lijst: [1, 2],
      weg: 'x',
    })
    const patch = { record: { data: { adres: { nr: 2 }, lijst: [3], weg: null } } }
    const reply = await client.call('PATCH', path, patch, CRS)
    expect(reply.status).toBe(200)
    expect(JSON.parse(reply.text).record.data).toEqual({
      identificatie: 'nw',
      naam: 'Nieuw',
      adres: { straat: 'Dam', nr: 2 },
      lijst: [3],
      weg: null,
    })
    expect(reply.json).toMatchObject({ record: { index: 2, startAt: '2024-01-01' } })
  })

  it('refuses data that does not fit the objecttype, also after merging', async () => {
    const record = { typeVersion: 1, data: { naam: 'Zonder kenmerk' }, startAt: '2024-01-01' }
    const bad = await client.post(OBJECTS, { type: typeUrl('afdeling'), record }, CRS)
    expect(bad.json).toMatchObject({
      status: 400,
      invalidParams: [{ name: 'nonFieldErrors', code: 'invalid-json-schema' }],
    })
    const merged = await client.call('PATCH', `${OBJECTS}/${id(5, 1)}`, { record: { data: { status: 'weg' } } }, CRS)
    expect(merged.status).toBe(400)
    expect((await client.get(`${OBJECTS}/${id(5, 1)}/history`)).json).toMatchObject({ count: 1 })
    const version = { ...record, typeVersion: 2, data: { naam: 'N', identificatie: 'n' } }
    expect((await client.post(OBJECTS, { type: typeUrl('afdeling'), record: version }, CRS)).status).toBe(400)
  })

  it('does not let an object become another', async () => {
    const path = `${OBJECTS}/${id(1, 1)}`
    for (const body of [{ uuid: id(9, 9) }, { type: typeUrl('groep') }]) {
      expect((await client.call('PATCH', path, body, CRS)).json).toMatchObject({
        invalidParams: [{ code: 'immutable-field' }],
      })
    }
  })

  it('asks for the geo system', async () => {
    const body = { record: { data: { naam: 'N' } } }
    expect((await client.call('PATCH', `${OBJECTS}/${id(1, 1)}`, body)).status).toBe(412)
    expect((await client.call('PATCH', `${OBJECTS}/${id(1, 1)}`, body, { 'Content-Crs': 'EPSG:28992' })).status).toBe(
      406,
    )
  })

  it('keeps an object that belongs to another zaak too', async () => {
    const path = await make({ identificatie: 'nw', naam: 'Nieuw' })
    const references = ['1', '2'].map((number) => ({ type: 'zaak', url: `https://zaken.example/${number}` }))
    await client.call('PATCH', path, { record: { references } }, CRS)
    const kept = await client.call('DELETE', `${path}?zaak=${encodeURIComponent('https://zaken.example/1')}`)
    expect(kept.json).toEqual({ behouden: [`${standIn.url}${path}`] })
    expect((await client.get(path)).json).toMatchObject({ record: { references: [references[1]] } })
    expect((await client.call('DELETE', `${path}?zaak=${encodeURIComponent('https://zaken.example/2')}`)).status).toBe(
      204,
    )
    expect((await client.get(path)).status).toBe(404)
  })
})

describe('the token', () => {
  it('is needed and must be known', async () => {
    const codes = []
    for (const header of [undefined, 'Bearer x', 'Token x']) {
      const reply = await fetch(
        `${standIn.url}${OBJECTS}`,
        header === undefined ? {} : { headers: { Authorization: header } },
      )
      codes.push([reply.status, reply.headers.get('www-authenticate'), JSON.parse(await reply.text()).code])
    }
    expect(codes).toEqual([
      [401, 'Token', 'not_authenticated'],
      [401, 'Token', 'not_authenticated'],
      [401, 'Token', 'authentication_failed'],
    ])
  })
})

it('answers errors as before 4.0 when asked', async () => {
  const old = await startObjecten({ seed: smallSeed(), token: TOKEN, errorShape: '3.x' })
  const as = clientWithToken(old.url)
  const bodies: [unknown, unknown][] = [
    [
      { type: typeUrl('afdeling'), record: { data: {} } },
      { record: { typeVersion: ['Dit veld is vereist.'], startAt: ['Dit veld is vereist.'] } },
    ],
    [
      { type: typeUrl('afdeling'), record: { typeVersion: 1, startAt: '2024-01-01', data: {} } },
      { non_field_errors: ["must have required property 'identificatie'"] },
    ],
  ]
  for (const [body, expected] of bodies) {
    const reply = await as.post(OBJECTS, body, CRS)
    expect([reply.status, reply.headers.get('content-type')]).toEqual([400, 'application/json'])
    expect(reply.json).toEqual(expected)
  }
  expect((await as.get(`${OBJECTS}/${id(9, 9)}`)).json).toEqual({ detail: 'Niet gevonden.' })
  await old.close()
})

it('keeps writes over a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'objecten-'))
  const options = { seed: smallSeed(), token: TOKEN, journal: join(folder, 'journal.jsonl') }
  const first = await startObjecten(options)
  const before = clientWithToken(first.url)
  const record = { typeVersion: 1, data: { identificatie: 'nw', naam: 'Nieuw' }, startAt: '2024-01-01' }
  await before.post(OBJECTS, { type: typeUrl('afdeling'), uuid: id(9, 1), record }, CRS)
  const references = [{ type: 'zaak', url: 'https://zaken.example/1' }]
  await before.call('PATCH', `${OBJECTS}/${id(9, 1)}`, { record: { data: { naam: 'Anders' }, references } }, CRS)
  await before.call('DELETE', `${OBJECTS}/${id(1, 1)}`)
  await first.close()
  const second = await startObjecten(options)
  const after = clientWithToken(second.url)
  const shown = await after.get(`${OBJECTS}/${id(9, 1)}`)
  const gone = await after.get(`${OBJECTS}/${id(1, 1)}`)
  await second.close()
  rmSync(folder, { recursive: true })
  expect(shown.json).toMatchObject({ record: { index: 2, data: { identificatie: 'nw', naam: 'Anders' }, references } })
  expect(gone.status).toBe(404)
})

it('refuses to start with an object that does not fit', async () => {
  const seed = smallSeed()
  const [first] = seed.vacs
  if (first !== undefined) Object.assign(first.data, { status: 'onzin' })
  await expect(startObjecten({ seed, token: TOKEN })).rejects.toThrow('does not fit')
})

it('tells its objecttypes with their schema, so that they are found by name', async () => {
  const { results } = JSON.parse((await client.get('/api/v2/objecttypes')).text)
  expect(results.map((one: { name: string }) => one.name)).toEqual([
    'Afdeling',
    'Groep',
    'Medewerker',
    'Kennisartikel',
    'VAC',
  ])
  const version = await client.get(`/api/v2/objecttypes/${OBJECTTYPE_UUIDS.vac}/versions/1`)
  expect(version.json).toMatchObject({
    status: 'published',
    jsonSchema: { required: ['vraag', 'antwoord', 'status', 'doelgroep'] },
  })
})
