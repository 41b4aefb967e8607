import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readObjectenSettings } from './env.ts'

const TYPE = 'https://objecten.voorbeeld.nl/api/v2/objecttypes/0a1c6f0e-5b1d-4c7b-9a53-6d1f2f8f0a01'
const SDG = {
  SDG_OBJECTEN_BASE_URL: 'https://objecten.voorbeeld.nl',
  SDG_OBJECTEN_TOKEN: 'geheim',
  SDG_OBJECT_TYPE_URL: TYPE,
}

describe('the settings of objects', () => {
  it('are absent where that kind is not plugged in', () => {
    expect(readObjectenSettings(SDG, 'vacs')).toBeUndefined()
    expect(readObjectenSettings({ ...SDG, AFDELINGEN_BASE_URL: '' }, 'afdelingen')).toBeUndefined()
  })

  it('are an address, a token and a type', () => {
    expect(readObjectenSettings(SDG, 'kennisartikelen')).toEqual({
      baseUrl: 'https://objecten.voorbeeld.nl',
      token: 'geheim',
      objecttypeUrl: TYPE,
    })
  })

  it.each([
    ['SDG_OBJECTEN_TOKEN', ''],
    ['SDG_OBJECT_TYPE_URL', ''],
    ['SDG_OBJECTEN_BASE_URL', 'objecten'],
  ])('are refused by name when %s is "%s"', (name, value) => {
    const read = () => readObjectenSettings({ ...SDG, [name]: value }, 'kennisartikelen')
    expect(read).toThrow(z.ZodError)
    expect(read).toThrow(name)
  })
})
