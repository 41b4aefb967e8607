import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BedrijfZoekvraag } from './bedrijf.ts'

function faultsOf(vraag: unknown): Record<string, string> {
  const { error } = BedrijfZoekvraag.safeParse(vraag)
  return Object.fromEntries(error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [])
}

describe('looking for a bedrijf', () => {
  it.each([
    [
      { soort: 'naam', naam: ' Bakkerij  ' },
      { soort: 'naam', naam: 'Bakkerij' },
    ],
    [
      { soort: 'nummer', nummer: '6959 9084' },
      { soort: 'nummer', nummer: '69599084' },
    ],
    [
      { soort: 'nummer', nummer: '0000 3850 9504' },
      { soort: 'nummer', nummer: '000038509504' },
    ],
    [
      { soort: 'adres', postcode: '1234 ab', huisnummer: ' 10' },
      { soort: 'adres', postcode: '1234AB', huisnummer: '10' },
    ],
  ])('takes what people type: %j', (typed, read) => {
    expect(BedrijfZoekvraag.parse(typed)).toEqual(read)
  })

  it('says at each field what is wrong with it, in Dutch', () => {
    expect(faultsOf({ soort: 'naam', naam: 'a' })).toEqual({ naam: 'Vul minimaal 2 tekens van de bedrijfsnaam in.' })
    expect(faultsOf({ soort: 'naam', naam: 'a'.repeat(200) })).toEqual({
      naam: 'Een bedrijfsnaam heeft maximaal 199 tekens.',
    })
    expect(faultsOf({ soort: 'nummer', nummer: '123456789' })).toEqual({
      nummer: 'Een KVK-nummer heeft 8 cijfers, een vestigingsnummer 12.',
    })
    expect(faultsOf({ soort: 'adres', postcode: '12345', huisnummer: '' })).toEqual({
      postcode: 'Vul een geldige postcode in, bijvoorbeeld 1234 AB.',
      huisnummer: 'Vul een huisnummer in van 1 tot en met 5 cijfers.',
    })
  })

  it('gives the same when its own outcome is read again', () => {
    const vraag = fc.oneof(
      fc.record({ soort: fc.constant('naam'), naam: fc.string({ unit: 'grapheme' }) }),
      fc.record({ soort: fc.constant('nummer'), nummer: fc.stringMatching(/^[\d ]{8,14}$/) }),
      fc.record({
        soort: fc.constant('adres'),
        postcode: fc.stringMatching(/^[1-9]\d{3} ?[a-zA-Z]{2}$/),
        huisnummer: fc.stringMatching(/^ ?\d{1,5} ?$/),
      }),
    )
    fc.assert(
      fc.property(vraag, (typed) => {
        const once = BedrijfZoekvraag.safeParse(typed)
        if (once.success) expect(BedrijfZoekvraag.parse(once.data)).toEqual(once.data)
      }),
    )
  })
})
