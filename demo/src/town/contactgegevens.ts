import type { Naam } from './persoon.ts'
import type { Random } from './random.ts'

/** Letters that do not fall apart into a base letter and an accent. */
const LOSSE_LETTERS: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', ß: 'ss', æ: 'ae' }

/** Lower-case ASCII with the given mark between words, fit for an e-mail address or an identification. */
export function slug(text: string, mark = '.'): string {
  return text
    .toLowerCase()
    .replace(/[ıłøßæ]/g, (letter) => LOSSE_LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, (gap) => (/[\s-]/.test(gap) ? mark : ''))
    .replace(/^\W+|\W+$/g, '')
}

/** A mobile number: ten digits without spaces. No provider gives out numbers that start with 0600. */
export function mobielNummer(random: Random): string {
  return `0600${digits(random, 6)}`
}

/** A number in the town's own area, 0199, which exists nowhere. */
export function vastNummer(random: Random): string {
  return `0199${digits(random, 6)}`
}

/** A private address under `.example`, where no mail arrives (RFC 2606). */
export function emailVan(random: Random, naam: Naam): string {
  const [voornaam = 'x'] = naam.voornamen.split(' ')
  const achternaam = slug(`${naam.voorvoegsel ?? ''} ${naam.geslachtsnaam}`, '').slice(0, 24)
  const form = random.int(1, 3)
  if (form === 1) return `${slug(voornaam)}.${achternaam}@post.example`
  if (form === 2) return `${slug(voornaam).charAt(0)}${achternaam}${random.int(1, 99)}@mail.example`
  return `${achternaam}.${slug(voornaam)}@thuis.example`
}

function digits(random: Random, count: number): string {
  return String(random.int(0, 10 ** count - 1)).padStart(count, '0')
}
