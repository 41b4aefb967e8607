import { beforeAll, describe, expect, it } from 'vitest'
import type { KennisDocument } from '@kiss/domain/kennis'
import { buildKennisDocument, createFakeKennisBron } from '@kiss/domain/kennis/testing'
import { openTestDatabase } from '#database/testing'
import { searchKennis } from './search-kennis.ts'
import { syncKennis } from './sync-kennis.ts'

const { db } = await openTestDatabase()
/** More than are ever ranked. */
const HOW_MANY = 900

function about(nr: number, titel: string): KennisDocument {
  const secties = [{ sleutel: 'tekst', titel: 'Inleiding', inhoud: `<p>Een kampeerplek met plaats ${nr}.</p>` }]
  return buildKennisDocument({ id: `kennisartikel_${nr}`, titel, trefwoorden: [], secties })
}

beforeAll(async () => {
  const documents = Array.from({ length: HOW_MANY }, (_, nr) => about(nr, `Regels van kampeerplek ${nr}`))
  const bronnen = [createFakeKennisBron([...documents, about(HOW_MANY, 'Kampeerplek'), about(HOW_MANY + 1, 'Regels')])]
  const context = { medewerker: { identificatie: 'kiss', naam: 'KISS', email: '' } }
  await syncKennis({ db, bronnen, context, now: () => new Date() })
})

function search(tekst: string, pagina = 1) {
  return searchKennis(db, { tekst, soorten: [], pagina })
}

describe('a search with more hits than are ranked', () => {
  it('still has the very titel first, though it came in last', async () => {
    for (const titel of ['Kampeerplek', 'Regels']) {
      expect((await search(titel)).treffers[0]?.titel).toBe(titel)
    }
  })

  it('still has the one that holds every word first', async () => {
    expect((await search('kampeerplek 571')).treffers[0]?.titel).toBe('Regels van kampeerplek 571')
  })

  it('counts no more than can be paged through', async () => {
    const { totaal } = await search('kampeerplek')
    expect(totaal).toBeGreaterThanOrEqual(300)
    expect(totaal).toBeLessThan(HOW_MANY)
    const lastPage = Math.ceil(totaal / 10)
    expect((await search('kampeerplek', lastPage)).treffers.length).toBe(totaal - (lastPage - 1) * 10)
    expect((await search('kampeerplek', lastPage + 1)).treffers).toEqual([])
  })
})
