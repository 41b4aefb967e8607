import { describe, expect, it } from 'vitest'
import { readHaalCentraalBrpSettings } from './env.ts'

const ANS = { identificatie: 'mdw-7', naam: 'Ans Proef', email: 'ans@voorbeeld.nl' }
const BRP = { HAAL_CENTRAAL_BASE_URL: 'https://brp.voorbeeld.nl/haalcentraal/api', HAAL_CENTRAAL_API_KEY: 'sleutel' }

function headersOf(env: Record<string, string>, type: 'Raadpleeg' | 'Zoek' = 'Raadpleeg') {
  const queryType = type === 'Zoek' ? 'ZoekMetPostcodeEnHuisnummer' : 'RaadpleegMetBurgerservicenummer'
  return readHaalCentraalBrpSettings({ ...BRP, ...env })?.headers(queryType, ANS)
}

describe('the settings of the BRP', () => {
  it.each([{}, { HAAL_CENTRAAL_BASE_URL: '' }])('are absent where it is not plugged in: %j', (env) => {
    expect(readHaalCentraalBrpSettings(env)).toBeUndefined()
  })

  it('are an address and a key', () => {
    expect(readHaalCentraalBrpSettings(BRP)).toMatchObject({
      baseUrl: 'https://brp.voorbeeld.nl/haalcentraal/api',
      apiKey: 'sleutel',
    })
    expect(headersOf({})).toEqual({})
  })

  it('may name headers: always the same, of who asks, and per query type', () => {
    const env = {
      'HAAL_CENTRAAL_CUSTOM_HEADERS__x-origin-oin': '00000001',
      'HAAL_CENTRAAL_CUSTOM_HEADERS__X-Doelbinding__ZoekMetPostcodeEnHuisnummer': 'adresonderzoek',
      'HAAL_CENTRAAL_CUSTOM_HEADERS__x-doelbinding': 'dienstverlening',
      HAAL_CENTRAAL_CUSTOM_HEADERS__leeg: ' ',
      HAAL_CENTRAAL_USER_HEADER_NAME: 'X-Gebruiker',
    }
    const always = { 'x-origin-oin': '00000001', 'x-gebruiker': 'mdw-7' }
    expect(headersOf(env)).toEqual({ ...always, 'x-doelbinding': 'dienstverlening' })
    expect(headersOf(env, 'Zoek')).toEqual({ ...always, 'x-doelbinding': 'adresonderzoek' })
  })

  it('has one key: a fixed header does not replace it, one for a query type does', () => {
    const name = 'HAAL_CENTRAAL_CUSTOM_HEADERS__X-API-KEY'
    expect(headersOf({ [name]: 'andere' })).toEqual({})
    expect(headersOf({ [name]: 'andere', HAAL_CENTRAAL_API_KEY: '' })).toEqual({ 'x-api-key': 'andere' })
    expect(headersOf({ [`${name}__RaadpleegMetBurgerservicenummer`]: 'eigen' })).toEqual({ 'x-api-key': 'eigen' })
  })

  it('are refused when the address is none', () => {
    expect(() => readHaalCentraalBrpSettings({ HAAL_CENTRAAL_BASE_URL: 'brp' })).toThrow()
  })
})
