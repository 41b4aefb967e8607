import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTown, TEST_CONTEXT } from '#http/testing'
import type { Town } from '#http/testing'
import type { BedrijfRegister } from '@kiss/domain/bedrijf/port'
import { describeBedrijfRegister } from '@kiss/domain/bedrijf/testing'
import { createKvk } from './index.ts'

let town: Town
let register: BedrijfRegister

beforeAll(async () => {
  town = await startTown(['kvk'])
  const { url = '', apiKey } = town.access('kvk')
  const names = { id: 'kvk', naam: 'Handelsregister' }
  register = createKvk({ ...names, baseUrl: url, apiKey })
}, 30_000)

afterAll(() => town.close())

/** A bedrijf of the invented town, by what is special about it. */
function bedrijf(kenmerk: string): { kvkNummer: string; vestigingsnummer: string; naam: string } {
  const { kvkNummer, vestigingsnummer, naam } = town.bellers.find((beller) => beller['kenmerk'] === kenmerk) ?? {}
  return { kvkNummer: String(kvkNummer), vestigingsnummer: String(vestigingsnummer), naam: String(naam) }
}

describeBedrijfRegister('kvk before its stand-in', async () => {
  const vestiging = bedrijf('bedrijf: nevenvestigingen')
  const [street = '', place = ''] = (await register.findBedrijf(vestiging, TEST_CONTEXT))?.adresregels ?? []
  const adres = { postcode: place.slice(0, 7).replace(' ', ''), huisnummer: /\d+/.exec(street)?.[0] ?? '' }
  return {
    register,
    voorbeeld: {
      vestiging: { ...vestiging, ...adres },
      rechtspersoon: bedrijf('bedrijf: zonder vestiging').kvkNummer,
      onbekendKvkNummer: '99999999',
      onbekendVestigingsnummer: '999999999999',
      veel: 'bakkerij',
    },
  }
})

describe('kvk before its stand-in', () => {
  it('shows no address that is shielded', async () => {
    const found = await register.findBedrijf(bedrijf('bedrijf: afgeschermd adres'), TEST_CONTEXT)
    expect(found?.adresregels).toEqual([])
  })

  it('says that a bedrijf has ended', async () => {
    const found = await register.findBedrijf(bedrijf('bedrijf: beëindigd'), TEST_CONTEXT)
    expect(found?.actief).toBe(false)
  })

  it('asks and reads as the documents of the KVK have it', async () => {
    const findings = await town.findings('kvk')
    if (findings === undefined) return console.warn('kvk: not verified, there are no published documents')
    expect(findings).toEqual([])
    expect(await town.countRequests('kvk')).toBeGreaterThan(10)
  })
})
