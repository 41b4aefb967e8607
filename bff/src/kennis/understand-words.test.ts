import { describe, expect, it } from 'vitest'
import { bestSplit, isFiller, likelyMeant, waysToSplit } from './understand-words.ts'
import { kernOf } from './words.ts'

function known(...words: string[]): Set<string> {
  return new Set(words.map(kernOf))
}

describe('a compound that nobody wrote', () => {
  it.each([
    ['paspoortaanvraag', ['paspoort', 'aanvragen'], ['paspoort', 'aanvraag']],
    ['verhuisdatum', ['verhuizen', 'datum'], ['verhuis', 'datum']],
    ['identiteitsbewijskosten', ['identiteitsbewijs', 'kosten'], ['identiteitsbewijs', 'kosten']],
    ['woningsleutel', ['woning', 'sleutel'], ['woning', 'sleutel']],
    ['paspoortkleur', ['paspoort'], undefined],
    ['afval', ['afval'], undefined],
  ])('%s is understood by %j as %j', (token, words, parts) => {
    expect(bestSplit(token, known(...words))).toEqual(parts)
  })

  it('comes apart in every place, in parts of at least four letters', () => {
    expect(waysToSplit('huisdier')).toEqual([['huis', 'dier']])
    expect(waysToSplit('huisarts')).toContainEqual(['huis', 'arts'])
    expect(waysToSplit('huis')).toEqual([])
  })
})

describe('a word typed wrong', () => {
  const words = ['paspoort', 'pasfoto', 'rijbewijs', 'verhuizen', 'huur', 'duur', 'vuur', 'afvalcontainer'].map(
    (woord, index) => ({ woord, aantal: 10 - index }),
  )
  it.each([
    ['paspoortt', ['paspoort']],
    ['paspord', ['paspoort']],
    ['rijbewis', ['rijbewijs']],
    ['afvalcontianer', ['afvalcontainer']],
    ['guur', ['huur', 'duur', 'vuur']],
    ['zwembad', []],
  ])('%s was meant as %j', (token, meant) => {
    expect(likelyMeant(token, words)).toEqual(meant)
  })
})

it('knows words that belong to no subject', () => {
  expect(['graag', 'klant', 'paspoort'].map(isFiller)).toEqual([true, true, false])
})
