import { request as send } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { route } from '@kiss/contract/route'
import { AgentError } from '@kiss/domain/errors'
import type { Ingelogde } from '@kiss/domain/sessie'
import { OURS, startServer } from './fixtures/running.ts'
import { anyone, anyoneLoggedIn, oneOf } from './policy.ts'
import { serve, serveStream } from './serve.ts'

const Klant = z.object({ naam: z.string(), adres: z.object({ plaats: z.string() }) })
const Regel = z.object({ deel: z.string() })
const stream = { body: z.strictObject({ soort: z.string() }), stream: Regel }

/** What a handler gave, before its schema: more than it may. */
let given: unknown
let seen: unknown
const gates: (() => void)[] = []
let finished = 0

async function untilNext(): Promise<void> {
  await new Promise<void>((resolve) => gates.push(resolve))
}

const { ask, port, log } = await startServer((app) => {
  serve(
    app,
    route('GET', '/api/klant', { response: Klant }),
    anyoneLoggedIn,
    async () => given as z.infer<typeof Klant>,
  )
  serve(app, route('GET', '/api/leeg', { response: Klant.nullable() }), anyoneLoggedIn, async () => null)
  serve(app, route('DELETE', '/api/klant', {}), anyoneLoggedIn, async () => undefined)
  serve(
    app,
    route('GET', '/api/zoek/:id', {
      params: z.object({ id: z.uuid() }),
      query: z.object({ page: z.coerce.number().optional(), naam: z.coerce.string().optional() }),
    }),
    anyoneLoggedIn,
    async ({ params, query }) => {
      seen = { params, query }
      return undefined
    },
  )
  serve(
    app,
    route('POST', '/api/klant', {
      headers: z.object({ 'idempotency-key': z.uuid() }),
      body: z.object({
        naam: z.string().min(2).max(20),
        soort: z.enum(['a', 'b']).default('a'),
        mail: z.email().optional(),
      }),
      response: z.object({ naam: z.string() }),
    }),
    anyoneLoggedIn,
    async ({ body, headers }) => {
      seen = { body, key: headers['idempotency-key'] }
      return { naam: body.naam }
    },
  )
  serveStream(
    app,
    route('POST', '/api/stroom', stream),
    oneOf('klantcontactmedewerker'),
    async ({ body }, caller, line) => {
      const who: Ingelogde = caller.medewerker
      if (body.soort === 'fout vooraf') throw new AgentError('too-many-results')
      if (body.soort === 'niets') return
      line({ deel: `een voor ${who.naam}`, ...{ geheim: 'blijft hier' } })
      await untilNext()
      if (body.soort === 'fout halverwege') throw new Error('register of the house')
      if (body.soort === 'verkeerd') line(JSON.parse('{"deel":7}'))
      line({ deel: 'twee' })
      await untilNext()
      line({ deel: 'einde' })
      finished += 1
    },
  )
})

beforeEach(() => {
  given = undefined
  seen = undefined
  log.length = 0
  gates.length = 0
})

const READ = { cookie: 'kcc=sanne' }

describe('what a route answers', () => {
  it('holds what the contract promises, and no field more, however deep', async () => {
    given = { naam: 'Jan', bsn: '999993653', adres: { plaats: 'Utrecht', geheim: true } }
    const answer = await ask('GET', '/api/klant', READ)
    expect(answer.json).toEqual({ naam: 'Jan', adres: { plaats: 'Utrecht' } })
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
  })

  it.each([
    ['too little', { naam: 'Jan' }],
    ['something else', { naam: 7, adres: { plaats: 'secret-of-the-house' } }],
    ['nothing', undefined],
  ])('is a bug of ours when it is %s, without internals', async (_, wrong) => {
    given = wrong
    const answer = await ask('GET', '/api/klant', READ)
    expect(answer.status).toBe(500)
    expect(answer.json.code).toBe('internal')
    expect(answer.text).not.toMatch(/naam|adres|expected|Zod|secret|contract/)
    expect(log.join('')).toContain('an answer does not satisfy its contract')
    expect(log.join('')).not.toContain('secret-of-the-house')
  })

  it('may be null', async () => {
    const answer = await ask('GET', '/api/leeg', READ)
    expect([answer.status, answer.text]).toEqual([200, 'null'])
  })

  it('is 204 where nothing is promised', async () => {
    const { status, text } = await ask('DELETE', '/api/klant', OURS)
    expect([status, text]).toEqual([204, ''])
  })
})

describe('what goes into a route', () => {
  const KEY = { 'idempotency-key': '7a3c1e6e-9a0f-4d60-8f6d-3a6f0c1f4b11' }
  const post = (body: string, headers = {}) => ask('POST', '/api/klant', { ...OURS, ...KEY, ...headers }, body)

  it('is parsed: defaults are filled in, numbers are numbers', async () => {
    expect((await post('{"naam":"Jan"}')).json).toEqual({ naam: 'Jan' })
    expect(seen).toEqual({ body: { naam: 'Jan', soort: 'a' }, key: KEY['idempotency-key'] })
    await ask('GET', `/api/zoek/${KEY['idempotency-key']}?page=2`, READ)
    expect(seen).toEqual({ params: { id: KEY['idempotency-key'] }, query: { page: 2 } })
  })

  it.each([
    ['{}', 'naam', 'Dit veld is verplicht.'],
    ['{"naam":null}', 'naam', 'Dit veld is verplicht.'],
    ['{"naam":"J"}', 'naam', 'Vul ten minste 2 tekens in.'],
    ['{"naam":"Jan Jansen van de Overkant"}', 'naam', 'Vul ten hoogste 20 tekens in.'],
    ['{"naam":7}', 'naam', 'Deze waarde kan hier niet.'],
    ['{"naam":"Jan","soort":"c"}', 'soort', 'Kies een van de mogelijke waarden.'],
    ['{"naam":"Jan","mail":"jan"}', 'mail', 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.'],
    ['{"naam":"Jan","rol":"beheerder"}', 'rol', 'Dit veld hoort hier niet.'],
  ])('is refused with a sentence at the field: %s', async (body, veld, zin) => {
    const answer = await post(body)
    expect(answer.status).toBe(400)
    expect(answer.json).toMatchObject({ code: 'invalid-input', fields: [{ veld, zin }] })
    expect(seen).toBeUndefined()
  })

  it.each([
    ['no object', '7'],
    ['a list', '[]'],
    ['null', 'null'],
    ['nothing', ''],
    ['half', '{"naam":"Jan"'],
    ['two values', '{"naam":"Jan"}{"naam":"Piet"}'],
    ['a name twice', '{"naam":"Jan","naam":"Piet"}'],
    ['a name twice, written otherwise', String.raw`{"naam":"Jan","n\u0061am":"Piet"}`],
    ['a prototype', '{"naam":"Jan","__proto__":{"rol":"beheerder"}}'],
    ['a prototype, written otherwise', String.raw`{"naam":"Jan","\u005f_proto__":{"rol":"beheerder"}}`],
    ['a constructor', '{"naam":"Jan","constructor":{"prototype":{"rol":"beheerder"}}}'],
    ['a NUL', String.raw`{"naam":"Jan\u0000"}`],
    ['endless depth', `{"naam":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['endless objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['a mark of byte order', '\uFEFF{"naam":"Jan"}'],
    ['a comment', '{"naam":"Jan"/* x */}'],
    ['NaN', '{"naam":NaN}'],
  ])('is refused when it is %s', async (_, body) => {
    const answer = await post(body)
    expect([answer.status, answer.json.code]).toEqual([400, 'invalid-input'])
    expect(seen).toBeUndefined()
    expect(Reflect.get({}, 'rol')).toBeUndefined()
  })

  it('is refused with a wrong header, in words', async () => {
    const { status, json } = await post('{"naam":"Jan"}', { 'idempotency-key': 'rommel' })
    expect(status).toBe(400)
    expect(json.fields).toEqual([{ veld: 'idempotency-key', zin: 'Deze waarde heeft niet de goede vorm.' }])
  })

  it.each([
    'page=1&page=2',
    'naam=a&naam=b',
    'page[]=1',
    '__proto__=1',
    '__proto__[rol]=x',
    'constructor=1',
    'onbekend=1',
    'page=een',
  ])('is refused with the query ?%s', async (query) => {
    const { status, json } = await ask('GET', `/api/zoek/${KEY['idempotency-key']}?${query}`, READ)
    // A parameter without a value is the number 0 to nobody.
    if (query === 'page') return expect(status).toBe(204)
    expect([status, json.code]).toEqual([400, 'invalid-input'])
    expect(seen).toBeUndefined()
  })

  it('is refused with a query where the route has none', async () => {
    given = { naam: 'Jan', adres: { plaats: 'Utrecht' } }
    expect((await ask('GET', '/api/klant', READ)).status).toBe(200)
    expect((await ask('GET', '/api/klant?x=1', READ)).status).toBe(400)
  })

  it('never repeats what was typed', async () => {
    const { text } = await post('{"naam":"<script>999993653</script> en nog veel meer","soort":"999993653"}')
    expect(text).not.toMatch(/999993653|script/)
  })
})

/** Opens a stream and hands out its lines as they arrive. */
function open(soort: string, headers: Record<string, string> = OURS) {
  const lines: string[] = []
  let incoming: IncomingMessage | undefined
  let ended: 'whole' | 'cut' | undefined
  const body = JSON.stringify({ soort })
  const outgoing = send({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: '/api/stroom',
    agent: false,
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
  })
  outgoing.on('error', () => (ended ??= 'cut'))
  outgoing.once('response', (response) => {
    incoming = response
    response.setEncoding('utf8')
    response.on('data', (chunk: string) => lines.push(...chunk.split('\n').filter((line) => line !== '')))
    response.once('end', () => (ended = 'whole'))
    response.once('error', () => (ended = 'cut'))
  })
  outgoing.end(body)
  return { lines, answer: () => incoming, ended: () => ended, leave: () => outgoing.destroy() }
}

describe('a route that answers line by line', () => {
  it('sends each line as soon as it is there, without what the contract does not promise', async () => {
    const one = open('goed')
    await expect.poll(() => one.lines).toEqual(['{"deel":"een voor Sanne de Wit"}'])
    expect(one.ended()).toBeUndefined()
    await expect.poll(() => gates.length).toBe(1)
    gates.shift()?.()
    await expect.poll(() => one.lines.at(-1)).toBe('{"deel":"twee"}')
    expect(one.ended()).toBeUndefined()
    await expect.poll(() => gates.length).toBe(1)
    gates.shift()?.()
    await expect.poll(() => one.ended()).toBe('whole')
    expect(one.lines).toHaveLength(3)
    expect(one.lines.at(-1)).toBe('{"deel":"einde"}')
  })

  it('has our headers too, though Fastify does not send them', async () => {
    const one = open('goed')
    await expect.poll(() => one.answer()?.statusCode).toBe(200)
    expect(one.answer()?.headers).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-accel-buffering': 'no',
    })
    one.leave()
  })

  it.each([
    ['nobody', 401, { ...OURS, cookie: '' }],
    ['another rol', 403, { ...OURS, cookie: 'kcc=mo', 'x-kcc-csrf': 'token-of-mohammed' }],
    ['a sibling site', 403, { ...OURS, 'sec-fetch-site': 'same-site', origin: 'https://forms.gemeente.example' }],
    ['a form', 403, { ...OURS, 'content-type': 'text/plain' }],
    ['no token', 403, { ...OURS, 'x-kcc-csrf': '' }],
  ])('is refused to %s like any other route', async (_, status, headers) => {
    const answer = await ask('POST', '/api/stroom', headers, '{"soort":"goed"}')
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(gates).toEqual([])
  })

  it('is refused with wrong input like any other route', async () => {
    const answer = await ask('POST', '/api/stroom', OURS, '{"soort":"goed","meer":1}')
    expect([answer.status, answer.json.code]).toEqual([400, 'invalid-input'])
  })

  it('gives a problem when it fails before its first line', async () => {
    const answer = await ask('POST', '/api/stroom', OURS, '{"soort":"fout vooraf"}')
    expect([answer.status, answer.json.code]).toEqual([422, 'too-many-results'])
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('may have no lines at all', async () => {
    const answer = await ask('POST', '/api/stroom', OURS, '{"soort":"niets"}')
    expect([answer.status, answer.text]).toEqual([200, ''])
    expect(answer.headers['content-type']).toContain('x-ndjson')
  })

  it.each(['fout halverwege', 'verkeerd'])('is cut without a last line when it fails on its way: %s', async (soort) => {
    const one = open(soort)
    await expect.poll(() => gates.length).toBe(1)
    gates.shift()?.()
    await expect.poll(() => one.ended()).toBe('cut')
    expect(one.lines).toEqual(['{"deel":"een voor Sanne de Wit"}'])
    expect(log.map((line) => JSON.parse(line).msg)).toEqual(
      expect.arrayContaining(['request failed by a bug', 'stream cut']),
    )
  })

  it('goes on without harm when the caller has left', async () => {
    const before = finished
    const one = open('goed')
    await expect.poll(() => gates.length).toBe(1)
    one.leave()
    await new Promise((resolve) => setTimeout(resolve, 50))
    gates.shift()?.()
    await expect.poll(() => gates.length).toBe(1)
    gates.shift()?.()
    await expect.poll(() => finished).toBe(before + 1)
    await expect.poll(() => log.some((line) => line.includes('stream left by the caller'))).toBe(true)
    expect(log.join('')).not.toContain('"level":50')
    given = { naam: 'Jan', adres: { plaats: 'Utrecht' } }
    expect((await ask('GET', '/api/klant', READ)).status).toBe(200)
  })

  it('goes on without harm when the caller left in the middle of a body', async () => {
    const outgoing = send({
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: '/api/stroom',
      headers: { ...OURS, 'content-length': '100' },
    })
    outgoing.on('error', () => undefined)
    outgoing.write('{"soort":')
    await new Promise((resolve) => setTimeout(resolve, 30))
    outgoing.destroy()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(log.join('')).not.toContain('"level":50')
    expect((await ask('GET', '/api/leeg', READ)).status).toBe(200)
  })
})

describe('the types', () => {
  it('give a handler for anyone a caller who may be nobody', () => {
    const open = route('GET', '/api/x', {})
    const bind = (app: Parameters<typeof serve>[0]) => {
      // @ts-expect-error -- somebody may be nobody here, so their name cannot just be read
      serve(app, open, anyone, async (_input, caller) => void caller.medewerker.naam)
      serve(app, open, anyoneLoggedIn, async (_input, caller) => void caller.medewerker.naam)
    }
    expect(bind).toBeTypeOf('function')
  })
})
