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
  return toDay(numberOf(day) + days)
}

/** How many days `later` comes after `earlier`. */
export function daysBetween(earlier: Day, later: Day): number {
  return numberOf(later) - numberOf(earlier)
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The day with this year, month (1–12) and day of the month (from 1). */
export function dayOf(year: number, month: number, date: number): Day {
  return toDay(Math.round(Date.UTC(year, month - 1, date) / MILLISECONDS_A_DAY))
}

/**
 * The age that somebody reaches in the calendar year of the given day. Choices hang on this and not on the real age:
 * a birthday may not change who has which zaak.
 */
export function ageInYearOf(day: Day, birth: Day): number {
  return yearOf(day) - yearOf(birth)
}

/** Whole years from the birth date to the given day. */
export function ageOn(birth: Day, day: Day): number {
  const years = yearOf(day) - yearOf(birth)
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

/** The same day, or the Friday before it when the town hall is closed that day. */
export function workingDay(day: Day): Day {
  const weekday = weekdayOf(day)
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

/** The moment (UTC, ISO 8601) at which clocks in the town show this minute (60–1439) of this day. */
export function momentOf(day: Day, minuteOfDay: number): string {
  const minute = minuteOfDay - (isSummerTime(day) ? 120 : 60)
  return `${day}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}:00Z`
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

function isSummerTime(day: Day): boolean {
  const year = yearOf(day)
  let period = summers.get(year)
  if (period === undefined) {
    period = [lastSunday(year, 3), lastSunday(year, 10)]
    summers.set(year, period)
  }
  return day >= period[0] && day < period[1]
}

/** March and October both have 31 days. */
function lastSunday(year: number, month: number): Day {
  const last = dayOf(year, month, 31)
  return plusDays(last, -weekdayOf(last))
}

/** 0 is Sunday; the first of January 1970 was a Thursday. */
function weekdayOf(day: Day): number {
  return (((numberOf(day) + 4) % 7) + 7) % 7
}

// A town asks for the same few thousand days over and over: remembering them takes a third off the time of building.
const numbers = new Map<Day, number>()
const days = new Map<number, Day>()
const summers = new Map<number, [Day, Day]>()

/** Days since the first of January 1970. */
function numberOf(day: Day): number {
  let number = numbers.get(day)
  if (number === undefined) {
    number = Math.round(Date.parse(day) / MILLISECONDS_A_DAY)
    numbers.set(day, number)
  }
  return number
}

function toDay(number: number): Day {
  let day = days.get(number)
  if (day === undefined) {
    day = new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10)
    days.set(number, day)
  }
  return day
}
