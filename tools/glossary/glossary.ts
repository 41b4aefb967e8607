import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** One row of `docs/glossary.md`. */
export interface GlossaryEntry {
  word: string
  meaning: string
  source: string
  /** What we do not call it. */
  not: string[]
  /** What a register calls it; that word stays inside the register's room. */
  registersSay: string[]
}

/** A word that may not be used, and what to write instead. */
export interface ForbiddenWord {
  /** In the parts an identifier is made of: `klantContact` is `['klant', 'contact']`. */
  parts: string[]
  word: string
  instead: string
  /** Whether it is the word of a register: then it is allowed in the room of that register. */
  ofRegister: boolean
}

const FILE = resolve(import.meta.dirname, '../../docs/glossary.md')
const COLUMNS = 5

/** Reads the glossary. @throws Error for a row that has not five columns, or a word that stands there twice. */
export function readGlossary(text: string = readFileSync(FILE, 'utf8')): GlossaryEntry[] {
  const entries: GlossaryEntry[] = []
  for (const line of text.split('\n')) {
    if (!line.startsWith('|') || /^\|\s*(word\s*\||-)/.test(line)) continue
    const cells = line.slice(1, line.lastIndexOf('|')).split('|')
    if (cells.length !== COLUMNS) throw new Error(`a row of the glossary has ${cells.length} columns: ${line}`)
    const [word = '', meaning = '', source = '', not = '', say = ''] = cells.map((cell) => cell.trim())
    if (word === '' || meaning === '') throw new Error(`a row of the glossary misses its word or meaning: ${line}`)
    if (entries.some((entry) => entry.word === word)) throw new Error(`"${word}" stands in the glossary twice`)
    entries.push({ word, meaning, source, not: listed(not), registersSay: listed(say) })
  }
  return entries
}

/** Every word that may not be used. @throws Error when a word is forbidden for one entry and is another. */
export function forbiddenWords(entries: readonly GlossaryEntry[]): ForbiddenWord[] {
  const words = new Set(entries.map((entry) => entry.word))
  return entries.flatMap((entry) => {
    for (const word of [...entry.not, ...entry.registersSay]) {
      if (words.has(word)) throw new Error(`the glossary both has "${word}" and forbids it for "${entry.word}"`)
    }
    return [
      ...entry.not.map((word) => ({ parts: partsOf(word), word, instead: entry.word, ofRegister: false })),
      ...entry.registersSay.map((word) => ({ parts: partsOf(word), word, instead: entry.word, ofRegister: true })),
    ]
  })
}

/** The words that an identifier is made of, in lower case: `findKlantByBsn` → find, klant, by, bsn. */
export function partsOf(identifier: string): string[] {
  return identifier
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase())
}

/** The forbidden word inside an identifier, also in the plural, or undefined. */
export function findForbidden(identifier: string, forbidden: readonly ForbiddenWord[]): ForbiddenWord | undefined {
  const parts = partsOf(identifier)
  return forbidden.find((word) => holds(parts, word))
}

function holds(parts: readonly string[], { parts: word, instead }: ForbiddenWord): boolean {
  for (let start = 0; start + word.length <= parts.length; start += 1) {
    const last = word.length - 1
    const fits = word.every((part, index) => {
      const found = parts[start + index] ?? ''
      // The plural of our own word may look like one of theirs: personen is of persoon, not of person.
      return found === part || (index === last && isPlural(found, part) && !isPlural(found, instead))
    })
    if (fits) return true
  }
  return false
}

/** English and Dutch plurals, with the doubled consonant or lost vowel that Dutch may have: taak, taken. */
function isPlural(found: string, word: string): boolean {
  if ([`${word}s`, `${word}en`, `${word}n`, `${word}es`].includes(found)) return true
  if (word.endsWith('y') && found === `${word.slice(0, -1)}ies`) return true
  const shortened = word.replace(/([aeou])\1([a-z])$/, '$1$2')
  return shortened !== word && found === `${shortened}en`
}

function listed(cell: string): string[] {
  return cell
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
