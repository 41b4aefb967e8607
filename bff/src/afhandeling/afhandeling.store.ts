import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { Ontvangstbewijs } from '@kiss/contract/afhandeling'
import { onderwerpOf } from '@kiss/domain/afhandeling'
import type { Afhandeling, Vraag } from '@kiss/domain/afhandeling'
import { planStappen } from '@kiss/domain/aflevering'
import { AgentError } from '@kiss/domain/errors'
import { klantSleutel } from '@kiss/domain/klant'
import type { Ingelogde } from '@kiss/domain/sessie'
import type { Database, Tables } from '#database'
import type { Opdracht } from './opdracht.ts'

/** The channel on which the worker hears that there is something to deliver. */
export const AFLEVERING_CHANNEL = 'aflevering'

/** For which register the contactmomenten are meant, who saves them, and when. */
export interface SaveContext {
  idempotencyKey: string
  medewerker: Ingelogde
  /** The id of the register they will be delivered to. */
  register: string
  now: Date
}

/** A stable fingerprint of what was asked and by whom. The parsed value has its keys in the order of its schema. */
function requestHash(afhandeling: Afhandeling, who: Ingelogde): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([who.issuer, who.subject, afhandeling]))
    .digest()
}

/**
 * Keeps a contactmoment for good: our own record, the outbox and its steps in one transaction. The same key with the
 * same content gives the same receipt, however often and however simultaneously it comes.
 * @throws AgentError `idempotency-key-reused` when this conversation was saved with another content
 */
export async function keepAfhandeling(
  db: Database,
  afhandeling: Afhandeling,
  context: SaveContext,
): Promise<Ontvangstbewijs[]> {
  const hash = requestHash(afhandeling, context.medewerker)
  const ids = afhandeling.vragen.map(() => crypto.randomUUID())
  try {
    return await db.transaction().execute(async (trx) => {
      // A second request with the same key waits here until the first has committed.
      const mine = await trx
        .insertInto('afhandeling')
        .values({
          idempotency_key: context.idempotencyKey,
          request_hash: hash,
          contactmoment_ids: ids,
          issuer: context.medewerker.issuer,
          subject: context.medewerker.subject,
        })
        .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
        .returning('idempotency_key')
        .executeTakeFirst()
      if (!mine) return await earlierReceipts(trx, context.idempotencyKey, hash)
      const receipts: Ontvangstbewijs[] = []
      for (const [index, vraag] of afhandeling.vragen.entries()) {
        receipts.push(
          await keepVraag(trx, vraag, {
            ...context,
            id: ids[index] ?? '',
            gesprekId: afhandeling.contactmomentId,
            volgorde: index + 1,
          }),
        )
      }
      await sql`select pg_notify(${AFLEVERING_CHANNEL}, '')`.execute(trx)
      return receipts
    })
  } catch (error) {
    // The conversation is there already, under another key.
    if (isUniqueViolation(error)) throw new AgentError('idempotency-key-reused', { cause: error })
    throw error
  }
}

async function earlierReceipts(trx: Transaction<Tables>, key: string, hash: Buffer): Promise<Ontvangstbewijs[]> {
  const earlier = await trx
    .selectFrom('afhandeling')
    .select(['request_hash', 'contactmoment_ids'])
    .where('idempotency_key', '=', key)
    .executeTakeFirstOrThrow()
  if (!earlier.request_hash.equals(hash)) throw new AgentError('idempotency-key-reused')
  const rows = await trx
    .selectFrom('contactmoment')
    .select(['id', 'referentienummer'])
    .where('id', 'in', earlier.contactmoment_ids)
    .orderBy('volgorde')
    .execute()
  return rows.map((row) => ({ ...row, staat: 'opgeslagen' }))
}

interface KeepVraagContext extends SaveContext {
  id: string
  gesprekId: string
  volgorde: number
}

async function keepVraag(trx: Transaction<Tables>, vraag: Vraag, context: KeepVraagContext): Promise<Ontvangstbewijs> {
  const { medewerker, now } = context
  const onderwerp = onderwerpOf(vraag)
  // A desk whose clock is ahead must not place a conversation in the future.
  const started = new Date(Math.min(Date.parse(vraag.startdatum), now.getTime()))
  const { referentienummer } = await trx
    .insertInto('contactmoment')
    .values({
      id: context.id,
      gesprek_id: context.gesprekId,
      volgorde: context.volgorde,
      referentienummer: sql<string>`nextval('referentienummer')::text`,
      issuer: medewerker.issuer,
      subject: medewerker.subject,
      medewerker_naam: medewerker.naam,
      medewerker_email: medewerker.email,
      startdatum: started,
      einddatum: now,
      kanaal: vraag.kanaal,
      gespreksresultaat: vraag.gespreksresultaat,
      vraag: vraag.vraag,
      specifieke_vraag: vraag.specifiekeVraag,
      onderwerp,
      afdeling: vraag.afdeling,
      bronnen: JSON.stringify(vraag.bronnen),
      register: context.register,
      register_id: null,
    })
    .returning('referentienummer')
    .executeTakeFirstOrThrow()
  const opdracht: Opdracht = {
    klant: vraag.klant,
    plaatsgevondenOp: started.toISOString(),
    kanaal: vraag.kanaal,
    onderwerp,
    notitie: vraag.notitie,
    zaken: vraag.zaak ? [vraag.zaak.id] : [],
    medewerker: { identificatie: medewerker.identificatie, naam: medewerker.naam, email: medewerker.email },
  }
  await trx
    .insertInto('aflevering')
    .values({
      contactmoment_id: context.id,
      staat: 'open',
      opdracht: JSON.stringify(opdracht),
      klant_sleutel: vraag.klant ? klantSleutel(vraag.klant) : null,
      lease_until: null,
      lease_holder: null,
      fault: null,
      klaar_op: null,
    })
    .execute()
  await trx
    .insertInto('aflevering_stap')
    .values(
      planStappen({ heeftKlant: vraag.klant !== undefined, zaken: opdracht.zaken }).map((stap) => ({
        contactmoment_id: context.id,
        volgorde: stap.volgorde,
        soort: stap.soort,
        doel: stap.doel ?? null,
        staat: stap.staat,
        register_id: null,
        klaar_op: null,
      })),
    )
    .execute()
  return { id: context.id, referentienummer, staat: 'opgeslagen' }
}

function isUniqueViolation(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '23505'
}
