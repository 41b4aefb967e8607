import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { StandIn } from '#server'
import type { Client, Reply } from '#server/testing'
import { OBJECTTYPE_UUIDS } from './objecttypes.ts'
import type { ObjecttypeNaam } from './objecttypes.ts'
import { startObjecten } from './server.ts'
import { clientWithToken, id, smallSeed, startReferee, TOKEN } from './testing.ts'
import type { Referee } from './testing.ts'

const OBJECTS = '/api/v2/objects'
const OBJECTTYPES = '/api/v2/objecttypes'
const NOWHERE = '00000000-0000-4000-8000-000000000000'
const BAD = { 'x-referee-expect': 'refusal' }
const CRS = { 'Content-Crs': 'EPSG:4326' }

// Every answer is judged against large schemas, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let standIn: StandIn
let referee: Referee
let client: Client

beforeAll(async () => {
  const reader = { token: 'reader', permissions: { vac: 'read_only' } } as const
  standIn = await startObjecten({ seed: smallSeed(), token: TOKEN, tokens: [reader] })
  referee = await startReferee('objecten', standIn.url)
  client = clientWithToken(referee.url)
}, 60_000)

afterAll(async () => {
  await referee.stop()
  await standIn.close()
})

function typeUrl(name: ObjecttypeNaam): string {
  return `${referee.url}${OBJECTTYPES}/${OBJECTTYPE_UUIDS[name]}`
}

async function expectStatus(status: number, path: string, headers: Record<string, string> = {}): Promise<void> {
  const reply = await client.get(path, headers)
  expect(`${path} ${reply.status}`).toBe(`${path} ${status}`)
}

function verdict(findings: unknown): void {
  if (referee.verified) expect(findings).toEqual([])
  else console.warn('not verified: no OpenAPI documents')
}

it('lists objects as published, under every filter', async () => {
  const filters = [
    `type=${encodeURIComponent(typeUrl('afdeling'))}&typeVersion=1&pageSize=2`,
    'data_attr=naam__icontains__burger&data_attr=identificatie__exact__bz',
    'data_attrs=naam__exact__Burgerzaken,identificatie__in__bz|vg',
    'data_icontains=paspoort',
    'ordering=record__data__naam,-record__index',
    'date=2024-06-01',
    'registrationDate=2023-01-01',
  ]
  for (const filter of filters) await expectStatus(200, `${OBJECTS}?${filter}`, { 'Accept-Crs': 'EPSG:4326' })
  verdict(await referee.findings())
})

it('shows objects of every objecttype as published', async () => {
  for (const uuid of [id(1, 1), id(2, 1), id(3, 1), id(4, 2), id(5, 1)]) {
    await expectStatus(200, `${OBJECTS}/${uuid}`)
    await expectStatus(200, `${OBJECTS}/${uuid}/history`)
    await expectStatus(200, `${OBJECTS}/${uuid}/1`)
    await expectStatus(404, `${OBJECTS}/${uuid}/2`)
  }
  verdict(await referee.findings())
})

it('writes as published', async () => {
  const record = { typeVersion: 1, data: { identificatie: 'nw', naam: 'Nieuw' }, startAt: '2024-01-01' }
  const made = await client.post(OBJECTS, { type: typeUrl('afdeling'), record }, CRS)
  expect(made.status).toBe(201)
  const path = new URL(made.headers.get('location') ?? '').pathname
  const changes: [string, unknown][] = [
    ['PUT', { type: typeUrl('afdeling'), record: { ...record, correctionFor: 1 } }],
    ['PATCH', { record: { ...record, data: { email: 'nieuw@stad.example' } } }],
    ['PATCH', { record: { ...record, references: [{ type: 'zaak', url: 'https://zaken.example/1' }] } }],
  ]
  for (const [method, body] of changes) expect((await client.call(method, path, body, CRS)).status).toBe(200)
  await expectStatus(200, `${path}/history?pageSize=2&page=2`)
  const other = encodeURIComponent('https://zaken.example/2')
  expect((await client.call('DELETE', `${path}?zaak=${other}`)).status).toBe(200)
  expect((await client.call('DELETE', path)).status).toBe(204)
  await expectStatus(404, path)
  verdict(await referee.findings())
})

it('searches as published', async () => {
  const within = {
    type: 'Polygon',
    coordinates: [
      [
        [4, 52],
        [5, 52],
        [5, 53],
        [4, 52],
      ],
    ],
  }
  const bodies = [
    { type: typeUrl('vac'), data_icontains: 'kost', ordering: '-record__startAt' },
    { data_attr: 'vraag__icontains__paspoort', typeVersion: 1, date: '2024-06-01' },
    { geometry: { within } },
  ]
  for (const body of bodies) expect((await client.post(`${OBJECTS}/search`, body, CRS)).status).toBe(200)
  verdict(await referee.findings())
})

it('shows objecttypes, their versions and the permissions as published', async () => {
  await expectStatus(200, `${OBJECTTYPES}?dataClassification=intern&page=1&pageSize=500`)
  await expectStatus(200, '/api/v2/permissions')
  for (const uuid of Object.values(OBJECTTYPE_UUIDS)) {
    await expectStatus(200, `${OBJECTTYPES}/${uuid}`)
    await expectStatus(200, `${OBJECTTYPES}/${uuid}/versions`)
    await expectStatus(200, `${OBJECTTYPES}/${uuid}/versions/1`)
    await expectStatus(404, `${OBJECTTYPES}/${uuid}/versions/2`)
  }
  await expectStatus(404, `${OBJECTTYPES}/${NOWHERE}`)
  verdict(await referee.findings())
})

it('refuses as published', async () => {
  const record = { typeVersion: 1, data: { identificatie: 'nw', naam: 'Nieuw' }, startAt: '2024-01-01' }
  const type = typeUrl('afdeling')
  const posts: [number, unknown, Record<string, string>][] = [
    [412, { type, record }, {}],
    [406, { type, record }, { 'Content-Crs': 'EPSG:28992' }],
    [415, 'tekst', { ...CRS, 'Content-Type': 'text/plain' }],
    [400, '{', CRS],
    [400, { type, record: { ...record, data: { naam: 'Zonder kenmerk' } } }, CRS],
    [400, { type, record: { data: {} } }, CRS],
    [400, { type }, CRS],
    [400, { type, record, uuid: id(1, 1) }, CRS],
    [403, { type: `${referee.url}${OBJECTTYPES}/${NOWHERE}`, record }, CRS],
    [403, { type, record }, { ...CRS, Authorization: 'Token reader' }],
    [401, { type, record }, { ...CRS, Authorization: 'Token wrong' }],
  ]
  for (const [status, body, headers] of posts) {
    const reply: Reply = await client.post(OBJECTS, body, { ...BAD, ...headers })
    expect(`${reply.status} ${reply.text}`).toContain(`${status} `)
  }
  await expectStatus(400, `${OBJECTS}?data_attr=naam__lijkt__x`, BAD)
  await expectStatus(400, `${OBJECTS}?data_attr=naam`, BAD)
  await expectStatus(400, `${OBJECTS}?date=2024-01-01&registrationDate=2024-01-01`, BAD)
  await expectStatus(400, `${OBJECTS}?onbekend=1`, BAD)
  await expectStatus(400, `${OBJECTS}?fields=kleur`, BAD)
  await expectStatus(403, `${OBJECTS}/${id(1, 1)}`, { ...BAD, Authorization: 'Token reader' })
  await expectStatus(404, `${OBJECTS}?page=9`)
  await expectStatus(404, `${OBJECTS}/${NOWHERE}`)
  verdict(await referee.findings())
})
