import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Method, Route, RouteLine, RouteParsed, RouteResponse, RouteShape } from '@kiss/contract/route'
import { Bug } from '@kiss/domain/errors'
import type { Ingelogde } from '@kiss/domain/sessie'
import type { Policy } from './policy.ts'

/** What a handler knows of its caller. */
export interface Caller {
  /** Who is logged in; only undefined on a route for anyone. */
  readonly medewerker: Ingelogde | undefined
  readonly traceId: string
  /** The exchange itself, for cookies and headers of the session; anything else belongs in the contract. */
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** A caller who is known to be logged in. */
export interface KnownCaller extends Caller {
  readonly medewerker: Ingelogde
}

/** One bound route, for the permission matrix and the OpenAPI document. */
export interface BoundRoute {
  method: Method
  path: string
  policy: Policy
}

const bound = new WeakMap<FastifyInstance, BoundRoute[]>()

/** Every route that was bound on this server, in order. */
export function boundRoutes(app: FastifyInstance): readonly BoundRoute[] {
  return bound.get(app) ?? []
}

function remember(app: FastifyInstance, route: Route, policy: Policy): void {
  const list = bound.get(app) ?? []
  list.push({ method: route.method, path: route.path, policy })
  bound.set(app, list)
}

function schemaOf(shape: RouteShape): Record<string, unknown> {
  return {
    ...(shape.params ? { params: shape.params } : {}),
    ...(shape.query ? { querystring: shape.query } : {}),
    ...(shape.body ? { body: shape.body } : {}),
    ...(shape.headers ? { headers: shape.headers } : {}),
  }
}

function partsOf(request: FastifyRequest, shape: RouteShape): Record<string, unknown> {
  return {
    ...(shape.params ? { params: request.params } : {}),
    ...(shape.query ? { query: request.query } : {}),
    ...(shape.body ? { body: request.body } : {}),
    ...(shape.headers ? { headers: request.headers } : {}),
  }
}

/** What leaves the house is parsed: a field the contract does not promise stays behind, a wrong one is our bug. */
function present<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value)
  if (!result.success) throw new Bug('an answer does not satisfy its contract', { cause: result.error })
  return result.data
}

/**
 * Binds a route of the contract to a handler. The policy is part of the binding: a route without one does not
 * compile, and the server asks it before the handler sees anything.
 */
export function serve<R extends Route>(
  app: FastifyInstance,
  route: R,
  policy: Policy,
  handler: (input: RouteParsed<R>, caller: KnownCaller) => Promise<RouteResponse<R>>,
): void {
  const { shape } = route
  remember(app, route, policy)
  app.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(shape),
    config: { policy },
    handler: async (request, reply) => {
      // The policy has been asked in the onRequest hook; the parts have been parsed by the route's own schemas.
      const answer = await handler(partsOf(request, shape) as RouteParsed<R>, callerOf(request, reply))
      if (!shape.response) return reply.code(204).send()
      return reply.type('application/json').send(present(shape.response, answer))
    },
  })
}

/**
 * Binds a route that answers line by line (application/x-ndjson): each line leaves as soon as it is given to `send`.
 * When the handler fails after the first line, the stream ends without its last line, which the desk notices.
 */
export function serveStream<R extends Route>(
  app: FastifyInstance,
  route: R,
  policy: Policy,
  handler: (
    input: RouteParsed<R>,
    caller: KnownCaller,
    send: (line: NonNullable<RouteLine<R>>) => void,
  ) => Promise<void>,
): void {
  const { shape } = route
  const { stream } = shape
  if (!stream) throw new Bug(`${route.path} is no stream route`)
  remember(app, route, policy)
  app.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(shape),
    config: { policy },
    handler: async (request, reply) => {
      reply.hijack()
      writeHead(reply)
      const { raw } = reply
      try {
        await handler(partsOf(request, shape) as RouteParsed<R>, callerOf(request, reply), (line) => {
          if (!raw.destroyed) raw.write(`${JSON.stringify(present(stream, line))}\n`)
        })
        raw.end()
      } catch (error) {
        request.log.error({ err: error }, 'stream failed')
        raw.destroy()
      }
    },
  })
}

/** A hijacked reply does not send the headers that Fastify collected; they must go all the same. */
function writeHead(reply: FastifyReply): void {
  const headers: Record<string, string | string[] | number> = {}
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) headers[name] = value
  reply.raw.writeHead(200, {
    ...headers,
    'content-type': 'application/x-ndjson; charset=utf-8',
    'x-accel-buffering': 'no',
  })
  reply.raw.flushHeaders()
}

function callerOf(request: FastifyRequest, reply: FastifyReply): KnownCaller {
  return {
    // Only a route for anyone can have nobody here; such handlers take no medewerker.
    medewerker: request.ingelogde as Ingelogde,
    traceId: request.id,
    request,
    reply,
  }
}
