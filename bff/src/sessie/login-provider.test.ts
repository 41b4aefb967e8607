import { beforeEach, describe, expect, it } from 'vitest'
import { AgentError } from '@kiss/domain/errors'
import { SessieEnv } from './env.ts'
import { startHostileProvider } from './fixtures/hostile-provider.ts'
import type { Lie } from './fixtures/hostile-provider.ts'
import { createLoginProvider } from './login-provider.ts'

const ORIGIN = 'https://kiss.gemeente.example'
const hostile = await startHostileProvider()

beforeEach(() => {
  hostile.lie = {}
  hostile.tokenRequests.length = 0
})

function open(authority = hostile.issuer) {
  const env = { OIDC_AUTHORITY: authority, OIDC_CLIENT_ID: 'kiss', OIDC_CLIENT_SECRET: 'geheim-van-de-client' }
  return createLoginProvider(SessieEnv.parse(env), ORIGIN)
}

/** A whole login as the provider tells it; the browser part is only the query with which it comes back. */
async function login(lie: Lie = {}, search: Record<string, string> = {}) {
  hostile.lie = lie
  const provider = open()
  const { address, poging } = await provider.begin('/')
  hostile.nonce = poging.nonce
  const query = new URLSearchParams({ code: 'abc', state: poging.state, iss: hostile.issuer, ...search })
  return { address: new URL(address), poging, result: await provider.finish(`?${query.toString()}`, poging) }
}

describe('a provider that tells the truth', () => {
  it('is believed', async () => {
    const { result } = await login({ claims: () => ({ sid: 's1' }) })
    expect(result.idpSessionId).toBe('s1')
    expect(result.claims).toMatchObject({
      iss: hostile.issuer,
      sub: 'sanne',
      email: 'sanne@gemeente.example',
      name: 'Sanne',
    })
    expect(JSON.stringify(result)).not.toMatch(/eyJ|toegang/)
  })

  it('is asked with code, PKCE S256, state, nonce, and the scopes openid and profile', async () => {
    const { address, poging } = await login()
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: 'kiss',
      response_type: 'code',
      redirect_uri: `${ORIGIN}/inloggen/terug`,
      scope: 'openid profile',
      state: poging.state,
      nonce: poging.nonce,
      code_challenge: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      code_challenge_method: 'S256',
    })
    expect(Object.fromEntries(hostile.tokenRequests[0] ?? [])).toMatchObject({
      grant_type: 'authorization_code',
      code: 'abc',
      code_verifier: poging.codeVerifier,
      redirect_uri: `${ORIGIN}/inloggen/terug`,
    })
  })

  it('says who it is in the id_token, whatever userinfo adds', async () => {
    const { result } = await login({
      userinfo: { sub: 'sanne', iss: 'https://kwaad.example', name: 'Iemand anders', roles: ['Beheerder'] },
    })
    expect(result.claims).toMatchObject({ iss: hostile.issuer, sub: 'sanne', name: 'Sanne', roles: ['Beheerder'] })
  })

  it('may have a clock that is a little off', async () => {
    const now = Math.floor(Date.now() / 1000)
    expect((await login({ claims: () => ({ exp: now - 10 }) })).result.claims).toMatchObject({ sub: 'sanne' })
  })
})

const now = Math.floor(Date.now() / 1000)
const LIES: [string, Lie][] = [
  ['another nonce', { claims: () => ({ nonce: 'x'.repeat(43) }) }],
  ['no nonce', { claims: () => ({ nonce: undefined }) }],
  ['another issuer', { claims: () => ({ iss: 'https://kwaad.example' }) }],
  ['an issuer with a slash more', { claims: (issuer) => ({ iss: `${issuer}/` }) }],
  ['no issuer', { claims: () => ({ iss: undefined }) }],
  ['another audience', { claims: () => ({ aud: 'ander-systeem' }) }],
  ['no audience', { claims: () => ({ aud: undefined }) }],
  ['another azp', { claims: () => ({ aud: ['kiss', 'ander-systeem'], azp: 'ander-systeem' }) }],
  ['two audiences and no azp', { claims: () => ({ aud: ['kiss', 'ander-systeem'] }) }],
  ['no subject', { claims: () => ({ sub: undefined }) }],
  ['an end that has passed', { claims: () => ({ exp: now - 3600 }) }],
  ['no end', { claims: () => ({ exp: undefined }) }],
  ['a beginning that is to come', { claims: () => ({ nbf: now + 3600 }) }],
  ['no time of issue', { claims: () => ({ iat: undefined }) }],
  ['no signature, alg none', { header: { alg: 'none' }, signature: 'none' }],
  ['no signature', { signature: 'none' }],
  ['the signature of something else', { signature: 'broken' }],
  ['the signature of another key', { signature: 'other-key' }],
  ['HS256 with the public key', { header: { alg: 'HS256' }, signature: 'hmac-with-public-key' }],
  ['a key that is not there', { header: { kid: 'twee' }, signature: 'other-key' }],
  ['a header that must be understood', { header: { crit: ['x'], x: 1 } }],
  ['somebody else in userinfo', { userinfo: { sub: 'mohammed', email: 'm@gemeente.example' } }],
  ['nobody in userinfo', { userinfo: { email: 'm@gemeente.example' } }],
  ['no id_token', { token: { access_token: 'toegang', token_type: 'Bearer' } }],
  ['an id_token that is none', { token: { access_token: 'toegang', token_type: 'Bearer', id_token: 'rommel' } }],
  ['another type of token', { token: { access_token: 'toegang', token_type: 'mac' } }],
]

describe('a provider that lies', () => {
  it.each(LIES)('is refused: %s', async (_, lie) => {
    const failure = await login(lie).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(AgentError)
    expect(failure).toMatchObject({ code: 'login-failed' })
  })

  it.each([
    ['another state', { state: 'x'.repeat(43) }],
    ['another issuer in the answer', { iss: 'https://kwaad.example' }],
    ['an error', { error: 'access_denied' }],
    ['a token in the address', { id_token: 'eyJ.eyJ.x' }],
    ['a signed answer that we did not ask for', { response: 'eyJ.eyJ.x' }],
  ])('is refused: %s', async (_, search) => {
    await expect(login({}, search)).rejects.toMatchObject({ code: 'login-failed' })
    expect(hostile.tokenRequests).toEqual([])
  })

  it.each([
    ['another issuer', () => ({ issuer: 'https://kwaad.example' })],
    ['an issuer with a slash more', (issuer: string) => ({ issuer: `${issuer}/` })],
    ['no issuer', () => ({ issuer: undefined })],
  ])('is not even asked when its metadata name %s', async (_, metadata) => {
    await expect(login({ metadata })).rejects.toMatchObject({ code: 'login-unavailable' })
  })
})

describe('an address without TLS', () => {
  it.each(['http://login.gemeente.example', 'http://127.0.0.1.kwaad.example', 'http://10.0.0.1'])(
    'is not asked, unless it is on this machine: %s',
    async (authority) => {
      const failure: unknown = await open(authority)
        .begin('/')
        .catch((error: unknown) => error)
      expect(failure).toMatchObject({ code: 'login-unavailable', cause: { code: 'OAUTH_HTTP_REQUEST_FORBIDDEN' } })
    },
  )
})

describe('logging out at the provider', () => {
  it('has an address with nothing of the person in it', async () => {
    hostile.lie = { metadata: (issuer) => ({ end_session_endpoint: `${issuer}/uit` }) }
    const address = new URL((await open().logoutAddress()) ?? '')
    expect(address.pathname).toBe('/uit')
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: 'kiss',
      post_logout_redirect_uri: `${ORIGIN}/`,
    })
  })

  it('has no address where the provider has no such place, or is down', async () => {
    expect(await open().logoutAddress()).toBeUndefined()
    expect(await open('http://127.0.0.1:1').logoutAddress()).toBeUndefined()
  })
})
