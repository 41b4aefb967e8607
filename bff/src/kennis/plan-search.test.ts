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
const NOTHING = new Map<string, never>()

describe('a plan for a search', () => {
  it('lets a rare word weigh more than a common one', () => {
    const words = [word('grafrechten', 1), word('kosten', 60)]
    const [rare, common] = planSearch({ words, joined: NOTHING, parts: NOTHING }, OPTIONS)
    expect(rare?.weight).toBeGreaterThan(2 * (common?.weight ?? 0))
  })

  it('keeps the six rarest words in the order in which they were typed', () => {
    const words = [9, 1, 8, 2, 3, 7, 4, 5].map((aantal) => word(`w${aantal}`, aantal))
    const plan = planSearch({ words, joined: NOTHING, parts: NOTHING }, OPTIONS)
    expect(plan.map(({ exact }) => exact[0])).toEqual(['w1', 'w2', 'w3', 'w7', 'w4', 'w5'])
  })

  it('takes two words together as one when that is a word', () => {
    const joined = new Map([['afval container', word('afvalcontainer', 3)]])
    const words = [word('afval', 9), word('container', 4), word('kapot', 2)]
    const plan = planSearch({ words, joined, parts: NOTHING }, OPTIONS)
    expect(plan.map(({ exact }) => exact)).toEqual([
      ['afval', 'afvalcontainer'],
      ['container', 'afvalcontainer'],
      ['kapot'],
    ])
  })

  it('takes the last word as a beginning, but never a number', () => {
    const words = [word('pas', 0), word('2026', 0)]
    const lasts = ['pas', '2026'].flatMap((last) =>
      planSearch({ words, joined: NOTHING, parts: NOTHING }, { documents: 9, last }).map(({ prefix }) => prefix),
    )
    expect(lasts).toEqual(['pas', undefined, undefined, undefined])
  })

  it('is written down as PostgreSQL reads it', () => {
    const words = [word('parkeerkaart', 1, ['parkeerkaartje'])]
    const parts = new Map([['parkeerkaart', [word('parkeer', 0), word('kaart', 4)]]])
    const [kaart] = planSearch({ words, joined: NOTHING, parts }, { documents: 9, last: 'parkeerkaart' })
    if (!kaart) throw new Error('no plan')
    expect(tsqueryOf(kaart, 'exact')).toBe("('parkeerkaart')")
    expect(tsqueryOf(kaart, 'exact', 'A')).toBe("('parkeerkaart':A)")
    expect(tsqueryOf(kaart, 'wide')).toBe(
      "(('parkeerkaart' | 'parkeerkaartje') | (('parkeer') & ('kaart')) | 'parkeerkaart':*)",
    )
    expect(tsqueryOf(kaart, 'wide', 'A')).toContain("'parkeerkaart':*A")
  })
})
