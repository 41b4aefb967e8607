import type { KennisSoort } from '@kiss/domain/kennis'

/** What an agent calls the kinds of kennis. */
export const SOORT_NAMEN: Record<KennisSoort, string> = {
  kennisartikel: 'Kennisartikel',
  vac: 'Vraag en antwoord',
}

/** "3 resultaten gevonden voor ‘paspoort’." */
export function resultsSentence(totaal: number, tekst: string): string {
  const voor = `voor ‘${tekst}’.`
  if (totaal === 0) return `Geen resultaten gevonden ${voor}`
  return totaal === 1 ? `1 resultaat gevonden ${voor}` : `${totaal} resultaten gevonden ${voor}`
}

const CLOCK = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })
const DAY = new Intl.DateTimeFormat('nl-NL', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: 'Europe/Amsterdam',
})

/** "Bijgewerkt om 14:03" on the day itself, with the date on another: an agent must know how old the answers are. */
export function freshnessSentence(bijgewerktOp: string | null, now: Date): string {
  if (bijgewerktOp === null) return 'De kennisbank is nog niet bijgewerkt.'
  const moment = new Date(bijgewerktOp)
  const time = CLOCK.format(moment)
  if (DAY.format(moment) === DAY.format(now)) return `Bijgewerkt om ${time}`
  return `Bijgewerkt op ${DAY.format(moment)} om ${time}`
}

/** "Bijgewerkt 12-11-2026" beside the titel of a document. */
export function changedSentence(gewijzigdOp: string): string {
  return `Bijgewerkt ${DAY.format(new Date(gewijzigdOp))}`
}
