import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { AgentError, Bug } from '@kiss/domain/errors'

/**
 * Serves the built desk: files with a hash in their name for ever, the shell never from a cache. Every page of the
 * desk is the same shell; a path that looks like a file and is none is a 404.
 */
export async function serveDesk(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) throw new Bug(`DESK_DIR has no index.html; build the desk first`)
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    // A route for each file of the build, so that `/*` is ours.
    wildcard: false,
    dotfiles: 'deny',
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(join(folder, 'assets'))
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    if (path.startsWith('/api/') || /\.[a-z0-9]{1,8}$/i.test(path)) throw new AgentError('not-found')
    return reply.header('cache-control', 'no-store').sendFile('index.html')
  })
}
