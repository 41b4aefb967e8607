import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import type { JWTPayload } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clientOf, makeHealthy, orderFault } from '#server/testing'
import { openBrowser, target } from './fixtures/browser.ts'
import type { Browser } from './fixtures/browser.ts'
import { ACR } from './provider.ts'
import { startLogin } from './start.ts'
import type { Login } from './start.ts'

const SECRET = 'een-geheim-van-meer-dan-32-tekens-lang'
const BASIC = { Authorization: `Basic ${Buffer.from(`kiss:${SECRET}`).toString('base64')}` }

let login: Login
let application: Server
let applicationUrl: string
let logoutTokens: string[]
let data: string
let browser: Browser

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'login-'))
  logoutTokens = []
  application = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => (text += String(chunk)))
    request.once('end', () => {
      logoutTokens.push(new URLSearchParams(text).get('logout_token') ?? '')
      response.end()
    })
  })
  await new Promise<void>((resolve) => application.listen(0, '127.0.0.1', resolve))
  const address = application.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  applicationUrl = `http://127.0.0.1:${address.port}`
  login = await start()
  browser = openBrowser()
})

afterEach(async () => {
  await login.close()
  await new Promise((resolve) => application.close(resolve))
  rmSync(data, { recursive: true })
})

function start(port = 0): Promise<Login> {
  return startLogin({
    port,
    gemeente: 'Waterwolde',
    domein: 'waterwolde.example',
    data,
    client: {
      clientId: 'kiss',
      clientSecret: SECRET,
      redirectUris: [`${applicationUrl}/signin-oidc`],
      postLogoutRedirectUris: [`${applicationUrl}/`],
      backchannelLogoutUri: `${applicationUrl}/backchannel`,
    },
  })
}

const verifier = randomBytes(32).toString('base64url')

function authorizeParams(more: Record<string, string> = {}): URLSearchParams {
  return new URLSearchParams({
    client_id: 'kiss',
    response_type: 'code',
    redirect_uri: `${applicationUrl}/signin-oidc`,
    scope: 'openid profile email roles',
    state: 'toestand',
    nonce: 'eenmalig',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  })
}

/** Opens the login page and returns its address. */
async function openLoginPage(params = authorizeParams()): Promise<string> {
  return target(await browser.get(`${login.issuer}/auth?${params}`)).href
}

async function choose(page: string, form: Record<string, string>): Promise<URL> {
  const resumed = await browser.submit(page, form, { Origin: login.issuer })
  return target(await browser.get(target(resumed).href))
}

async function exchange(code: string, headers: Record<string, string> = BASIC): Promise<Response> {
  return fetch(`${login.issuer}/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: `${applicationUrl}/signin-oidc`,
      code_verifier: verifier,
    }),
  })
}

async function logIn(gebruiker: string): Promise<{ idToken: string; claims: JWTPayload }> {
  const back = await choose(await openLoginPage(), { gebruiker })
  const answer: unknown = await (await exchange(back.searchParams.get('code') ?? '')).json()
  const idToken = String(Object(answer).id_token)
  return { idToken, claims: await verify(idToken) }
}

async function verify(token: string): Promise<JWTPayload> {
  const keys = createRemoteJWKSet(new URL(`${login.issuer}/jwks`))
  return (await jwtVerify(token, keys, { issuer: login.issuer, audience: 'kiss' })).payload
}

describe('logging in', () => {
  it('shows the demo users with their roles on a page without foreign parts', async () => {
    const response = await browser.get(await openLoginPage())
    const page = await response.text()
    expect(page).toContain('<html lang="nl">')
    expect(page).toMatch(/Tess Teamleider[\s\S]*Klantcontactmedewerker, Redacteur, Beheerder/)
    expect([...page.matchAll(/name="gebruiker" value="([^"]+)"/g)].map(([, sub]) => sub)).toEqual(
      login.gebruikers.map((one) => one.sub),
    )
    expect(page).not.toMatch(/<script|style=|https?:/)
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; style-src 'self'")
    expect(policy).toContain(`form-action 'self' ${applicationUrl};`)
    expect(policy).toContain("script-src 'none'")
    // Any stricter, and browsers would send our form from nowhere (`Origin: null`), which is refused.
    expect(response.headers.get('referrer-policy')).toBe('same-origin')
    const style = await fetch(`${login.issuer}/stijl.css`)
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8')
  })

  it('gives an id_token with name, e-mail, roles and acr', async () => {
    const { claims } = await logIn('tess.teamleider')
    expect(claims).toMatchObject({
      sub: 'tess.teamleider',
      name: 'Tess Teamleider',
      given_name: 'Tess',
      email: 'tess.teamleider@waterwolde.example',
      preferred_username: 'tess.teamleider@waterwolde.example',
      roles: ['Klantcontactmedewerker', 'Redacteur', 'Beheerder'],
      acr: ACR,
      amr: ['pwd', 'otp', 'mfa'],
      nonce: 'eenmalig',
    })
    expect(claims['sid']).toEqual(expect.any(String))
  })

  it('does not ask again while the session lasts, unless told to', async () => {
    await logIn('kim.klantcontact')
    const again = target(await browser.get(`${login.issuer}/auth?${authorizeParams()}`))
    expect(again.origin).toBe(applicationUrl)
    const forced = await openLoginPage(authorizeParams({ prompt: 'login' }))
    expect(forced).toMatch(/\/inloggen\//)
  })

  it('takes a pushed request', async () => {
    const pushed = await fetch(`${login.issuer}/request`, { method: 'POST', headers: BASIC, body: authorizeParams() })
    expect(pushed.status).toBe(201)
    const requestUri = String(Object(await pushed.json()).request_uri)
    const page = await openLoginPage(new URLSearchParams({ client_id: 'kiss', request_uri: requestUri }))
    const back = await choose(page, { gebruiker: 'bea.beheer' })
    expect((await exchange(back.searchParams.get('code') ?? '')).status).toBe(200)
  })

  it('goes back with an error when the user does not want to', async () => {
    const back = await choose(await openLoginPage(), { annuleren: 'ja' })
    expect(back.searchParams.get('error')).toBe('access_denied')
    expect(back.searchParams.get('state')).toBe('toestand')
  })

  it('shows the page again for nobody, and refuses a form from elsewhere', async () => {
    const page = await openLoginPage()
    expect((await browser.submit(page, { gebruiker: 'wim.onbekend' })).status).toBe(400)
    const foreign = await browser.submit(page, { gebruiker: 'kim.klantcontact' }, { Origin: 'http://127.0.0.1:1' })
    expect(foreign.status).toBe(403)
  })

  it('refuses a page of another browser, in Dutch', async () => {
    const page = await openLoginPage()
    const stranger = await openBrowser().get(page)
    expect(stranger.status).toBe(400)
    expect(await stranger.text()).toContain('Inloggen lukt niet')
  })

  it('refuses a request without PKCE, an unknown way back and a wrong secret', async () => {
    const params = authorizeParams()
    params.delete('code_challenge')
    params.delete('code_challenge_method')
    const bare = target(await browser.get(`${login.issuer}/auth?${params}`))
    expect(bare.searchParams.get('error')).toBe('invalid_request')
    const elsewhere = authorizeParams({ redirect_uri: 'http://127.0.0.1:1/signin-oidc' })
    const refused = await browser.get(`${login.issuer}/auth?${elsewhere}`)
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Foutcode: <code>invalid_redirect_uri</code>')
    const back = await choose(await openLoginPage(), { gebruiker: 'kim.klantcontact' })
    const wrong = { Authorization: `Basic ${Buffer.from('kiss:fout').toString('base64')}` }
    expect((await exchange(back.searchParams.get('code') ?? '', wrong)).status).toBe(401)
  })
})

describe('logging out', () => {
  it('asks, tells the application, and goes back', async () => {
    const { idToken, claims } = await logIn('kim.klantcontact')
    const params = new URLSearchParams({
      id_token_hint: idToken,
      post_logout_redirect_uri: `${applicationUrl}/`,
      state: 'weg',
    })
    const question = await browser.get(`${login.issuer}/session/end?${params}`)
    const page = await question.text()
    expect(page).toContain('Wil je uitloggen?')
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const done = await browser.submit(`${login.issuer}/session/end/confirm`, { xsrf, logout: 'yes' })
    expect(target(done).href).toBe(`${applicationUrl}/?state=weg`)
    expect(logoutTokens).toHaveLength(1)
    const token = await verify(logoutTokens[0] ?? '')
    expect(token).toMatchObject({
      sid: claims['sid'],
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    })
    expect(await openLoginPage()).toMatch(/\/inloggen\//)
  })

  it('needs no question when nobody is logged in, and then allows its one script by hash', async () => {
    const form = await browser.get(`${login.issuer}/session/end`)
    const script = /<script>([\s\S]*?)<\/script>/.exec(await form.text())?.[1] ?? ''
    const hash = createHash('sha256').update(script).digest('base64')
    expect(form.headers.get('content-security-policy')).toContain(`script-src 'sha256-${hash}'`)
  })
})

describe('the provider', () => {
  it('knows its keys and its sessions after a restart', async () => {
    const { idToken } = await logIn('noor.de.vries')
    const { port } = login
    await login.close()
    login = await start(port)
    // Node's fetch only now sees that its kept-alive line is gone.
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await verify(idToken)).toMatchObject({ sub: 'noor.de.vries' })
    const again = target(await browser.get(`${login.issuer}/auth?${authorizeParams()}`))
    expect(again.searchParams.get('code')).toEqual(expect.any(String))
    expect(statSync(join(data, 'login-keys.json')).mode & 0o077).toBe(0)
  })

  it('misbehaves on command, and tells what was asked', async () => {
    await orderFault(login, { mode: 'error', status: 503, match: { path: '^/token$' } })
    expect(await (await exchange('code')).json()).toEqual({ error: 'temporarily_unavailable' })
    await makeHealthy(login)
    expect((await exchange('code')).status).toBe(400)
    const log = await clientOf(login.url).get('/__demo')
    expect(log.json).toMatchObject({ name: 'login' })
  })
})
