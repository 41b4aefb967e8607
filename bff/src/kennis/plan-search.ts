import type { WoordKennis } from './kennis-woord.store.ts'
import type { UnderstoodQuery } from './understand-query.ts'

/** One word that somebody typed, as everything that it may stand for. */
export interface Zoekwoord {
  /** The word itself in all its forms. */
  exact: string[]
  /** Compounds with it: found too, but they rank lower. */
  wide: string[]
  /** The forms of each part when it is a compound itself: a document with all parts is found too. */
  parts: string[][]
  /** It is still being typed, so it is also the beginning of a word. */
  prefix?: string
  /** The rarer the word, the more it tells. */
  weight: number
}

/** More words than this tell nothing new and cost time; the rarest stay. */
const MOST_WORDS = 6
/** In how many documents a number or a scrap stands, which are not in the list of words. */
const UNLISTED = 3

interface Options {
  /** How many documents there are. */
  documents: number
  /** The word that is still being typed. */
  last: string | undefined
}

/** Turns what was understood into what is searched. */
export function planSearch(query: Pick<UnderstoodQuery, 'words' | 'joined' | 'parts'>, options: Options): Zoekwoord[] {
  const { words, joined, parts } = query
  const planned = words.map((word, index) => {
    const before = joined.get(`${words[index - 1]?.token ?? ''} ${word.token}`)
    const after = joined.get(`${word.token} ${words[index + 1]?.token ?? ''}`)
    return planWord(word, [...formsOf(before), ...formsOf(after)], parts.get(word.token) ?? [], options)
  })
  const kept = new Set(planned.toSorted((one, other) => other.weight - one.weight).slice(0, MOST_WORDS))
  return planned.filter((word) => kept.has(word))
}

function planWord(
  { token, vormen, samenstellingen }: WoordKennis,
  together: readonly string[],
  parts: readonly WoordKennis[],
  { documents, last }: Options,
): Zoekwoord {
  const known = [...vormen, ...(vormen.length === 0 ? samenstellingen : [])].map(({ aantal }) => aantal)
  const stands = known.length === 0 ? UNLISTED : Math.max(...known)
  const isPrefix = token === last && /^\p{L}{2,}$/u.test(token)
  return {
    exact: [...new Set([token, ...vormen.map(({ woord }) => woord), ...together])],
    wide: samenstellingen.map(({ woord }) => woord),
    parts: parts.map((part) => [part.token, ...formsOf(part)]),
    ...(isPrefix ? { prefix: token } : {}),
    weight: Math.log(1 + (documents + 1) / (1 + stands)),
  }
}

function formsOf(word: WoordKennis | undefined): string[] {
  return word?.vormen.map(({ woord }) => woord) ?? []
}

/** The words in the notation of PostgreSQL's tsquery; `label` restricts them to a part of the document. */
export function tsqueryOf({ exact, wide, parts, prefix }: Zoekwoord, how: 'exact' | 'wide', label = ''): string {
  if (how === 'exact') return anyOf(exact, label)
  const terms = [anyOf([...exact, ...wide], label)]
  if (parts.length > 0) terms.push(`(${parts.map((forms) => anyOf(forms, label)).join(' & ')})`)
  if (prefix !== undefined) terms.push(`'${prefix}':*${label}`)
  return `(${terms.join(' | ')})`
}

/** At least one of the parts of a compound, in the same notation; nothing when it has none. */
export function anyPartOf({ parts }: Zoekwoord, label: string): string {
  return parts.length === 0 ? '' : anyOf(parts.flat(), label)
}

function anyOf(words: readonly string[], label: string): string {
  // Words are letters and digits only (wordsOf), so a quote can never end too early.
  const terms = [...new Set(words)].map((word) => (label === '' ? `'${word}'` : `'${word}':${label}`))
  return `(${terms.join(' | ')})`
}
