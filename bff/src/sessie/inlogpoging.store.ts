import type { Database } from '#database'
import { hashOf, newSecret } from './sessie.store.ts'

/** A login may take this long, in milliseconds. */
const MAX_MS = 10 * 60_000

/** What must come back unchanged from the login provider, and where to go then. */
export interface Inlogpoging {
  state: string
  nonce: string
  codeVerifier: string
  returnTo: string
}

/** Remembers a login under way; answers the secret that ties it to this browser. */
export async function beginInlogpoging(db: Database, poging: Inlogpoging, now: Date): Promise<string> {
  const secret = newSecret()
  // Whoever never comes back leaves nothing behind.
  await db.deleteFrom('inlogpoging').where('ends_at', '<=', now).execute()
  await db
    .insertInto('inlogpoging')
    .values({
      id_hash: hashOf(secret),
      state: poging.state,
      nonce: poging.nonce,
      code_verifier: poging.codeVerifier,
      return_to: poging.returnTo,
      ends_at: new Date(now.getTime() + MAX_MS),
    })
    .execute()
  return secret
}

/** Takes a login out: it can be finished once. Unknown, used or too old: undefined. */
export async function takeInlogpoging(db: Database, secret: string, now: Date): Promise<Inlogpoging | undefined> {
  const row = await db.deleteFrom('inlogpoging').where('id_hash', '=', hashOf(secret)).returningAll().executeTakeFirst()
  if (!row || row.ends_at <= now) return undefined
  return { state: row.state, nonce: row.nonce, codeVerifier: row.code_verifier, returnTo: row.return_to }
}
