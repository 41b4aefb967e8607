import { ageInYearOf, daysBetween } from './dates.ts'
import type { Day } from './dates.ts'
import type { Persoon } from './persoon.ts'

/** Nobody whose record closed longer ago than this (in days) appears in three years of dealings. */
const RECENT = 900

/** Old enough, and here recently enough, to have had dealings with the town in the last three years. */
export function hasDealings(persoon: Persoon, today: Day): boolean {
  if (daysBetween(latestContactDay(persoon, today), today) > RECENT) return false
  const { datum } = persoon.geboorte
  return datum.soort !== 'dag' || ageInYearOf(today, datum.dag) >= 22
}

/** The last day on which this person can have called: nobody phones after death or emigration. */
export function latestContactDay(persoon: Persoon, today: Day): Day {
  return persoon.opschorting?.datum ?? today
}
