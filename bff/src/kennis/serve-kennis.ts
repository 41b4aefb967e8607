import type { FastifyInstance } from 'fastify'
import { getKennisDocument, zoekKennis } from '@kiss/contract/kennis'
import { AgentError } from '@kiss/domain/errors'
import type { Database } from '#database'
import { serve } from '#http'
import { mayReadKennis, maySearchKennis } from './kennis.policy.ts'
import { findKennisDocument } from './kennis.store.ts'
import { searchKennis } from './search-kennis.ts'

/** Binds searching the knowledge base and opening a document of it; both read only our own index. */
export function serveKennis(app: FastifyInstance, { db }: { db: Database }): void {
  serve(app, zoekKennis, maySearchKennis, ({ body }) => searchKennis(db, body))

  serve(app, getKennisDocument, mayReadKennis, async ({ params }) => {
    const document = await findKennisDocument(db, params.id)
    if (!document) throw new AgentError('not-found')
    return document
  })
}
