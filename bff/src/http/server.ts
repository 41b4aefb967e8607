import { randomBytes } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import Fastify, { LogController } from 'fastify'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { Route } from '@kiss/contract/route'
import { AgentError, Bug } from '@kiss/domain/errors'
import type { Ingelogde } from '@kiss/domain/sessie'
import { rememberRoute } from './bound-routes.ts'
import { acceptCspReports } from './csp-reports.ts'
import { closedGate, passesIsolation } from './gates.ts'
import { securityHeaders } from './headers.ts'
import { createKnownPaths, isApiPath, pathOf } from './known-paths.ts'
import { answerParserError } from './parser-errors.ts'
import type { Policy } from './policy.ts'
import { handleError } from './problem.ts'
import { parseStrictJson } from './strict-json.ts'
import { validatorCompiler } from './validate.ts'

declare module 'fastify' {
  interface FastifyRequest {
    ingelogde: Ingelogde | undefined
    csrfToken: string | undefined
  }
  interface FastifyContextConfig {
    policy?: Policy
    /** What the contract says of the route, for the OpenAPI document. */
    route?: Route
    /** Why a route may change something without policy and anti-forgery gates: machines call it, not browsers of agents. */
    ungated?: string
  }
}

/** The session that belongs to a request, as far as the server needs it. */
export interface FoundSessie {
  ingelogde: Ingelogde
  csrfToken: string
}

/** How the server is made: what it needs from outside, and nothing it could find out itself. */
export interface ServerOptions {
  /** Our own origin, exactly as people use it, without a path. */
  origin: string
  /** The origin of the login provider: the only other place a form may be sent to. */
  idpOrigin: string
  log: FastifyBaseLogger
  findSessie: (request: FastifyRequest) => Promise<FoundSessie | undefined>
}

const SAFE = new Set(['GET', 'HEAD'])

/**
 * A Fastify server that refuses by default: security headers on every answer, isolation and anti-forgery gates before
 * anything is read, a policy on every route that is data or changes something, problem+json for every failure.
 *
 * @throws Bug when a route is bound without a policy
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const headers = securityHeaders(options.idpOrigin)
  const app = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'traceId' }),
    genReqId: traceIdOf,
    requestIdHeader: false,
    bodyLimit: 256 * 1024,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    // A stalled client must not keep a socket: Node's own default is a minute for the headers.
    http: {
      headersTimeout: 10_000,
      maxHeaderSize: 16 * 1024,
      connectionsCheckingInterval: 1_000,
      // We look at Host ourselves: Node's own refusal has no headers, and it lets a second Host pass.
      requireHostHeader: false,
    },
    // Fastify's own answers would go out without our headers: while closing, for a URL it cannot read, for no HTTP.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => {
      void handleError(error, request, reply.headers({ ...headers, 'cache-control': 'no-store' }))
    },
    clientErrorHandler: (error, socket) => answerParserError(error, socket, headers),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setErrorHandler(handleError)
  app.decorate('kissRoutes', [])
  app.decorateRequest('ingelogde', undefined)
  app.decorateRequest('csrfToken', undefined)
  acceptJsonOnly(app)
  // Registers the hook that reads cookies, so it goes before ours.
  await app.register(fastifyCookie)

  const known = createKnownPaths()
  app.addHook('onRoute', (route) => {
    refuseWithoutPolicy(route)
    rememberRoute(app, route)
    known.add(route.url, [route.method].flat())
  })
  function unknownPath(request: FastifyRequest, reply: FastifyReply): AgentError {
    const methods = known.methodsOf(request.url)
    if (methods.length === 0 || methods.includes(request.method)) return new AgentError('not-found')
    reply.header('allow', methods.join(', '))
    return new AgentError('method-not-allowed')
  }
  // Also for plugins that find out later that there is nothing here.
  app.setNotFoundHandler((request, reply) => handleError(unknownPath(request, reply), request, reply))
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    await admit(request, reply, options)
    if (request.is404) throw unknownPath(request, reply)
  })
  app.addHook('preValidation', refuseRepeated)
  app.addHook('onResponse', logRequest)
  acceptCspReports(app)
  endConnectionsOnClose(app)
  return app
}

/** How often connections that fell silent are let go of while closing, in milliseconds. */
const SWEEP_MS = 100

/** Fastify only ends the connections that are idle when closing begins; a browser would keep the others for a minute. */
function endConnectionsOnClose(app: FastifyInstance): void {
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
    const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS)
    app.server.once('close', () => clearInterval(sweep))
  })
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close')
  })
}

/** Security rule 26: forgetting it stops the boot. */
function refuseWithoutPolicy(route: RouteOptions): void {
  const methods = [route.method].flat()
  const { policy, ungated } = route.config ?? {}
  if (policy || ungated) return
  if (isApiPath(route.url) || methods.some((method) => !SAFE.has(method))) {
    throw new Bug(`route ${methods.join(', ')} ${route.url} states no policy`)
  }
}

/**
 * Lets a request in or throws. Whether it is asked for its session depends on the route that was matched and never on
 * how the URL was written: the router decodes it ("/%61pi"), and takes whole addresses too.
 */
async function admit(request: FastifyRequest, reply: FastifyReply, options: ServerOptions): Promise<void> {
  const { policy } = request.routeOptions.config
  const { headers } = request
  const looksLikeApi = isApiPath(pathOf(request.url))
  const isData = policy !== undefined || looksLikeApi
  if (isData) reply.header('cache-control', 'no-store')
  if (!hasOneHost(request)) {
    reply.header('connection', 'close')
    throw new AgentError('invalid-input')
  }
  // No other site ever gets leave to call us (security rule 12).
  if (request.method === 'OPTIONS' && headers['access-control-request-method'] !== undefined) {
    throw new AgentError('request-forgery')
  }
  if (isData && !passesIsolation(headers, options.origin)) throw new AgentError('request-forgery')
  if (policy === undefined) {
    // A page that answers at every address does not answer here.
    if (looksLikeApi && !request.is404) throw new AgentError('not-found')
    return
  }
  const sessie = await options.findSessie(request)
  request.ingelogde = sessie?.ingelogde
  request.csrfToken = sessie?.csrfToken
  authorize(request, policy, options.origin)
}

/** RFC 9112 §3.2: no Host, or a second one, is refused; a proxy before us may have read the other. */
function hasOneHost({ raw }: FastifyRequest): boolean {
  const hosts = raw.rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host').length
  return hosts === 1 || (hosts === 0 && raw.httpVersion === '1.0')
}

/** In this order: who is it, is it forged, may they. Somebody whose session ended must hear that first, to log in again. */
function authorize(request: FastifyRequest, policy: Policy, origin: string): void {
  const { headers, csrfToken } = request
  if (request.ingelogde === undefined && !policy.allows(undefined)) throw new AgentError('not-logged-in')
  if (!SAFE.has(request.method)) {
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
    const gate = closedGate({ headers, hasBody, origin, csrfToken })
    if (gate) {
      request.log.warn({ gate, route: request.routeOptions.url }, 'anti-forgery gate closed')
      throw new AgentError('request-forgery')
    }
  }
  if (!policy.allows(request.ingelogde)) throw new AgentError('not-allowed')
}

/** One way to read a body, and it is strict; text/plain, which Fastify also reads, is what forged forms look like. */
function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (_request: FastifyRequest, body: string) =>
    body === '' ? undefined : parseStrictJson(body),
  )
}

/** A parameter that stands twice in a query means one thing to us and another to the next (security rule 29). */
async function refuseRepeated({ query, routeOptions }: FastifyRequest): Promise<void> {
  if (!routeOptions.config.policy) return
  const values: unknown[] = typeof query === 'object' && query !== null ? Object.values(query) : []
  if (values.some((value) => typeof value !== 'string')) throw new AgentError('invalid-input')
}

/** The trace id of W3C Trace Context when the caller sends one, otherwise our own; 32 hexadecimal digits. */
function traceIdOf(request: { headers: Record<string, string | string[] | undefined> }): string {
  const given = /^00-(?<id>(?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/.exec(
    String(request.headers['traceparent'] ?? ''),
  )
  return given?.groups?.['id'] ?? randomBytes(16).toString('hex')
}

/** One line per request, by route and never by URL: a URL could hold what somebody typed. */
async function logRequest(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  request.log.info(
    {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    },
    'request',
  )
}
