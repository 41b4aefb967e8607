import type { IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

/** One request and what came back, as the proxy saw it go by. */
export interface Exchange {
  register: string
  method: string
  /** Path and query as asked. */
  url: string
  requestHeaders: IncomingHttpHeaders
  requestBody: Buffer
  /** The test says in advance that this request is bad and must be refused. */
  refusalExpected: boolean
  status: number
  answerHeaders: IncomingHttpHeaders
  answerBody: Buffer
  /** The line broke before the answer was whole. */
  brokenOff: boolean
}

/** The media type without its parameters, in lower case. */
export function essence(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

export function isJson(contentType: string): boolean {
  return contentType === 'application/json' || contentType.endsWith('+json')
}

/** The body as JSON; a string is what is wrong with it. */
export function readJson(body: Buffer, encoding: string | undefined): { value: unknown } | string {
  try {
    return { value: JSON.parse(decompressed(body, encoding).toString('utf8')) }
  } catch (error) {
    return `the body is not JSON: ${error instanceof Error ? error.message : String(error)}`
  }
}

function decompressed(body: Buffer, encoding: string | undefined): Buffer {
  switch (encoding) {
    case 'gzip':
      return gunzipSync(body)
    case 'br':
      return brotliDecompressSync(body)
    case 'deflate':
      return inflateSync(body)
    default:
      return body
  }
}
