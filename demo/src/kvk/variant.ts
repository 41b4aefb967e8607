import type { Ask } from '#server'

/** In which of the two forms a client wants its answer: they differ in how links are written. */
export type Variant = 'hal' | 'json'

/** Where a client can go from here, by name. */
export type Links = Readonly<Record<string, string>>

/** The form asked for; hal when anything will do, undefined when neither is accepted. */
export function variantOf(ask: Ask): Variant | undefined {
  const accept = ask.headers.accept
  if (accept === undefined || accept.trim() === '') return 'hal'
  const types = accept.split(',').map((type) => (type.split(';')[0] ?? '').trim().toLowerCase())
  if (types.some((type) => ['application/hal+json', 'application/*', '*/*'].includes(type))) return 'hal'
  return types.includes('application/json') ? 'json' : undefined
}

export function contentType(variant: Variant): string {
  return variant === 'hal' ? 'application/hal+json' : 'application/json'
}

/** `_links` as a map in hal, `links` as a list in json. */
export function withLinks(links: Links, variant: Variant): object {
  const entries = Object.entries(links)
  if (variant === 'json') return { links: entries.map(([rel, href]) => ({ rel, href })) }
  return { _links: halLinks(links) }
}

/** The map, which Zoeken uses in both forms. */
export function halLinks(links: Links): Record<string, { href: string }> {
  return Object.fromEntries(Object.entries(links).map(([rel, href]) => [rel, { href }]))
}
