import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { passesElevenTest } from '../town/index.ts'
import { buildMunicipality } from './municipality.ts'
import type { Municipality } from './municipality.ts'

/** A small set in the shape of the published one: one bsn fails the eleven-test, one person has died. */
const SET = [
  person('999990019', 'Janssen'),
  person('999993653', 'Moulin'),
  person('999999245', 'Foutnummer'),
  { ...person('999990020', 'Overledene'), opschortingBijhouding: { reden: { code: 'O', omschrijving: 'overlijden' } } },
  person('999990032', 'Pietersen'),
]

function person(burgerservicenummer: string, geslachtsnaam: string): Record<string, unknown> {
  return {
    burgerservicenummer,
    geslacht: { code: 'V', omschrijving: 'vrouw' },
    naam: { voornamen: 'Suzanne', geslachtsnaam, voorletters: 'S.' },
    geboorte: { datum: { type: 'Datum', datum: '1985-12-01', langFormaat: '1 december 1985' } },
    verblijfplaats: { type: 'Adres', verblijfadres: { postcode: '3077AW', huisnummer: 31 } },
  }
}

const folder = mkdtempSync(join(tmpdir(), 'kiss-brp-'))
const brpFile = join(folder, 'personen.json')
let municipality: Municipality

beforeAll(() => {
  writeFileSync(brpFile, JSON.stringify(SET))
  municipality = buildMunicipality({ seed: 1, today: '2026-08-24', brpFile })
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('a published set in the place of the invented people', () => {
  it('is served as it is, also its odd persons', () => {
    expect(municipality.brp.personen).toEqual(SET)
  })

  it('gives contacts and zaken to its persons, but not to a bsn that Open Klant refuses, nor to the dead', () => {
    const bsns = new Set(
      municipality.openklant.partijIdentificatoren
        .filter((each) => each.partijIdentificator.codeSoortObjectId === 'bsn')
        .map((each) => each.partijIdentificator.objectId),
    )
    expect(SET.map((each) => each['burgerservicenummer']).filter((bsn) => !passesElevenTest(String(bsn)))).toEqual([
      '999999245',
    ])
    const initiators = new Set<string>()
    for (const { betrokkene } of municipality.openzaak.zaken.flatMap((zaak) => zaak.rollen)) {
      if (betrokkene.type === 'natuurlijk_persoon') initiators.add(betrokkene.bsn)
    }
    const fit = SET.map((each) => String(each['burgerservicenummer'])).filter(
      (bsn) => passesElevenTest(bsn) && bsn !== '999990020',
    )
    expect([...bsns].sort()).toEqual([...fit].sort())
    for (const bsn of initiators) expect(fit).toContain(bsn)
  })

  it('gives Suzanne Moulin everything that a journey needs', () => {
    const [first, second] = municipality.callers
    expect(first).toMatchObject({ kenmerk: 'alles', bsn: '999993653', postcode: '3077AW', geboortedatum: '1985-12-01' })
    expect(second?.kenmerk).toBe('300+ contacten')
    const zaken = municipality.openzaak.zaken.filter((zaak) =>
      zaak.rollen.some(({ betrokkene }) => betrokkene.type === 'natuurlijk_persoon' && betrokkene.bsn === '999993653'),
    )
    expect(zaken.length).toBeGreaterThanOrEqual(10)
    expect(zaken[0]?.rollen[0]?.betrokkene).toMatchObject({ geslachtsnaam: 'Moulin' })
    const partij = municipality.openklant.partijIdentificatoren.find(
      (each) => each.partijIdentificator.objectId === '999993653',
    )
    const own = municipality.openklant.betrokkenen.filter((each) => each.wasPartij === partij?.identificeerdePartij)
    expect(own.length).toBeGreaterThanOrEqual(42)
  })

  it('refuses a set in which nobody can take part', () => {
    const empty = join(folder, 'empty.json')
    writeFileSync(empty, JSON.stringify([person('999999245', 'Foutnummer')]))
    expect(() => buildMunicipality({ seed: 1, today: '2026-08-24', brpFile: empty })).toThrow('nobody with a valid bsn')
  })
})
