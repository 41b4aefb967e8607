import { describe, expect, it } from 'vitest'
import { isSameKlant, KlantIdentificatie } from './klant.ts'

const PERSOON = { soort: 'persoon', bsn: '999993653' } as const
const VESTIGING = { soort: 'vestiging', kvkNummer: '69599084', vestigingsnummer: '000038509504' } as const
const RECHTSPERSOON = { soort: 'rechtspersoon', kvkNummer: '69599084' } as const

describe('what identifies a klant', () => {
  it.each([PERSOON, VESTIGING, RECHTSPERSOON, { ...RECHTSPERSOON, rsin: '992760562' }])('may be %j', (klant) => {
    expect(KlantIdentificatie.parse(klant)).toEqual(klant)
  })

  it.each([
    ['a bsn that is none', { ...PERSOON, bsn: '123456789' }],
    ['a vestigingsnummer without its kvkNummer', { soort: 'vestiging', vestigingsnummer: '000038509504' }],
    ['a vestigingsnummer that lost its leading zeros', { ...VESTIGING, vestigingsnummer: '38509504' }],
    ['a kvkNummer of nine digits', { ...RECHTSPERSOON, kvkNummer: '695990840' }],
    ['a name beside it', { ...PERSOON, naam: 'Suzanne' }],
  ])('is not %s', (_, klant) => {
    expect(KlantIdentificatie.safeParse(klant).success).toBe(false)
  })
})

describe('the same klant', () => {
  it.each([PERSOON, VESTIGING, RECHTSPERSOON])('is each klant to itself: %j', (klant) => {
    expect(isSameKlant(klant, { ...klant })).toBe(true)
  })

  it.each([
    ['another bsn', PERSOON, { soort: 'persoon', bsn: '999990019' }],
    ['another vestiging of the same bedrijf', VESTIGING, { ...VESTIGING, vestigingsnummer: '000038509520' }],
    ['the same vestigingsnummer under another bedrijf', VESTIGING, { ...VESTIGING, kvkNummer: '69599068' }],
    ['the bedrijf of that vestiging', VESTIGING, RECHTSPERSOON],
    ['another soort', PERSOON, RECHTSPERSOON],
  ] as const)('is not %s', (_, one, other) => {
    expect(isSameKlant(one, other)).toBe(false)
    expect(isSameKlant(other, one)).toBe(false)
  })

  it('is a rechtspersoon with and without its rsin', () => {
    expect(isSameKlant(RECHTSPERSOON, { ...RECHTSPERSOON, rsin: '992760562' })).toBe(true)
  })
})
