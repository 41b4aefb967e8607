import { openJournal, startStandIn } from '#server'
import type { Answer, Ask, StandIn } from '#server'
import { checkAccept, checkToken } from './access.ts'
import { catalogusRoutes } from './catalogi.ts'
import { documentRoutes, objectLinkRoutes } from './documenten.ts'
import { problem } from './problem.ts'
import type { ProblemKind } from './problem.ts'
import { openRegister } from './register.ts'
import { refused } from './resource.ts'
import type { OpenZaakSeed, Vertrouwelijkheidaanduiding } from './seed.ts'
import { apiVersionOf } from './urls.ts'
import { zaakContactmomentRoutes } from './zaakcontactmomenten.ts'
import { zaakPartRoutes } from './zaak-parts.ts'
import { zaakRoutes } from './zaken.ts'

/** What an invented Open Zaak needs to start. */
export interface OpenZaakOptions {
  seed: OpenZaakSeed
  /** 0 or absent takes a free port. */
  port?: number
  /** The one application that may enter. */
  clientId: string
  secret: string
  /** File in which writes are kept; without it they are lost at the end. */
  journal?: string
  /** Lists leave out what is more confidential, a single record of it is refused with 403; absent hides nothing. */
  maxVertrouwelijkheid?: Vertrouwelijkheidaanduiding
}

/**
 * Starts the stand-in for Open Zaak 1.30 on loopback: zaken, catalogi and documenten on one host.
 * @throws when the port is taken, the journal is damaged or the seed is not whole
 */
export async function startOpenZaak(options: OpenZaakOptions): Promise<StandIn> {
  const register = openRegister(options.seed, options.maxVertrouwelijkheid ?? 'zeer_geheim')
  const journal = openJournal(options.journal)
  const standIn = await startStandIn({
    name: 'openzaak',
    port: options.port ?? 0,
    routes: [
      ...zaakRoutes(register),
      ...zaakPartRoutes(register),
      ...zaakContactmomentRoutes(register, journal),
      ...catalogusRoutes(register),
      ...documentRoutes(register),
      ...objectLinkRoutes(register),
    ],
    before: (ask) => admit(ask, options),
    after: withVersion,
    notFound: (ask) => problem(ask, 'absent'),
    methodNotAllowed: (ask) => problem(ask, 'method', { detail: `Methode "${ask.method}" niet toegestaan.` }),
    badJson: (ask) => problem(ask, 'malformed', { detail: 'JSON parse error' }),
    crashed: (ask) => problem(ask, 'broken'),
    failing: (ask, status) => problem(ask, kindOf(status), { status }),
  })
  return {
    ...standIn,
    async close() {
      await standIn.close()
      journal.close()
    },
  }
}

async function admit(ask: Ask, client: OpenZaakOptions): Promise<Answer | undefined> {
  try {
    await checkToken(ask, client)
    if (!ask.path.endsWith('/download')) checkAccept(ask)
    return bodyIsJson(ask) ? undefined : problem(ask, 'media')
  } catch (error) {
    return refused(ask, error)
  }
}

function bodyIsJson(ask: Ask): boolean {
  if (ask.rawBody.length === 0) return true
  return (ask.headers['content-type'] ?? '').toLowerCase().startsWith('application/json')
}

function withVersion(ask: Ask, answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, 'API-version': apiVersionOf(ask.path) } }
}

function kindOf(status: number): ProblemKind {
  switch (status) {
    case 400:
      return 'invalid'
    case 401:
      return 'anonymous'
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
