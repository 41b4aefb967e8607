import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { Ingelogde } from '@kiss/domain/sessie'
import type { Database } from '#database'

/** A session ends after this long without use, in milliseconds (ASVS 7.3.1). */
export const IDLE_MS = 30 * 60_000
/** A session ends this long after login whatever happens: one shift, in milliseconds (ASVS 7.3.2). */
export const ABSOLUTE_MS = 9 * 60 * 60_000
/** A user has at most this many sessions; one more ends the oldest. */
export const MAX_SESSIONS = 3
/** How precisely "last used" is kept, in milliseconds: a burst of requests writes once. */
const TOUCH_MS = 1_000

/** A live session as the server knows it. */
export interface Sessie {
  ingelogde: Ingelogde
  csrfToken: string
  /** When it ends if nothing is done from now on. */
  endsAt: Date
}

/** 256 bits that nobody can guess, for a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps instead of a secret. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** What goes with a new session besides who it is for. */
export interface NewSessie {
  /** The provider's own session (`sid`): one per browser. */
  idpSessionId: string | undefined
  now: Date
}

/**
 * Begins a session and answers its id: the only place where the id exists besides the cookie. Ends what it replaces:
 * an earlier session of the same browser, and the oldest ones of this user when there are too many.
 */
export async function beginSessie(db: Database, who: Ingelogde, { idpSessionId, now }: NewSessie): Promise<string> {
  const id = newSecret()
  await db.transaction().execute(async (trx) => {
    // Logins of one user in turn: two at the same time would each not see the other when counting.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${who.issuer} ${who.subject}`}, 0))`.execute(trx)
    await deleteEnded(trx, now)
    const mine = trx.deleteFrom('sessie').where('issuer', '=', who.issuer).where('subject', '=', who.subject)
    if (idpSessionId !== undefined) await mine.where('idp_session_id', '=', idpSessionId).execute()
    await mine
      .where('id_hash', 'in', (query) =>
        query
          .selectFrom('sessie')
          .select('id_hash')
          .where('issuer', '=', who.issuer)
          .where('subject', '=', who.subject)
          .orderBy('created_at', 'desc')
          .offset(MAX_SESSIONS - 1),
      )
      .execute()
    await trx
      .insertInto('sessie')
      .values({
        id_hash: hashOf(id),
        ...who,
        csrf_token: newSecret(),
        idp_session_id: idpSessionId ?? null,
        created_at: now,
        last_seen_at: now,
        ends_at: new Date(now.getTime() + ABSOLUTE_MS),
      })
      .execute()
  })
  return id
}

/** Names and addresses of people whose session is over have no business here. */
async function deleteEnded(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom('sessie')
    .where((is) => is.or([is('ends_at', '<=', now), is('last_seen_at', '<=', idleSince(now))]))
    .execute()
}

function idleSince(now: Date): Date {
  return new Date(now.getTime() - IDLE_MS)
}

/** The live session with this id, and notes that it was used. Ended, unused for too long or unknown: undefined. */
export async function findSessie(db: Database, id: string, now: Date): Promise<Sessie | undefined> {
  const hash = hashOf(id)
  const row = await db
    .selectFrom('sessie')
    .selectAll()
    .where('id_hash', '=', hash)
    .where('ends_at', '>', now)
    .where('last_seen_at', '>', idleSince(now))
    .executeTakeFirst()
  if (!row) return undefined
  if (now.getTime() - row.last_seen_at.getTime() >= TOUCH_MS) {
    await db.updateTable('sessie').set({ last_seen_at: now }).where('id_hash', '=', hash).execute()
  }
  const { issuer, subject, naam, email, identificatie, rollen } = row
  return {
    ingelogde: Ingelogde.parse({ issuer, subject, naam, email, identificatie, rollen }),
    csrfToken: row.csrf_token,
    endsAt: new Date(Math.min(row.ends_at.getTime(), now.getTime() + IDLE_MS)),
  }
}

/** Ends a session: a copy of its cookie is worth nothing from here on. */
export async function endSessie(db: Database, id: string): Promise<void> {
  await db.deleteFrom('sessie').where('id_hash', '=', hashOf(id)).execute()
}
