import { afterEach, describe, expect, it } from 'vitest'
import { describeFailures, startScripted, TEST_CONTEXT } from '#http/testing'
import type { Received, Scripted, ScriptedRegister } from '#http/testing'
import type { BedrijfZoekvraag } from '@kiss/domain/bedrijf'
import { Bug } from '@kiss/domain/errors'
import { createKvk } from './index.ts'

const NUMMERS = { kvkNummer: '90001234', vestigingsnummer: '000012345678' }
const HIT = { ...NUMMERS, naam: 'De Haas', type: 'hoofdvestiging' }
const PAGE = { pagina: 1, resultatenPerPagina: 10, totaal: 11, resultaten: [HIT] }
const PROFIEL = { ...NUMMERS, eersteHandelsnaam: 'De Haas', indHoofdvestiging: 'Ja' }

let kvk: ScriptedRegister | undefined

afterEach(async () => {
  await kvk?.close()
})

async function open(answer: (asked: Received) => Scripted) {
  kvk = await startScripted(answer)
  const headers = () => ({ 'x-origin-oin': '00000001' })
  return createKvk({ id: 'kvk', naam: 'Handelsregister', baseUrl: `${kvk.url}/api/`, apiKey: 'sleutel', headers })
}

function fout(code: string): Scripted {
  return { status: 404, body: { fout: [{ code, omschrijving: 'Geen gegevens.' }] } }
}

describe('looking for a bedrijf', () => {
  it.each<[BedrijfZoekvraag, string]>([
    [{ soort: 'naam', naam: 'De Haas & Zn' }, 'naam=De+Haas+%26+Zn'],
    [{ soort: 'nummer', nummer: '90001234' }, 'kvkNummer=90001234'],
    [
      { soort: 'nummer', nummer: '000012345678' },
      'vestigingsnummer=000012345678&type=hoofdvestiging&type=nevenvestiging',
    ],
    [{ soort: 'adres', postcode: '1034wl', huisnummer: '17' }, 'postcode=1034WL&huisnummer=17'],
  ])('by %j is one call', async (vraag, query) => {
    const register = await open(() => ({ body: PAGE }))
    const { bedrijven, ...page } = await register.zoekBedrijven(vraag, 2, TEST_CONTEXT)
    expect(bedrijven.map(({ naam }) => naam)).toEqual(['De Haas'])
    expect(page).toEqual({ totaal: 11, pagina: 2, perPagina: 10 })
    expect(kvk?.received).toHaveLength(1)
    expect(kvk?.received[0]).toMatchObject({
      method: 'GET',
      path: '/api/v2/zoeken',
      headers: { apikey: 'sleutel', 'x-origin-oin': '00000001' },
    })
    expect(kvk?.received[0]?.query.toString()).toBe(`${query}&pagina=2&resultatenPerPagina=10`)
  })

  it('finds nothing when the KVK says so', async () => {
    const register = await open(() => fout('IPD5200'))
    const page = await register.zoekBedrijven({ soort: 'naam', naam: 'De Haas' }, 1, TEST_CONTEXT)
    expect(page).toEqual({ bedrijven: [], totaal: 0, pagina: 1, perPagina: 10 })
  })

  it('does not take a wrong address of the KVK for nothing found', async () => {
    const register = await open(() => fout('IPD0001'))
    await expect(register.zoekBedrijven({ soort: 'naam', naam: 'De Haas' }, 1, TEST_CONTEXT)).rejects.toThrow(Bug)
  })
})

describe('one bedrijf', () => {
  it('is a vestigingsprofiel when it has a vestigingsnummer', async () => {
    const register = await open(() => ({ body: PROFIEL }))
    expect(await register.findBedrijf(NUMMERS, TEST_CONTEXT)).toMatchObject({ ...NUMMERS, soort: 'hoofdvestiging' })
    expect(kvk?.received.map(({ path }) => path)).toEqual(['/api/v1/vestigingsprofielen/000012345678'])
  })

  it('is a basisprofiel when it has none', async () => {
    const register = await open(() => ({ body: { kvkNummer: '90001234', naam: 'De Haas B.V.' } }))
    expect(await register.findBedrijf({ kvkNummer: '90001234' }, TEST_CONTEXT)).toMatchObject({ naam: 'De Haas B.V.' })
    expect(kvk?.received.map(({ path }) => path)).toEqual(['/api/v1/basisprofielen/90001234'])
  })

  it('is not the vestiging of another', async () => {
    const register = await open(() => ({ body: PROFIEL }))
    const nummers = { ...NUMMERS, kvkNummer: '90009999' }
    await expect(register.findBedrijf(nummers, TEST_CONTEXT)).resolves.toBeUndefined()
  })

  it.each([
    ['IPD0007', NUMMERS],
    ['IPD0005', { kvkNummer: '90001234' }],
  ])('is absent on %s', async (code, nummers) => {
    const register = await open(() => fout(code))
    await expect(register.findBedrijf(nummers, TEST_CONTEXT)).resolves.toBeUndefined()
  })
})

function make({ baseUrl, timeoutMs }: { baseUrl: string; timeoutMs: number }) {
  return createKvk({ id: 'kvk', naam: 'Handelsregister', baseUrl, timeoutMs })
}

describeFailures('zoekBedrijven', {
  make: (settings) => () => make(settings).zoekBedrijven({ soort: 'naam', naam: 'Haas' }, 1, TEST_CONTEXT),
  answer: PAGE,
  required: 'resultaten.0.kvkNummer',
  absent: 'bug',
  secrets: ['Haas'],
})

describeFailures('findBedrijf', {
  make: (settings) => () => make(settings).findBedrijf(NUMMERS, TEST_CONTEXT),
  answer: PROFIEL,
  required: 'eersteHandelsnaam',
  absent: 'bug',
  secrets: ['000012345678'],
})
