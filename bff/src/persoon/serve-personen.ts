import type { FastifyInstance } from 'fastify'
import { zoekPersonen } from '@kiss/contract/persoon'
import type { PersoonRegister } from '@kiss/domain/persoon/port'
import { serve } from '#http'
import { mayZoekPersonen } from './persoon.policy.ts'

/** Binds the search for a caller in the BRP. */
export function servePersonen(app: FastifyInstance, deps: { personen: PersoonRegister }): void {
  serve(app, zoekPersonen, mayZoekPersonen, async ({ body }, { medewerker }) => ({
    personen: await deps.personen.zoekPersonen(body, { medewerker }),
  }))
}
