import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Rol } from '@kiss/domain/sessie'
import type { Ingelogde } from '@kiss/domain/sessie'
import type { Database } from '#database'

/** A session ends after this long without use, in milliseconds (ASVS 7.3.1). */
export const IDLE_MS = 30 * 60_000
/** A session ends this long after login whatever happens: one shift, in milliseconds (ASVS 7.3.2). */
export const ABSOLUTE_MS = 9 * 60 * 60_000
/** A user has at most this many sessions; one more ends the oldest. */
export const MAX_SESSIONS = 3
/** How precisely "last used" is kept, in milliseconds: not every request needs to write. */
const TOUCH_MS = 60_000

/** A live session as the server knows it. */
export interface Sessie {
  ingelogde: Ingelogde
  csrfToken: string
  idToken: string | undefined
  /** When it ends if nothing is done. */
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

/** Begins a session and answers its id: the only place where the id exists besides the cookie. */
export async function beginSessie(
  db: Database,
  who: Ingelogde,
  login: { idToken: string | undefined; idpSessionId: string | undefined; now: Date },
): Promise<string> {
  const id = newSecret()
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('sessie')
      .values({
        id_hash: hashOf(id),
        ...who,
        csrf_token: newSecret(),
        idp_session_id: login.idpSessionId ?? null,
        id_token: login.idToken ?? null,
        created_at: login.now,
        last_seen_at: login.now,
        ends_at: new Date(login.now.getTime() + ABSOLUTE_MS),
      })
      .execute()
    await trx
      .deleteFrom('sessie')
      .where('id_hash', 'in', (query) =>
        query
          .selectFrom('sessie')
          .select('id_hash')
          .where('issuer', '=', who.issuer)
          .where('subject', '=', who.subject)
          .orderBy('created_at', 'desc')
          .offset(MAX_SESSIONS),
      )
      .execute()
    await trx.deleteFrom('sessie').where('ends_at', '<', login.now).execute()
  })
  return id
}

/** The live session with this id, and notes that it was used. Ended, unused for too long or unknown: undefined. */
export async function findSessie(db: Database, id: string, now: Date): Promise<Sessie | undefined> {
  const hash = hashOf(id)
  const row = await db
    .selectFrom('sessie')
    .selectAll()
    .where('id_hash', '=', hash)
    .where('ends_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - IDLE_MS))
    .executeTakeFirst()
  if (!row) return undefined
  if (now.getTime() - row.last_seen_at.getTime() > TOUCH_MS) {
    await db.updateTable('sessie').set({ last_seen_at: now }).where('id_hash', '=', hash).execute()
  }
  const { issuer, subject, naam, email, identificatie } = row
  return {
    ingelogde: { issuer, subject, naam, email, identificatie, rollen: z.array(Rol).parse(row.rollen) },
    csrfToken: row.csrf_token,
    idToken: row.id_token ?? undefined,
    endsAt: new Date(Math.min(row.ends_at.getTime(), now.getTime() + IDLE_MS)),
  }
}

/** Ends a session: a copy of its cookie is worth nothing from here on. */
export async function endSessie(db: Database, id: string): Promise<void> {
  await db.deleteFrom('sessie').where('id_hash', '=', hashOf(id)).execute()
}
