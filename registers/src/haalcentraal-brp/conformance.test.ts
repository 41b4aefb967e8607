import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTown, TEST_CONTEXT } from '#http/testing'
import type { Town } from '#http/testing'
import { AgentError } from '@kiss/domain/errors'
import { formatGeboortedatum, Persoon } from '@kiss/domain/persoon'
import type { PersoonRegister } from '@kiss/domain/persoon/port'
import { describePersoonRegister } from '@kiss/domain/persoon/testing'
import { createHaalCentraalBrp } from './index.ts'

/** The test persons that the RvIG publishes, when they lie beside the repository. */
const PUBLISHED = fileURLToPath(
  new URL('../../../../shared/testdata/brp/derived-personen-v2-shape.json', import.meta.url),
)

/** Eleven-proof and in neither set. */
const NOBODY = '123456782'

function connect(town: Town): PersoonRegister {
  const { url = '', apiKey } = town.access('brp')
  return createHaalCentraalBrp({ id: 'brp', naam: 'BRP', baseUrl: url, apiKey })
}

async function expectNoFindings(town: Town): Promise<void> {
  const findings = await town.findings('brp')
  if (findings === undefined) return console.warn('haalcentraal-brp: not verified, there are no published documents')
  expect(findings).toEqual([])
  expect(await town.countRequests('brp')).toBeGreaterThan(5)
}

describe('before the invented town', () => {
  let town: Town
  let register: PersoonRegister

  beforeAll(async () => {
    town = await startTown(['brp'])
    register = connect(town)
  }, 30_000)

  afterAll(() => town.close())

  /** Somebody of the town, by what is special about them. */
  function beller(kenmerk: string): Record<string, string> {
    const found = town.bellers.find((one) => one['kenmerk'] === kenmerk) ?? {}
    return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, String(value)]))
  }

  function find(kenmerk: string): Promise<Persoon | undefined> {
    return register.findPersoon(beller(kenmerk)['bsn'] ?? '', TEST_CONTEXT)
  }

  describePersoonRegister('haalcentraal-brp', async () => {
    const { bsn = '', geboortedatum = '', postcode = '', huisnummer = '' } = beller('alles')
    const { achternaam = '', geboortedatum: born = '' } = beller('meer dan tien treffers')
    return {
      register,
      voorbeeld: {
        persoon: { bsn, achternaam: 'van der Meulen', geboortedatum, postcode, huisnummer },
        overledene: beller('overleden')['bsn'] ?? '',
        onbekendeBsn: NOBODY,
        teVeel: { soort: 'naam', achternaam, geboortedatum: born },
      },
    }
  })

  it.each([
    ['onvolledige geboortedatum', /^\d{4}$/],
    ['geboortemaand bekend', /^[a-z]{3} \d{4}$/],
    ['geboortedatum onbekend', /^onbekend$/],
    ['alles', /^\d\d-\d\d-\d{4}$/],
  ])('tells a geboortedatum as far as it is known: %s', async (kenmerk, text) => {
    const persoon = await find(kenmerk)
    expect(persoon?.geboortedatum && formatGeboortedatum(persoon.geboortedatum)).toMatch(text)
  })

  it('says that somebody is secret, has emigrated, lives abroad', async () => {
    expect(await find('geheim')).toMatchObject({ geheim: true })
    const gone = await find('geëmigreerd')
    expect(gone).toMatchObject({ opschorting: 'emigratie' })
    expect(gone?.adresregels.at(-1)).toBe('Spanje')
    expect(await find('alles')).toMatchObject({ geheim: false, inOnderzoek: false })
  })

  it('finds who died, by name and date', async () => {
    const { achternaam = '', geboortedatum = '', bsn = '' } = beller('overleden')
    const found = await register.zoekPersonen({ soort: 'naam', achternaam, geboortedatum }, TEST_CONTEXT)
    expect(found).toMatchObject([{ bsn, opschorting: 'overlijden' }])
  })

  it('finds by huisletter and toevoeging', async () => {
    const { postcode = '', huisnummer = '', huisletter, huisnummertoevoeging, bsn } = beller('huisletter en toevoeging')
    const vraag = { soort: 'adres', postcode, huisnummer, huisletter, toevoeging: huisnummertoevoeging } as const
    expect((await register.zoekPersonen(vraag, TEST_CONTEXT)).map((persoon) => persoon.bsn)).toContain(bsn)
    const other = { ...vraag, toevoeging: '9' }
    await expect(register.zoekPersonen(other, TEST_CONTEXT)).resolves.toEqual([])
  })

  it('says on a big address how to go on', async () => {
    const { postcode = '', huisnummer = '', achternaam = '', bsn } = beller('groot adres')
    const adres = { soort: 'adres', postcode, huisnummer } as const
    const asking = register.zoekPersonen(adres, TEST_CONTEXT)
    await expect(asking).rejects.toThrow(AgentError)
    await expect(asking).rejects.toMatchObject({ zin: expect.stringContaining('Verfijn') as unknown })
    const found = await register.zoekPersonen({ ...adres, achternaam }, TEST_CONTEXT)
    expect(found.map((persoon) => persoon.bsn)).toContain(bsn)
  })

  it('asks and reads as the published document has it', () => expectNoFindings(town))
})

describe('before the test persons that the RvIG publishes', () => {
  let town: Town
  let register: PersoonRegister

  beforeAll(async () => {
    if (!existsSync(PUBLISHED)) return
    town = await startTown(['brp'], { DEMO_BRP: PUBLISHED })
    register = connect(town)
  }, 30_000)

  afterAll(() => town?.close())

  it('finds Suzanne Moulin in every way, and everybody fits the domain', async () => {
    if (!existsSync(PUBLISHED)) return console.warn('haalcentraal-brp: not verified, there is no published test set')
    const bsn = '999993653'
    const suzanne = await register.findPersoon(bsn, TEST_CONTEXT)
    expect(suzanne).toMatchObject({
      bsn,
      naam: { volledig: 'Suzanne Moulin', voorletters: 'S.' },
      geboortedatum: { soort: 'datum', datum: '1985-12-01' },
      geboorteplaats: 'Thann',
      adresregels: ['Boterdiep 31', '3077 AW  ROTTERDAM'],
      geslacht: 'vrouw',
      geheim: false,
    })
    expect(Persoon.parse(suzanne)).toEqual(suzanne)
    for (const vraag of [
      { soort: 'bsn', bsn },
      { soort: 'naam', achternaam: 'Mou', geboortedatum: '1985-12-01' },
      { soort: 'adres', postcode: '3077AW', huisnummer: '31' },
      { soort: 'adres', postcode: '3077AW', huisnummer: '31', achternaam: 'moulin' },
    ] as const) {
      const found = await register.zoekPersonen(vraag, TEST_CONTEXT)
      expect(found.map((persoon) => persoon.bsn)).toContain(bsn)
    }
  })

  it('reads the oddest of them: no eleven-proof bsn, a voorvoegsel, a name over two words', async () => {
    if (!existsSync(PUBLISHED)) return console.warn('haalcentraal-brp: not verified, there is no published test set')
    expect(Persoon.safeParse(await register.findPersoon('999999245', TEST_CONTEXT)).success).toBe(true)
    const achternaam = 'van der Ven-Van Roedelrode'
    const found = await register.zoekPersonen({ soort: 'naam', achternaam, geboortedatum: '1975-07-07' }, TEST_CONTEXT)
    expect(found.map(({ bsn }) => bsn)).toContain('000009830')
    await expect(register.findPersoon(NOBODY, TEST_CONTEXT)).resolves.toBeUndefined()
  })

  it('asks as the published document has it', async () => {
    if (!existsSync(PUBLISHED)) return console.warn('haalcentraal-brp: not verified, there is no published test set')
    await expectNoFindings(town)
  })
})
