import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Bsn, BsnInvoer, isElevenProof } from './bsn.ts'

/** Eight digits and the ninth that makes them pass; about one in eleven has none and is left out. */
const eight = fc.stringMatching(/^\d{8}$/)

function ninthOf(digits: string): string | undefined {
  return '0123456789'.split('').find((last) => sumOf(digits + last) % 11 === 0)
}

/** The sum as the law writes it, apart from how bsn.ts computes it. */
function sumOf(digits: string): number {
  const n = digits.split('').map(Number)
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = n
  return 9 * a + 8 * b + 7 * c + 6 * d + 5 * e + 4 * f + 3 * g + 2 * h - i
}

describe('the eleven-test', () => {
  it.each(['999993653', '999990019', '000009830', '012345672'])('passes %s, leading zeros and all', (bsn) => {
    expect(Bsn.parse(bsn)).toBe(bsn)
  })

  it.each(['999993654', '123456789', '000000000', '999999999'])('refuses %s as no valid BSN', (bsn) => {
    expect(Bsn.safeParse(bsn).error?.issues.map(({ message }) => message)).toEqual(['Dit is geen valide BSN.'])
  })

  it('passes exactly the numbers of which the weighted sum is divisible by eleven', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (digits) => {
        expect(isElevenProof(digits)).toBe(sumOf(digits) % 11 === 0 && digits !== '000000000')
      }),
    )
  })

  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(eight, fc.nat(8), fc.integer({ min: 1, max: 9 }), (start, place, shift) => {
        const last = ninthOf(start)
        fc.pre(last !== undefined)
        const digits = (start + (last ?? '')).split('')
        digits[place] = String((Number(digits[place]) + shift) % 10)
        expect(isElevenProof(digits.join(''))).toBe(false)
      }),
    )
  })

  it('notices two neighbours that changed places', () => {
    fc.assert(
      fc.property(eight, fc.nat(7), (start, place) => {
        const digits = (start + (ninthOf(start) ?? '0')).split('')
        fc.pre(ninthOf(start) !== undefined && digits[place] !== digits[place + 1])
        const [one = '', other = ''] = digits.slice(place, place + 2)
        digits.splice(place, 2, other, one)
        expect(isElevenProof(digits.join(''))).toBe(false)
      }),
    )
  })

  it.each(['', '12345678', '1234567890', 'abcdefghi', '12345672 '])(
    'says of "%s" only that it is not 9 digits',
    (text) => {
      expect(Bsn.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(['Een bsn heeft 9 cijfers.'])
    },
  )
})

describe('a bsn as typed', () => {
  it.each([' 999993653 ', '9999.93.653', '999 993 653', '999993653\n'])('is read from "%s"', (text) => {
    expect(BsnInvoer.parse(text)).toBe('999993653')
  })

  it('keeps its leading zeros', () => {
    expect(BsnInvoer.parse('0000 09830')).toBe('000009830')
  })

  it('does not get zeros that nobody typed', () => {
    expect(BsnInvoer.safeParse('9830').success).toBe(false)
  })
})
