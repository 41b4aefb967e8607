import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import type { RegisterNaam } from '@kiss/domain/errors'
import { serveAfhandeling } from '#afhandeling'
import { knownAfdelingen } from '#afdeling'
import { serveAflevering, startWorker } from '#aflevering'
import { serveBedrijven } from '#bedrijf'
import { migrate, openDatabase } from '#database'
import { createServer } from '#http'
import { serveKennis, startKennisSync } from '#kennis'
import { serveKlantbeeld } from '#klantbeeld'
import { serveLinks } from '#link'
import { servePersonen } from '#persoon'
import { createLoginProvider, serveSessie, sessieFinder } from '#sessie'
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
  const log = pino({ level: general.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  const now = () => new Date()

  const migrated = await migrate(settings.databaseUrl)
  if (migrated.length > 0) log.info({ migrations: migrated }, 'database migrated')
  const database = openDatabase(settings.databaseUrl, (error) => log.warn({ err: error }, 'database connection lost'))
  const { db } = database

  const provider = createLoginProvider(settings.sessie, general.KISS_URL)
  const app = await createServer({
    origin: general.KISS_URL,
    idpOrigin: provider.origin,
    log,
    findSessie: sessieFinder({ db, now }),
  })
  const afleverRegisters = new Map(ports.contactmomenten.map((port) => [port.register.id, port]))
  function onBug(register: RegisterNaam, error: unknown): void {
    log.error({ register: register.id, err: error }, 'a source failed by a bug')
  }

  serveHealth(app, database)
  serveSessie(app, {
    db,
    env: settings.sessie,
    provider,
    gemeente: general.GEMEENTE_NAAM,
    now,
  })
  servePersonen(app, ports)
  serveBedrijven(app, ports)
  serveKlantbeeld(app, { ...ports, db, onBug })
  serveKennis(app, { db })
  serveAfhandeling(app, {
    db,
    afdelingen: knownAfdelingen(ports.afdelingen, now),
    register: ports.standaard.register.id,
    now,
  })
  serveAflevering(app, { db, registers: new Map([...afleverRegisters].map(([id, port]) => [id, port.register])) })
  serveLinks(app, { db })
  await serveDesk(app, general.DESK_DIR)

  const stopWorker = await startWorker({
    database,
    registers: afleverRegisters,
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
