import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { CALLBACK_PATH, deleteSessie, getSessie, LOGIN_PATH } from '@kiss/contract/sessie'
import { AgentError } from '@kiss/domain/errors'
import type { Database } from '#database'
import { problemOf, serve } from '#http'
import type { FoundSessie } from '#http'
import { ingelogdeFrom } from './claims.ts'
import { LOGIN_COOKIE, LOGIN_COOKIE_OPTIONS, SESSION_COOKIE, SESSION_COOKIE_OPTIONS } from './cookies.ts'
import type { SessieEnv } from './env.ts'
import { beginInlogpoging, takeInlogpoging } from './inlogpoging.store.ts'
import { loginFailedPage, STYLESHEET, STYLESHEET_PATH } from './login-failed-page.ts'
import type { LoginProvider } from './login-provider.ts'
import { safeReturnTo } from './return-to.ts'
import { magVan, mayAskWhoIAm, mayLogOut } from './sessie.policy.ts'
import { beginSessie, endSessie, findSessie } from './sessie.store.ts'
import type { Sessie } from './sessie.store.ts'

/** What login and session need. `now` is a parameter because limits in time are tested at the second. */
export interface SessieDeps {
  db: Database
  env: SessieEnv
  provider: LoginProvider
  /** What the municipality is called on screen. */
  gemeente: string
  now: () => Date
}

const live = new WeakMap<FastifyRequest, Sessie>()

/** Finds the session of a request by its cookie. */
export function sessieFinder(deps: Pick<SessieDeps, 'db' | 'now'>) {
  return async (request: FastifyRequest): Promise<FoundSessie | undefined> => {
    const id = request.cookies[SESSION_COOKIE]
    if (!id) return undefined
    const sessie = await findSessie(deps.db, id, deps.now())
    if (!sessie) return undefined
    live.set(request, sessie)
    return { ingelogde: sessie.ingelogde, csrfToken: sessie.csrfToken }
  }
}

/** Binds who-am-I, logout and the two pages of login. */
export function serveSessie(app: FastifyInstance, deps: SessieDeps): void {
  app.get(LOGIN_PATH, (request, reply) => beginLogin(request, reply, deps))
  app.get(CALLBACK_PATH, (request, reply) => finishLogin(request, reply, deps))
  app.get(STYLESHEET_PATH, (_request, reply) =>
    reply.header('cache-control', 'public, max-age=3600').type('text/css; charset=utf-8').send(STYLESHEET),
  )

  serve(app, getSessie, mayAskWhoIAm, async (_input, caller) => {
    const sessie = live.get(caller.request)
    if (!sessie) return { sessie: null, gemeente: deps.gemeente }
    const { ingelogde, csrfToken, endsAt } = sessie
    return {
      gemeente: deps.gemeente,
      sessie: {
        medewerker: { naam: ingelogde.naam, email: ingelogde.email, rollen: ingelogde.rollen },
        mag: magVan(ingelogde),
        csrfToken,
        verlooptOver: Math.max(0, Math.floor((endsAt.getTime() - deps.now().getTime()) / 1000)),
        gemeente: deps.gemeente,
      },
    }
  })

  serve(app, deleteSessie, mayLogOut, async (_input, caller) => {
    const id = caller.request.cookies[SESSION_COOKIE]
    if (id) await endSessie(deps.db, id)
    caller.reply
      .setCookie(SESSION_COOKIE, '', { ...SESSION_COOKIE_OPTIONS, maxAge: 0 })
      // Not "cookies": that clears the whole domain, and would log people out of everything of the municipality.
      .header('clear-site-data', '"cache", "storage"')
    return { uitlogAdres: (await deps.provider.logoutAddress()) ?? null }
  })
}

async function beginLogin(request: FastifyRequest, reply: FastifyReply, deps: SessieDeps): Promise<FastifyReply> {
  try {
    refuseEmbedded(request)
    const { address, poging } = await deps.provider.begin(safeReturnTo(queryOf(request).get('terug')))
    const secret = await beginInlogpoging(deps.db, poging, deps.now())
    return await reply
      .setCookie(LOGIN_COOKIE, secret, LOGIN_COOKIE_OPTIONS)
      .header('cache-control', 'no-store')
      .redirect(address, 302)
  } catch (error) {
    return refuse(request, reply, deps, error)
  }
}

async function finishLogin(request: FastifyRequest, reply: FastifyReply, deps: SessieDeps): Promise<FastifyReply> {
  try {
    refuseEmbedded(request)
    reply.setCookie(LOGIN_COOKIE, '', { ...LOGIN_COOKIE_OPTIONS, maxAge: 0 })
    const secret = request.cookies[LOGIN_COOKIE]
    const poging = secret ? await takeInlogpoging(deps.db, secret, deps.now()) : undefined
    if (!poging) {
      throw new AgentError('login-failed', { zin: 'Het inloggen duurde te lang of begon in een ander venster.' })
    }
    const login = await deps.provider.finish(`?${queryOf(request).toString()}`, poging)
    const who = ingelogdeFrom(login.claims, deps.env)
    // A session that was there before is over: a new login gets a new id (ASVS 7.2.4).
    const old = request.cookies[SESSION_COOKIE]
    if (old) await endSessie(deps.db, old)
    const id = await beginSessie(deps.db, who, { idpSessionId: login.idpSessionId, now: deps.now() })
    request.log.info({ subject: who.subject, rollen: who.rollen }, 'login succeeded')
    return await reply
      .setCookie(SESSION_COOKIE, id, SESSION_COOKIE_OPTIONS)
      .header('cache-control', 'no-store')
      .redirect(poging.returnTo, 302)
  } catch (error) {
    return refuse(request, reply, deps, error)
  }
}

/** Login is for a window, not for a picture or a frame on somebody's page. */
function refuseEmbedded({ headers }: FastifyRequest): void {
  const dest = headers['sec-fetch-dest']
  if (dest !== undefined && dest !== 'document') throw new AgentError('request-forgery')
}

/** As it came: Fastify's own reading would lose a parameter that stands twice, and the provider's answer is checked. */
function queryOf({ url }: FastifyRequest): URLSearchParams {
  const start = url.indexOf('?')
  return new URLSearchParams(start === -1 ? '' : url.slice(start + 1))
}

/** A person looks at this answer, so it is a page, with a way to try again and no loop. */
function refuse(request: FastifyRequest, reply: FastifyReply, deps: SessieDeps, error: unknown): FastifyReply {
  const { status, detail, code } = problemOf(error, request)
  const cause = error instanceof AgentError ? error.cause : undefined
  request.log.warn({ code, ...(cause instanceof Error ? { cause: causeOf(cause) } : {}) }, 'login refused')
  if (status === 503) reply.header('retry-after', '5')
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(loginFailedPage({ zin: detail, naam: deps.gemeente, traceId: request.id }))
}

/** What openid-client says went wrong, in its own words; never what the provider or the browser sent. */
function causeOf(cause: Error): string {
  const code: unknown = Reflect.get(cause, 'code')
  const deeper = cause.cause
  // The JSON parser quotes what it could not read.
  const told = deeper instanceof Error && !(deeper instanceof SyntaxError) ? ` (${deeper.message})` : ''
  return `${cause.message}${typeof code === 'string' ? ` [${code}]` : ''}${told}`
}
