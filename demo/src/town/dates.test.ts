import { describe, expect, it } from 'vitest'
import { ageOn, dayOf, daysBetween, inWords, momentOf, plusDays, workingDay } from './dates.ts'

describe('days', () => {
  it('count over months, leap years and the change of the clock', () => {
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(plusDays('2026-03-29', 1)).toBe('2026-03-30')
    expect(plusDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365)
    expect(dayOf(1924, 2, 29)).toBe('1924-02-29')
    expect(plusDays('1925-01-01', 10)).toBe('1925-01-11')
  })

  it('move back to Friday when the town hall is closed', () => {
    expect(workingDay('2026-08-21')).toBe('2026-08-21')
    expect(workingDay('2026-08-22')).toBe('2026-08-21')
    expect(workingDay('2026-08-23')).toBe('2026-08-21')
    expect(workingDay('2026-08-24')).toBe('2026-08-24')
  })

  it('are written as people do', () => {
    expect(inWords('2026-03-05')).toBe('5 maart 2026')
  })
})

describe('an age', () => {
  it('changes on the birthday', () => {
    expect(ageOn('1990-11-23', '2026-11-22')).toBe(35)
    expect(ageOn('1990-11-23', '2026-11-23')).toBe(36)
  })
})

describe('a moment', () => {
  it('is UTC, one hour back in winter and two in summer', () => {
    expect(momentOf('2026-01-15', 9 * 60)).toBe('2026-01-15T08:00:00Z')
    expect(momentOf('2026-07-15', 9 * 60 + 5)).toBe('2026-07-15T07:05:00Z')
    expect(momentOf('2026-03-28', 600)).toBe('2026-03-28T09:00:00Z')
    expect(momentOf('2026-03-29', 600)).toBe('2026-03-29T08:00:00Z')
    expect(momentOf('2026-10-25', 600)).toBe('2026-10-25T09:00:00Z')
  })
})
