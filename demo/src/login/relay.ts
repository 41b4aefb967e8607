import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { Answer, Ask } from '#server'

/** Of one connection, not of the message. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length'])

/** Hands a request to the provider on its own port, Host and cookies as they came, and brings its answer back. */
export function relay(ask: Ask, port: number): Promise<Answer> {
  const query = ask.query.toString()
  const headers = { ...withoutHops(ask.headers), 'content-length': String(ask.rawBody.length) }
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, method: ask.method, path: query === '' ? ask.path : `${ask.path}?${query}`, headers },
      (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.once('error', reject)
        incoming.once('end', () => {
          const body = Buffer.concat(chunks)
          resolve({ status: incoming.statusCode ?? 502, headers: withoutHops(incoming.headers), body })
        })
      },
    )
    outgoing.once('error', reject)
    outgoing.end(ask.rawBody)
  })
}

function withoutHops(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !HOP_BY_HOP.has(name)) kept[name] = value
  }
  return kept
}
