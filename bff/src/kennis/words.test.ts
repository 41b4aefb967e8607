import { describe, expect, it } from 'vitest'
import { isListed, kernOf, wordsOf } from './words.ts'

describe('the words of a text', () => {
  it.each([
    ['Financiële coördinatie', ['financiele', 'coordinatie']],
    ["Foto's (€ 12,50)", ['fotos', '12', '50']],
    ['WOZ-waarde 2026', ['woz', 'waarde', '2026']],
    ['Ĳsselstraße Øst', ['ijsselstrasse', 'ost']],
    ['ge­meen­te', ['gemeente']],
    ['25 m² & meer', ['25', 'm2', 'meer']],
    ['🚗 :* & | ! <-> \' " %', []],
    ['Кириллица', ['кириллица']],
    ['', []],
  ])('finds them in %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it('keeps a word shorter than PostgreSQL can bear', () => {
    expect(wordsOf('a'.repeat(5_000))).toEqual(['a'.repeat(80)])
  })

  it('lists words, and neither numbers nor scraps', () => {
    expect(['gft', 'paspoort', 'id', '2026', 'm2', 'x'.repeat(41)].filter(isListed)).toEqual(['gft', 'paspoort'])
  })
})

describe('the kern of a word', () => {
  it.each([
    ['verhuizen', 'verhuizing', 'verhuisd', 'verhuist', 'verhuisde', 'verhuisden', 'verhuizingen'],
    ['rijbewijs', 'rijbewijzen'],
    ['huis', 'huizen'],
    ['paspoort', 'paspoorten'],
    ['aanvraag', 'aanvragen', 'aangevraagd', 'aanvraagt'],
    ['betalen', 'betaling', 'betaald', 'betaalt', 'betalingen'],
    ['vergunning', 'vergunningen'],
    ['woning', 'woningen'],
    ['belasting', 'belastingen'],
    ['mogelijkheid', 'mogelijkheden'],
    ['kosten', 'kost'],
    ['brief', 'brieven'],
    ['kind', 'kinderen'],
    ['scheiden', 'gescheiden', 'scheiding'],
    ['trouwen', 'getrouwd', 'trouwt'],
    ['ophalen', 'opgehaald', 'ophaalt'],
    ['foto', 'fotos'],
    ['geboortebewijs', 'geboortebewijzen'],
    ['parkeren', 'geparkeerd', 'parkeert'],
    ['verlengen', 'verlenging', 'verlengd'],
  ])('is one for %s and its forms', (...forms) => {
    expect(new Set(forms.map(kernOf)).size, JSON.stringify(forms.map(kernOf))).toBe(1)
  })

  it.each([
    ['huis', 'huur'],
    ['paspoort', 'parkeren'],
    ['afval', 'aanval'],
    ['gemeente', 'mening'],
    ['gebied', 'bieden'],
    ['hond', 'hont'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(kernOf(one)).not.toBe(kernOf(other))
  })
})
