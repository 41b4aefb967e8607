import { describe, expect, it } from 'vitest'
import { KLANTBEELD_FIELDS, queriesOf, ZOEK_FIELDS } from './query.ts'

const ADRES = { soort: 'adres', postcode: '3544NG', huisnummer: '11' } as const

function byName(achternaam: string) {
  return queriesOf({ soort: 'naam', achternaam, geboortedatum: '1946-09-12' }).map(({ geslachtsnaam, voorvoegsel }) => [
    voorvoegsel,
    geslachtsnaam,
  ])
}

describe('a question to the BRP', () => {
  it('by bsn names one person, and no gemeente', () => {
    expect(queriesOf({ soort: 'bsn', bsn: '999993653' })).toEqual([
      { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['999993653'] },
    ])
  })

  it('by name takes the beginning of it, and the deceased along', () => {
    expect(queriesOf({ soort: 'naam', achternaam: 'Mel', geboortedatum: '1946-09-12' })).toEqual([
      {
        type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
        geslachtsnaam: 'Mel*',
        geboortedatum: '1946-09-12',
        inclusiefOverledenPersonen: true,
      },
    ])
  })

  it.each([
    [
      'van der Berg',
      [
        ['van der', 'Berg*'],
        [undefined, 'van der Berg*'],
      ],
    ],
    [
      'El Idrissi',
      [
        ['el', 'Idrissi*'],
        [undefined, 'El Idrissi*'],
      ],
    ],
    [
      'de Vr',
      [
        ['de', 'Vr'],
        [undefined, 'de Vr*'],
      ],
    ],
    [
      'à Campo',
      [
        [undefined, 'Campo*'],
        [undefined, 'à Campo*'],
      ],
    ],
    [
      'van onder den Berg',
      [
        [undefined, 'Berg*'],
        [undefined, 'van onder den Berg*'],
      ],
    ],
  ])('by "%s" asks %j', (achternaam, asked) => {
    expect(byName(achternaam)).toEqual(asked)
  })

  it('by address has a number for a number, and nothing for what is not asked', () => {
    expect(queriesOf(ADRES)).toEqual([
      {
        type: 'ZoekMetPostcodeEnHuisnummer',
        postcode: '3544NG',
        huisnummer: 11,
        inclusiefOverledenPersonen: true,
      },
    ])
    expect(queriesOf({ ...ADRES, huisletter: undefined, toevoeging: undefined, achternaam: undefined })).toEqual(
      queriesOf(ADRES),
    )
  })

  it('by address may be narrowed down, where a voorvoegsel cannot be asked', () => {
    const vraag = { ...ADRES, huisletter: 'b', toevoeging: '2', achternaam: 'van der Berg' }
    expect(queriesOf(vraag)).toMatchObject([
      { huisletter: 'b', huisnummertoevoeging: '2', geslachtsnaam: 'Berg*' },
      { huisletter: 'b', huisnummertoevoeging: '2', geslachtsnaam: 'van der Berg*' },
    ])
    expect(queriesOf(vraag).some((query) => 'voorvoegsel' in query)).toBe(false)
  })
})

describe('the fields that are asked for', () => {
  it('are those of a list of results when searching: no place of birth, no geslacht, no age', () => {
    expect(ZOEK_FIELDS.filter((field) => /plaats|geslacht$|leeftijd|partners|verblijf/.test(field))).toEqual([])
  })

  it('never name a whole group, nor what comes unasked', () => {
    for (const field of KLANTBEELD_FIELDS) {
      expect(['naam', 'geboorte', 'adressering', 'geheimhoudingPersoonsgegevens', 'inOnderzoek']).not.toContain(field)
    }
    expect(new Set(KLANTBEELD_FIELDS).size).toBe(KLANTBEELD_FIELDS.length)
  })
})
