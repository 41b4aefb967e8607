/** Letters that do not come apart into a letter and an accent. */
const SINGLE_LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th' }

/** Longer than any word; what is longer is no word, and PostgreSQL refuses it from 2 kB on. */
const LONGEST = 80

/**
 * The words and numbers of a text, in order, lower case and without accents. The index and what an agent types go
 * through here alike, so both always mean the same by a word: "Foto's (€ 12,50)" gives fotos, 12, 50.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD]/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/[ßæœøđðłþ]/g, (letter) => SINGLE_LETTERS[letter] ?? letter)
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST))
}

/** Whether a word belongs in the list of words: no numbers, and at least three letters. */
export function isListed(word: string): boolean {
  return /^\p{L}{3,40}$/u.test(word)
}

const SEPARABLE =
  /^(aan|achter|af|bij|door|in|mee|na|om|op|over|samen|terug|toe|uit|voor|vrij|weg)ge(?=.{3,}(?:d|t|en)$)/

/**
 * What the forms of a Dutch word have in common, coarser than a stem: verhuizen, verhuisd and verhuizing give one kern,
 * as do rijbewijs and rijbewijzen, aanvraag and aangevraagd. It is no word, and two words may share one by accident;
 * whoever uses it puts the word itself first. Why not the stemmer of PostgreSQL: that one keeps huis and huizen,
 * verhuisd and verhuizen apart, and differs between versions.
 */
export function kernOf(word: string): string {
  return withoutSingleEnding(withoutEnding(withoutParticiple(word)))
    .replace(/([aeou])\1/g, '$1')
    .replace(/([bcdfghjklmnpqrstvwxz])\1$/, '$1')
}

function withoutParticiple(word: string): string {
  const inner = word.replace(SEPARABLE, '$1')
  if (inner !== word) return inner
  // "gescheiden" is a participle, "geboortebewijzen" is not: a long word on -en is a noun.
  return word.replace(/^ge(?=(?:.{4,}[dt]|.{3,6}en)$)/, '')
}

function withoutEnding(word: string): string {
  const kern = word.replace(/kinderen$/, 'kind').replace(/heden$/, 'heid')
  return kern
    .replace(/(?<=.{4})ing(?:en)?$/, '')
    .replace(/(?<=.{4})jes?$/, '')
    .replace(/(?<=.{3})en?$/, '')
}

function withoutSingleEnding(word: string): string {
  return word
    .replace(/(?<=.{4})(?:dt|d|t)$/, '')
    .replace(/z$/, 's')
    .replace(/v$/, 'f')
    .replace(/(?<=.{4})s$/, '')
}
