import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startStandIn } from './stand-in.ts'
import type { StandIn } from './stand-in.ts'
import { clientOf, makeHealthy, orderFault } from './testing.ts'
import type { Client } from './testing.ts'

let standIn: StandIn
let client: Client
let written: unknown[]

beforeEach(async () => {
  written = []
  standIn = await startStandIn({
    name: 'boekenkast',
    routes: [
      {
        method: 'POST',
        path: '/boeken',
        handle: (ask) => {
          written.push(ask.body)
          return { status: 201, body: { url: `${ask.baseUrl}/boeken/1`, kaft: 'blauw' } }
        },
      },
      { method: 'GET', path: '/boeken/:id', handle: (ask) => ({ status: 200, body: ask.params }) },
      { method: 'GET', path: '/stuk', handle: () => Promise.reject(new Error('kapot')) },
      { method: '*', path: '/open/*', handle: (ask) => ({ status: 200, body: { path: ask.path } }) },
    ],
    before: (ask) => (ask.headers['x-sleutel'] === 'fout' ? { status: 401, body: { soort: 'sleutel' } } : undefined),
    after: (_, answer) => ({ ...answer, headers: { ...answer.headers, 'API-version': '1.2.3' } }),
    notFound: () => ({ status: 404, body: { soort: 'weg' } }),
    methodNotAllowed: () => ({ status: 405, body: { soort: 'methode' } }),
    badJson: () => ({ status: 400, body: { soort: 'json' } }),
    crashed: () => ({ status: 500, body: { soort: 'stuk' } }),
  })
  client = clientOf(standIn.url)
})

afterEach(() => standIn.close())

describe('a stand-in', () => {
  it('answers routes with parameters, the address as the client used it, and a header on every answer', async () => {
    const posted = await client.post('/boeken', { titel: 'Max' })
    expect(posted).toMatchObject({ status: 201, json: { url: `${standIn.url}/boeken/1` } })
    expect(posted.headers.get('content-type')).toBe('application/json')
    const got = await client.get('/boeken/a%20b')
    expect(got.json).toEqual({ id: 'a b' })
    expect((await client.get('/niets')).headers.get('api-version')).toBe('1.2.3')
    expect((await client.get('/open/alles/hier')).json).toEqual({ path: '/open/alles/hier' })
  })

  it('answers its own dialect for an unknown path, another method, broken JSON, a refusal and a crash', async () => {
    expect(await client.get('/niets')).toMatchObject({ status: 404, json: { soort: 'weg' } })
    expect(await client.get('/boeken/%E0%A4%A')).toMatchObject({ status: 404 })
    const other = await client.call('DELETE', '/boeken')
    expect(other).toMatchObject({ status: 405, json: { soort: 'methode' } })
    expect(other.headers.get('allow')).toBe('POST')
    expect(await client.post('/boeken', '{"titel":')).toMatchObject({ status: 400, json: { soort: 'json' } })
    expect(await client.get('/boeken/1', { 'x-sleutel': 'fout' })).toMatchObject({ status: 401 })
    expect(await client.get('/stuk')).toMatchObject({ status: 500, json: { soort: 'stuk' } })
    expect(written).toEqual([])
  })
})

describe('its faults', () => {
  it('slow waits and then answers', async () => {
    await orderFault(standIn, { mode: 'slow', ms: 120 })
    const started = performance.now()
    expect((await client.get('/boeken/1')).status).toBe(200)
    expect(performance.now() - started).toBeGreaterThanOrEqual(115)
  })

  it('silent never answers, and is cut when all is healthy again', async () => {
    await orderFault(standIn, { mode: 'silent' })
    const asked = client.get('/boeken/1')
    const first = await Promise.race([asked.catch(() => 'cut'), new Promise((go) => setTimeout(go, 150, 'waiting'))])
    expect(first).toBe('waiting')
    await makeHealthy(standIn)
    await expect(asked).rejects.toThrow('fetch failed')
    expect((await client.get('/boeken/1')).status).toBe(200)
  })

  it('refuse cuts the line and handles nothing', async () => {
    await orderFault(standIn, { mode: 'refuse' })
    await expect(client.post('/boeken', {})).rejects.toThrow('fetch failed')
    expect(written).toHaveLength(0)
  })

  it('error answers the asked status with Retry-After', async () => {
    await orderFault(standIn, { mode: 'error', status: 429, retryAfter: 7, times: 1 })
    await orderFault(standIn, { mode: 'error' })
    const busy = await client.get('/boeken/1')
    expect(busy.status).toBe(429)
    expect(busy.headers.get('retry-after')).toBe('7')
    expect(busy.headers.get('x-demo-fault')).toBe('error')
    expect(await client.get('/boeken/1')).toMatchObject({ status: 500, json: { soort: 'stuk' } })
  })

  it('html and empty are no JSON', async () => {
    await orderFault(standIn, { mode: 'html', times: 1 })
    await orderFault(standIn, { mode: 'empty', times: 1 })
    const page = await client.get('/boeken/1')
    expect(page).toMatchObject({ status: 200, json: undefined })
    expect(page.text).toContain('<h1>')
    expect(await client.get('/boeken/1')).toMatchObject({ status: 200, text: '' })
  })

  it('half sends half the JSON, cut breaks the line halfway; both have handled', async () => {
    await orderFault(standIn, { mode: 'half', times: 1 })
    await orderFault(standIn, { mode: 'cut', times: 1 })
    const half = await client.post('/boeken', {})
    expect(half).toMatchObject({ status: 201, json: undefined })
    expect(half.text).toMatch(/^\{"url"/)
    await expect(client.post('/boeken', {})).rejects.toThrow('terminated')
    expect(written).toHaveLength(2)
  })

  it('drop commits and gives no answer', async () => {
    await orderFault(standIn, { mode: 'drop' })
    await expect(client.post('/boeken', { titel: 'Jip' })).rejects.toThrow('fetch failed')
    expect(written).toEqual([{ titel: 'Jip' }])
  })

  it('hold-before handles after the release, hold-after before it', async () => {
    await orderFault(standIn, { mode: 'hold-before', times: 1 })
    await orderFault(standIn, { mode: 'hold-after', times: 1 })
    const before = client.post('/boeken', { titel: 'een' })
    await untilHeld(1)
    expect(written).toHaveLength(0)
    const after = client.post('/boeken', { titel: 'twee' })
    await untilHeld(2)
    expect(written).toEqual([{ titel: 'twee' }])
    expect((await client.post('/__demo/release', { count: 1 })).json).toEqual({ released: 1 })
    expect((await before).status).toBe(201)
    expect((await client.post('/__demo/release', {})).json).toEqual({ released: 1 })
    expect((await after).status).toBe(201)
    expect(written).toEqual([{ titel: 'twee' }, { titel: 'een' }])
  })

  it('strike by method and path, after skip, times often', async () => {
    await orderFault(standIn, { mode: 'error', match: { method: 'get', path: '^/boeken/' }, skip: 1, times: 1 })
    expect((await client.post('/boeken', {})).status).toBe(201)
    const statuses = []
    for (const id of [1, 2, 3]) statuses.push((await client.get(`/boeken/${id}`)).status)
    expect(statuses).toEqual([200, 500, 200])
  })
})

describe('its control API', () => {
  it('counts per route and logs urls but no bodies', async () => {
    await client.post('/boeken?bsn=999993653', { titel: 'geheim-in-de-body' })
    await client.get('/boeken/1')
    await client.get('/boeken/2')
    await orderFault(standIn, { mode: 'error', status: 503 })
    await client.get('/boeken/3')
    const state = await client.get('/__demo')
    expect(state.json).toMatchObject({
      name: 'boekenkast',
      faults: [{ mode: 'error', status: 503, struck: 1 }],
      requests: { 'POST /boeken': 1, 'GET /boeken/:id': 3 },
      peak: 1,
    })
    const log = await client.get('/__demo/requests')
    expect(log.json).toMatchObject({
      requests: [
        { method: 'POST', route: '/boeken', url: '/boeken?bsn=999993653', status: 201 },
        { url: '/boeken/1', status: 200 },
        { url: '/boeken/2', status: 200 },
        { url: '/boeken/3', status: 503, fault: 'error' },
      ],
    })
    expect(log.text).not.toContain('geheim-in-de-body')
    await client.call('DELETE', '/__demo/requests')
    expect((await client.get('/__demo')).json).toMatchObject({ requests: {}, peak: 0 })
  })

  it('refuses an order that it does not understand, and a page of another site', async () => {
    expect(await client.post('/__demo/fault', { mode: 'boos' })).toMatchObject({ status: 400 })
    expect(await client.post('/__demo/fault', { mode: 'slow', ms: '5' })).toMatchObject({ status: 400 })
    expect(await client.post('/__demo/fault', { mode: 'slow', match: { path: '(' } })).toMatchObject({ status: 400 })
    expect(await client.post('/__demo/fault', '{"mode":')).toMatchObject({ status: 400 })
    const simple = await client.post('/__demo/fault', { mode: 'slow' }, { 'Content-Type': 'text/plain' })
    expect(simple.status).toBe(415)
    expect((await client.get('/__demo/anders')).status).toBe(404)
    expect((await client.get('/__demo/health')).json).toEqual({ name: 'boekenkast', healthy: true })
  })

  it('closes while requests are held and silent', async () => {
    await orderFault(standIn, { mode: 'silent', times: 1 })
    await orderFault(standIn, { mode: 'hold-before' })
    const asked = [client.get('/boeken/1'), client.get('/boeken/2')].map((call) => call.catch(() => 'cut'))
    await untilHeld(1)
    await standIn.close()
    expect(await Promise.all(asked)).toEqual(['cut', 'cut'])
  })
})

async function untilHeld(count: number): Promise<void> {
  await expect.poll(async () => (await client.get('/__demo')).json, { interval: 10 }).toMatchObject({ held: count })
}
