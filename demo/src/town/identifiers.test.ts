import { describe, expect, it } from 'vitest'
import { createBsns, createRsins, passesElevenTest } from './identifiers.ts'

describe('the eleven-test', () => {
  it('lets through what passes and nothing else', () => {
    expect(passesElevenTest('999993653')).toBe(true)
    expect(passesElevenTest('999993654')).toBe(false)
    expect(passesElevenTest('999999245')).toBe(false)
    expect(passesElevenTest('99999365')).toBe(false)
    expect(passesElevenTest('000000000')).toBe(false)
    expect(passesElevenTest('99999365a')).toBe(false)
  })
})

describe('the numbers of the town', () => {
  it('are bsn numbers of the test range, outside the published set, none taken', () => {
    const taken = new Set(['999980002'])
    const next = createBsns(1, taken)
    const bsns = Array.from({ length: 5000 }, next)
    expect(new Set(bsns).size).toBe(5000)
    for (const bsn of bsns) {
      expect(bsn).toMatch(/^9999[0-8]\d{4}$/)
      expect(passesElevenTest(bsn)).toBe(true)
      expect(taken.has(bsn)).toBe(false)
    }
  })

  it('say so when the range is used up', () => {
    const next = createBsns(1, new Set())
    expect(() => {
      for (;;) next()
    }).toThrow('no more bsn numbers')
  })

  it('are rsin numbers that pass as well', () => {
    const next = createRsins()
    const rsins = Array.from({ length: 400 }, next)
    expect(new Set(rsins).size).toBe(400)
    for (const rsin of rsins) expect(passesElevenTest(rsin)).toBe(true)
  })
})
