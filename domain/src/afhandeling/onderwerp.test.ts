import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeOnderwerp } from './onderwerp.ts'

describe('composeOnderwerp', () => {
  it.each([
    ['', 'Alleen eigen woorden', 'Alleen eigen woorden'],
    ['Paspoort', '', 'Paspoort'],
    ['Paspoort', 'kwijt', 'Paspoort (kwijt)'],
    ['Anders', 'kwijt', 'kwijt'],
    ['anders', '', ''],
  ])('makes of %j and %j: %j', (vraag, own, expected) => {
    expect(composeOnderwerp(vraag, own)).toBe(expected)
  })

  it('cuts the vraag and never the own words, to exactly 200', () => {
    const own = 'x'.repeat(180)
    const onderwerp = composeOnderwerp('v'.repeat(300), own)
    expect(onderwerp).toHaveLength(200)
    expect(onderwerp.endsWith(` (${own})`)).toBe(true)
    expect(onderwerp).toContain('...')
  })

  it('cuts own words alone at 180 and a vraag alone at 200', () => {
    expect(composeOnderwerp('', 'x'.repeat(250))).toHaveLength(180)
    expect(composeOnderwerp('v'.repeat(250), '')).toBe(`${'v'.repeat(197)}...`)
  })

  it('is never longer than the register keeps', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), fc.string({ maxLength: 500 }), (vraag, own) => {
        expect(composeOnderwerp(vraag, own).length).toBeLessThanOrEqual(200)
      }),
    )
  })
})
