import type { Route } from '@kiss/contract/route'

/** The header that shows an unsafe request to be ours (security rule 9). */
export const CSRF_HEADER = 'x-kcc-csrf'

/** The parts of a request before they are written down. */
export interface RequestParts {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  headers?: Record<string, unknown>
}

/** Writes a request for a route of the contract. The token goes along with whatever changes something. */
export function toRequest(route: Route, parts: RequestParts, csrfToken: string | undefined): [string, RequestInit] {
  const headers = new Headers({ accept: route.shape.stream ? 'application/x-ndjson' : 'application/json' })
  for (const [name, value] of Object.entries(parts.headers ?? {})) {
    if (isText(value)) headers.set(name, String(value))
  }
  // The bff takes exactly this, without a charset.
  if (parts.body !== undefined) headers.set('content-type', 'application/json')
  if (route.method !== 'GET' && csrfToken !== undefined) headers.set(CSRF_HEADER, csrfToken)
  return [
    addressOf(route.path, parts),
    {
      method: route.method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      // A redirect of an API call can only lead to a login page, and that is no answer.
      redirect: 'error',
      ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
    },
  ]
}

function addressOf(path: string, parts: RequestParts): string {
  const address = path.replace(/:(\w+)/g, (_whole, name: string) => {
    const value = parts.params?.[name]
    if (!isText(value)) throw new Error(`The route ${path} misses its parameter ${name}`)
    return encodeURIComponent(String(value))
  })
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parts.query ?? {})) if (isText(value)) query.set(name, String(value))
  const asked = query.toString()
  return asked === '' ? address : `${address}?${asked}`
}

function isText(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
