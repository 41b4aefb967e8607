import type { Json } from './json.ts'

/** A browser without a screen: logs in over the pages of the login provider and calls the BFF as the desk does. */
export interface Agent {
  email: string
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>
  /** Calls a route that answers in lines, and hands over each with the milliseconds since the call. */
  lines(path: string, body: unknown): AsyncGenerator<{ ms: number; line: Json }>
}

export interface Answered {
  status: number
  body: Json
}

const MAX_REDIRECTS = 12

/** A cookie jar by host: ports share their cookies, as in a browser. */
function createJar() {
  const hosts = new Map<string, Map<string, string>>()
  function of(url: URL): Map<string, string> {
    const known = hosts.get(url.hostname) ?? new Map<string, string>()
    hosts.set(url.hostname, known)
    return known
  }
  return {
    header: (url: URL) => [...of(url)].map(([name, value]) => `${name}=${value}`).join('; '),
    keep(url: URL, response: Response) {
      for (const line of response.headers.getSetCookie()) {
        const pair = line.split(';')[0] ?? ''
        const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
        if (value === '' || /max-age=0\b/i.test(line)) of(url).delete(name)
        else of(url).set(name, value)
      }
    },
  }
}

/** Somebody who did not log in. */
export function stranger(address: string): Agent {
  return agentWith(address, '', () => '', '')
}

/** Logs in as the demo user with this name. */
export async function logIn(address: string, name: string): Promise<Agent> {
  const jar = createJar()
  async function visit(url: URL, init: RequestInit = {}): Promise<{ url: URL; response: Response }> {
    for (let hop = 0; hop < MAX_REDIRECTS; hop += 1) {
      const headers = { accept: 'text/html', cookie: jar.header(url), ...init.headers }
      const response = await fetch(url, { ...init, headers, redirect: 'manual' })
      jar.keep(url, response)
      const location = response.headers.get('location')
      if (location === null) return { url, response }
      url = new URL(location, url)
      init = {}
    }
    throw new Error(`too many redirects, the last one to ${url.pathname}`)
  }
  const form = await visit(new URL('/inloggen', address))
  const gebruiker = name.toLowerCase().replaceAll(' ', '.')
  const landed = await visit(form.url, { method: 'POST', body: new URLSearchParams({ gebruiker }) })
  if (landed.url.origin !== address || !landed.response.ok) {
    throw new Error(`${name} did not come in: ${landed.response.status} at ${landed.url.origin}${landed.url.pathname}`)
  }
  const cookie = () => jar.header(new URL(address))
  const { sessie } = (await agentWith(address, '', cookie, '').call('GET', '/api/sessie')).body
  if (!sessie) throw new Error(`${name} has no session`)
  return agentWith(address, sessie.medewerker.email, cookie, sessie.csrfToken)
}

function agentWith(address: string, email: string, cookie: () => string, csrfToken: string): Agent {
  function send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response> {
    return fetch(`${address}${path}`, {
      method,
      headers: {
        origin: address,
        cookie: cookie(),
        'x-kcc-csrf': csrfToken,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }
  return {
    email,
    async call(method, path, body, headers) {
      const response = await send(method, path, body, headers)
      const text = await response.text()
      return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text }
    },
    async *lines(path, body) {
      const started = performance.now()
      const response = await send('POST', path, body)
      if (!response.ok || !response.body) throw new Error(`POST ${path} answered ${response.status}`)
      let rest = ''
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
        rest += chunk
        for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
          yield { ms: performance.now() - started, line: JSON.parse(rest.slice(0, end)) }
          rest = rest.slice(end + 1)
        }
      }
    },
  }
}
