import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '#database'
import { openTestDatabase } from '#database/testing'
import { SessieEnv } from './env.ts'
import { openBrowser, target } from './fixtures/browser.ts'
import {
  createClock,
  freePort,
  LOGIN,
  logIn,
  logOut,
  SESSION,
  startLoginTown,
  startSessieBff,
  walkToCallback,
  whoAmI,
} from './fixtures/running.ts'
import { createLoginProvider } from './login-provider.ts'

const KIM = 'kim.klantcontact'
const TESS = 'tess.teamleider'
const SECOND = 1000
const MINUTE = 60 * SECOND

const { db } = await openTestDatabase()
const clock = createClock()
const port = await freePort()
const town = await startLoginTown(`http://127.0.0.1:${port}`)
const { url, log } = await startSessieBff(db, clock, { ...town, port })

beforeEach(async () => {
  log.length = 0
  await db.deleteFrom('sessie').execute()
  await db.deleteFrom('inlogpoging').execute()
})

/** Everything the database knows about sessions and logins under way, as text. */
async function dump(): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    select row_to_json(s)::text as line from sessie s union all select row_to_json(i)::text from inlogpoging i`.execute(
    db,
  )
  return rows.map((row) => row.line).join('\n')
}

async function isAlive(id: string): Promise<boolean> {
  return (await whoAmI(url, id)).sessie !== null
}

/** The page that a person sees when a login fails. */
async function expectPage(response: Response, status: number, zin: string): Promise<void> {
  const text = await response.text()
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(text).toContain('<html lang="nl">')
  expect(text).toContain(zin)
  expect(text).toContain('href="/inloggen">Opnieuw inloggen')
  // No loop: nothing on it goes anywhere by itself.
  expect(response.headers.get('location')).toBeNull()
  expect(response.headers.get('refresh')).toBeNull()
  expect(text).not.toMatch(/http-equiv|<script|style=|onload/i)
}

describe('logging in', () => {
  it('ends with a session that knows who somebody is and what they may do', async () => {
    const { browser, id } = await logIn(url, KIM)
    expect(await whoAmI(url, id)).toEqual({
      gemeente: 'Gemeente Proefstad',
      sessie: {
        medewerker: {
          naam: 'Kim Klantcontact',
          email: expect.stringContaining('kim.klantcontact@'),
          rollen: ['klantcontactmedewerker'],
        },
        mag: { contactmomenten: true, kennis: true, linksLezen: true, linksBeheren: false },
        csrfToken: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
        verlooptOver: expect.any(Number),
        gemeente: 'Gemeente Proefstad',
      },
    })
    expect(browser.cookies.has(LOGIN)).toBe(false)
    const { sessie } = await whoAmI(url, (await logIn(url, TESS)).id)
    expect(sessie?.medewerker.rollen).toEqual(['klantcontactmedewerker', 'redacteur', 'beheerder'])
  })

  it('goes back to the page where somebody was, and never elsewhere', async () => {
    expect(target((await logIn(url, KIM, openBrowser(), '/zaken/1')).answer).href).toBe(`${url}/zaken/1`)
    for (const elsewhere of [
      '//kwaad.example',
      'https://kwaad.example/',
      '/\\kwaad.example',
      '/inloggen',
      '/api/sessie',
    ]) {
      expect(target((await logIn(url, KIM, openBrowser(), elsewhere)).answer).href).toBe(`${url}/`)
    }
  })

  it('asks for the code flow with PKCE, state, nonce and no more than it needs', async () => {
    const browser = openBrowser()
    const response = await browser.get(`${url}/inloggen`)
    expect(response.status).toBe(302)
    const asked = target(response)
    expect(asked.origin).toBe(town.issuer)
    // The provider takes pushed requests, so nothing of it stands in the address.
    expect([...asked.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri'])
    const poging = await db.selectFrom('inlogpoging').selectAll().executeTakeFirstOrThrow()
    for (const value of [poging.state, poging.nonce, poging.code_verifier]) expect(value).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(new Set([poging.state, poging.nonce, poging.code_verifier]).size).toBe(3)
  })

  it('gives a cookie with exactly these attributes', async () => {
    const { browser, id } = await logIn(url, KIM)
    const line = browser.setCookies.find((one) => one.startsWith(`${SESSION}=`) && one.includes(id))
    expect(line?.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure'])
    expect(id).toMatch(/^[A-Za-z0-9_-]{43}$/)
    const underWay = browser.setCookies.find((one) => one.startsWith(`${LOGIN}=`))
    expect(underWay?.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      'Max-Age=600',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ])
    const cleared = browser.setCookies.findLast((one) => one.startsWith(`${LOGIN}=`))
    expect(cleared).toContain('Max-Age=0')
  })

  it('leaves only the hash of the id in the database, and no token at all', async () => {
    const browser = openBrowser()
    const callback = await walkToCallback(browser, url, KIM)
    const secret = browser.cookies.get(LOGIN) ?? ''
    expect(await dump()).not.toContain(secret)
    await browser.get(callback.href)
    const id = browser.cookies.get(SESSION) ?? ''
    const text = await dump()
    expect(id).toHaveLength(43)
    expect(text).not.toContain(id)
    expect(text).toContain(createHash('sha256').update(id).digest('hex'))
    for (const form of [Buffer.from(id), Buffer.from(id, 'base64url')]) expect(text).not.toContain(form.toString('hex'))
    expect(text).not.toContain('eyJ')
    expect(text).not.toContain(callback.searchParams.get('code'))
  })

  it('never lets a token of the provider reach the browser', async () => {
    const { browser, id, csrfToken } = await logIn(url, KIM)
    const ours = browser.seen.join('\n')
    const out = await logOut(url, id, csrfToken)
    const who = JSON.stringify(await whoAmI(url, id))
    expect(ours.length).toBeGreaterThan(1000)
    for (const text of [ours, await out.text(), JSON.stringify([...out.headers]), who])
      expect(text).not.toContain('eyJ')
  })

  it('logs who logged in, without name, address, cookie or code', async () => {
    const { id, browser } = await logIn(url, KIM)
    const text = log.join('')
    expect(text).toContain('login succeeded')
    expect(text).toContain(KIM)
    expect(text).not.toMatch(/Kim Klantcontact|@|code=|state=|eyJ/)
    for (const secret of [id, ...browser.cookies.values()]) expect(text).not.toContain(secret)
  })
})

describe('a new login', () => {
  it('gives a new id, and the old one is dead', async () => {
    const first = await logIn(url, KIM)
    const second = await logIn(url, KIM, first.browser)
    expect(second.id).not.toBe(first.id)
    expect(second.csrfToken).not.toBe(first.csrfToken)
    expect(await isAlive(first.id)).toBe(false)
    expect(await isAlive(second.id)).toBe(true)
  })

  it('kills the old id also when the browser kept its strict cookie back, coming from another site', async () => {
    const first = await logIn(url, KIM)
    const callback = await walkToCallback(first.browser, url, KIM)
    first.browser.cookies.delete(SESSION)
    await first.browser.get(callback.href)
    expect(await isAlive(first.id)).toBe(false)
    expect(await isAlive(first.browser.cookies.get(SESSION) ?? '')).toBe(true)
  })

  it('ends the oldest session when there would be a fourth, and nobody else’s', async () => {
    const other = await logIn(url, TESS)
    const ids: string[] = []
    for (let count = 0; count < 4; count += 1) {
      ids.push((await logIn(url, KIM)).id)
      clock.later(SECOND)
    }
    expect(await Promise.all(ids.map(isAlive))).toEqual([false, true, true, true])
    expect(await isAlive(other.id)).toBe(true)
  })
})

describe('a session', () => {
  it('ends after thirty minutes without use, to the second', async () => {
    const { id } = await logIn(url, KIM)
    clock.later(30 * MINUTE - SECOND)
    expect(await isAlive(id)).toBe(true)
    clock.later(30 * MINUTE - SECOND)
    expect(await isAlive(id)).toBe(true)
    clock.later(30 * MINUTE + SECOND)
    expect(await isAlive(id)).toBe(false)
  })

  it('ends nine hours after login however much it is used, to the second', async () => {
    const { id } = await logIn(url, KIM)
    const start = clock.now().getTime()
    const until = (ms: number) => clock.later(start + ms - clock.now().getTime())
    for (let used = 1; used < 27; used += 1) {
      until(used * 20 * MINUTE)
      expect(await isAlive(id)).toBe(true)
    }
    until(9 * 60 * MINUTE - 5 * SECOND)
    expect((await whoAmI(url, id)).sessie?.verlooptOver).toBeLessThanOrEqual(5)
    until(9 * 60 * MINUTE - SECOND)
    expect(await isAlive(id)).toBe(true)
    until(9 * 60 * MINUTE + SECOND)
    expect(await isAlive(id)).toBe(false)
  })

  it('says how long it lasts', async () => {
    const { id } = await logIn(url, KIM)
    const { sessie } = await whoAmI(url, id)
    expect(sessie?.verlooptOver).toBeGreaterThan(1795)
    expect(sessie?.verlooptOver).toBeLessThanOrEqual(1800)
  })

  it('is not found by anything but its own id', async () => {
    const { id } = await logIn(url, KIM)
    const hash = createHash('sha256').update(id).digest()
    for (const wrong of [
      '',
      'x',
      id.slice(1),
      `${id}x`,
      id.toUpperCase(),
      hash.toString('hex'),
      hash.toString('base64url'),
      "' or 1=1 --",
    ]) {
      expect(await isAlive(encodeURIComponent(wrong))).toBe(false)
    }
    expect(await isAlive(id)).toBe(true)
  })

  it('is not there for somebody without a cookie, and that is no error', async () => {
    const response = await fetch(`${url}/api/sessie`)
    expect([response.status, await response.json()]).toEqual([200, { sessie: null, gemeente: 'Gemeente Proefstad' }])
    expect(response.headers.getSetCookie()).toEqual([])
  })

  it('is read without changing a row but its own moment of use', async () => {
    const { id } = await logIn(url, KIM)
    const before = (await dump()).replace(/"last_seen_at":"[^"]+"/, '')
    for (let count = 0; count < 5; count += 1) await whoAmI(url, id)
    expect((await dump()).replace(/"last_seen_at":"[^"]+"/, '')).toBe(before)
  })

  it('leaves the database when it has ended', async () => {
    await logIn(url, KIM)
    clock.later(31 * MINUTE)
    await logIn(url, TESS)
    const rows = await db.selectFrom('sessie').select('subject').execute()
    expect(rows).toEqual([{ subject: TESS }])
  })
})

describe('logging out', () => {
  it('kills the session: a copied cookie is worth nothing', async () => {
    const { id, csrfToken } = await logIn(url, KIM)
    const response = await logOut(url, id, csrfToken)
    expect(response.status).toBe(200)
    expect(await isAlive(id)).toBe(false)
    expect((await logOut(url, id, csrfToken)).status).toBe(401)
    expect(await dump()).toBe('')
    const [cleared] = response.headers.getSetCookie()
    expect(cleared).toContain(`${SESSION}=;`)
    expect(cleared).toContain('Max-Age=0')
  })

  it('clears what the browser keeps, but not the cookies of the rest of the municipality', async () => {
    const { id, csrfToken } = await logIn(url, KIM)
    const response = await logOut(url, id, csrfToken)
    expect(response.headers.get('clear-site-data')).toBe('"cache", "storage"')
  })

  it('says where to log out at the provider, with which one comes back to us', async () => {
    const { id, csrfToken, browser } = await logIn(url, KIM)
    const { uitlogAdres } = (await (await logOut(url, id, csrfToken)).json()) as { uitlogAdres: string }
    const address = new URL(uitlogAdres)
    expect(address.origin).toBe(town.issuer)
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: town.clientId,
      post_logout_redirect_uri: `${url}/`,
    })
    expect((await browser.get(address.href)).status).toBe(200)
  })

  it('can be followed by a new login in the same browser', async () => {
    const { id, csrfToken, browser } = await logIn(url, KIM)
    await logOut(url, id, csrfToken)
    browser.cookies.delete(SESSION)
    const again = await logIn(url, KIM, browser)
    expect(await isAlive(again.id)).toBe(true)
  })

  it.each(['POST', 'PUT', 'PATCH'])('is no %s', async (method) => {
    const { id, csrfToken } = await logIn(url, KIM)
    const headers = {
      cookie: `${SESSION}=${id}`,
      origin: url,
      'x-kcc-csrf': csrfToken,
      'content-type': 'application/json',
    }
    const response = await fetch(`${url}/api/sessie`, { method, headers, body: '{}' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('DELETE, GET, HEAD')
    expect(await isAlive(id)).toBe(true)
  })

  it('is no GET: no link can do it', async () => {
    const { id } = await logIn(url, KIM)
    for (const path of ['/api/sessie', '/inloggen', '/uitloggen', '/logout', '/api/uitloggen', '/inloggen/uit']) {
      await fetch(`${url}${path}`, { headers: { cookie: `${SESSION}=${id}` }, redirect: 'manual' })
    }
    expect(await isAlive(id)).toBe(true)
  })

  it('cannot be done for somebody else', async () => {
    const { id } = await logIn(url, KIM)
    const other = await logIn(url, TESS)
    expect((await logOut(url, id, other.csrfToken)).status).toBe(403)
    expect((await logOut(url, id, '')).status).toBe(403)
    expect(await isAlive(id)).toBe(true)
  })
})

describe('a login that does not come back as it left', () => {
  const TOO_LATE = 'Het inloggen duurde te lang of begon in een ander venster.'
  const FAILED = 'Inloggen is niet gelukt. Probeer het opnieuw.'

  async function expectNobody(): Promise<void> {
    expect(await db.selectFrom('sessie').selectAll().execute()).toEqual([])
    expect(log.join('')).toContain('login refused')
    expect(log.join('')).not.toMatch(/"level":50|eyJ/)
  }

  it('is refused with another state', async () => {
    const browser = openBrowser()
    const callback = await walkToCallback(browser, url, KIM)
    callback.searchParams.set('state', 'A'.repeat(43))
    await expectPage(await browser.get(callback.href), 401, FAILED)
    await expectNobody()
  })

  it.each(['state', 'code', 'iss'])('is refused without %s', async (name) => {
    const browser = openBrowser()
    const callback = await walkToCallback(browser, url, KIM)
    expect(callback.searchParams.get(name)).toBeTruthy()
    callback.searchParams.delete(name)
    await expectPage(await browser.get(callback.href), 401, FAILED)
    await expectNobody()
  })

  it('is refused from another provider (RFC 9207)', async () => {
    const browser = openBrowser()
    const callback = await walkToCallback(browser, url, KIM)
    callback.searchParams.set('iss', 'https://kwaad.example')
    await expectPage(await browser.get(callback.href), 401, FAILED)
    await expectNobody()
  })

  it.each(['state', 'code', 'iss'])('is refused with %s twice', async (name) => {
    const browser = openBrowser()
    const callback = await walkToCallback(browser, url, KIM)
    callback.searchParams.append(name, callback.searchParams.get(name) ?? '')
    await expectPage(await browser.get(callback.href), 401, FAILED)
    await expectNobody()
  })

  it('is refused without the cookie of its browser', async () => {
    const callback = await walkToCallback(openBrowser(), url, KIM)
    await expectPage(await openBrowser().get(callback.href), 401, TOO_LATE)
    await expectNobody()
  })

  it('is refused in another browser that is logging in as well', async () => {
    const callback = await walkToCallback(openBrowser(), url, TESS)
    const victim = openBrowser()
    await victim.get(`${url}/inloggen`)
    await expectPage(await victim.get(callback.href), 401, FAILED)
    expect(victim.cookies.has(SESSION)).toBe(false)
    await expectNobody()
  })

  it('is refused a second time: a code and its cookie work once', async () => {
    const browser = openBrowser()
    const callback = await walkToCallback(browser, url, KIM)
    const copy = openBrowser(new Map(browser.cookies))
    await browser.get(callback.href)
    await expectPage(await copy.get(callback.href), 401, TOO_LATE)
    await copy.get(`${url}/inloggen`)
    await expectPage(await copy.get(callback.href), 401, FAILED)
    expect(copy.cookies.has(SESSION)).toBe(false)
  })

  it('is refused with the verifier of another login, by the provider (PKCE)', async () => {
    const browser = openBrowser()
    const callback = await walkToCallback(browser, url, KIM)
    await db
      .updateTable('inlogpoging')
      .set({ code_verifier: 'A'.repeat(43) })
      .execute()
    await expectPage(await browser.get(callback.href), 401, FAILED)
    await expectNobody()
  })

  it('is refused with the nonce of another login', async () => {
    const browser = openBrowser()
    const callback = await walkToCallback(browser, url, KIM)
    await db
      .updateTable('inlogpoging')
      .set({ nonce: 'A'.repeat(43) })
      .execute()
    await expectPage(await browser.get(callback.href), 401, FAILED)
    await expectNobody()
  })

  it('may take ten minutes and not longer', async () => {
    const quick = openBrowser()
    const inTime = await walkToCallback(quick, url, KIM)
    clock.later(10 * MINUTE - SECOND)
    // The provider keeps a code for a minute of its own clock; ours is ahead, so it is still good there.
    expect((await quick.get(inTime.href)).status).toBe(302)
    const slow = openBrowser()
    const tooLate = await walkToCallback(slow, url, KIM)
    clock.later(10 * MINUTE + SECOND)
    await expectPage(await slow.get(tooLate.href), 401, TOO_LATE)
    expect(await db.selectFrom('inlogpoging').selectAll().execute()).toEqual([])
  })

  it('is a page when the agent changed their mind', async () => {
    const browser = openBrowser()
    const callback = await walkToCallback(browser, url, 'annuleren')
    expect(callback.searchParams.get('error')).toBe('access_denied')
    await expectPage(await browser.get(callback.href), 401, FAILED)
    await expectNobody()
  })

  it('shows nothing of what stood in the address', async () => {
    const browser = openBrowser()
    await browser.get(`${url}/inloggen`)
    const evil = `${url}/inloggen/terug?error=<script>x</script>&error_description=<img src=x>&state=<b>`
    const response = await browser.get(evil)
    await expectPage(response.clone(), 401, FAILED)
    expect(await response.text()).not.toMatch(/<script|<img|<b>|&lt;/)
    expect(log.join('')).not.toMatch(/script|img src/)
  })

  it('leaves nothing behind when nobody comes back', async () => {
    for (let count = 0; count < 3; count += 1) await openBrowser().get(`${url}/inloggen`)
    clock.later(11 * MINUTE)
    await openBrowser().get(`${url}/inloggen`)
    expect(await db.selectFrom('inlogpoging').selectAll().execute()).toHaveLength(1)
  })

  it.each(['image', 'iframe', 'script', 'empty'])(
    'is not begun or finished by a page that loads it as %s',
    async (dest) => {
      for (const path of ['/inloggen', '/inloggen/terug?code=x&state=y']) {
        const response = await fetch(`${url}${path}`, { headers: { 'sec-fetch-dest': dest }, redirect: 'manual' })
        expect(response.status).toBe(403)
        expect(response.headers.getSetCookie()).toEqual([])
      }
      expect(await db.selectFrom('inlogpoging').selectAll().execute()).toEqual([])
    },
  )
})

describe('a provider that is down', () => {
  const DOWN = 'Inloggen kan nu niet: de inlogvoorziening antwoordt niet.'

  it('is told on a page when the login begins', async () => {
    await town.fault({ mode: 'refuse' })
    try {
      const late = await startSessieBff(db, clock, town)
      await expectPage(await openBrowser().get(`${late.url}/inloggen`), 503, DOWN)
    } finally {
      await town.fault()
    }
  })

  it('is asked again at the next login', async () => {
    const env = { OIDC_AUTHORITY: town.issuer, OIDC_CLIENT_ID: town.clientId, OIDC_CLIENT_SECRET: town.clientSecret }
    const provider = createLoginProvider(SessieEnv.parse(env), url)
    await town.fault({ mode: 'refuse', times: 1 })
    await expect(provider.begin('/')).rejects.toMatchObject({ code: 'login-unavailable' })
    expect((await provider.begin('/')).address).toContain(town.issuer)
    await town.fault()
  })

  it.each([
    ['refuses a connection', { mode: 'refuse' }],
    ['has a failure', { mode: 'error', status: 503 }],
    ['answers a page of its proxy', { mode: 'error', status: 500 }],
    ['breaks off', { mode: 'drop' }],
  ])('is told on a page when it %s at the end', async (_, fault) => {
    const browser = openBrowser()
    const callback = await walkToCallback(browser, url, KIM)
    await town.fault({ ...fault, match: { path: '/token' } })
    try {
      await expectPage(await browser.get(callback.href), 503, DOWN)
    } finally {
      await town.fault()
    }
    expect(browser.cookies.has(SESSION)).toBe(false)
    expect((await logIn(url, KIM, browser)).id).toHaveLength(43)
  })

  it('is given up after five seconds', async () => {
    const browser = openBrowser()
    const callback = await walkToCallback(browser, url, KIM)
    await town.fault({ mode: 'silent', match: { path: '/token' } })
    const start = Date.now()
    try {
      await expectPage(await browser.get(callback.href), 503, DOWN)
    } finally {
      await town.fault()
    }
    expect(Date.now() - start).toBeLessThan(8000)
  })

  it('does not hurt who is logged in, nor logging out', async () => {
    const { id, csrfToken } = await logIn(url, KIM)
    await town.fault({ mode: 'refuse' })
    try {
      expect(await isAlive(id)).toBe(true)
      expect((await logOut(url, id, csrfToken)).status).toBe(200)
    } finally {
      await town.fault()
    }
  })
})

describe('a database that is down', () => {
  it('lets nobody in and says so: on a page to people, as a problem to the desk', async () => {
    const gone = openDatabase('postgres://x:y@127.0.0.1:1/none', () => undefined)
    const bff = await startSessieBff(gone.db, clock, { ...town })
    const page = await openBrowser().get(`${bff.url}/inloggen/terug?code=x&state=y`, { cookie: `${LOGIN}=x` })
    await expectPage(page, 503, 'Het systeem is druk. Probeer het over een paar seconden opnieuw.')
    const response = await fetch(`${bff.url}/api/sessie`, { headers: { cookie: `${SESSION}=x` } })
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([503, 'overloaded'])
    expect(response.headers.get('retry-after')).toBe('2')
    await gone.close()
  })
})

it('serves the stylesheet of its page from our own address', async () => {
  const page = await (await openBrowser().get(`${url}/inloggen/terug`)).text()
  const href = /<link rel="stylesheet" href="([^"]+)">/.exec(page)?.[1] ?? ''
  const response = await fetch(new URL(href, url))
  expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(await response.text()).not.toMatch(/url\(|@import/)
})
