import type { FastifyInstance } from 'fastify'
import { addLink, changeLink, getLinks, removeLink } from '@kiss/contract/link'
import { AgentError } from '@kiss/domain/errors'
import type { Database } from '#database'
import { serve } from '#http'
import { mayManageLinks, mayReadLinks } from './link.policy.ts'
import { deleteLink, hasLink, insertLink, listLinks, updateLink } from './link.store.ts'

/** Binds the list of links and its management. */
export function serveLinks(app: FastifyInstance, { db }: { db: Database }): void {
  serve(app, getLinks, mayReadLinks, async () => ({ links: await listLinks(db) }))

  serve(app, addLink, mayManageLinks, ({ body }) => insertLink(db, body))

  serve(app, changeLink, mayManageLinks, async ({ params, body }) => {
    const { versie, ...link } = body
    const changed = await updateLink(db, params.id, versie, link)
    if (changed) return changed
    throw new AgentError((await hasLink(db, params.id)) ? 'version-conflict' : 'not-found')
  })

  serve(app, removeLink, mayManageLinks, async ({ params }) => {
    if (!(await deleteLink(db, params.id))) throw new AgentError('not-found')
    return undefined
  })
}
