import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatGeboortedatum, Geboortedatum, parseTypedDate } from './datum.ts'

describe('a date as agents type it', () => {
  it.each([
    ['12091946', '1946-09-12'],
    ['12-9-1946', '1946-09-12'],
    ['2/9/1946', '1946-09-02'],
    ['12.09.1946', '1946-09-12'],
    ['12 09 1946', '1946-09-12'],
    [' 1946-09-12 ', '1946-09-12'],
    ['29-02-2000', '2000-02-29'],
  ])('is read from "%s"', (text, iso) => {
    expect(parseTypedDate(text)).toBe(iso)
  })

  it.each([
    ['no such day', '31-04-1990'],
    ['no leap year', '29-02-1900'],
    ['month and day exchanged', '09-31-1946'],
    ['zeros for what is unknown', '00-00-1968'],
    ['text around it', 'geb. 12-09-1946'],
    ['the sign that KISS took', '12|09|1946'],
    ['two digits for the year', '12-09-46'],
    ['nothing', ''],
    ['a time', '1946-09-12T00:00:00Z'],
  ])('is refused: %s', (_, text) => {
    expect(parseTypedDate(text)).toBeUndefined()
  })

  it('is the same day in every way of writing it', () => {
    const day = fc.date({ min: new Date('1880-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.constantFrom('-', '/', '.', ' '), (date, sign) => {
        const iso = date.toISOString().slice(0, 10)
        const [y = '', m = '', d = ''] = iso.split('-')
        expect(parseTypedDate([Number(d), Number(m), y].join(sign))).toBe(iso)
        expect(parseTypedDate(d + m + y)).toBe(iso)
        expect(parseTypedDate(iso)).toBe(iso)
      }),
    )
  })

  it('never gives anything but a day that exists', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/), (text) => {
        const iso = parseTypedDate(text)
        if (iso !== undefined) expect(new Date(iso).toISOString().slice(0, 10)).toBe(iso)
      }),
    )
  })
})

describe('a geboortedatum', () => {
  it.each([
    [{ soort: 'datum', datum: '1946-09-02' }, '02-09-1946'],
    [{ soort: 'jaarMaand', jaar: 1957, maand: 7 }, 'jul 1957'],
    [{ soort: 'jaar', jaar: 1968 }, '1968'],
    [{ soort: 'onbekend' }, 'onbekend'],
  ])('is read by an agent as %s', (value, text) => {
    expect(formatGeboortedatum(Geboortedatum.parse(value))).toBe(text)
  })

  it.each([{ soort: 'datum', datum: '12-09-1946' }, { soort: 'jaar', jaar: '1968' }, { soort: 'eeuw' }, '1946-09-12'])(
    'is not %j',
    (value) => {
      expect(Geboortedatum.safeParse(value).success).toBe(false)
    },
  )
})
