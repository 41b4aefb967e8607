import { describe, expect, it } from 'vitest'
import { formatDutchDate, parseDutchDate } from './dutch-date.ts'

describe('parseDutchDate', () => {
  it.each([
    ['31-2-1980', 'a day that does not exist'],
    ['29-02-2023', 'a leap day in another year'],
    ['12-31-1980', 'month and day the other way round'],
    ['31-12-80', 'a year of two digits'],
    ['311280', 'six digits'],
    ['1980-12-31', 'a machine date'],
    ['op 31-12-1980', 'text around it'],
    ['31|12|1980', 'another separator'],
    ['0-1-1980', 'day zero'],
    ['', 'nothing'],
  ])('refuses %s: %s', (text) => {
    expect(parseDutchDate(text)).toBeUndefined()
  })

  it.each(['31-12-1980', '31/12/1980', '31.12.1980', '31 12 1980', '31121980', ' 31-12-1980 '])('reads %s', (text) => {
    expect(parseDutchDate(text)).toBe('1980-12-31')
  })

  it('reads a day and month of one digit, and a leap day', () => {
    expect(parseDutchDate('1-2-1980')).toBe('1980-02-01')
    expect(parseDutchDate('29-2-2024')).toBe('2024-02-29')
  })
})

describe('formatDutchDate', () => {
  it('gives an empty text for what is no ISO date', () => {
    expect(formatDutchDate('31-12-1980')).toBe('')
    expect(formatDutchDate('')).toBe('')
  })

  it('writes the day first', () => {
    expect(formatDutchDate('1980-12-31')).toBe('31-12-1980')
  })
})
