import { sql } from 'kysely'
import type { Stap } from '@kiss/domain/aflevering'
import { Opdracht } from '#afhandeling'
import type { Database } from '#database'

/** An aflevering that this worker may work on until its lease ends. */
export interface Claim {
  contactmomentId: string
  referentienummer: string
  register: string
  opdracht: Opdracht
  pogingen: number
  stappen: Stap[]
}

/** Who works, and how long nobody else may touch what they took, in seconds. */
export interface Lease {
  holder: string
  seconds: number
}

/**
 * Takes up to `limit` afleveringen that are due, oldest first, without waiting for what others hold. The lease is on
 * the database's clock, so that a worker whose own is wrong does no harm.
 */
export async function claimDue(db: Database, lease: Lease, limit: number): Promise<Claim[]> {
  const taken = await db
    .updateTable('aflevering')
    .set({ lease_until: sql<Date>`now() + make_interval(secs => ${lease.seconds})`, lease_holder: lease.holder })
    .where('contactmoment_id', 'in', (query) =>
      query
        .selectFrom('aflevering')
        .select('contactmoment_id')
        .where('staat', '=', 'open')
        .where('volgende_poging', '<=', sql<Date>`now()`)
        .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<', sql<Date>`now()`)]))
        .orderBy('created_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning('contactmoment_id')
    .execute()
  const claims: Claim[] = []
  for (const { contactmoment_id } of taken) claims.push(await readClaim(db, contactmoment_id))
  return claims
}

async function readClaim(db: Database, contactmomentId: string): Promise<Claim> {
  const row = await db
    .selectFrom('aflevering')
    .innerJoin('contactmoment', 'contactmoment.id', 'aflevering.contactmoment_id')
    .select(['contactmoment.referentienummer', 'contactmoment.register', 'aflevering.opdracht', 'aflevering.pogingen'])
    .where('aflevering.contactmoment_id', '=', contactmomentId)
    .executeTakeFirstOrThrow()
  const stappen = await db
    .selectFrom('aflevering_stap')
    .selectAll()
    .where('contactmoment_id', '=', contactmomentId)
    .orderBy('volgorde')
    .execute()
  return {
    contactmomentId,
    referentienummer: row.referentienummer,
    register: row.register,
    opdracht: Opdracht.parse(row.opdracht),
    pogingen: row.pogingen,
    stappen: stappen.map((stap) => ({
      volgorde: stap.volgorde,
      soort: stap.soort,
      doel: stap.doel ?? undefined,
      staat: stap.staat,
      pogingen: stap.pogingen,
      registerId: stap.register_id ?? undefined,
    })),
  }
}

/** Seconds until the next aflevering may be tried, or undefined when none is open. */
export async function secondsUntilDue(db: Database): Promise<number | undefined> {
  const { rows } = await sql<{ seconds: number | null }>`
    select extract(epoch from min(greatest(volgende_poging, coalesce(lease_until, volgende_poging))) - now())::float8 as seconds
    from aflevering where staat = 'open'`.execute(db)
  return rows[0]?.seconds ?? undefined
}
