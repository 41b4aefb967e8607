import { Bug } from '@kiss/domain/errors'

/** What may stand behind the question mark; an absent value is left out, a list repeats the name. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

/**
 * The address of a register as it is set by whoever runs KISS.
 *
 * @throws Bug when it is no plain http(s) address: name it at start-up, not at the first call
 */
export function readBaseUrl(text: string): URL {
  const url = URL.parse(text)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new Bug('The base URL of a register must be an http or https address.')
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new Bug('The base URL of a register holds no credentials, no query and no fragment.')
  }
  url.pathname = url.pathname.replace(/\/+$/, '')
  return url
}

/**
 * The only way to an URL: segments are encoded one by one, so that nothing in an id or a number can climb out of the
 * register's own path.
 */
export function buildUrl(base: URL, path: readonly string[], query: Query = {}): URL {
  const segments = path.map(encodeSegment)
  const url = new URL(base)
  url.pathname = [url.pathname.replace(/\/+$/, ''), ...segments].join('/')
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) url.searchParams.append(name, String(one))
  }
  return url
}

function encodeSegment(segment: string): string {
  if (segment === '' || segment === '.' || segment === '..') {
    throw new Bug('A segment of a path to a register is empty or points elsewhere.')
  }
  return encodeURIComponent(segment)
}
