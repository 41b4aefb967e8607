import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { pino } from 'pino'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ProblemDocument, route } from '@kiss/contract/route'
import { AgentError, Bug, PROBLEMS, RegisterError } from '@kiss/domain/errors'
import { boundRoutes } from './bound-routes.ts'
import { IDP, medewerker, ORIGIN, OURS, startServer } from './fixtures/running.ts'
import type { Answer } from './fixtures/running.ts'
import { anyone, anyoneLoggedIn, oneOf } from './policy.ts'
import { serve } from './serve.ts'
import { createServer } from './server.ts'

const folder = mkdtempSync(join(tmpdir(), 'kiss-static-'))
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>KISS</title>')
writeFileSync(join(folder, 'app.js'), 'export {}')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const BSN = '999993653'
const failures: Record<string, () => Error> = {
  bug: () => new Bug('secret of the house', { cause: new Error('cause of the house') }),
  plain: () => new TypeError('undefined is not a function of the house'),
  register: () => new RegisterError({ id: 'openzaak', naam: 'Open Zaak' }, 'timeout'),
  agent: () => new AgentError('invalid-input', { fields: [{ veld: 'bsn', zin: 'Dit is geen BSN.' }] }),
  many: () => new AgentError('too-many-requests'),
  pool: () => new Error('timeout exceeded when trying to connect'),
  lock: () => Object.assign(new Error('canceling statement'), { code: '55P03', severity: 'ERROR' }),
  values: () =>
    Object.assign(new Error(`invalid input syntax for type uuid: "${BSN}"`), {
      code: '22P02',
      severity: 'ERROR',
      detail: `Failing row contains (${BSN})`,
    }),
}

const geheim = z.object({ wie: z.string().nullable() })
const { app, ask, raw, log, port } = await startServer(async (server) => {
  serve(server, route('GET', '/api/geheim', { response: geheim }), anyoneLoggedIn, async (_input, caller) => ({
    wie: caller.medewerker.naam,
  }))
  serve(server, route('GET', '/api/open', { response: geheim }), anyone, async (_input, caller) => ({
    wie: caller.medewerker?.naam ?? null,
  }))
  serve(
    server,
    route('POST', '/api/geheim', { body: z.object({ tekst: z.string().max(10) }) }),
    anyoneLoggedIn,
    async () => undefined,
  )
  serve(
    server,
    route('GET', '/api/redactie', { response: geheim }),
    oneOf('redacteur', 'beheerder'),
    async (_input, caller) => ({
      wie: caller.medewerker.naam,
    }),
  )
  serve(
    server,
    route('GET', '/api/fout/:soort', { params: z.object({ soort: z.string() }) }),
    anyone,
    async ({ params }) => {
      throw failures[params.soort]?.() ?? new Error('no such failure')
    },
  )
  await server.register(fastifyStatic, { root: folder, index: false, wildcard: false, dotfiles: 'deny' })
  server.get('/*', (_request, reply) => reply.sendFile('index.html'))
})

beforeEach(() => {
  log.length = 0
})

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; " +
  "object-src 'none'; base-uri 'none'; form-action 'self' https://login.gemeente.example; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types kcc-html dompurify; report-to csp"

function expectHardened({ headers }: Pick<Answer, 'headers'>): void {
  expect(headers).toMatchObject({
    'content-security-policy': CSP,
    'reporting-endpoints': 'csp="/csp-meldingen"',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  })
  const permissions = String(headers['permissions-policy']).split(', ')
  expect(permissions).toEqual(expect.arrayContaining(['camera=()', 'geolocation=()', 'microphone=()', 'usb=()']))
  expect(permissions.filter((one) => !one.endsWith('=()'))).toEqual([])
  for (const tell of ['server', 'x-powered-by', 'access-control-allow-origin']) expect(headers).not.toHaveProperty(tell)
}

function expectProblem(answer: Answer, status: number, code: string): void {
  expect(answer.status).toBe(status)
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  const problem = ProblemDocument.parse(answer.json)
  expect(problem).toMatchObject({ status, code, type: `urn:kiss:problem:${code}`, title: code })
  expect(problem.detail).toMatch(/^[A-Z].+[.?!]$/)
  expect(problem.traceId).toMatch(/^[0-9a-f]{32}$/)
}

/** The answer that came over a raw socket. */
function answerOf(text: string): Answer {
  const [head = '', body = ''] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.split(': ')[0]?.toLowerCase(), line.slice(line.indexOf(': ') + 2)]),
  )
  return {
    status: Number(first.split(' ')[1]),
    headers,
    text: body,
    json: body.startsWith('{') ? JSON.parse(body) : undefined,
  }
}

const big = JSON.stringify({ tekst: 'x'.repeat(300 * 1024) })
const PROBLEMS_MET: [string, number, string, () => Promise<Answer>][] = [
  ['wrong input', 400, 'invalid-input', () => ask('POST', '/api/geheim', OURS, '{"tekst":"veel te lange tekst"}')],
  ['no JSON', 400, 'invalid-input', () => ask('POST', '/api/geheim', OURS, '{"tekst":')],
  ['nothing', 400, 'invalid-input', () => ask('POST', '/api/geheim', OURS, '')],
  ['nobody', 401, 'not-logged-in', () => ask('GET', '/api/geheim')],
  ['the wrong rol', 403, 'not-allowed', () => ask('GET', '/api/redactie', { cookie: 'kcc=sanne' })],
  ['a forgery', 403, 'request-forgery', () => ask('POST', '/api/geheim', { cookie: 'kcc=sanne' }, '{}')],
  ['an unknown path', 404, 'not-found', () => ask('GET', '/api/er-is-niets')],
  ['a URL that is none', 404, 'not-found', () => ask('GET', '/api/%zz')],
  ['a parameter without end', 404, 'not-found', () => ask('GET', `/api/fout/${'x'.repeat(300)}`)],
  ['a change of what is not there', 404, 'not-found', () => ask('POST', '/api/er-is-niets', OURS, '{}')],
  ['another method', 405, 'method-not-allowed', () => ask('DELETE', '/api/geheim', OURS)],
  ['a body without end', 413, 'too-large', () => ask('POST', '/api/geheim', OURS, big)],
  [
    'another type',
    415,
    'unsupported-media-type',
    () => ask('POST', '/csp-meldingen', { 'content-type': 'text/plain' }, 'x'),
  ],
  ['too many requests', 429, 'too-many-requests', () => ask('GET', '/api/fout/many')],
  ['a bug', 500, 'internal', () => ask('GET', '/api/fout/bug')],
  ['an exception', 500, 'internal', () => ask('GET', '/api/fout/plain')],
  ['a register that is silent', 502, 'register-silent', () => ask('GET', '/api/fout/register')],
  ['a full pool', 503, 'overloaded', () => ask('GET', '/api/fout/pool')],
  ['a lock', 503, 'overloaded', () => ask('GET', '/api/fout/lock')],
  ['no database to find the session in', 503, 'overloaded', () => ask('GET', '/api/open', { cookie: 'broken=1' })],
  ['bytes that are no HTTP', 400, 'invalid-input', async () => answerOf(await raw('GET / ROMMEL\r\n\r\n'))],
  [
    'a method that is none',
    405,
    'method-not-allowed',
    async () => answerOf(await raw('ROMMEL / HTTP/1.1\r\nHost: x\r\n\r\n')),
  ],
  [
    'headers without end',
    431,
    'invalid-input',
    async () => answerOf(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(17 * 1024)}\r\n\r\n`)),
  ],
]

describe.each(PROBLEMS_MET)('the answer to %s', (_, status, code, meet) => {
  it(`is ${status} as problem+json with a Dutch sentence, our headers, and nothing to keep`, async () => {
    const answer = await meet()
    expectProblem(answer, status, code)
    expectHardened(answer)
    if (code !== 'unsupported-media-type') expect(answer.headers['cache-control']).toBe('no-store')
    if (status === 503 || status === 429) expect(answer.headers['retry-after']).toBe('2')
    expect(answer.text).not.toMatch(/of the house|at .*\.ts|node_modules|Error/)
  })
})

describe('our headers', () => {
  it.each([
    ['data', '/api/open'],
    ['a page', '/zaken/1'],
    ['a file', '/app.js'],
    ['a file that nobody may see', '/.env'],
  ])('stand on %s', async (_, path) => {
    expectHardened(await ask('GET', path))
  })

  it('stand on an answer without content', async () => {
    const answer = await ask('POST', '/api/geheim', OURS, '{"tekst":"kort"}')
    expect(answer.status).toBe(204)
    expectHardened(answer)
  })

  it('keep data out of every cache', async () => {
    expect((await ask('GET', '/api/open')).headers['cache-control']).toBe('no-store')
    expect((await ask('HEAD', '/api/open')).headers['cache-control']).toBe('no-store')
  })
})

describe('a request', () => {
  it('has its session found by its cookie', async () => {
    expect((await ask('GET', '/api/geheim', { cookie: 'kcc=sanne' })).json).toEqual({ wie: 'Sanne de Wit' })
    expect((await ask('GET', '/api/open', { cookie: 'kcc=sanne' })).json).toEqual({ wie: 'Sanne de Wit' })
    expect((await ask('GET', '/api/open')).json).toEqual({ wie: null })
  })

  it.each([
    '/%61pi/geheim',
    '/%61%70%69/geheim',
    '/api/%67eheim',
    '/api/geheim?x=1',
    '/api/geheim#x',
    `${ORIGIN}/api/geheim`,
    'http://127.0.0.1/%61pi/geheim',
    'HTTP://x/api/geheim',
    '/api/geheim/',
    '//api/geheim',
    '/API/geheim',
    '/./api/geheim',
    '/x/../api/geheim',
    '/api%2fgeheim',
    '/api/./geheim',
    '/api/geheim;x',
  ])('gets no data without a session, however the URL is written: %s', async (target) => {
    const text = await raw(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    expect(text).not.toContain('"wie"')
    expect(text).toMatch(/^HTTP\/1\.1 (401|404|200)/)
    // The desk's own page may answer what is not the API: it holds nothing of anybody.
    if (text.startsWith('HTTP/1.1 200')) expect(text).toContain('<title>KISS</title>')
  })

  it.each(['/%61pi/geheim', `${ORIGIN}/api/geheim`])('gets its data with one: %s', async (target) => {
    const text = await raw(`GET ${target} HTTP/1.1\r\nHost: x\r\nCookie: kcc=sanne\r\nConnection: close\r\n\r\n`)
    expect(text).toMatch(/^HTTP\/1\.1 200/)
    expect(answerOf(text).json).toEqual({ wie: 'Sanne de Wit' })
    expect(answerOf(text).headers['cache-control']).toBe('no-store')
  })

  it('takes the trace id of its caller when that is one', async () => {
    const traceparent = `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`
    expect((await ask('GET', '/api/geheim', { traceparent })).json.traceId).toBe('ab'.repeat(16))
    for (const wrong of [`00-${'0'.repeat(32)}-${'cd'.repeat(8)}-01`, 'rommel', `00-${'AB'.repeat(16)}-x-01`]) {
      const { traceId } = (await ask('GET', '/api/geheim', { traceparent: wrong })).json
      expect(traceId).toMatch(/^[0-9a-f]{32}$/)
      expect(wrong).not.toContain(traceId)
    }
  })

  it('believes no X-Forwarded headers', async () => {
    const forwarded = {
      'x-forwarded-host': 'kwaad.example',
      'x-forwarded-proto': 'http',
      'x-forwarded-for': '10.0.0.1',
    }
    const answer = await ask('GET', '/api/open', forwarded)
    expect(answer.status).toBe(200)
    expect(log.join('')).not.toMatch(/kwaad|10\.0\.0\.1/)
  })
})

describe('a method that a path does not have', () => {
  it.each([
    ['PUT', '/api/geheim', 'GET, HEAD, POST'],
    ['PATCH', '/api/geheim', 'GET, HEAD, POST'],
    ['TRACE', '/api/geheim', 'GET, HEAD, POST'],
    ['PROPFIND', '/api/geheim', 'GET, HEAD, POST'],
    ['OPTIONS', '/api/geheim', 'GET, HEAD, POST'],
    ['POST', '/api/open', 'GET, HEAD'],
    ['DELETE', '/api/fout/iets', 'GET, HEAD'],
    ['POST', '/%61pi/open', 'GET, HEAD'],
    ['POST', '/app.js', 'GET, HEAD'],
    ['DELETE', '/zaken/1', 'GET, HEAD'],
  ])('is refused with the ones it has: %s %s', async (method, path, allow) => {
    const answer = await ask(method, path, OURS)
    expectProblem(answer, 405, 'method-not-allowed')
    expect(answer.headers.allow).toBe(allow)
  })

  it('is no method of a path that is not there', async () => {
    expectProblem(await ask('PUT', '/api/er-is-niets', OURS), 404, 'not-found')
    expectProblem(await ask('PUT', '/api/fout', OURS), 404, 'not-found')
    expectProblem(await ask('PUT', '/api/fout/', OURS), 404, 'not-found')
    expectProblem(await ask('PUT', '/api/fout/a/b', OURS), 404, 'not-found')
  })
})

describe('a route', () => {
  async function bare() {
    return createServer({
      origin: ORIGIN,
      idpOrigin: IDP,
      log: pino({ level: 'silent' }),
      findSessie: async () => undefined,
    })
  }

  it.each([
    ['GET', '/api/nieuw'],
    ['HEAD', '/api/nieuw'],
    ['GET', '/api'],
    ['POST', '/nieuw'],
    ['DELETE', '/*'],
  ] as const)('without a policy stops the boot: %s %s', async (method, url) => {
    const server = await bare()
    expect(() => server.route({ method, url, handler: async () => 'x' })).toThrow(
      `route ${method} ${url} states no policy`,
    )
    await server.close()
  })

  it('without a policy stops the boot, also in a plugin with a prefix', async () => {
    const server = await bare()
    server.register(
      async (plugin) => {
        plugin.get('/nieuw', async () => 'x')
      },
      { prefix: '/api' },
    )
    await expect(server.ready()).rejects.toThrow('route GET /api/nieuw states no policy')
    await server.close()
  })

  it('is remembered with its policy, also when a plugin bound it', async () => {
    const server = await bare()
    serve(server, route('GET', '/api/een', {}), anyone, async () => undefined)
    server.register(async (plugin) =>
      serve(plugin, route('PUT', '/api/twee', {}), oneOf('beheerder'), async () => undefined),
    )
    await server.ready()
    expect(boundRoutes(server).map(({ method, path, policy }) => [method, path, policy.fact])).toEqual([
      ['GET', '/api/een', 'anyone'],
      ['PUT', '/api/twee', 'beheerder'],
    ])
    await server.close()
  })
})

describe('a policy', () => {
  it('is a fact about who somebody is', () => {
    const kcm = medewerker('klantcontactmedewerker')
    expect([undefined, kcm].map((who) => anyone.allows(who))).toEqual([true, true])
    expect([undefined, kcm, medewerker()].map((who) => anyoneLoggedIn.allows(who))).toEqual([false, true, true])
    const redactie = oneOf('redacteur', 'beheerder')
    expect(redactie.fact).toBe('redacteur or beheerder')
    const both = medewerker('klantcontactmedewerker', 'beheerder')
    expect([undefined, kcm, medewerker(), both].map((who) => redactie.allows(who))).toEqual([false, false, false, true])
    expect(oneOf().allows(both)).toBe(false)
  })
})

describe('the log', () => {
  it('has one line per request, by route', async () => {
    await ask('GET', '/api/fout/plain?x=1')
    await ask('GET', '/api/geheim', { cookie: 'kcc=sanne' })
    const lines = log.map((line) => JSON.parse(line)).filter((line) => line.msg === 'request')
    expect(lines).toMatchObject([
      { method: 'GET', route: '/api/fout/:soort', status: 400 },
      { method: 'GET', route: '/api/geheim', status: 200 },
    ])
    expect(lines[0].traceId).toMatch(/^[0-9a-f]{32}$/)
  })

  it('holds no query, no body, no cookie, no token and no value out of an error, whatever happens', async () => {
    const secrets = {
      ...OURS,
      cookie: 'kcc=sanne; ander=koekje-geheim',
      'user-agent': 'agent-geheim',
      referer: 'https://x/referer-geheim',
    }
    await ask('GET', `/api/open?bsn=${BSN}`, secrets)
    await ask('GET', `/zaken/${BSN}?naam=query-geheim`, secrets)
    await ask('GET', `/api/${BSN}`, secrets)
    await ask('GET', `/api/%zz${BSN}`, secrets)
    await ask('POST', '/api/geheim', secrets, JSON.stringify({ tekst: BSN, [BSN]: 'body-geheim' }))
    await ask('POST', '/api/geheim', secrets, `{"tekst":"${BSN}`)
    await ask(
      'POST',
      '/csp-meldingen',
      { 'content-type': 'application/csp-report' },
      `{"csp-report":{"effective-directive":"img-src","document-uri":"https://x/${BSN}"}}`,
    )
    await ask('GET', '/api/fout/values', secrets)
    await raw(`GET /${BSN} HTTP/1.1\r\nHost: x\r\nrommel ${BSN}\r\n\r\n`)
    expect(log.length).toBeGreaterThan(8)
    expect(log.join('')).not.toMatch(/999993653|geheim-|-geheim|token-of|Sanne/)
  })

  it('tells what a bug was and where, with its cause', async () => {
    await ask('GET', '/api/fout/bug')
    const line = log.map((one) => JSON.parse(one)).find((one) => one.level === 50)
    expect(line).toMatchObject({
      msg: 'request failed by a bug',
      failure: { type: 'Bug', message: 'secret of the house', cause: { type: 'Error', message: 'cause of the house' } },
    })
    expect(line.failure.at[0]).toContain('server.test.ts')
  })

  it('says what the database complained of without its words', async () => {
    await ask('GET', '/api/fout/values')
    expect(JSON.parse(log.find((one) => one.includes('failed by a bug')) ?? '{}').failure).toMatchObject({
      code: '22P02',
    })
  })

  it('warns of a silent register, and not of an agent who errs', async () => {
    await ask('GET', '/api/fout/register')
    await ask('GET', '/api/fout/agent')
    const loud = log.map((one) => JSON.parse(one)).filter((one) => one.level >= 40)
    expect(loud).toMatchObject([{ msg: 'register silent', silent: { register: 'openzaak', fault: 'timeout' } }])
  })
})

describe('a problem', () => {
  it('names the field', async () => {
    expect((await ask('GET', '/api/fout/agent')).json).toMatchObject({
      detail: PROBLEMS['invalid-input'].zin,
      fields: [{ veld: 'bsn', zin: 'Dit is geen BSN.' }],
    })
  })

  it('names the register that kept silent', async () => {
    expect((await ask('GET', '/api/fout/register')).json).toMatchObject({
      detail: 'Open Zaak antwoordt niet op tijd.',
      silent: { register: 'openzaak', naam: 'Open Zaak', fault: 'timeout' },
    })
  })
})

describe('a browser that reports blocked content', () => {
  it('has its directives kept, and nothing else', async () => {
    const report = [
      { type: 'csp-violation', body: { effectiveDirective: 'script-src-elem', blockedURL: `https://x/${BSN}` } },
    ]
    const type = { 'content-type': 'application/reports+json' }
    const answer = await ask('POST', '/csp-meldingen', type, JSON.stringify([...report, ...report]))
    expect(answer.status).toBe(204)
    const line = JSON.parse(log.find((one) => one.includes('content policy violated')) ?? '{}')
    expect(line).toMatchObject({ level: 40, directives: ['script-src-elem'] })
    expectProblem(await ask('POST', '/csp-meldingen', type, 'x'.repeat(17 * 1024)), 413, 'too-large')
  })
})

describe('HTTP that is not what it seems', () => {
  const post = `POST /api/geheim HTTP/1.1\r\nHost: x\r\n`
  it.each([
    ['two lengths', `${post}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhallo!`],
    ['a length and chunks', `${post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['chunks twice', `${post}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n`],
    [
      'a chunk size that is none',
      `${post}Cookie: kcc=sanne\r\nSec-Fetch-Site: same-origin\r\nX-KCC-CSRF: token-of-sanne\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
    ],
    ['a length that is none', `${post}Content-Length: -1\r\n\r\n`],
    ['a length with a sign', `${post}Content-Length: +5\r\n\r\nhallo`],
    ['a folded header', `${post}X-A: a\r\n b\r\nContent-Length: 0\r\n\r\n`],
    ['a space before the colon', `${post}Content-Length : 5\r\n\r\nhallo`],
    ['a bare CR in a header', `${post}X-A: a\rX-B: b\r\n\r\n`],
    ['a NUL in a header', `${post}X-A: a\0b\r\n\r\n`],
    ['no host', 'GET /api/open HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['two hosts', 'GET /api/open HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n'],
    ['another version', 'GET /api/open HTTP/9.9\r\nHost: x\r\n\r\n'],
    ['a target with a space', 'GET /api /open HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['TLS on a plain port', '\x16\x03\x01\x02\x00\x01\x00'],
    ['a header of 17 KiB', `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'k'.repeat(17 * 1024)}\r\n\r\n`],
    ['an address of 17 KiB', `GET /${'x'.repeat(17 * 1024)} HTTP/1.1\r\nHost: x\r\n\r\n`],
  ])('is refused and the connection closed: %s', async (_, bytes) => {
    const text = await raw(bytes)
    expect(text).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1)
    expectHardened(answerOf(text))
    expect((await ask('GET', '/api/open')).status).toBe(200)
  })

  it('has its second request never read: what follows a refused one is thrown away', async () => {
    const text = await raw(
      `${post}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/open HTTP/1.1\r\nHost: x\r\n\r\n`,
    )
    expect(text).not.toContain('"wie"')
  })
})

describe('closing', () => {
  it('lets what is under way finish, also what was only half asked, and then ends at once', async () => {
    const other = await createServer({
      origin: ORIGIN,
      idpOrigin: IDP,
      log: pino({ level: 'silent' }),
      findSessie: async () => undefined,
    })
    let closing: Promise<unknown> | undefined
    serve(other, route('GET', '/api/traag', { response: z.object({ ok: z.boolean() }) }), anyone, async () => {
      closing ??= other.close()
      await new Promise((resolve) => setTimeout(resolve, 100))
      return { ok: true }
    })
    await other.listen({ host: '127.0.0.1', port: 0 })
    const address = other.server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const half = askInTwo(address.port, 'GET /api/traag HTTP/1.1\r\nHost: x\r\n', '\r\n', () => closing !== undefined)
    await new Promise((resolve) => setTimeout(resolve, 30))
    const response = await fetch(`http://127.0.0.1:${address.port}/api/traag`)
    expect(await response.json()).toEqual({ ok: true })
    expect(response.headers.get('connection')).toBe('close')
    const late = answerOf(await half)
    expect(late.status).toBe(200)
    expectHardened(late)
    const start = performance.now()
    await closing
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

/** Sends half a request, and the rest when it is time. */
function askInTwo(toPort: number, first: string, rest: string, isTime: () => boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(toPort, '127.0.0.1')
    let text = ''
    socket.on('data', (chunk) => (text += String(chunk)))
    socket.once('error', reject)
    socket.once('close', () => resolve(text))
    socket.write(first)
    const timer = setInterval(() => {
      if (!isTime()) return
      clearInterval(timer)
      socket.write(rest)
    }, 10)
  })
}

it('answers on the port it was given, after all this', async () => {
  expect(port).toBeGreaterThan(0)
  expect(app.server.listening).toBe(true)
  expect((await ask('GET', '/api/open')).status).toBe(200)
})
