import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StandIn } from '#server'
import { clientOf } from '#server/testing'
import { startOpenZaak } from './server.ts'
import { CLIENT_ID, SECRET, smallSeed, tokenFor } from './testing.ts'
import type { TokenWishes } from './testing.ts'

let standIn: StandIn

beforeAll(async () => {
  standIn = await startOpenZaak({ seed: smallSeed(), clientId: CLIENT_ID, secret: SECRET })
})
afterAll(() => standIn.close())

async function askWith(
  authorization: string | undefined,
): Promise<{ status: number; code: unknown; version: unknown }> {
  const headers = authorization === undefined ? {} : { Authorization: authorization }
  const reply = await clientOf(standIn.url, headers).get('/zaken/api/v1/zaken')
  const code =
    typeof reply.json === 'object' && reply.json !== null && 'code' in reply.json ? reply.json.code : undefined
  return { status: reply.status, code, version: reply.headers.get('api-version') }
}

describe('the token', () => {
  it('opens the register when client, secret and age are good', async () => {
    expect(await askWith(`Bearer ${await tokenFor()}`)).toEqual({ status: 200, code: undefined, version: '1.5.1' })
    expect((await askWith(`Bearer ${await tokenFor({ age: 3500 })}`)).status).toBe(200)
  })

  const wrong: [string, TokenWishes, string][] = [
    ['signed with another secret', { secret: 'another-secret-of-thirty-two-characters' }, 'invalid-jwt-signature'],
    ['of an unknown client', { clientId: 'iemand' }, 'invalid-client-identifier'],
    ['older than an hour', { age: 3601 }, 'jwt-expired'],
    ['older than an hour, whatever its exp says', { age: 3601, claims: { exp: 4_000_000_000 } }, 'jwt-expired'],
    ['past its own exp', { claims: { exp: 1_600_000_000 } }, 'jwt-expired'],
    ['from the future', { age: -300 }, 'jwt-immature'],
    ['without a client', { claims: { client_id: undefined } }, 'missing-client-identifier'],
  ]
  it.each(wrong)('%s is refused', async (_name, wishes, code) => {
    expect(await askWith(`Bearer ${await tokenFor(wishes)}`)).toEqual({ status: 403, code, version: '1.5.1' })
  })

  it('is needed, and must be a token', async () => {
    expect(await askWith(undefined)).toMatchObject({ status: 403, code: 'not_authenticated' })
    expect(await askWith('Bearer onzin')).toMatchObject({ status: 403, code: 'jwt-decode-error' })
    expect(await askWith('Basic dXNlcg==')).toMatchObject({ status: 403, code: 'jwt-decode-error' })
  })

  it('must say when it was made, and be signed with HS256', async () => {
    const key = new TextEncoder().encode(SECRET)
    const undated = await new SignJWT({ client_id: CLIENT_ID }).setProtectedHeader({ alg: 'HS256' }).sign(key)
    expect(await askWith(`Bearer ${undated}`)).toMatchObject({ status: 403, code: 'jwt-missing-iat-claim' })
    const other = await new SignJWT({ client_id: CLIENT_ID })
      .setProtectedHeader({ alg: 'HS512' })
      .setIssuedAt()
      .sign(new TextEncoder().encode(SECRET.repeat(2)))
    expect(await askWith(`Bearer ${other}`)).toMatchObject({ status: 403, code: 'invalid-jwt-signature' })
  })
})
