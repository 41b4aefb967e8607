import type { FastifyInstance } from 'fastify'
import type { OpenDatabase } from '#database'

/**
 * For the platform: `/healthz` says the process lives, `/readyz` that it can work. Registers never make us unready:
 * without them an agent can still do most of their work.
 */
export function serveHealth(app: FastifyInstance, database: OpenDatabase): void {
  app.get('/healthz', async (_request, reply) => reply.type('text/plain').send('ok'))
  app.get('/readyz', async (_request, reply) => {
    try {
      await database.ping()
      return await reply.type('text/plain').send('ready')
    } catch {
      return await reply.code(503).type('text/plain').send('database unreachable')
    }
  })
}
