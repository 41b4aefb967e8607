import { randomBytes } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import Fastify from 'fastify'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { AgentError } from '@kiss/domain/errors'
import type { Ingelogde } from '@kiss/domain/sessie'
import { passesGates, passesIsolation } from './gates.ts'
import { contentSecurityPolicy, CSP_REPORT_PATH, setSecurityHeaders } from './headers.ts'
import type { Policy } from './policy.ts'
import { handleError } from './problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    ingelogde: Ingelogde | undefined
    csrfToken: string | undefined
  }
  interface FastifyContextConfig {
    policy?: Policy
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
 * anything is read, a policy on every API route, problem+json for every failure.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.log,
    disableRequestLogging: true,
    genReqId: traceIdOf,
    requestIdHeader: false,
    bodyLimit: 256 * 1024,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    // A stalled client must not keep a socket: Node's own default is a minute for the headers.
    http: { headersTimeout: 10_000, maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 1_000 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  })
  const csp = contentSecurityPolicy(options.idpOrigin)
  app.setValidatorCompiler(validatorCompiler)
  app.setErrorHandler(handleError)
  app.setNotFoundHandler((request, reply) => handleError(new AgentError('not-found'), request, reply))
  app.decorateRequest('ingelogde', undefined)
  app.decorateRequest('csrfToken', undefined)
  await app.register(fastifyCookie)

  app.addHook('onRequest', async (request, reply) => {
    setSecurityHeaders(reply, csp)
    if (!isApi(request)) return
    reply.header('cache-control', 'no-store')
    if (!passesIsolation(request.headers)) throw new AgentError('request-forgery')
    const sessie = await options.findSessie(request)
    request.ingelogde = sessie?.ingelogde
    request.csrfToken = sessie?.csrfToken
    authorize(request, options.origin)
  })
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/') && route.method !== 'HEAD' && !route.config?.policy) {
      throw new Error(`route ${String(route.method)} ${route.url} states no policy`)
    }
  })
  app.addHook('onResponse', logRequest)
  acceptCspReports(app)
  return app
}

function isApi(request: FastifyRequest): boolean {
  return request.url.startsWith('/api/') || request.url === '/api'
}

/** Asks in this order, so that an attacker learns nothing: is it known, is it forged, who is it, may they. */
function authorize(request: FastifyRequest, origin: string): void {
  const { policy } = request.routeOptions.config
  if (request.is404 || !policy) throw new AgentError('not-found')
  if (!policy.allows(request.ingelogde) && request.ingelogde === undefined) throw new AgentError('not-logged-in')
  if (!SAFE.has(request.method)) {
    const { headers, csrfToken } = request
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
    if (!passesGates({ headers, hasBody, origin, csrfToken })) throw new AgentError('request-forgery')
  }
  if (!policy.allows(request.ingelogde)) throw new AgentError('not-allowed')
}

/** The trace id of W3C Trace Context when the caller sends one, otherwise our own; 32 hexadecimal digits. */
function traceIdOf(request: { headers: Record<string, string | string[] | undefined> }): string {
  const given = /^00-(?<id>[0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(String(request.headers['traceparent'] ?? ''))
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

/** A browser's report names a directive and a URL; only the directive is kept, a URL might hold more than we want. */
function acceptCspReports(app: FastifyInstance): void {
  app.addContentTypeParser(
    ['application/reports+json', 'application/csp-report'],
    { parseAs: 'string' },
    (_, body, done) => done(null, body),
  )
  app.post(CSP_REPORT_PATH, { bodyLimit: 16 * 1024 }, async (request, reply) => {
    const directives = String(request.body).match(/"(?:effectiveDirective|effective-directive)"\s*:\s*"[a-z-]{1,40}"/g)
    request.log.warn({ directives: directives?.slice(0, 20) ?? [] }, 'content policy violated')
    return reply.code(204).send()
  })
}
