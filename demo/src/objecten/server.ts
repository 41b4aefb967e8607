import { openJournal, startStandIn } from '#server'
import type { Answer, Ask, StandIn } from '#server'
import { fullGrant, grantOf } from './access.ts'
import type { TokenGrant } from './access.ts'
import { problem, Refusal } from './problem.ts'
import type { ErrorShape, ProblemKind } from './problem.ts'
import { objectRoutes, objecttypeRoutes } from './routes.ts'
import type { ObjectenSeed } from './seed.ts'
import { openStore } from './store.ts'

const API_VERSION = '2.7.0'

/** What an invented Objecten register needs to start. */
export interface ObjectenOptions {
  seed: ObjectenSeed
  /** 0 or absent takes a free port. */
  port?: number
  /** May read and write everything. */
  token: string
  /** Other tokens, each for some objecttypes. */
  tokens?: readonly TokenGrant[]
  /** File in which writes are kept; without it they are lost at the end. */
  journal?: string
  /** `3.x` answers errors in the shape from before 4.0. */
  errorShape?: ErrorShape
}

/**
 * Starts the stand-in for Objecten 4.0 with its objecttypes on loopback; both live below `/api/v2`, an objecttype at
 * `/api/v2/objecttypes/<uuid>` with a uuid of `OBJECTTYPE_UUIDS`.
 * @throws when the port is taken, the journal is damaged or an object of the seed does not fit its objecttype
 */
export async function startObjecten(options: ObjectenOptions): Promise<StandIn> {
  const shape = options.errorShape ?? '4.0'
  const journal = openJournal(options.journal)
  const store = openStore(options.seed, journal)
  const grants = [fullGrant(options.token), ...(options.tokens ?? [])]
  const refuse = (ask: Ask, { kind, extra }: Refusal): Answer => problem(ask, shape, kind, extra)
  const register = { store, grants, refuse }
  const standIn = await startStandIn({
    name: 'objecten',
    port: options.port ?? 0,
    routes: [...objectRoutes(register), ...objecttypeRoutes(register)],
    before(ask) {
      try {
        grantOf(ask, grants)
        return bodyIsJson(ask) ? undefined : problem(ask, shape, 'media')
      } catch (error) {
        if (error instanceof Refusal) return refuse(ask, error)
        throw error
      }
    },
    after: (_ask, answer) => ({ ...answer, headers: { ...answer.headers, 'API-version': API_VERSION } }),
    notFound: (ask) => problem(ask, shape, 'absent'),
    methodNotAllowed: (ask) => problem(ask, shape, 'method', { detail: `Methode "${ask.method}" niet toegestaan.` }),
    badJson: (ask) => problem(ask, shape, 'malformed', { detail: 'JSON parse error' }),
    crashed: (ask) => problem(ask, shape, 'broken'),
    failing: (ask, status) => problem(ask, shape, kindOf(status), { status }),
  })
  return {
    ...standIn,
    async close() {
      await standIn.close()
      journal.close()
    },
  }
}

function bodyIsJson(ask: Ask): boolean {
  if (ask.rawBody.length === 0) return true
  return (ask.headers['content-type'] ?? '').toLowerCase().startsWith('application/json')
}

function kindOf(status: number): ProblemKind {
  switch (status) {
    case 400:
      return 'invalid'
    case 401:
      return 'stranger'
    case 403:
      return 'denied'
    case 404:
      return 'absent'
    case 429:
      return 'throttled'
    default:
      return 'broken'
  }
}
