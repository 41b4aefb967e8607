/** A calendar day, `yyyy-mm-dd`. */
export type Day = string

/** A date as the BRP may know it: a whole day, or less. */
export type Datum =
  | { soort: 'dag'; dag: Day }
  | { soort: 'maand'; jaar: number; maand: number }
  | { soort: 'jaar'; jaar: number }
  | { soort: 'onbekend' }

const MILLISECONDS_A_DAY = 86_400_000

const MAANDEN = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

/** The day that lies `days` after the given one; before it when negative. */
export function plusDays(day: Day, days: number): Day {
  return toDay(Date.parse(day) + days * MILLISECONDS_A_DAY)
}

/** How many days `later` comes after `earlier`. */
export function daysBetween(earlier: Day, later: Day): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / MILLISECONDS_A_DAY)
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The day with this year, month (1–12) and day of the month (from 1). */
export function dayOf(year: number, month: number, date: number): Day {
  return toDay(Date.UTC(year, month - 1, date))
}

/** Whole years from the birth date to the given day. */
export function ageOn(birth: Day, day: Day): number {
  const years = yearOf(day) - yearOf(birth)
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

/** The same day, or the Friday before it when the town hall is closed that day. */
export function workingDay(day: Day): Day {
  const weekday = new Date(day).getUTCDay()
  if (weekday === 6) return plusDays(day, -1)
  return weekday === 0 ? plusDays(day, -2) : day
}

/** As people write it: `3 mei 2026`. */
export function inWords(day: Day): string {
  return `${Number(day.slice(8))} ${monthName(Number(day.slice(5, 7)))} ${day.slice(0, 4)}`
}

/** `januari` for 1. */
export function monthName(month: number): string {
  return MAANDEN[month - 1] ?? ''
}

/** The moment (UTC, ISO 8601) at which clocks in the town show this minute of this day. */
export function momentOf(day: Day, minuteOfDay: number): string {
  const offset = isSummerTime(day) ? 120 : 60
  return new Date(Date.parse(day) + (minuteOfDay - offset) * 60_000).toISOString().replace('.000Z', 'Z')
}

function isSummerTime(day: Day): boolean {
  const year = yearOf(day)
  return day >= lastSunday(year, 3, 31) && day < lastSunday(year, 10, 31)
}

function lastSunday(year: number, month: number, lastDate: number): Day {
  const last = dayOf(year, month, lastDate)
  return plusDays(last, -new Date(last).getUTCDay())
}

function toDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10)
}
