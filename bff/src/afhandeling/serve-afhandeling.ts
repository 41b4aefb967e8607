import type { FastifyInstance } from 'fastify'
import { getKeuzes, saveAfhandeling } from '@kiss/contract/afhandeling'
import type { KnownAfdelingen } from '#afdeling'
import type { Database } from '#database'
import { serve } from '#http'
import { mayAfhandelen } from './afhandeling.policy.ts'
import { keepAfhandeling } from './afhandeling.store.ts'
import { listKeuzes } from './keuzes.store.ts'

/** What saving a contactmoment needs. */
export interface AfhandelingDeps {
  db: Database
  afdelingen: KnownAfdelingen
  /** The id of the register that contactmomenten are delivered to. */
  register: string
  now: () => Date
}

/** Binds the choices at the end of a contactmoment and its saving. */
export function serveAfhandeling(app: FastifyInstance, deps: AfhandelingDeps): void {
  serve(app, getKeuzes, mayAfhandelen, async (_input, { medewerker }) => {
    const [keuzes, afdelingen] = await Promise.all([listKeuzes(deps.db), deps.afdelingen({ medewerker })])
    return { ...keuzes, afdelingen: afdelingen.items, silent: afdelingen.silent }
  })

  serve(app, saveAfhandeling, mayAfhandelen, async ({ body, headers }, { medewerker }) => ({
    contactmomenten: await keepAfhandeling(deps.db, body, {
      idempotencyKey: headers['idempotency-key'],
      medewerker,
      register: deps.register,
      now: deps.now(),
    }),
  }))
}
