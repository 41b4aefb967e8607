import { z } from 'zod'

/**
 * A birth date as the BRP knows it: whole, or only year and month, only the year, or nothing at all
 * (Haal Centraal BRP 2.7, polymorphic dates).
 */
export const Geboortedatum = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('datum'), datum: z.iso.date() }),
  z.object({ soort: z.literal('jaarMaand'), jaar: z.number().int(), maand: z.number().int() }),
  z.object({ soort: z.literal('jaar'), jaar: z.number().int() }),
  z.object({ soort: z.literal('onbekend') }),
])
export type Geboortedatum = z.infer<typeof Geboortedatum>

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** How an agent reads a birth date: "12-09-1946", "sep 1946", "1946" or "onbekend". */
export function formatGeboortedatum(value: Geboortedatum): string {
  switch (value.soort) {
    case 'datum':
      return value.datum.split('-').reverse().join('-')
    case 'jaarMaand':
      return `${MONTHS[value.maand - 1] ?? '?'} ${value.jaar}`
    case 'jaar':
      return String(value.jaar)
    case 'onbekend':
      return 'onbekend'
  }
}

/**
 * Reads a date as agents type it while listening (12091946, 12-9-1946, 12/9/1946, 12.9.1946) or ISO.
 * Answers ISO (yyyy-mm-dd), or undefined when it is no real calendar date.
 */
export function parseTypedDate(text: string): string | undefined {
  const trimmed = text.trim()
  const match =
    /^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4})$/.exec(trimmed) ??
    /^(?<d>\d{1,2})[-/. ](?<m>\d{1,2})[-/. ](?<y>\d{4})$/.exec(trimmed) ??
    /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/.exec(trimmed)
  if (!match?.groups) return undefined
  const { d = '', m = '', y = '' } = match.groups
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return undefined
  return iso
}
