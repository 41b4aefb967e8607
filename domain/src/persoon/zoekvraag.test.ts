import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PersoonZoekvraag, splitAchternaam } from './zoekvraag.ts'

const NAAM = { soort: 'naam', geboortedatum: '12-09-1946' }
const ADRES = { soort: 'adres', postcode: '3544NG', huisnummer: '11' }

function faultsOf(vraag: unknown): Record<string, string> {
  const { error } = PersoonZoekvraag.safeParse(vraag)
  return Object.fromEntries(error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [])
}

describe('looking for a person', () => {
  it('takes a bsn with the spaces people put in it', () => {
    expect(PersoonZoekvraag.parse({ soort: 'bsn', bsn: '999 993 653' })).toEqual({ soort: 'bsn', bsn: '999993653' })
  })

  it('takes a name and a date as typed', () => {
    expect(PersoonZoekvraag.parse({ ...NAAM, achternaam: '  van der  Mel ' })).toEqual({
      soort: 'naam',
      achternaam: 'van der Mel',
      geboortedatum: '1946-09-12',
    })
  })

  it('takes an address, and leaves out what was left empty', () => {
    const vraag = {
      ...ADRES,
      postcode: ' 3544 ng',
      huisnummer: ' 11 ',
      huisletter: '',
      toevoeging: ' ',
      achternaam: '',
    }
    expect(PersoonZoekvraag.parse(vraag)).toEqual(ADRES)
    expect(PersoonZoekvraag.parse({ ...ADRES, huisletter: 'b', toevoeging: 'A-2' })).toEqual({
      ...ADRES,
      huisletter: 'b',
      toevoeging: 'A-2',
    })
  })

  it.each([
    ['d’Artagnan', "d'Artagnan"],
    ['Jansen–de Vries', 'Jansen-de Vries'],
    ['Ionuț', 'Ionut'],
    ['Nguyễn', 'Nguyen'],
    ['Wiśniewska', 'Wiśniewska'],
    ['Danie\u0308ls', 'Daniëls'],
    ['Yıldız', 'Yıldız'],
  ])('writes %s in characters that the BRP takes', (typed, sent) => {
    expect(PersoonZoekvraag.parse({ ...NAAM, achternaam: typed })).toHaveProperty('achternaam', sent)
  })

  it('says at each field what is wrong with it, in Dutch', () => {
    expect(faultsOf({ soort: 'bsn', bsn: '123' })).toEqual({ bsn: 'Een bsn heeft 9 cijfers.' })
    expect(faultsOf({ soort: 'naam', achternaam: 'Vr', geboortedatum: '31-02-1990' })).toEqual({
      achternaam: 'Vul een geldig (begin van een) achternaam in, van minimaal 3 tekens',
      geboortedatum: 'Vul een geldige geboortedatum in, bijvoorbeeld 12-09-1946 of 12091946.',
    })
    expect(
      faultsOf({ soort: 'adres', postcode: '0123AB', huisnummer: '0', huisletter: 'ab', toevoeging: '12345' }),
    ).toEqual({
      postcode: 'Vul een geldige postcode in, bijvoorbeeld 1234 AB.',
      huisnummer: 'Vul een huisnummer in van 1 tot en met 5 cijfers.',
      huisletter: 'Een huisletter is precies 1 letter.',
      toevoeging: 'Een toevoeging heeft 1 tot 4 letters, cijfers of streepjes.',
    })
  })

  it.each(['a*b*c', 'Smith;', '<script>', '日本語', '...\u0000', '😀😀😀'])('refuses %j as a name', (achternaam) => {
    expect(faultsOf({ ...NAAM, achternaam })).toHaveProperty('achternaam')
  })

  it('refuses what is not asked for', () => {
    expect(PersoonZoekvraag.safeParse({ soort: 'bsn', bsn: '999993653', gemeente: '0344' }).success).toBe(false)
  })

  it('gives the same when its own outcome is read again', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.stringMatching(/^[A-Za-zÀ-ỿ '’.–-]{0,12}$/),
      fc.constantFrom('', ' ', 'van der Berg', '1234 ab', '12-9-1946', '999993653', '12', 'b'),
    )
    const part = fc.option(text, { nil: undefined })
    const vraag = fc.oneof(
      fc.record({ soort: fc.constant('bsn'), bsn: text }),
      fc.record({
        soort: fc.constant('naam'),
        achternaam: text,
        geboortedatum: fc.constantFrom('12091946', '1-1-1990'),
      }),
      fc.record(
        {
          soort: fc.constant('adres'),
          postcode: fc.constantFrom('1234 ab', '1234AB'),
          huisnummer: fc.constantFrom(' 12', '1'),
          huisletter: part,
          toevoeging: part,
          achternaam: part,
        },
        { requiredKeys: ['soort', 'postcode', 'huisnummer'] },
      ),
    )
    let read = 0
    fc.assert(
      fc.property(vraag, (typed) => {
        const once = PersoonZoekvraag.safeParse(typed)
        if (!once.success) return
        read += 1
        expect(PersoonZoekvraag.parse(once.data)).toEqual(once.data)
      }),
      { numRuns: 1000 },
    )
    expect(read).toBeGreaterThan(50)
  })
})

describe('an achternaam', () => {
  it.each([
    ['Jansen', undefined, 'Jansen'],
    ['van der Berg', 'van der', 'Berg'],
    ['Van Der Berg', 'van der', 'Berg'],
    ['De Vries', 'de', 'Vries'],
    ["van 't Hof", "van 't", 'Hof'],
    ["in 't Veld", "in 't", 'Veld'],
    ['de Wit-van den Berg', 'de', 'Wit-van den Berg'],
    ['van der Ven-Van Roedelrode tot Broekzucht', 'van der', 'Ven-Van Roedelrode tot Broekzucht'],
    ['El Idrissi', 'el', 'Idrissi'],
    ['Bakker van Dam', undefined, 'Bakker van Dam'],
    ['de Vr', 'de', 'Vr'],
  ])('"%s" splits into voorvoegsel %s and geslachtsnaam %s', (achternaam, voorvoegsel, geslachtsnaam) => {
    expect(splitAchternaam(achternaam)).toEqual({ voorvoegsel, geslachtsnaam })
  })

  it.each(['Van', 'de', 'van der', 'de V'])(
    '"%s" is never taken apart until nothing is left to search by',
    (achternaam) => {
      expect(splitAchternaam(achternaam).geslachtsnaam.length).toBeGreaterThan(1)
    },
  )

  it('loses no letter when it is split', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('van', 'De', 'der', "'t", 'Berg', 'Vries', 'el')), (words) => {
        const whole = words.join(' ')
        const { voorvoegsel, geslachtsnaam } = splitAchternaam(whole)
        const joined = voorvoegsel === undefined ? geslachtsnaam : `${voorvoegsel} ${geslachtsnaam}`
        expect(joined.toLowerCase()).toBe(whole.toLowerCase())
      }),
    )
  })
})
