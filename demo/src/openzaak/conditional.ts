import { createHash } from 'node:crypto'
import type { Answer, Ask } from '#server'

/**
 * A single record with its ETag, or 304 when the client already has it. `tagged` is what the tag is made of when
 * that is less than the body: `_expand` does not change a zaak.
 */
export function singleOf(ask: Ask, body: object, tagged: object = body): Answer {
  const etag = `"${createHash('md5').update(JSON.stringify(tagged)).digest('hex')}"`
  if (isKnown(ask, etag)) return { status: 304, headers: { ETag: etag } }
  return { status: 200, headers: { ETag: etag }, body }
}

/** Whether `If-None-Match` names this tag; a weak tag counts too, RFC 9110 §13.1.2. */
export function isKnown(ask: Ask, etag: string): boolean {
  const given = ask.headers['if-none-match']
  if (given === undefined) return false
  const tags = given.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(etag)
}
