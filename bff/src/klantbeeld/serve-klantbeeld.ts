import type { FastifyInstance } from 'fastify'
import { getKlantbeeld } from '@kiss/contract/klantbeeld'
import { serveStream } from '#http'
import { gatherKlantbeeld } from './gather-klantbeeld.ts'
import type { KlantbeeldDeps } from './gather-klantbeeld.ts'
import { maySeeKlantbeeld } from './klantbeeld.policy.ts'

/** Binds the klantbeeld: one request, parts as they come. */
export function serveKlantbeeld(app: FastifyInstance, deps: KlantbeeldDeps): void {
  serveStream(app, getKlantbeeld, maySeeKlantbeeld, ({ body }, { medewerker }, send) =>
    gatherKlantbeeld(deps, body.klant, { medewerker }, send),
  )
}
