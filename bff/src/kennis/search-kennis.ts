import type { RouteParsed, RouteResponse } from '@kiss/contract/route'
import type { zoekKennis } from '@kiss/contract/kennis'
import type { Database } from '#database'
import { listKnownKernen, listSimilarWoorden, listWoordKennis } from './kennis-woord.store.ts'
import type { WoordKennis } from './kennis-woord.store.ts'
import { findIndexState, searchByTitel, searchByWords } from './kennis.store.ts'
import { planSearch } from './plan-search.ts'
import type { Joined } from './plan-search.ts'
import { bestSplit, isFiller, likelyMeant, SHORTEST, waysToSplit } from './understand-words.ts'
import { kernOf, wordsOf } from './words.ts'

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
  const { words, joined, zin, corrected } = await understand(db, typed, last)
  const woorden = planSearch(words, joined, { documents, last })
  const byWords = woorden.length > 0 ? await searchByWords(db, { ...page, woorden, zin }) : undefined
  const found = byWords && byWords.totaal > 0 ? byWords : await searchByTitel(db, { ...page, zin })
  return { ...answer, ...found, ...(corrected ? { bedoeldeJe: zin } : {}) }
}

interface Understood {
  /** The words that tell what is asked about, in order. */
  words: WoordKennis[]
  joined: Joined
  zin: string
  corrected: boolean
}

/** Finds out what each word stands for; what nobody ever wrote is taken apart or corrected. */
async function understand(db: Database, typed: readonly string[], last: string): Promise<Understood> {
  const pairs = typed.slice(1).map((word, index) => [typed[index] ?? '', word] as const)
  const asked = [...new Set([...typed, ...pairs.map(([one, other]) => one + other)])]
  const kennis = new Map((await listWoordKennis(db, asked, last)).map((word) => [word.token, word]))
  const joined = new Map<string, WoordKennis>()
  const inPair = new Set<string>()
  for (const [one, other] of pairs) {
    const together = kennis.get(one + other)
    if (!together || together.vormen.length === 0) continue
    joined.set(`${one} ${other}`, together)
    inPair.add(one).add(other)
  }

  const meant = new Map<string, string[]>()
  for (const token of new Set(typed)) {
    const word = kennis.get(token)
    if (word && isUnknown(word) && !inPair.has(token) && !isFiller(token)) meant.set(token, await meaningsOf(db, token))
  }
  const replacements = [...new Set([...meant.values()].flat())]
  for (const word of await listWoordKennis(db, replacements, '')) kennis.set(word.token, word)

  const tokens = typed.flatMap((token) => meant.get(token) ?? [token])
  const words = [...new Set(tokens)].map((token) => kennis.get(token)).filter((word) => word !== undefined)
  return {
    words: telling(words, inPair),
    joined,
    zin: tokens.join(' '),
    corrected: [...meant].some(([token, parts]) => parts.length === 1 && parts[0] !== token),
  }
}

/** Nothing in the knowledge base is, begins or ends with this. Of numbers and scraps we do not keep a list. */
function isUnknown({ token, stop, vormen, samenstellingen }: WoordKennis): boolean {
  return !stop && vormen.length === 0 && samenstellingen.length === 0 && /^\p{L}+$/u.test(token) && token.length >= 3
}

/** The two parts of a compound, the one word that was meant, or the word itself when we have no idea. */
async function meaningsOf(db: Database, token: string): Promise<string[]> {
  if (token.length < SHORTEST) return [token]
  const kernen = [...new Set(waysToSplit(token).flat().map(kernOf))]
  const parts = bestSplit(token, await listKnownKernen(db, kernen))
  if (parts) return parts
  const [best] = likelyMeant(token, await listSimilarWoorden(db, token))
  return [best ?? token]
}

/** Without the words of the sentence around it, and without those that stand nowhere; as far as anything remains. */
function telling(words: readonly WoordKennis[], inPair: ReadonlySet<string>): WoordKennis[] {
  const lasting = words.filter(({ stop }) => !stop)
  const known = lasting.filter((word) => inPair.has(word.token) || !isUnknown(word))
  const subjects = known.filter(({ token }) => !isFiller(token))
  return subjects.length > 0 ? subjects : known
}
