import { Readable } from 'node:stream'
import type { Answer, Ask } from '#server'
import { isKnown } from './conditional.ts'

const CHUNK = 16 * 1024

interface Range {
  from: number
  to: number
}

/**
 * A file as a stream, whole or the one asked range (RFC 9110 §14). Several ranges at once are answered with the
 * whole, which a server may always do.
 */
export function downloadOf(ask: Ask, file: Buffer, { name, etag }: { name: string; etag: string }): Answer {
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': dispositionOf(name),
    'Accept-Ranges': 'bytes',
    ETag: etag,
  }
  if (isKnown(ask, etag)) return { status: 304, headers: { ETag: etag } }
  const range = readRange(ask, file.length, etag)
  if (range === 'impossible') return { status: 416, headers: { 'Content-Range': `bytes */${file.length}` } }
  const { from, to } = range ?? { from: 0, to: file.length - 1 }
  const part = file.subarray(from, to + 1)
  return {
    status: range === undefined ? 200 : 206,
    headers: {
      ...headers,
      'Content-Length': String(part.length),
      ...(range === undefined ? {} : { 'Content-Range': `bytes ${from}-${to}/${file.length}` }),
    },
    body: Readable.from(chunksOf(part)),
  }
}

function readRange(ask: Ask, size: number, etag: string): Range | 'impossible' | undefined {
  const condition = ask.headers['if-range']
  if (condition !== undefined && condition !== etag) return undefined
  const match = /^bytes=(\d*)-(\d*)$/.exec(ask.headers.range ?? '')
  const [, first = '', last = ''] = match ?? []
  if (match === null || (first === '' && last === '')) return undefined
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'impossible' : { from: size - length, to: size - 1 }
  }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < from) return undefined
  return from >= size ? 'impossible' : { from, to }
}

/** Plain ASCII for old clients and the real name beside it, RFC 6266 §4.3. */
function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return plain === name
    ? `attachment; filename="${name}"`
    : `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function* chunksOf(part: Buffer): Generator<Buffer> {
  for (let at = 0; at < part.length; at += CHUNK) yield part.subarray(at, at + CHUNK)
}
