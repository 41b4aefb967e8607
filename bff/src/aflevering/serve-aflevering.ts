import type { FastifyInstance } from 'fastify'
import { getAfleveringen } from '@kiss/contract/aflevering'
import type { RegisterNaam } from '@kiss/domain/errors'
import type { Database } from '#database'
import { serve } from '#http'
import { maySeeAfleveringen } from './aflevering.policy.ts'
import { listMine } from './aflevering.store.ts'

/** Binds the state of what I saved. */
export function serveAflevering(
  app: FastifyInstance,
  deps: { db: Database; registers: ReadonlyMap<string, RegisterNaam> },
): void {
  serve(app, getAfleveringen, maySeeAfleveringen, async (_input, { medewerker }) => ({
    afleveringen: await listMine(deps.db, medewerker, deps.registers),
  }))
}
