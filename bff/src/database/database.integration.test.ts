import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrate } from './database.ts'
import { openTestDatabase, testDatabaseUrl } from './testing.ts'

const { db, listen } = await openTestDatabase()

describe('the database', () => {
  it('is migrated once, also when several processes begin at the same time', async () => {
    const runs = await Promise.all([migrate(testDatabaseUrl()), migrate(testDatabaseUrl()), migrate(testDatabaseUrl())])
    expect(runs.flat()).toEqual([])
  })

  it('confirms a write only when it is on disk', async () => {
    const { rows } = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(db)
    expect(rows[0]?.synchronous_commit).toBe('on')
  })

  it('gives counts as numbers', async () => {
    const row = await db.selectFrom('kanaal').select(db.fn.countAll().as('aantal')).executeTakeFirstOrThrow()
    expect(row.aantal).toBeTypeOf('number')
  })

  it('stems and folds Dutch', async () => {
    const { rows } = await sql<{ hit: boolean }>`
      select to_tsvector('nl', 'Financiële coördinatie van paspoorten') @@ to_tsquery('nl', 'coordinatie & paspoort & financiele') as hit`.execute(
      db,
    )
    expect(rows[0]?.hit).toBe(true)
  })

  it('tells a listener what another connection announces, also after the listener was cut off', async () => {
    let notices = 0
    const stop = await listen('proef', () => (notices += 1))
    const afterConnect = notices
    await sql`notify proef`.execute(db)
    await expect.poll(() => notices).toBe(afterConnect + 1)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kiss-listen' and datname = current_database()`.execute(
      db,
    )
    await expect.poll(() => notices, { timeout: 5_000 }).toBe(afterConnect + 2)
    await stop()
  })
})
