import { describe, expect, it } from 'vitest'
import { Persoon } from '@kiss/domain/persoon'
import { compareByAdres, compareByName, toPersoon } from './persoon.ts'
import { BrpPersoon } from './schema.ts'

const SUZANNE = {
  burgerservicenummer: '999993653',
  naam: { volledigeNaam: 'Suzanne Moulin', voornamen: 'Suzanne', voorletters: 'S.', geslachtsnaam: 'Moulin' },
  geboorte: {
    datum: { type: 'Datum', datum: '1985-12-01' },
    plaats: { omschrijving: 'Thann' },
    land: { code: '5002', omschrijving: 'Frankrijk' },
  },
  geslacht: { code: 'V', omschrijving: 'vrouw' },
  leeftijd: 40,
  adressering: { adresregel1: 'Boterdiep 31', adresregel2: '3077 AW  ROTTERDAM' },
}

function read(parts: object = {}): Persoon | undefined {
  return toPersoon(BrpPersoon.parse({ ...SUZANNE, ...parts }))
}

describe('a person in our words', () => {
  it('has everything that the klantbeeld shows', () => {
    expect(read()).toEqual({
      bsn: '999993653',
      naam: { volledig: 'Suzanne Moulin', voornamen: 'Suzanne', voorletters: 'S.', geslachtsnaam: 'Moulin' },
      geboortedatum: { soort: 'datum', datum: '1985-12-01' },
      geboorteplaats: 'Thann',
      geboorteland: 'Frankrijk',
      geslacht: 'vrouw',
      leeftijd: 40,
      adresregels: ['Boterdiep 31', '3077 AW  ROTTERDAM'],
      geheim: false,
      inOnderzoek: false,
    })
  })

  it('fits the domain when hardly anything is known', () => {
    const persoon = toPersoon(BrpPersoon.parse({ burgerservicenummer: '000009830' }))
    expect(persoon).toEqual({
      bsn: '000009830',
      naam: { volledig: 'Naam onbekend' },
      adresregels: [],
      geheim: false,
      inOnderzoek: false,
    })
    expect(Persoon.parse(persoon)).toEqual(persoon)
  })

  it('has a name, also when the BRP did not write it out', () => {
    const naam = { voornamen: 'Jan', voorvoegsel: 'van der', geslachtsnaam: 'Berg' }
    expect(read({ naam })?.naam).toEqual({ volledig: 'Jan van der Berg', ...naam })
  })

  it('has its address abroad in full', () => {
    const adressering = {
      adresregel1: 'Calle Mayor 1',
      adresregel2: '28013 Madrid',
      adresregel3: 'Madrid',
      land: { code: '6037', omschrijving: 'Spanje' },
    }
    expect(read({ adressering })?.adresregels).toEqual(['Calle Mayor 1', '28013 Madrid', 'Madrid', 'Spanje'])
  })

  it('is secret when the BRP says so', () => {
    expect(read({ geheimhoudingPersoonsgegevens: true })?.geheim).toBe(true)
  })

  it.each([
    ['O', 'overlijden'],
    ['E', 'emigratie'],
    ['R', 'anders'],
    [undefined, 'anders'],
  ])('with opschorting %s is gone for %s', (code, opschorting) => {
    expect(read({ opschortingBijhouding: { reden: { code } } })?.opschorting).toBe(opschorting)
  })

  it.each([
    ['itself', { inOnderzoek: { burgerservicenummer: true, datumIngangOnderzoekPersoon: { type: 'Datum' } } }],
    ['the name', { naam: { ...SUZANNE.naam, inOnderzoek: { voornamen: true } } }],
    ['the birth', { geboorte: { inOnderzoek: { datum: true } } }],
    ['the address', { adressering: { inOnderzoek: { adresregel1: true } } }],
  ])('is in doubt when %s is', (_, parts) => {
    expect(read(parts)?.inOnderzoek).toBe(true)
  })

  it('is nobody without a bsn', () => {
    expect(read({ burgerservicenummer: undefined })).toBeUndefined()
  })
})

describe('the order of persons', () => {
  function named(geslachtsnaam: string | undefined, voorvoegsel?: string, voornamen?: string, regel?: string) {
    const adressering = regel === undefined ? undefined : { adresregel1: regel }
    return read({
      naam: { volledigeNaam: `${voornamen} ${voorvoegsel} ${geslachtsnaam}`, geslachtsnaam, voorvoegsel, voornamen },
      adressering,
    })
  }
  function sorted(personen: (Persoon | undefined)[], compare: typeof compareByName): string[] {
    return personen
      .filter((one) => one !== undefined)
      .sort(compare)
      .map(({ naam }) => naam.volledig)
  }

  it('is by geslachtsnaam, voorvoegsel and voornamen, the unknown last', () => {
    const personen = [
      named(undefined, undefined, 'Ali'),
      named('Berg', 'van den', 'Bo'),
      named('Berg', undefined, 'Zoë'),
      named('Berg', undefined, 'Élise'),
      named('Aarts', 'van', 'Cor'),
    ]
    expect(sorted(personen, compareByName)).toEqual([
      'Cor van Aarts',
      'Élise undefined Berg',
      'Zoë undefined Berg',
      'Bo van den Berg',
      'Ali undefined undefined',
    ])
  })

  it('is by address first on an address', () => {
    const personen = [
      named('Aarts', 'x', 'Ans'),
      named('Berg', 'x', 'Bo', 'Kade 2'),
      named('Dam', 'x', 'Dirk', 'Kade 1'),
      named('Berg', 'x', 'An', 'Kade 2'),
    ]
    expect(sorted(personen, compareByAdres)).toEqual(['Dirk x Dam', 'An x Berg', 'Bo x Berg', 'Ans x Aarts'])
  })
})
