const ZONE = 'Europe/Amsterdam'
const day = new Intl.DateTimeFormat('nl-NL', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: ZONE })
const short = new Intl.DateTimeFormat('nl-NL', { weekday: 'short', day: 'numeric', month: 'short', timeZone: ZONE })
const time = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: ZONE })
const year = new Intl.DateTimeFormat('nl-NL', { year: 'numeric', timeZone: ZONE })

/** A moment in a list, as short as it can be told apart: "vandaag 10:24", "ma 16 nov", "16-11-2024". */
export function shortMoment(iso: string, now: Date): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  if (day.format(moment) === day.format(now)) return `vandaag ${time.format(moment)}`
  return year.format(moment) === year.format(now) ? short.format(moment) : day.format(moment)
}

/** A moment in full: "16-11-2026, 10:24" (desk §3). */
export function fullMoment(iso: string): string {
  const moment = new Date(iso)
  return Number.isNaN(moment.getTime()) ? iso : `${day.format(moment)}, ${time.format(moment)}`
}

/** A calendar day: "16-11-2026". Takes a moment as well. */
export function fullDay(iso: string): string {
  const moment = new Date(iso)
  return Number.isNaN(moment.getTime()) ? iso : day.format(moment)
}

/** Today as the calendar has it here, to compare with days (yyyy-mm-dd). */
export function today(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(now)
}
