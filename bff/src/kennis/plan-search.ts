import type { WoordKennis } from './kennis-woord.store.ts'

/** One word that somebody typed, as everything that it may stand for. */
export interface Zoekwoord {
  /** The word itself in all its forms. */
  exact: string[]
  /** Compounds with it, and what it may become when it is typed further: found too, but they rank lower. */
  wide: string[]
  /** It is still being typed, so it is also the beginning of a word. */
  prefix?: string
  /** The rarer the word, the more it tells. */
  weight: number
}

/** More words than this tell nothing new and cost time; the rarest stay. */
const MOST_WORDS = 6
/** In how many documents a number or a scrap stands, which are not in the list of words. */
const UNLISTED = 3

/** What joins words into one: "afval container" is afvalcontainer. Keyed by the two words with a space between. */
export type Joined = ReadonlyMap<string, WoordKennis>

/** Turns the words that tell something into what is searched; `documents` is how many there are. */
export function planSearch(
  words: readonly WoordKennis[],
  joined: Joined,
  options: { documents: number; last: string | undefined },
): Zoekwoord[] {
  const planned = words.map((word, index) => {
    const together = [
      ...formsOf(joined.get(`${words[index - 1]?.token ?? ''} ${word.token}`)),
      ...formsOf(joined.get(`${word.token} ${words[index + 1]?.token ?? ''}`)),
    ]
    return planWord(word, together, options)
  })
  const kept = new Set(planned.toSorted((one, other) => other.weight - one.weight).slice(0, MOST_WORDS))
  return planned.filter((word) => kept.has(word))
}

function planWord(
  { token, vormen, samenstellingen }: WoordKennis,
  together: readonly string[],
  { documents, last }: { documents: number; last: string | undefined },
): Zoekwoord {
  const known = [...vormen, ...(vormen.length === 0 ? samenstellingen : [])].map(({ aantal }) => aantal)
  const stands = known.length === 0 ? UNLISTED : Math.max(...known)
  const isPrefix = token === last && /^\p{L}{2,}$/u.test(token)
  return {
    exact: [...new Set([token, ...vormen.map(({ woord }) => woord), ...together])],
    wide: samenstellingen.map(({ woord }) => woord),
    ...(isPrefix ? { prefix: token } : {}),
    weight: Math.log(1 + (documents + 1) / (1 + stands)),
  }
}

function formsOf(word: WoordKennis | undefined): string[] {
  return word?.vormen.map(({ woord }) => woord) ?? []
}

/** The words in the notation of PostgreSQL's tsquery; `label` restricts them to a part of the document. */
export function tsqueryOf({ exact, wide, prefix }: Zoekwoord, how: 'exact' | 'wide', label = ''): string {
  const suffix = label === '' ? '' : `:${label}`
  const words = how === 'exact' ? exact : [...new Set([...exact, ...wide])]
  // Words are letters and digits only (wordsOf), so a quote can never end too early.
  const terms = words.map((word) => `'${word}'${suffix}`)
  if (how === 'wide' && prefix !== undefined) terms.push(`'${prefix}':*${label}`)
  return `(${terms.join(' | ')})`
}
