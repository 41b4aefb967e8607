import { describe, expect, it } from 'vitest'
import { kanaalIcon } from './kanaal-icon.ts'
import { fullDay, fullMoment, shortMoment, today } from './moments.ts'

const NOW = new Date('2026-11-16T23:30:00+01:00')

describe('moments', () => {
  it.each([
    ['2026-11-16T10:24:00+01:00', 'vandaag 10:24'],
    ['2026-10-08T21:03:00+02:00', 'do 8 okt'],
    ['2024-10-08T21:03:00+02:00', '08-10-2024'],
    ['geen datum', 'geen datum'],
  ])('%s is short as %s', (iso, said) => {
    expect(shortMoment(iso, NOW)).toBe(said)
  })

  it('are told in the time of the municipality, also around midnight', () => {
    expect(fullMoment('2026-06-30T22:30:00Z')).toBe('01-07-2026, 00:30')
    expect(fullDay('2026-07-01')).toBe('01-07-2026')
    expect(today(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01')
  })
})

describe('kanaalIcon', () => {
  it('knows kanalen by their words, and has one for any other', () => {
    expect(kanaalIcon('Telefoon')).toBe(kanaalIcon('telefonisch'))
    expect(kanaalIcon('E-mail')).not.toBe(kanaalIcon('Telefoon'))
    expect(kanaalIcon('Rooksignaal')).toBeDefined()
  })
})
