import { describe, expect, it } from 'vitest'
import { readSettings } from './index.ts'

const PREFIX = 'REGISTERS__1__'

describe('the settings of openklant2', () => {
  it('are absent where the register is not plugged in', () => {
    expect(readSettings({ REGISTERS__0__KLANTINTERACTIE_BASE_URL: 'https://ok.example.nl' }, PREFIX)).toBeUndefined()
  })

  it('are absent when the address is left empty', () => {
    expect(readSettings({ REGISTERS__1__KLANTINTERACTIE_BASE_URL: '' }, PREFIX)).toBeUndefined()
  })

  it.each(['ftp://ok.example.nl', 'ok.example.nl'])('are refused with %s for an address', (address) => {
    const env = { REGISTERS__1__KLANTINTERACTIE_BASE_URL: address, REGISTERS__1__KLANTINTERACTIE_TOKEN: 'x' }
    expect(() => readSettings(env, PREFIX)).toThrow(/KLANTINTERACTIE_BASE_URL/)
  })

  it('are refused when they are half', () => {
    const env = { REGISTERS__1__KLANTINTERACTIE_BASE_URL: 'https://ok.example.nl' }
    expect(() => readSettings(env, PREFIX)).toThrow(/KLANTINTERACTIE_TOKEN/)
  })

  it('are read for the set that is asked', () => {
    const env = {
      REGISTERS__1__KLANTINTERACTIE_BASE_URL: 'https://ok.example.nl',
      REGISTERS__1__KLANTINTERACTIE_TOKEN: 'geheim',
    }
    expect(readSettings(env, PREFIX)).toEqual({ baseUrl: 'https://ok.example.nl', token: 'geheim' })
  })
})
