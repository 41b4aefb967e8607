import { ageOn } from './dates.ts'
import type { Day } from './dates.ts'
import type { Persoon } from './persoon.ts'

/** Old enough to have had dealings with the town for all of the last three years. */
export function isGrownUp(persoon: Persoon, today: Day): boolean {
  const { datum } = persoon.geboorte
  return datum.soort !== 'dag' || ageOn(datum.dag, today) >= 21
}

/** The last day on which this person can have called: nobody phones after death or emigration. */
export function latestContactDay(persoon: Persoon, today: Day): Day {
  return persoon.opschorting?.datum ?? today
}
