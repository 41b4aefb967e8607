import { describe, expect, it } from 'vitest'
import type { WoordKennis } from './kennis-woord.store.ts'
import { planSearch, tsqueryOf } from './plan-search.ts'

function word(token: string, aantal: number, samenstellingen: string[] = []): WoordKennis {
  return {
    token,
    stop: false,
    vormen: aantal === 0 ? [] : [{ woord: token, aantal }],
    samenstellingen: samenstellingen.map((woord) => ({ woord, aantal: 1 })),
  }
}

const OPTIONS = { documents: 100, last: undefined }

describe('a plan for a search', () => {
  it('lets a rare word weigh more than a common one', () => {
    const [rare, common] = planSearch([word('grafrechten', 1), word('kosten', 60)], new Map(), OPTIONS)
    expect(rare?.weight).toBeGreaterThan(2 * (common?.weight ?? 0))
  })

  it('keeps the six rarest words in the order in which they were typed', () => {
    const words = [9, 1, 8, 2, 3, 7, 4, 5].map((aantal) => word(`w${aantal}`, aantal))
    const plan = planSearch(words, new Map(), OPTIONS)
    expect(plan.map(({ exact }) => exact[0])).toEqual(['w1', 'w2', 'w3', 'w7', 'w4', 'w5'])
  })

  it('takes two words together as one when that is a word', () => {
    const joined = new Map([['afval container', word('afvalcontainer', 3)]])
    const plan = planSearch([word('afval', 9), word('container', 4), word('kapot', 2)], joined, OPTIONS)
    expect(plan.map(({ exact }) => exact)).toEqual([
      ['afval', 'afvalcontainer'],
      ['container', 'afvalcontainer'],
      ['kapot'],
    ])
  })

  it('takes the last word as a beginning, but never a number', () => {
    const [one] = planSearch([word('pas', 0)], new Map(), { documents: 9, last: 'pas' })
    const [number] = planSearch([word('2026', 0)], new Map(), { documents: 9, last: '2026' })
    expect([one?.prefix, number?.prefix]).toEqual(['pas', undefined])
  })

  it('is written down as PostgreSQL reads it', () => {
    const [kaart] = planSearch([word('kaart', 2, ['parkeerkaart'])], new Map(), { documents: 9, last: 'kaart' })
    if (!kaart) throw new Error('no plan')
    expect(tsqueryOf(kaart, 'exact')).toBe("('kaart')")
    expect(tsqueryOf(kaart, 'exact', 'A')).toBe("('kaart':A)")
    expect(tsqueryOf(kaart, 'wide', 'A')).toBe("('kaart':A | 'parkeerkaart':A | 'kaart':*A)")
  })
})
