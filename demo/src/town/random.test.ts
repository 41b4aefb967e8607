import { describe, expect, it } from 'vitest'
import { createRandom, createUuids } from './random.ts'

describe('a stream of choices', () => {
  it('gives the same choices for the same seed and name, and others for another', () => {
    const draw = (seed: number, name: string): number[] => {
      const random = createRandom(seed, name)
      return Array.from({ length: 20 }, () => random.int(0, 1_000_000))
    }
    expect(draw(1, 'a')).toEqual(draw(1, 'a'))
    expect(draw(1, 'a')).not.toEqual(draw(2, 'a'))
    expect(draw(1, 'a')).not.toEqual(draw(1, 'b'))
  })

  it('stays within its bounds and reaches both ends', () => {
    const random = createRandom(3, 'bounds')
    const seen = new Set(Array.from({ length: 500 }, () => random.int(2, 5)))
    expect([...seen].sort()).toEqual([2, 3, 4, 5])
  })

  it('keeps every item when it shuffles', () => {
    const list = Array.from({ length: 50 }, (_, index) => index)
    const shuffled = createRandom(4, 'shuffle').shuffle(list)
    expect(shuffled).not.toEqual(list)
    expect([...shuffled].sort((one, other) => one - other)).toEqual(list)
  })

  it('picks in proportion to the weights', () => {
    const random = createRandom(5, 'weights')
    let heavy = 0
    for (let index = 0; index < 2000; index++) {
      if (
        random.weighted([
          ['light', 1],
          ['heavy', 3],
        ]) === 'heavy'
      )
        heavy++
    }
    expect(heavy).toBeGreaterThan(1350)
    expect(heavy).toBeLessThan(1650)
  })

  it('refuses to pick from nothing', () => {
    expect(() => createRandom(6, 'empty').pick([])).toThrow('nothing to pick from')
  })
})

describe('uuids', () => {
  it('are uuids of version 4, each once, the same at every start', () => {
    const uuids = createUuids(1, 'zaak')
    const made = Array.from({ length: 20_000 }, (_, number) => uuids(number))
    expect(new Set(made).size).toBe(made.length)
    for (const uuid of made)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(createUuids(1, 'zaak')(17)).toBe(made[17])
    expect(createUuids(1, 'rol')(17)).not.toBe(made[17])
  })
})
