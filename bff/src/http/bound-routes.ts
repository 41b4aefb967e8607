import type { FastifyInstance, RouteOptions } from 'fastify'
import type { Policy } from './policy.ts'

/** One bound route, for the permission matrix and the OpenAPI document. */
export interface BoundRoute {
  method: string
  path: string
  policy: Policy
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Filled while routes are bound, also those of plugins. */
    kissRoutes: BoundRoute[]
  }
}

/** Every route with a policy that was bound on this server or on one of its plugins, in order. */
export function boundRoutes(app: FastifyInstance): readonly BoundRoute[] {
  return app.kissRoutes
}

/** HEAD is left out: Fastify adds it to every GET, with the same policy. */
export function rememberRoute(app: FastifyInstance, route: RouteOptions): void {
  const { policy } = route.config ?? {}
  if (!policy) return
  for (const method of [route.method].flat()) {
    if (method !== 'HEAD') app.kissRoutes.push({ method, path: route.url, policy })
  }
}
