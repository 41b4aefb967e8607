import type { zoekKennis } from '@kiss/contract/kennis'
import type { RouteParsed, RouteResponse } from '@kiss/contract/route'
import type { Database } from '#database'
import { findIndexState, searchByTitel, searchByWords } from './kennis.store.ts'
import { planSearch } from './plan-search.ts'
import { understandQuery } from './understand-query.ts'
import { wordsOf } from './words.ts'

const PER_PAGINA = 10
/** Nobody remembers what stood before the last so many words. */
const MOST_TYPED = 24

type Zoekvraag = RouteParsed<typeof zoekKennis>['body']
type Antwoord = RouteResponse<typeof zoekKennis>

/**
 * Searches the knowledge base for what an agent typed: forms of words, compounds, words half typed or typed wrong.
 * Nothing that can be typed is an error. `totaal` counts what can be paged through, at most some hundreds.
 */
export async function searchKennis(db: Database, { tekst, soorten, pagina }: Zoekvraag): Promise<Antwoord> {
  const { documents, bijgewerktOp } = await findIndexState(db)
  const answer = { pagina, perPagina: PER_PAGINA, bijgewerktOp }
  const typed = wordsOf(tekst).slice(0, MOST_TYPED)
  const last = typed.at(-1)
  if (last === undefined) return { ...answer, treffers: [], totaal: 0 }

  const page = { soorten, offset: (pagina - 1) * PER_PAGINA, limit: PER_PAGINA }
  const { zin, corrected, ...understood } = await understandQuery(db, typed)
  const woorden = planSearch(understood, { documents, last })
  const byWords = woorden.length > 0 ? await searchByWords(db, { ...page, woorden, zin }) : undefined
  const found = byWords && byWords.totaal > 0 ? byWords : await searchByTitel(db, { ...page, zin })
  return { ...answer, ...found, ...(corrected ? { bedoeldeJe: zin } : {}) }
}
