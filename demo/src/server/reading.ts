import type { IncomingMessage } from 'node:http'
import type { Ask } from './exchange.ts'

/** Largest body in bytes; the biggest honest one is a document in base64. */
const LARGEST_BODY = 64 * 1024 * 1024

export class BodyTooLarge extends Error {}

export function urlOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', 'http://stand-in.invalid')
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    size += bytes.length
    if (size > LARGEST_BODY) throw new BodyTooLarge(`body larger than ${LARGEST_BODY} bytes`)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** The request as an Ask; `broken` tells that it claimed to be JSON and was not. */
export function toAsk(
  request: IncomingMessage,
  rawBody: Buffer,
  params: Record<string, string>,
): { ask: Ask; broken: boolean } {
  const url = urlOf(request)
  const parsed = parseBody(request.headers['content-type'], rawBody)
  const ask: Ask = {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: parsed.body,
    rawBody,
    params,
    baseUrl: `http://${request.headers.host ?? '127.0.0.1'}`,
  }
  return { ask, broken: parsed.broken }
}

function parseBody(contentType: string | undefined, rawBody: Buffer): { body: unknown; broken: boolean } {
  if (rawBody.length === 0) return { body: undefined, broken: false }
  if (contentType !== undefined && !contentType.toLowerCase().includes('json')) {
    return { body: undefined, broken: false }
  }
  try {
    const body: unknown = JSON.parse(rawBody.toString('utf8'))
    return { body, broken: false }
  } catch {
    return { body: undefined, broken: true }
  }
}
