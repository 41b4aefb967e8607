const MAX = 200

/**
 * One subject line out of the chosen vraag and the agent's own words, at most 200 characters. The own words are
 * never cut; the vraag is, with "..." to show it. "anders" counts as no vraag (desk §10.1).
 */
export function composeOnderwerp(vraag: string, specifiekeVraag: string): string {
  const title = vraag.trim().toLowerCase() === 'anders' ? '' : vraag.trim()
  const own = specifiekeVraag.trim().slice(0, 180)
  if (!title) return own
  if (!own) return cut(title, MAX)
  const suffix = ` (${own})`
  return `${cut(title, MAX - suffix.length)}${suffix}`
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text
  return `${text.slice(0, max - 3)}...`
}
