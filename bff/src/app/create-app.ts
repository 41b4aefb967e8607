import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { RegisterNaam } from '@kiss/domain/errors'
import { serveAfhandeling } from '#afhandeling'
import { knownAfdelingen } from '#afdeling'
import { serveAflevering } from '#aflevering'
import { serveBedrijven } from '#bedrijf'
import type { Database } from '#database'
import { createServer } from '#http'
import { serveKennis } from '#kennis'
import { serveKlantbeeld } from '#klantbeeld'
import { serveLinks } from '#link'
import { servePersonen } from '#persoon'
import { createLoginProvider, serveSessie, sessieFinder } from '#sessie'
import { describeApi } from './openapi.ts'
import type { Settings } from './settings.ts'
import type { Ports } from './wiring.ts'

/** The server with the whole API bound. Neither listens nor calls anybody yet, so it can be made just to be described. */
export async function createApp(
  settings: Settings,
  ports: Ports,
  { db, log }: { db: Database; log: FastifyBaseLogger },
): Promise<FastifyInstance> {
  const { general, sessie } = settings
  const now = () => new Date()
  const provider = createLoginProvider(sessie, general.KISS_URL)
  const app = await createServer({
    origin: general.KISS_URL,
    idpOrigin: provider.origin,
    log,
    findSessie: sessieFinder({ db, now }),
  })
  function onBug(register: RegisterNaam, error: unknown): void {
    log.error({ register: register.id, err: error }, 'a source failed by a bug')
  }
  const afleverRegisters = new Map(ports.contactmomenten.map(({ register }) => [register.id, register]))

  await describeApi(app)
  serveSessie(app, { db, env: sessie, provider, gemeente: general.GEMEENTE_NAAM, now })
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
  serveAflevering(app, { db, registers: afleverRegisters })
  serveLinks(app, { db })
  return app
}
