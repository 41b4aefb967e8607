import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { AgentError, Bug } from '@kiss/domain/errors'

/** What a file of the build is called. Nothing else is a file of ours, so no path leads out of the folder. */
const FILE = /^(?:assets\/)?[\w-]+(?:\.[\w-]+)*\.[a-z0-9]{1,8}$/i

/**
 * Serves the built desk: files with a hash in their name for ever, the shell never from a cache. Every page of the
 * desk is the same shell; a path that looks like a file and is none is a 404. Files are looked up when they are asked
 * for, so a desk that is built anew meanwhile is served as it then is.
 */
export async function serveDesk(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) throw new Bug(`DESK_DIR has no index.html; build the desk first`)
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    dotfiles: 'deny',
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', cacheControlOf(folder, path)),
  })
  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const path = request.params['*']
    if (FILE.test(path)) return reply.sendFile(path)
    if (path.startsWith('api/') || /\.[^/]*$/.test(path)) throw new AgentError('not-found')
    return reply.sendFile('index.html')
  })
}

function cacheControlOf(folder: string, path: string): string {
  if (path.startsWith(join(folder, 'assets'))) return 'public, max-age=31536000, immutable'
  return path === join(folder, 'index.html') ? 'no-store' : 'no-cache'
}
