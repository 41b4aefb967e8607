import { describe, expect, it } from 'vitest'
import { nextSyncAfter } from './sync-rhythm.ts'

const HOUR = 3_600_000

describe('the rhythm of the sync', () => {
  it.each([
    [HOUR, 0, HOUR],
    [HOUR, 1, 30_000],
    [HOUR, 2, 60_000],
    [HOUR, 3, 120_000],
    [HOUR, 4, 240_000],
    [HOUR, 5, 300_000],
    [HOUR, 5_000, 300_000],
    [10_000, 3, 10_000],
  ])('is, every %i ms and after %i failures, %i ms', (everyMs, failures, wait) => {
    expect(nextSyncAfter(everyMs, failures, 0.5)).toBe(wait)
  })

  it('spreads replicas by a tenth either way', () => {
    expect([0, 1].map((random) => nextSyncAfter(HOUR, 0, random))).toEqual([3_240_000, 3_960_000])
  })
})
