import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Route, RouteLine, RouteParsed, RouteResponse, RouteShape } from '@kiss/contract/route'
import { AgentError, Bug } from '@kiss/domain/errors'
import type { Ingelogde } from '@kiss/domain/sessie'
import type { Policy } from './policy.ts'
import { problemOf } from './problem.ts'

/** What a handler knows of its caller: that they are somebody, unless the route is for anyone. */
export interface Caller<W extends Ingelogde | undefined = Ingelogde | undefined> {
  readonly medewerker: W
  readonly traceId: string
  /** The exchange itself, for cookies and headers of the session; anything else belongs in the contract. */
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** A caller who is known to be logged in. */
export type KnownCaller = Caller<Ingelogde>

const NOTHING = z.strictObject({})

function schemaOf(shape: RouteShape): Record<string, unknown> {
  return {
    ...(shape.params ? { params: shape.params } : {}),
    querystring: shape.query ?? NOTHING,
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
function present<T extends z.ZodType>(schema: T, value: unknown): string {
  const result = schema.safeParse(value)
  if (!result.success) throw new Bug('an answer does not satisfy its contract', { cause: result.error })
  return JSON.stringify(result.data)
}

/** The onRequest hook has asked the policy before anything was read; asked again, so that no handler rests on it. */
function callerOf<W extends Ingelogde | undefined>(
  policy: Policy<W>,
  request: FastifyRequest,
  reply: FastifyReply,
): Caller<W> {
  const medewerker: Ingelogde | undefined = request.ingelogde
  if (!policy.allows(medewerker)) throw new AgentError('not-allowed')
  return { medewerker, traceId: request.id, request, reply }
}

/**
 * Binds a route of the contract to a handler. The policy is part of the binding: a route without one does not
 * compile, and the server asks it before the handler sees anything. A route without a response answers 204.
 */
export function serve<R extends Route, W extends Ingelogde | undefined>(
  app: FastifyInstance,
  route: R,
  policy: Policy<W>,
  handler: (input: RouteParsed<R>, caller: Caller<W>) => Promise<RouteResponse<R>>,
): void {
  const { shape } = route
  app.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(shape),
    config: { policy, route },
    handler: async (request, reply) => {
      // The parts have been parsed by the route's own schemas, which Fastify's types cannot know.
      const answer = await handler(partsOf(request, shape) as RouteParsed<R>, callerOf(policy, request, reply))
      if (!shape.response) return reply.code(204).send()
      return reply.type('application/json; charset=utf-8').send(present(shape.response, answer))
    },
  })
}

/**
 * Binds a route that answers line by line (application/x-ndjson): each line leaves as soon as it is given to `send`.
 * A handler that fails before its first line gives a problem like any other; later the connection is cut without a
 * last line, which the desk notices.
 */
export function serveStream<R extends Route, W extends Ingelogde | undefined>(
  app: FastifyInstance,
  route: R,
  policy: Policy<W>,
  handler: (input: RouteParsed<R>, caller: Caller<W>, send: (line: NonNullable<RouteLine<R>>) => void) => Promise<void>,
): void {
  const { shape } = route
  const { stream } = shape
  if (!stream) throw new Bug(`${route.path} is no stream route`)
  app.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(shape),
    config: { policy, route },
    handler: async (request, reply) => {
      const { raw } = reply
      const caller = callerOf(policy, request, reply)
      try {
        await handler(partsOf(request, shape) as RouteParsed<R>, caller, (line) => {
          const text = present(stream, line)
          if (!raw.headersSent) begin(reply)
          if (!raw.destroyed) raw.write(`${text}\n`)
        })
        if (!raw.headersSent) begin(reply)
        if (raw.destroyed) request.log.info('stream left by the caller')
        else raw.end()
      } catch (error) {
        if (!raw.headersSent) throw error
        problemOf(error, request)
        request.log.warn('stream cut')
        raw.destroy()
      }
    },
  })
}

/** A hijacked reply does not send the headers that Fastify collected; they must go all the same. */
function begin(reply: FastifyReply): void {
  reply.hijack()
  if (reply.raw.destroyed) return
  const headers: Record<string, string | string[] | number> = {}
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) headers[name] = value
  reply.raw.writeHead(200, {
    ...headers,
    'content-type': 'application/x-ndjson; charset=utf-8',
    'x-accel-buffering': 'no',
  })
  reply.raw.flushHeaders()
}
