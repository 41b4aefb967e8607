import { describe, expect, it } from 'vitest'
import { greetingAt } from './greeting.ts'
import { rolSentence } from './rollen.ts'

describe('the words of the desk', () => {
  it.each([
    ['2026-06-01T03:00:00Z', 'Goedenacht'],
    ['2026-06-01T04:00:00Z', 'Goedemorgen'],
    ['2026-06-01T10:00:00Z', 'Goedemiddag'],
    ['2026-06-01T16:00:00Z', 'Goedenavond'],
  ])('greet at %s with %s', (iso, greeting) => {
    expect(greetingAt(new Date(iso))).toBe(greeting)
  })

  it('name the roles as one sentence', () => {
    expect(rolSentence(['klantcontactmedewerker', 'redacteur'])).toBe('Klantcontactmedewerker, redacteur')
    expect(rolSentence([])).toBe('Geen rol')
  })
})
