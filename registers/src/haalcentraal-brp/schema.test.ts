import { describe, expect, it } from 'vitest'
import { Antwoord, BrpDatum, BrpPersoon } from './schema.ts'

describe('a date of the BRP', () => {
  it.each([
    [
      { type: 'Datum', datum: '1985-12-01', langFormaat: '1 december 1985' },
      { soort: 'datum', datum: '1985-12-01' },
    ],
    [
      { type: 'JaarMaandDatum', jaar: 1957, maand: 7 },
      { soort: 'jaarMaand', jaar: 1957, maand: 7 },
    ],
    [
      { type: 'JaarDatum', jaar: 1968 },
      { soort: 'jaar', jaar: 1968 },
    ],
    [{ type: 'DatumOnbekend', onbekend: true }, { soort: 'onbekend' }],
    [{ type: 'EeuwDatum', eeuw: 19 }, { soort: 'onbekend' }],
    [{ type: 'Datum', datum: '1985-12-00' }, { soort: 'onbekend' }],
  ])('%j is %j', (datum, expected) => {
    expect(BrpDatum.parse(datum)).toEqual(expected)
  })

  it.each(['1985-12-01', {}, null])('is not %j', (datum) => {
    expect(BrpDatum.safeParse(datum).success).toBe(false)
  })
})

describe('a person of the BRP', () => {
  it('may have nothing but what comes unasked', () => {
    expect(BrpPersoon.parse({ verificatie: {}, rni: [], geheimhoudingPersoonsgegevens: true })).toEqual({
      geheimhoudingPersoonsgegevens: true,
    })
  })

  it('is not held to the published patterns, which the publisher itself breaks', () => {
    const naam = { geslachtsnaam: 'Ven/de [Haas]', voorvoegsel: 'à' }
    const geslacht = { code: '?', omschrijving: 'man/vrouw' }
    expect(BrpPersoon.parse({ burgerservicenummer: '1', naam, geslacht })).toMatchObject({ naam, geslacht })
  })

  it('is unreadable when a field is of another kind', () => {
    expect(BrpPersoon.safeParse({ burgerservicenummer: 999993653 }).success).toBe(false)
    expect(BrpPersoon.safeParse({ adressering: { adresregel1: ['Boterdiep'] } }).success).toBe(false)
  })
})

describe('an answer', () => {
  it.each([{}, { personen: null }, { personen: {} }, 'personen'])('is not %j', (answer) => {
    expect(Antwoord.safeParse(answer).success).toBe(false)
  })
})
