/** A date as people in the Netherlands type it: day, month and a year of four digits, with or without separators. */
const TYPED_DATE = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/
const TYPED_DIGITS = /^(\d{2})(\d{2})(\d{4})$/
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * Reads a typed Dutch date (31-12-1980, 31/12/1980, 31121980, 1-2-1980) as an ISO date (1980-12-31).
 * Gives undefined for anything that is not a real day of the calendar; never guesses a century or swaps day and month.
 */
export function parseDutchDate(text: string): string | undefined {
  const trimmed = text.trim()
  const match = TYPED_DATE.exec(trimmed) ?? TYPED_DIGITS.exec(trimmed)
  if (!match) return undefined

  const [, day = '', month = '', year = ''] = match
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDay(iso) ? iso : undefined
}

/** Writes an ISO date (1980-12-31) as dd-mm-jjjj (31-12-1980); anything else becomes an empty text. */
export function formatDutchDate(iso: string): string {
  const match = ISO_DATE.exec(iso)
  if (!match) return ''
  const [, year = '', month = '', day = ''] = match
  return `${day}-${month}-${year}`
}

function isCalendarDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}
