import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { startWorker } from '#aflevering'
import { migrate, openDatabase } from '#database'
import { describeFailure } from '#http'
import { startKennisSync } from '#kennis'
import { createApp } from './create-app.ts'
import { serveDesk } from './serve-desk.ts'
import { serveHealth } from './serve-health.ts'
import type { Settings } from './settings.ts'
import type { Ports } from './wiring.ts'

/** A running BFF. */
export interface Bff {
  port: number
  /** Finishes what is under way and lets go of everything. */
  stop: () => Promise<void>
}

/** Starts the BFF: database brought up to date, registers plugged in, routes bound, worker and sync running. */
export async function startBff(settings: Settings, ports: Ports): Promise<Bff> {
  const { general } = settings
  const log = pino({
    level: general.LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // Whoever logs a failure, wherever: its words may quote what a citizen is called.
    serializers: { err: (error: unknown) => describeFailure(error) },
  })

  const migrated = await migrate(settings.databaseUrl)
  if (migrated.length > 0) log.info({ migrations: migrated }, 'database migrated')
  const database = openDatabase(settings.databaseUrl, (error) => log.warn({ err: error }, 'database connection lost'))
  const { db } = database

  const app = await createApp(settings, ports, { db, log })
  serveHealth(app, database)
  await serveDesk(app, general.DESK_DIR)

  const stopWorker = await startWorker({
    database,
    registers: new Map(ports.contactmomenten.map((port) => [port.register.id, port])),
    log,
    leaseSeconds: general.AFLEVERING_LEASE_SECONDS,
  })
  const stopKennis = startKennisSync({
    db,
    bronnen: ports.kennis,
    everyMs: general.KENNIS_SYNC_MINUTES * 60_000,
    log,
    context: { medewerker: { identificatie: 'kiss', naam: 'KISS', email: '' } },
  })
  await app.listen({ host: general.HOST, port: general.PORT })
  const { port } = app.server.address() as AddressInfo
  log.info({ port, address: general.KISS_URL }, 'KISS is ready')
  return {
    port,
    stop: async () => {
      await app.close()
      await stopWorker()
      await stopKennis()
      await database.close()
    },
  }
}
