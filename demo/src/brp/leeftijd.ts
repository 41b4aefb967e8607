import type { Persoon } from './seed.ts'

/**
 * Age in whole years on `today` (`YYYY-MM-DD`). Undefined for the deceased and where the date of birth is too vague;
 * a known month is enough, except in that month itself.
 */
export function leeftijdOf(persoon: Persoon, today: string): number | undefined {
  const datum = persoon.geboorte?.datum
  if (datum === undefined || isDeceased(persoon)) return undefined
  const year = Number(today.slice(0, 4))
  if (datum.type === 'Datum') {
    const hadBirthday = today.slice(5) >= datum.datum.slice(5)
    return year - Number(datum.datum.slice(0, 4)) - (hadBirthday ? 0 : 1)
  }
  if (datum.type !== 'JaarMaandDatum') return undefined
  const month = Number(today.slice(5, 7))
  if (month === datum.maand) return undefined
  return year - datum.jaar - (month > datum.maand ? 0 : 1)
}

function isDeceased(persoon: Persoon): boolean {
  return persoon.overlijden !== undefined || persoon.opschortingBijhouding?.reden?.code === 'O'
}
