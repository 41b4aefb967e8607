import { describe, expect, it } from 'vitest'
import { PersoonZoekvraag } from '@kiss/domain/persoon'
import type { Persoon } from '@kiss/domain/persoon'
import { readZoekvraag, sortPersonen, termsOf, veldAt } from './zoekvraag-draft.ts'

const EMPTY = {
  bsn: '',
  achternaam: '',
  geboortedatum: '',
  postcode: '',
  huisnummer: '',
  huisletter: '',
  toevoeging: '',
}

function termsFor(manier: string, velden: Partial<typeof EMPTY>): string | undefined {
  const { zoekvraag } = readZoekvraag(manier, { ...EMPTY, ...velden })
  return zoekvraag && termsOf(zoekvraag)
}

describe('the words of a search', () => {
  it.each([
    ['bsn', { bsn: '9999 90019' }, '999990019'],
    ['naam', { achternaam: 'Mel', geboortedatum: '12091946' }, 'Mel, 12-09-1946'],
    ['adres', { postcode: '3544 ng', huisnummer: '11' }, '3544NG, 11'],
    ['adres', { postcode: '1074HK', huisnummer: '1', huisletter: 'b' }, '1074HK, 1, b'],
    ['adres', { postcode: '2511CA', huisnummer: '21', achternaam: 'Krabben' }, '2511CA, 21, Krabben'],
  ])('by %s', (manier, velden, terms) => {
    expect(termsFor(manier, velden)).toBe(terms)
  })
})

describe('readZoekvraag', () => {
  it('judges the fields of the chosen way only, with the sentences of the domain', () => {
    const read = readZoekvraag('naam', { ...EMPTY, bsn: 'x', achternaam: 'ab', geboortedatum: '31-02-1980' })
    const domain = PersoonZoekvraag.safeParse({ soort: 'naam', achternaam: 'ab', geboortedatum: '31-02-1980' })
    const sentences = domain.error?.issues.map(({ message }) => message)
    expect(read).toEqual({ fouten: { achternaam: sentences?.[0], geboortedatum: sentences?.[1] } })
  })

  it('knows which field a path of the server is', () => {
    expect(veldAt('adres', 'postcode')).toBe('postcode')
    expect(veldAt('adres', 'bsn')).toBeUndefined()
  })
})

describe('sortPersonen', () => {
  function persoon(naam: Partial<Persoon['naam']>, adres = ''): Persoon {
    const adresregels = adres === '' ? [] : [adres]
    return { bsn: '', naam: { volledig: '', ...naam }, adresregels, geheim: false, inOnderzoek: false }
  }

  it('goes by name, unknown names last', () => {
    const sorted = sortPersonen(
      [
        persoon({}),
        persoon({ geslachtsnaam: 'Vries', voorvoegsel: 'de', voornamen: 'Bo' }),
        persoon({ geslachtsnaam: 'Vries', voorvoegsel: 'de', voornamen: 'Ann' }),
        persoon({ geslachtsnaam: 'Énard' }),
      ],
      'naam',
    )
    expect(sorted.map(({ naam }) => naam.voornamen ?? naam.geslachtsnaam)).toEqual(['Énard', 'Ann', 'Bo', undefined])
  })

  it('goes by address at an address, as people count', () => {
    const sorted = sortPersonen(
      [persoon({}), persoon({}, 'Dreef 10'), persoon({ geslachtsnaam: 'Z' }, 'Dreef 2')],
      'adres',
    )
    expect(sorted.map(({ adresregels }) => adresregels[0])).toEqual(['Dreef 2', 'Dreef 10', undefined])
  })
})
