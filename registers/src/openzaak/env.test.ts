import { describe, expect, it } from 'vitest'
import { readSettings } from './index.ts'

const PREFIX = 'REGISTERS__0__'
const ENV = {
  REGISTERS__0__ZAAKSYSTEEM_ZAKEN_BASE_URL: 'https://oz.example.nl/zaken/api/v1',
  REGISTERS__0__ZAAKSYSTEEM_CATALOGI_BASE_URL: 'https://oz.example.nl/catalogi/api/v1',
  REGISTERS__0__ZAAKSYSTEEM_DOCUMENTEN_BASE_URL: 'https://oz.example.nl/documenten/api/v1',
  REGISTERS__0__ZAAKSYSTEEM_API_CLIENT_ID: 'kiss',
  REGISTERS__0__ZAAKSYSTEEM_API_KEY: 'geheim',
}

describe('the settings of openzaak', () => {
  it('are absent where the register is not plugged in', () => {
    expect(readSettings({}, PREFIX)).toBeUndefined()
    expect(readSettings(ENV, 'REGISTERS__1__')).toBeUndefined()
  })

  it.each(Object.keys(ENV))('are refused without %s', (name) => {
    const env = Object.fromEntries(Object.entries(ENV).filter(([key]) => key !== name))
    expect(() => readSettings(env, PREFIX)).toThrow(name.replace(PREFIX, ''))
  })

  it('are read for the set that is asked', () => {
    expect(readSettings(ENV, PREFIX)).toEqual({
      zakenUrl: 'https://oz.example.nl/zaken/api/v1',
      catalogiUrl: 'https://oz.example.nl/catalogi/api/v1',
      documentenUrl: 'https://oz.example.nl/documenten/api/v1',
      clientId: 'kiss',
      secret: 'geheim',
    })
  })
})
