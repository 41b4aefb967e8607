import { describe, expect, it } from 'vitest'
import { tooLongSentence, Vraag } from './afhandeling.ts'

const GOOD = {
  startdatum: '2026-11-20T09:00:00Z',
  bronnen: [],
  vraag: '',
  specifiekeVraag: 'Kan ik morgen komen?',
  notitie: '',
  kanaal: 'Telefoon',
  gespreksresultaat: 'Zelfstandig afgehandeld',
  afdeling: 'Burgerzaken',
}

function faultsOf(vraag: object): Record<string, string> {
  const result = Vraag.safeParse({ ...GOOD, ...vraag })
  return Object.fromEntries((result.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]))
}

describe('Vraag', () => {
  it('accepts a simple one', () => {
    expect(faultsOf({})).toEqual({})
  })

  it('wants own words when no vraag is chosen', () => {
    expect(Object.keys(faultsOf({ specifiekeVraag: '  ' }))).toEqual(['specifiekeVraag'])
    expect(faultsOf({ specifiekeVraag: '', vraag: 'Paspoort' })).toEqual({})
  })

  it('says what is missing at the field, in Dutch', () => {
    expect(faultsOf({ kanaal: '', gespreksresultaat: ' ', afdeling: '' })).toEqual({
      kanaal: 'Kies een kanaal.',
      gespreksresultaat: 'Kies hoe het gesprek is afgelopen.',
      afdeling: 'Kies een afdeling.',
    })
  })

  it('says how much is too much', () => {
    expect(faultsOf({ notitie: 'n'.repeat(1048) })).toEqual({
      notitie: 'Dit veld bevat 1048 tekens (maximaal 1000 toegestaan). Verwijder 48 tekens.',
    })
    expect(faultsOf({ specifiekeVraag: 'n'.repeat(181) })).toEqual({
      specifiekeVraag: 'Dit veld bevat 181 tekens (maximaal 180 toegestaan). Verwijder 1 teken.',
    })
    expect(faultsOf({ notitie: 'n'.repeat(1000), specifiekeVraag: 'n'.repeat(180) })).toEqual({})
  })

  it('says everything at once: a note that is too long hides nothing', () => {
    const all = { notitie: 'n'.repeat(1048), specifiekeVraag: '', kanaal: '', gespreksresultaat: '', afdeling: '' }
    expect(Object.keys(faultsOf(all)).toSorted()).toEqual(Object.keys(all).toSorted())
  })

  it('takes out what a paste brings and no database keeps, but leaves lines and tabs', () => {
    const parsed = Vraag.parse({ ...GOOD, notitie: 'een\u0000twee\u0007\n\tdrie', kanaal: 'Telefoon\u0000' })
    expect(parsed).toMatchObject({ notitie: 'eentwee\n\tdrie', kanaal: 'Telefoon' })
  })

  it('refuses what it does not know', () => {
    expect(Vraag.safeParse({ ...GOOD, extra: 1 }).success).toBe(false)
  })
})

describe('tooLongSentence', () => {
  it('speaks of one teken or several tekens', () => {
    expect(tooLongSentence(1001, 1000)).toContain('Verwijder 1 teken.')
    expect(tooLongSentence(1002, 1000)).toContain('Verwijder 2 tekens.')
  })
})
