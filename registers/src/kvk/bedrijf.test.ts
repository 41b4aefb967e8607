import { describe, expect, it } from 'vitest'
import { fromBasisprofiel, fromTreffer, fromVestigingsprofiel } from './bedrijf.ts'
import { Basisprofiel, Treffer, Vestigingsprofiel } from './schema.ts'

const HIT = { kvkNummer: '90001234', vestigingsnummer: '000012345678', naam: 'De Haas', type: 'hoofdvestiging' }
const BEZOEKADRES = {
  type: 'bezoekadres',
  indAfgeschermd: 'Nee',
  straatnaam: 'Kade',
  huisnummer: 17,
  huisletter: 'M',
  huisnummerToevoeging: 'bis',
  postcode: '1034WL',
  plaats: 'Botterdam',
}
const POSTADRES = { type: 'correspondentieadres', postbusnummer: 12, postcode: '1034WL', plaats: 'Botterdam' }
const PROFIEL = {
  kvkNummer: '90001234',
  vestigingsnummer: '000012345678',
  eersteHandelsnaam: 'De Haas',
  indHoofdvestiging: 'Nee',
  materieleRegistratie: { datumAanvang: '20200101' },
}

function treffer(parts: object) {
  return fromTreffer(Treffer.parse({ ...HIT, ...parts }))
}

function vestiging(parts: object) {
  return fromVestigingsprofiel(Vestigingsprofiel.parse({ ...PROFIEL, ...parts }))
}

describe('a hit', () => {
  it('is told in our words', () => {
    const adres = { binnenlandsAdres: { type: 'bezoekadres', straatnaam: 'Kade', plaats: 'Botterdam' } }
    expect(treffer({ adres })).toEqual({
      kvkNummer: '90001234',
      vestigingsnummer: '000012345678',
      naam: 'De Haas',
      soort: 'hoofdvestiging',
      adresregels: ['Kade', 'Botterdam'],
      actief: true,
    })
  })

  it('may have no vestiging and no address', () => {
    expect(treffer({ vestigingsnummer: undefined, type: 'rechtspersoon' })).toEqual({
      kvkNummer: '90001234',
      naam: 'De Haas',
      soort: 'rechtspersoon',
      adresregels: [],
      actief: true,
    })
  })

  it('may be abroad or at a postbus', () => {
    const buitenlandsAdres = {
      straatHuisnummer: '53 Rue de Tilsitt',
      postcodeWoonplaats: '75008 Paris',
      land: 'Frankrijk',
    }
    expect(treffer({ adres: { buitenlandsAdres } }).adresregels).toEqual(Object.values(buitenlandsAdres))
    expect(treffer({ adres: { binnenlandsAdres: POSTADRES } }).adresregels).toEqual(['Postbus 12', '1034 WL Botterdam'])
  })

  it.each([
    [{ actief: 'Nee' }, { actief: false }],
    [{ type: 'filiaal' }, { soort: 'nevenvestiging' }],
    [{ type: 'filiaal', vestigingsnummer: undefined }, { soort: 'rechtspersoon' }],
  ])('with %j is %j', (parts, expected) => {
    expect(treffer(parts)).toMatchObject(expected)
  })

  it.each([{ naam: undefined }, { kvkNummer: 90001234 }])('with %j is not understood', (parts) => {
    expect(Treffer.safeParse({ ...HIT, ...parts }).success).toBe(false)
  })
})

describe('a vestiging', () => {
  it('shows the visiting address', () => {
    expect(vestiging({ adressen: [POSTADRES, BEZOEKADRES] }).adresregels).toEqual([
      'Kade 17 M bis',
      '1034 WL Botterdam',
    ])
    expect(vestiging({ adressen: [POSTADRES] }).adresregels).toEqual(['Postbus 12', '1034 WL Botterdam'])
  })

  it('shows no address when it is shielded', () => {
    const shielded = { ...BEZOEKADRES, indAfgeschermd: 'Ja' }
    expect(vestiging({ adressen: [shielded, POSTADRES] }).adresregels).toEqual([])
  })

  it.each([
    [{ indHoofdvestiging: 'Ja' }, { soort: 'hoofdvestiging', actief: true }],
    [{ materieleRegistratie: { datumEinde: '20240100' } }, { soort: 'nevenvestiging', actief: false }],
    [{ materieleRegistratie: undefined }, { adresregels: [], actief: true }],
  ])('with %j is %j', (parts, expected) => {
    expect(vestiging(parts)).toMatchObject(expected)
  })
})

describe('an inschrijving as a whole', () => {
  const BASIS = { kvkNummer: '90001234', naam: 'De Haas B.V.' }

  it.each([
    ['its owner', { eigenaar: { adressen: [BEZOEKADRES] }, hoofdvestiging: { adressen: [POSTADRES] } }],
    ['its hoofdvestiging', { eigenaar: { rsin: '992760562' }, hoofdvestiging: { adressen: [BEZOEKADRES] } }],
  ])('has the address of %s, and no vestigingsnummer', (_, embedded) => {
    expect(fromBasisprofiel(Basisprofiel.parse({ ...BASIS, _embedded: embedded }))).toEqual({
      kvkNummer: '90001234',
      naam: 'De Haas B.V.',
      soort: 'rechtspersoon',
      adresregels: ['Kade 17 M bis', '1034 WL Botterdam'],
      actief: true,
    })
  })

  it('may have none', () => {
    expect(fromBasisprofiel(Basisprofiel.parse(BASIS)).adresregels).toEqual([])
  })
})
