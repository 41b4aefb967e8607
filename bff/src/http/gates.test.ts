import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { route } from '@kiss/contract/route'
import { IDP, ORIGIN, OURS, SESSIES, startServer } from './fixtures/running.ts'
import { closedGate } from './gates.ts'
import { anyone, anyoneLoggedIn } from './policy.ts'
import { serve } from './serve.ts'

let changes = 0
const answer = z.object({ ok: z.boolean() })
const { ask, log } = await startServer((app) => {
  serve(app, route('GET', '/api/proef', { response: answer }), anyoneLoggedIn, async () => ({ ok: true }))
  for (const method of ['POST', 'PUT', 'DELETE'] as const) {
    serve(app, route(method, '/api/proef', { body: z.looseObject({}) }), anyoneLoggedIn, async () => {
      changes += 1
      return undefined
    })
    serve(app, route(method, '/api/leeg', {}), anyoneLoggedIn, async () => {
      changes += 1
      return undefined
    })
  }
  serve(app, route('POST', '/api/open', { body: z.looseObject({}) }), anyone, async () => {
    changes += 1
    return undefined
  })
})

beforeEach(() => {
  changes = 0
  log.length = 0
})

const SITES = [undefined, 'same-origin', 'same-site', 'cross-site', 'none', 'rommel']
const ORIGINS = [undefined, ORIGIN, 'https://forms.gemeente.example', 'https://kwaad.example', 'null']
const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'application/x-www-form-urlencoded',
  undefined,
]
const TOKENS = [SESSIES.sanne, 'verkeerd', undefined, SESSIES.mo]

/**
 * Rule 9, written down once more in another way than the code: the few combinations that may pass, by name.
 * A browser of today sends both headers; one that sends no metadata must send an Origin.
 */
const MAY_PASS = new Set(
  [
    ['same-origin', ORIGIN],
    ['same-origin', undefined],
    [undefined, ORIGIN],
  ].map(([site, origin]) => JSON.stringify([site, origin, 'application/json', SESSIES.sanne])),
)

const COMBINATIONS = SITES.flatMap((site) =>
  ORIGINS.flatMap((origin) => TYPES.flatMap((type) => TOKENS.map((token) => [site, origin, type, token] as const))),
)

function headersOf([site, origin, type, token]: (typeof COMBINATIONS)[number]): Record<string, string> {
  const given = { 'sec-fetch-site': site, origin, 'content-type': type, 'x-kcc-csrf': token }
  const sent = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return { cookie: 'kcc=sanne', ...Object.fromEntries(sent) }
}

describe('the four anti-forgery gates', () => {
  it('are tried in all their combinations', () => {
    expect(COMBINATIONS).toHaveLength(600)
    expect(COMBINATIONS.filter((one) => MAY_PASS.has(JSON.stringify(one)))).toHaveLength(3)
  })

  it.each(['POST', 'PUT', 'DELETE'])('let through what the rule lets through and nothing else: %s', async (method) => {
    const wrong: unknown[] = []
    for (const combination of COMBINATIONS) {
      const before = changes
      const { status } = await ask(method, '/api/proef', headersOf(combination), '{}')
      const passes = MAY_PASS.has(JSON.stringify(combination))
      const right = passes ? status === 204 && changes === before + 1 : status === 403 && changes === before
      if (!right) wrong.push({ combination, status, changed: changes - before })
    }
    expect(wrong).toEqual([])
    expect(changes).toBe(3)
  })

  it('do so on their own, without the isolation that stands before them', () => {
    const open = COMBINATIONS.filter((one) => {
      const { cookie: _, ...headers } = headersOf(one)
      return closedGate({ headers, hasBody: true, origin: ORIGIN, csrfToken: SESSIES.sanne }) === undefined
    })
    expect(new Set(open.map((one) => JSON.stringify(one)))).toEqual(MAY_PASS)
  })

  it('want no content type where there is no content, and then still everything else', async () => {
    const { 'content-type': _, ...bare } = OURS
    expect((await ask('DELETE', '/api/leeg', bare)).status).toBe(204)
    expect((await ask('DELETE', '/api/leeg', { ...bare, 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await ask('DELETE', '/api/leeg', { ...bare, 'x-kcc-csrf': 'verkeerd' })).status).toBe(403)
    expect((await ask('POST', '/api/leeg', { ...bare, 'content-type': 'text/plain' })).status).toBe(403)
    expect(changes).toBe(1)
  })

  it('count content that comes in chunks', async () => {
    const { 'content-type': _, ...bare } = OURS
    expect((await ask('POST', '/api/leeg', { ...bare, 'transfer-encoding': 'chunked' }, '{}')).status).toBe(403)
  })

  it('stand before routes for anyone too: without a session there is no token to show', async () => {
    const { cookie: _, ...nobody } = OURS
    expect((await ask('POST', '/api/open', nobody, '{}')).status).toBe(403)
    expect((await ask('POST', '/api/open', { ...nobody, 'x-kcc-csrf': '' }, '{}')).status).toBe(403)
    expect((await ask('POST', '/api/open', OURS, '{}')).status).toBe(204)
  })

  it('say nothing to somebody whose session ended but that they must log in', async () => {
    const answered = await ask('POST', '/api/proef', { ...OURS, cookie: 'kcc=voorbij' }, '{}')
    expect(answered.status).toBe(401)
    expect(answered.json.code).toBe('not-logged-in')
  })

  it('tell the log which one closed, without token or origin', async () => {
    await ask('POST', '/api/proef', { ...OURS, 'x-kcc-csrf': 'geheim-van-iemand' }, '{}')
    const line = log.find((one) => one.includes('anti-forgery'))
    expect(JSON.parse(line ?? '{}')).toMatchObject({ level: 40, gate: 'token', route: '/api/proef' })
    expect(log.join('')).not.toMatch(/geheim-van-iemand|token-of/)
  })

  it('never open on an empty token, whatever a session holds', () => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'x-kcc-csrf': '' }
    expect(closedGate({ headers, hasBody: true, origin: ORIGIN, csrfToken: '' })).toBe('token')
  })

  it('compare a token of another length, and with other letters than ASCII, without falling over', async () => {
    for (const token of ['', 'x', SESSIES.sanne + 'x', 'é'.repeat(SESSIES.sanne.length)]) {
      const { status } = await ask('POST', '/api/proef', { ...OURS, 'x-kcc-csrf': token }, '{}')
      expect(status).toBe(403)
    }
  })
})

describe('isolation', () => {
  const reading = { cookie: 'kcc=sanne', 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' }

  it('lets our own page read, and clients that are no browser', async () => {
    expect((await ask('GET', '/api/proef', reading)).json).toEqual({ ok: true })
    expect((await ask('GET', '/api/proef', { cookie: 'kcc=sanne' })).json).toEqual({ ok: true })
  })

  it.each(['script', 'image', 'iframe', 'frame', 'document', 'style', 'object', 'embed', 'audio', 'worker', 'report'])(
    'refuses data as %s, also for ourselves',
    async (dest) => {
      const answered = await ask('GET', '/api/proef', { ...reading, 'sec-fetch-dest': dest })
      expect(answered.status).toBe(403)
      expect(answered.text).not.toContain('"ok"')
    },
  )

  it.each(['same-site', 'cross-site', 'none', 'rommel'])('refuses data to %s', async (site) => {
    expect((await ask('GET', '/api/proef', { ...reading, 'sec-fetch-site': site })).status).toBe(403)
  })

  it.each(['https://forms.gemeente.example', 'https://kwaad.example', 'null', IDP, `${ORIGIN}:8443`, `${ORIGIN}.nl`])(
    'refuses data to the origin %s where the browser sends no metadata',
    async (origin) => {
      expect((await ask('GET', '/api/proef', { cookie: 'kcc=sanne', origin })).status).toBe(403)
    },
  )

  it('does not depend on being logged in or on the path being there', async () => {
    const elsewhere = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'script' }
    expect((await ask('GET', '/api/proef', elsewhere)).status).toBe(403)
    expect((await ask('GET', '/api/er-is-niets', elsewhere)).status).toBe(403)
  })
})

describe('leave to call us from elsewhere', () => {
  const ORIGINS_ALL = [ORIGIN, 'https://forms.gemeente.example', 'https://kwaad.example', 'null', 'http://localhost']
  const PATHS = ['/api/proef', '/api/leeg', '/api/open', '/csp-meldingen', '/er-is-niets', '/api/er-is-niets']

  it.each(PATHS)('is never given: %s', async (path) => {
    for (const origin of ORIGINS_ALL) {
      const preflight = await ask('OPTIONS', path, {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-kcc-csrf',
      })
      expect(preflight.status).toBe(403)
      const read = await ask('GET', path, { origin, cookie: 'kcc=sanne' })
      for (const { headers } of [preflight, read]) {
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
      }
    }
  })
})
