import { Kysely, PostgresDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { Bug } from '@kiss/domain/errors'
import { MIGRATIONS } from './migrations/index.ts'
import type { Tables } from './tables.ts'

/** Our database. Only stores hold one. */
export type Database = Kysely<Tables>

/** An open database with the way to close it, and to listen for what other connections announce. */
export interface OpenDatabase {
  db: Database
  /**
   * Calls back whenever somebody notifies `channel`, also after the connection was lost and made again; then once
   * more, because something may have been missed.
   */
  listen: (channel: string, onNotice: () => void) => Promise<() => Promise<void>>
  /** Answers once the database answers; for readiness. */
  ping: () => Promise<void>
  close: () => Promise<void>
}

const INT8 = 20
const DATE = 1082

/**
 * Opens a pool of at most ten connections. A query may take five seconds and wait two for a lock, a caller waits two
 * seconds for a connection: better an honest "busy" than a desk that hangs. Numbers come as numbers, dates as text.
 */
export function openDatabase(url: string, onTrouble: (error: Error) => void): OpenDatabase {
  const types = new pg.TypeOverrides()
  types.setTypeParser(INT8, Number)
  types.setTypeParser(DATE, (text: string) => text)
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    types,
    application_name: 'kiss-bff',
    options:
      '-c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=15000 -c synchronous_commit=on',
  })
  // An idle connection that the server closes is no failure of anybody's request; the pool makes a new one.
  pool.on('error', onTrouble)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    listen: (channel, onNotice) => listenForever(url, channel, onNotice, onTrouble),
    ping: async () => {
      await pool.query('select 1')
    },
    close: () => db.destroy(),
  }
}

/**
 * Brings the database to the newest form; one process at a time, the others wait for it (Kysely takes an advisory
 * lock). Forward only.
 * @throws Bug when a migration fails; nothing of that run stays
 */
export async function migrate(url: string): Promise<string[]> {
  // Its own connection without a statement timeout: an index on a large table takes its time.
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    application_name: 'kiss-migrate',
    options: '-c lock_timeout=10000',
  })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })
    const { error, results } = await migrator.migrateToLatest()
    if (error) throw new Bug('a migration failed', { cause: error })
    return (results ?? []).map((result) => result.migrationName)
  } finally {
    await db.destroy()
  }
}

const RECONNECT_MS = 500

async function listenForever(
  url: string,
  channel: string,
  onNotice: () => void,
  onTrouble: (error: Error) => void,
): Promise<() => Promise<void>> {
  let stopped = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: 'kiss-listen', keepAlive: true })
    next.on('error', onTrouble)
    next.on('notification', onNotice)
    next.on('end', reconnect)
    await next.connect()
    await next.query(`listen ${pg.escapeIdentifier(channel)}`)
    client = next
    onNotice()
  }

  function reconnect(): void {
    if (stopped) return
    timer = setTimeout(() => {
      connect().catch((error: unknown) => {
        onTrouble(error instanceof Error ? error : new Error(String(error)))
        reconnect()
      })
    }, RECONNECT_MS)
  }

  await connect()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await client?.end()
  }
}
