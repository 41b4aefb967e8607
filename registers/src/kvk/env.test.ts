import { describe, expect, it } from 'vitest'
import { readKvkSettings } from './env.ts'

const ANS = { identificatie: 'mdw-7', naam: 'Ans Proef', email: 'ans@voorbeeld.nl' }
const KVK = { KVK_BASE_URL: 'https://api.kvk.nl/api', KVK_API_KEY: 'sleutel' }

describe('the settings of the KVK', () => {
  it.each([{}, { KVK_BASE_URL: '' }])('are absent where it is not plugged in: %j', (env) => {
    expect(readKvkSettings(env)).toBeUndefined()
  })

  it('are an address and a key', () => {
    const settings = readKvkSettings(KVK)
    expect(settings).toMatchObject({ baseUrl: 'https://api.kvk.nl/api', apiKey: 'sleutel' })
    expect(settings?.headers(ANS)).toEqual({})
  })

  it('may do without a key, behind a proxy that has one', () => {
    expect(readKvkSettings({ ...KVK, KVK_API_KEY: '' })?.apiKey).toBeUndefined()
  })

  it('may name headers for a proxy, and one for who asks', () => {
    const env = { ...KVK, 'KVK_CUSTOM_HEADERS__x-origin-oin': '00000001', KVK_CUSTOM_HEADERS__leeg: '' }
    expect(readKvkSettings({ ...env, KVK_USER_HEADER_NAME: 'X-Gebruiker' })?.headers(ANS)).toEqual({
      'x-origin-oin': '00000001',
      'x-gebruiker': 'mdw-7',
    })
  })

  it('are refused when the address is none', () => {
    expect(() => readKvkSettings({ KVK_BASE_URL: 'api.kvk.nl' })).toThrow()
  })
})
