import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'

/** One request to a stand-in, read and taken apart. */
export interface Ask {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  /** Parsed JSON; undefined when there was no body, it was not declared as JSON, or it could not be parsed. */
  body: unknown
  rawBody: Buffer
  /** Values of the `:names` in the path template, percent-decoded. */
  params: Record<string, string>
  /** Scheme and host as the client addressed them (its Host header): the beginning of absolute `url` fields. */
  baseUrl: string
}

/** What a stand-in answers; `body` is sent as JSON unless it is a Buffer or a stream. */
export interface Answer {
  status: number
  headers?: Record<string, string | string[]>
  body?: unknown
}

/** Answers one request; throwing becomes a 500 in the register's dialect. */
export type Handler = (ask: Ask) => Answer | Promise<Answer>

/**
 * One path of a stand-in, such as `/klantinteracties/api/v1/partijen/:uuid`. The first route that fits wins, so put
 * `/zaken/_zoek` before `/zaken/:uuid`. Method `*` takes any method, a path that ends in `/*` everything below it.
 */
export interface Route {
  method: string
  path: string
  handle: Handler
}

export function isReadable(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && 'pipe' in body && typeof body.pipe === 'function'
}
