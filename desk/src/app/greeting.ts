const hour = new Intl.DateTimeFormat('nl-NL', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/Amsterdam' })

/** How colleagues greet each other at this hour. */
export function greetingAt(now: Date): string {
  const hours = Number(hour.format(now))
  if (hours < 6) return 'Goedenacht'
  if (hours < 12) return 'Goedemorgen'
  return hours < 18 ? 'Goedemiddag' : 'Goedenavond'
}
