import type { Database } from '#database'
import { listKnownKernen, listSimilarWoorden, listWoordKennis } from './kennis-woord.store.ts'
import type { WoordKennis } from './kennis-woord.store.ts'
import { bestSplit, isFiller, likelyMeant, SHORTEST, waysToSplit } from './understand-words.ts'
import { kernOf } from './words.ts'

/** A compound in at most this many documents is also looked for by its parts: the subject has another name elsewhere. */
const RARE = 3

/** What somebody typed, as far as the knowledge base understands it. */
export interface UnderstoodQuery {
  /** The words that tell what is asked about, in order. */
  words: WoordKennis[]
  /** What two neighbours are together: "afval container" is afvalcontainer. Keyed by both with a space between. */
  joined: ReadonlyMap<string, WoordKennis>
  /** What a rare compound is made of. */
  parts: ReadonlyMap<string, readonly WoordKennis[]>
  /** All words, corrected. */
  zin: string
  /** Whether a word was taken for another one, which the agent should know. */
  corrected: boolean
}

/** Finds out what each word stands for; what nobody ever wrote is taken apart or corrected. */
export async function understandQuery(db: Database, typed: readonly string[]): Promise<UnderstoodQuery> {
  const pairs = typed.slice(1).map((word, index) => [typed[index] ?? '', word] as const)
  const kennis = new Map<string, WoordKennis>()
  await learn(db, kennis, [...typed, ...pairs.map(([one, other]) => one + other)], typed.at(-1) ?? '')

  const joined = new Map<string, WoordKennis>()
  for (const [one, other] of pairs) {
    const together = kennis.get(one + other)
    if (together && together.vormen.length > 0) joined.set(`${one} ${other}`, together)
  }
  const inPair = new Set([...joined.keys()].flatMap((pair) => pair.split(' ')))

  const meant = new Map<string, string[]>()
  for (const token of new Set(typed)) {
    const word = kennis.get(token)
    if (word && isUnknown(word) && !inPair.has(token) && !isFiller(token)) meant.set(token, await meaningsOf(db, token))
  }
  await learn(db, kennis, [...meant.values()].flat(), '')

  const tokens = typed.flatMap((token) => meant.get(token) ?? [token])
  const all = [...new Set(tokens)].map((token) => kennis.get(token)).filter((word) => word !== undefined)
  const words = telling(all, inPair)
  return {
    words,
    joined,
    parts: await partsOfRareWords(db, kennis, words),
    zin: tokens.join(' '),
    corrected: [...meant].some(([token, parts]) => parts.length === 1 && parts[0] !== token),
  }
}

/** Adds what the knowledge base knows of these tokens, each asked once. */
async function learn(
  db: Database,
  kennis: Map<string, WoordKennis>,
  tokens: readonly string[],
  last: string,
): Promise<void> {
  const asked = [...new Set(tokens)].filter((token) => !kennis.has(token))
  if (asked.length === 0) return
  for (const word of await listWoordKennis(db, asked, last)) kennis.set(word.token, word)
}

/** Nothing in the knowledge base is, begins or ends with this. Of numbers and scraps we do not keep a list. */
function isUnknown({ token, stop, vormen, samenstellingen }: WoordKennis): boolean {
  return !stop && vormen.length === 0 && samenstellingen.length === 0 && /^\p{L}{3,}$/u.test(token)
}

/** The two parts of a compound, the one word that was meant, or the word itself when we have no idea. */
async function meaningsOf(db: Database, token: string): Promise<string[]> {
  if (token.length < SHORTEST) return [token]
  const parts = await splitOf(db, token)
  if (parts) return parts
  const [best] = likelyMeant(token, await listSimilarWoorden(db, token))
  return [best ?? token]
}

async function splitOf(db: Database, token: string): Promise<string[] | undefined> {
  const kernen = [...new Set(waysToSplit(token).flat().map(kernOf))]
  return bestSplit(token, await listKnownKernen(db, kernen))
}

async function partsOfRareWords(
  db: Database,
  kennis: Map<string, WoordKennis>,
  words: readonly WoordKennis[],
): Promise<Map<string, WoordKennis[]>> {
  const rare = words.filter(({ vormen }) => vormen.length > 0 && vormen.every(({ aantal }) => aantal <= RARE))
  const splits = new Map<string, string[]>()
  for (const { token } of rare) {
    const parts = await splitOf(db, token)
    if (parts) splits.set(token, parts)
  }
  await learn(db, kennis, [...splits.values()].flat(), '')
  const found = new Map<string, WoordKennis[]>()
  for (const [token, parts] of splits) {
    found.set(
      token,
      parts.map((part) => kennis.get(part)).filter((word) => word !== undefined),
    )
  }
  return found
}

/** Without the words of the sentence around it, and without those that stand nowhere; as far as anything remains. */
function telling(words: readonly WoordKennis[], inPair: ReadonlySet<string>): WoordKennis[] {
  const known = words.filter((word) => !word.stop && (inPair.has(word.token) || !isUnknown(word)))
  const subjects = known.filter(({ token }) => !isFiller(token))
  return subjects.length > 0 ? subjects : known
}
