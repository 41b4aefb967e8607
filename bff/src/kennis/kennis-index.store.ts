import { sql } from 'kysely'
import type { Database } from '#database'
import type { IndexedDocument } from './index-document.ts'
import { kernOf } from './words.ts'

/** Our own number among the advisory locks of this database; anything else may not use it. */
const SYNC_LOCK = 0x6b_65_6e_6e
/** How many rows go in one statement. */
const BATCH = 50

/**
 * Does the work while no other process does it, on one connection; undefined, and nothing done, when another is busy.
 * The lock belongs to the connection: whoever is killed in the middle leaves none behind.
 */
export async function whileOnlySync<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T | undefined> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_lock(${SYNC_LOCK}) as held`.execute(connection)
    if (!rows[0]?.held) return undefined
    try {
      return await work(connection)
    } finally {
      await sql`select pg_advisory_unlock(${SYNC_LOCK})`.execute(connection)
    }
  })
}

/** What the index holds of a bron: the hash of every document by its id. */
export async function listBronHashes(db: Database, bron: string): Promise<Map<string, Buffer>> {
  const rows = await db.selectFrom('kennis_document').select(['id', 'bron_hash']).where('bron', '=', bron).execute()
  return new Map(rows.map(({ id, bron_hash }) => [id, bron_hash]))
}

/** What has to change in the index for one bron. */
export interface IndexChange {
  bron: string
  written: readonly IndexedDocument[]
  /** The ids of documents that the bron no longer has. */
  gone: readonly string[]
  now: Date
}

/** Brings the index up to date for one bron, in one transaction: a search sees all of it or nothing. */
export async function writeIndex(db: Database, change: IndexChange): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = '60s'`.execute(trx)
    const ids = [...change.written.map(({ document }) => document.id), ...change.gone]
    const counts = await countsBefore(trx, ids)
    for (const batch of batchesOf(change.gone)) {
      await trx.deleteFrom('kennis_document').where('bron', '=', change.bron).where('id', 'in', batch).execute()
    }
    for (const batch of batchesOf(change.written)) {
      await writeDocuments(trx, change, batch)
      for (const { woorden } of batch) for (const woord of woorden) counts.set(woord, (counts.get(woord) ?? 0) + 1)
    }
    await changeWoorden(trx, counts)
    await noteBron(trx, change.bron, change.now)
  })
}

async function noteBron(db: Database, bron: string, now: Date): Promise<void> {
  const values = { bijgewerkt_op: now, fault: null, fault_since: null }
  await db
    .insertInto('kennis_bron')
    .values({ bron, ...values })
    .onConflict((conflict) => conflict.column('bron').doUpdateSet(values))
    .execute()
}

/** Notes that a bron cannot be read; since when stays what it was. The documents stay. */
export async function noteFault(db: Database, bron: string, fault: string, now: Date): Promise<void> {
  await db
    .insertInto('kennis_bron')
    .values({ bron, fault, fault_since: now, bijgewerkt_op: null })
    .onConflict((conflict) =>
      conflict.column('bron').doUpdateSet({ fault, fault_since: sql`coalesce(kennis_bron.fault_since, ${now})` }),
    )
    .execute()
}

/** Forgets what came from a bron that is no longer plugged in. */
export async function forgetOtherBronnen(db: Database, bronnen: readonly string[], now: Date): Promise<void> {
  const rows = await sql<{ bron: string }>`
    select bron from kennis_document union select bron from kennis_bron`.execute(db)
  for (const { bron } of rows.rows.filter((row) => !bronnen.includes(row.bron))) {
    const gone = [...(await listBronHashes(db, bron)).keys()]
    await writeIndex(db, { bron, written: [], gone, now })
    await db.deleteFrom('kennis_bron').where('bron', '=', bron).execute()
  }
}

/** How often each word of these documents counts now, to be taken off: negative. */
async function countsBefore(db: Database, ids: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const batch of batchesOf(ids)) {
    const rows = await db.selectFrom('kennis_document').select('woorden').where('id', 'in', batch).execute()
    for (const { woorden } of rows) for (const woord of woorden) counts.set(woord, (counts.get(woord) ?? 0) - 1)
  }
  return counts
}

async function writeDocuments(db: Database, { bron, now }: IndexChange, batch: IndexedDocument[]): Promise<void> {
  const rows = batch.map((indexed) => rowOf(bron, now, indexed))
  await db
    .insertInto('kennis_document')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((excluded) => ({
        bron: excluded.ref('excluded.bron'),
        soort: excluded.ref('excluded.soort'),
        titel: excluded.ref('excluded.titel'),
        afdelingen: excluded.ref('excluded.afdelingen'),
        trefwoorden: excluded.ref('excluded.trefwoorden'),
        secties: excluded.ref('excluded.secties'),
        url: excluded.ref('excluded.url'),
        gewijzigd_op: excluded.ref('excluded.gewijzigd_op'),
        platte_tekst: excluded.ref('excluded.platte_tekst'),
        titel_plat: excluded.ref('excluded.titel_plat'),
        woorden: excluded.ref('excluded.woorden'),
        kop: excluded.ref('excluded.kop'),
        zoek: excluded.ref('excluded.zoek'),
        bron_hash: excluded.ref('excluded.bron_hash'),
        updated_at: excluded.ref('excluded.updated_at'),
      })),
    )
    .execute()
}

function rowOf(bron: string, now: Date, { document, ...indexed }: IndexedDocument) {
  const kop = sql<string>`${weighed(indexed.titelPlat, 'A')} || ${weighed(indexed.trefwoordenPlat, 'B')}`
  return {
    id: document.id,
    bron,
    soort: document.soort,
    titel: document.titel,
    afdelingen: document.afdelingen,
    trefwoorden: document.trefwoorden,
    secties: JSON.stringify(document.secties),
    url: document.url ?? null,
    gewijzigd_op: document.gewijzigdOp === undefined ? null : new Date(document.gewijzigdOp),
    platte_tekst: indexed.platteTekst,
    titel_plat: indexed.titelPlat,
    woorden: indexed.woorden,
    kop,
    zoek: sql<string>`${kop} || ${weighed(indexed.inleidingPlat, 'C')} || ${weighed(indexed.restPlat, 'D')}`,
    bron_hash: indexed.bronHash,
    updated_at: now,
  }
}

function weighed(text: string, weight: 'A' | 'B' | 'C' | 'D') {
  return sql`setweight(to_tsvector('nl', ${text}::text), ${weight}::"char")`
}

/** Adds to each word's count, and takes away the words that stand nowhere any more. */
async function changeWoorden(db: Database, changes: ReadonlyMap<string, number>): Promise<void> {
  for (const batch of batchesOf([...changes.keys()], 2_000)) {
    const rows = await db.selectFrom('kennis_woord').select(['woord', 'aantal']).where('woord', 'in', batch).execute()
    const before = new Map(rows.map(({ woord, aantal }) => [woord, aantal]))
    const after = batch.map((woord) => ({ woord, aantal: (before.get(woord) ?? 0) + (changes.get(woord) ?? 0) }))
    const gone = after.filter(({ aantal }) => aantal <= 0).map(({ woord }) => woord)
    const kept = after.filter(({ aantal }) => aantal > 0)
    await sql`delete from kennis_woord where woord = any(${gone}::text[])`.execute(db)
    await sql`
      insert into kennis_woord (woord, kern, aantal)
      select * from unnest(
        ${kept.map(({ woord }) => woord)}::text[],
        ${kept.map(({ woord }) => kernOf(woord))}::text[],
        ${kept.map(({ aantal }) => aantal)}::int[])
      on conflict (woord) do update set kern = excluded.kern, aantal = excluded.aantal`.execute(db)
  }
}

function batchesOf<T>(items: readonly T[], size = BATCH): T[][] {
  const batches: T[][] = []
  for (let from = 0; from < items.length; from += size) batches.push(items.slice(from, from + size))
  return batches
}
