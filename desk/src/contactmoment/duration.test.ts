import { describe, expect, it } from 'vitest'
import { durationSince } from './duration.ts'

describe('durationSince', () => {
  it.each([
    ['2026-11-16T10:00:00Z', '00:00'],
    ['2026-11-16T09:55:48Z', '04:12'],
    ['2026-11-16T08:55:48Z', '1:04:12'],
    ['2026-11-16T10:00:30Z', '00:00'],
  ])('says how long since %s', (start, said) => {
    expect(durationSince(start, new Date('2026-11-16T10:00:00Z'))).toBe(said)
  })
})
