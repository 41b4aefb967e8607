import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startTown, TEST_CONTEXT } from '#http/testing'
import type { Town } from '#http/testing'
import { describeAfdelingRegister } from '@kiss/domain/afdeling/testing'
import { describeKennisBron } from '@kiss/domain/kennis/testing'
import { createAfdelingRegister, createKennisBron } from './index.ts'

const Access = z.object({ url: z.url(), token: z.string(), objecttypes: z.record(z.string(), z.url()) })

/** The afdelingen that the invented gemeente has. */
const AFDELINGEN = [
  'Publiekszaken',
  'Burgerzaken',
  'Belastingen',
  'Vergunningen',
  'Toezicht en Handhaving',
  'Werk en Inkomen',
  'Wmo en Jeugd',
  'Afval en Reiniging',
  'Openbare Ruimte',
  'Verkeer en Parkeren',
  'Juridische Zaken',
  'Cultuur Sport en Onderwijs',
]

let town: Town

beforeAll(async () => {
  town = await startTown(['objecten'])
}, 30_000)

afterAll(() => town.close())

function options(type: string) {
  const { url, token, objecttypes } = Access.parse(town.access('objecten'))
  return { id: 'objecten', naam: 'Objecten', baseUrl: url, token, objecttypeUrl: objecttypes[type] ?? '' }
}

describeAfdelingRegister('objecten before its stand-in', async () => ({
  register: createAfdelingRegister(options('afdeling')),
  names: AFDELINGEN,
}))

describeKennisBron('kennisartikelen before their stand-in', async () => ({
  bron: createKennisBron({ ...options('kennisartikel'), soort: 'kennisartikel' }),
  titels: [],
  atLeast: 80,
}))

describeKennisBron('VACs before their stand-in', async () => ({
  bron: createKennisBron({ ...options('vac'), soort: 'vac' }),
  titels: [],
  atLeast: 60,
}))

describe('objecten before its stand-in', () => {
  it('names for every document an afdeling that exists', async () => {
    for (const soort of ['kennisartikel', 'vac'] as const) {
      const documenten = await createKennisBron({ ...options(soort), soort }).listDocumenten(TEST_CONTEXT)
      for (const { afdelingen } of documenten) expect(AFDELINGEN).toContain(afdelingen[0])
    }
  })

  it('asks and reads as the published document has it', async () => {
    const findings = await town.findings('objecten')
    if (findings === undefined) return console.warn('objecten: not verified, there are no published documents')
    expect(findings).toEqual([])
    expect(await town.countRequests('objecten')).toBeGreaterThan(4)
  })
})
