import type { Socket } from 'node:net'
import { PROBLEMS } from '@kiss/domain/errors'

const STATUSES: Record<string, { status: number; reason: string } | undefined> = {
  HPE_INVALID_METHOD: { status: 405, reason: 'Method Not Allowed' },
  HPE_HEADER_OVERFLOW: { status: 431, reason: 'Request Header Fields Too Large' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, reason: 'Request Timeout' },
}
const BAD = { status: 400, reason: 'Bad Request' }

/**
 * Answers what is no HTTP that we understand (security rule 40) and closes the connection: what follows on it could
 * be the rest of somebody's trick. With all our headers, and nothing of what was sent.
 */
export function answerParserError(
  error: { code?: string },
  socket: Socket,
  headers: Readonly<Record<string, string>>,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, reason } = STATUSES[error.code ?? ''] ?? BAD
  const code = status === 405 ? 'method-not-allowed' : 'invalid-input'
  const body = JSON.stringify({
    type: `urn:kiss:problem:${code}`,
    title: code,
    status,
    code,
    detail: PROBLEMS[code].zin,
    traceId: '0'.repeat(32),
  })
  const lines = Object.entries({
    ...headers,
    'cache-control': 'no-store',
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}
