import { sql } from 'kysely'
import type { AfleveringStaat, Stap } from '@kiss/domain/aflevering'
import type { Database } from '#database'
import type { Claim, Lease } from './claim.store.ts'
import { LeaseLost } from './lease-lost.ts'

/** Steps that are done, with what the register calls them. */
export type Done = { volgorde: number; registerId: string }[]

/** Holds on to a claim for another lease; false when somebody else has it, or when it is done. */
export async function renewLease(db: Database, claim: Claim, lease: Lease): Promise<boolean> {
  const held = await db
    .updateTable('aflevering')
    .set({ lease_until: sql<Date>`now() + make_interval(secs => ${lease.seconds})` })
    .where('contactmoment_id', '=', claim.contactmomentId)
    .where('lease_holder', '=', lease.holder)
    .where('staat', '=', 'open')
    .returning('contactmoment_id')
    .executeTakeFirst()
  return held !== undefined
}

/**
 * Notes that a step is about to be asked of the register, before it is asked: who finds it so knows that it may have
 * arrived. Renews the lease.
 * @throws LeaseLost when another worker has taken over
 */
export async function beginStap(db: Database, claim: Claim, stap: Stap, lease: Lease): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await renewLease(trx, claim, lease))) throw new LeaseLost()
    await trx
      .updateTable('aflevering_stap')
      .set((set) => ({ staat: 'bezig' as const, pogingen: set('pogingen', '+', 1) }))
      .where('contactmoment_id', '=', claim.contactmomentId)
      .where('volgorde', '=', stap.volgorde)
      .execute()
  })
}

/** Notes what the register made; of the contactmoment itself also in our own record. */
export async function finishStappen(
  db: Database,
  claim: Claim,
  done: Done,
  contactmomentRegisterId?: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { volgorde, registerId } of done) {
      await trx
        .updateTable('aflevering_stap')
        .set({ staat: 'klaar', register_id: registerId, klaar_op: sql<Date>`now()` })
        .where('contactmoment_id', '=', claim.contactmomentId)
        .where('volgorde', '=', volgorde)
        .execute()
    }
    if (contactmomentRegisterId !== undefined) {
      await trx
        .updateTable('contactmoment')
        .set({ register_id: contactmomentRegisterId })
        .where('id', '=', claim.contactmomentId)
        .execute()
    }
  })
}

/** Everything arrived: the outbox forgets what it was about. */
export async function completeAflevering(db: Database, claim: Claim): Promise<void> {
  await db
    .updateTable('aflevering')
    .set({
      staat: 'klaar',
      opdracht: null,
      klant_sleutel: null,
      fault: null,
      klaar_op: sql<Date>`now()`,
      lease_until: null,
      lease_holder: null,
    })
    .where('contactmoment_id', '=', claim.contactmomentId)
    .execute()
}

/** An attempt failed: when to try again, or that a person must look. Gives the lease back. */
export async function postponeAflevering(
  db: Database,
  claim: Claim,
  outcome: { staat: AfleveringStaat; fault: string; seconds: number },
): Promise<void> {
  await db
    .updateTable('aflevering')
    .set((set) => ({
      staat: outcome.staat,
      fault: outcome.fault,
      pogingen: set('pogingen', '+', 1),
      volgende_poging: sql<Date>`now() + make_interval(secs => ${outcome.seconds})`,
      lease_until: null,
      lease_holder: null,
    }))
    .where('contactmoment_id', '=', claim.contactmomentId)
    .execute()
}

/** The number turned out to be somebody else's in the register: takes another one. */
export async function renumber(db: Database, claim: Claim): Promise<string> {
  const { referentienummer } = await db
    .updateTable('contactmoment')
    .set({ referentienummer: sql<string>`nextval('referentienummer')::text` })
    .where('id', '=', claim.contactmomentId)
    .returning('referentienummer')
    .executeTakeFirstOrThrow()
  return referentienummer
}
