import { describe, expect, it } from 'vitest'
import { changedSentence, freshnessSentence, resultsSentence } from './messages.ts'

describe('how old the kennisbank is', () => {
  it('names the day as soon as it is another one, by the clock of the agent', () => {
    const now = new Date('2026-01-15T23:30:00Z')
    expect(freshnessSentence('2026-01-15T22:59:00Z', now)).toBe('Bijgewerkt op 15-01-2026 om 23:59')
    expect(freshnessSentence('2026-01-15T23:05:00Z', now)).toBe('Bijgewerkt om 00:05')
  })

  it('says so when it never was brought up to date', () => {
    expect(freshnessSentence(null, new Date())).toBe('De kennisbank is nog niet bijgewerkt.')
  })

  it('gives the day of a document', () => {
    expect(changedSentence('2026-11-12T23:30:00Z')).toBe('Bijgewerkt 13-11-2026')
  })
})

describe('the number of results', () => {
  it('is said in words for none and one', () => {
    expect(resultsSentence(0, 'xyz')).toBe('Geen resultaten gevonden voor ‘xyz’.')
    expect(resultsSentence(1, 'paspoort')).toBe('1 resultaat gevonden voor ‘paspoort’.')
    expect(resultsSentence(23, 'paspoort')).toBe('23 resultaten gevonden voor ‘paspoort’.')
  })
})
