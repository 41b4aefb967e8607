import { openJournal, startStandIn } from '#server'
import type { Answer, Ask, StandIn } from '#server'
import { routesOf } from './operations.ts'
import { plant } from './planting.ts'
import { problemAnswer, problemOf, unauthenticated } from './problem.ts'
import { Register } from './register.ts'
import type { OpenKlantSeed } from './seed.ts'
import { versionOf } from './versions.ts'
import type { Profile, Version } from './versions.ts'

/** How to start the stand-in; only `seed` and `token` must be given. */
export interface OpenKlantOptions {
  seed: OpenKlantSeed
  /** 0 or absent takes a free port. */
  port?: number
  /** The token that clients send as `Authorization: Token …`. */
  token: string
  /** File that keeps what was written over a restart; absent keeps nothing. Delete it to begin anew. */
  journal?: string
  /** The release to behave as. @default '2.18' */
  profile?: Profile
  /** What becomes of an unknown query parameter, against the habit of the release: refused since 2.14, ignored before. */
  unknownParameters?: Version['unknownParameters']
}

/**
 * Starts a stand-in for Open Klant's Klantinteracties API on `<url>/klantinteracties/api/v1`.
 *
 * Follows the published document of 2.18 (API 0.9.0); older profiles leave out what came later and generate numbers.
 * @throws when a link in the seed leads nowhere, the journal is not ours or the port is taken.
 */
export async function startOpenKlant(options: OpenKlantOptions): Promise<StandIn> {
  const known = versionOf(options.profile ?? '2.18')
  const version = { ...known, unknownParameters: options.unknownParameters ?? known.unknownParameters }
  const journal = openJournal(options.journal)
  const register = new Register(journal)
  plant(register, options.seed, version)
  journal.replay((entry) => register.replay(entry))
  const standIn = await startStandIn({
    name: 'openklant',
    port: options.port ?? 0,
    routes: routesOf(register, version),
    before: (ask) => refuseStranger(ask, options.token),
    after: (_ask, answer) => ({ ...answer, headers: { 'API-version': version.api, ...answer.headers } }),
    notFound: (ask) => problemAnswer(problemOf(404), ask.baseUrl),
    methodNotAllowed: (ask) => problemAnswer(problemOf(405), ask.baseUrl),
    badJson: (ask) => problemAnswer(problemOf(400), ask.baseUrl),
    crashed: (ask) => problemAnswer(problemOf(500), ask.baseUrl),
    failing: (ask, status) => problemAnswer(problemOf(status), ask.baseUrl),
  })
  return {
    ...standIn,
    close: async () => {
      await standIn.close()
      journal.close()
    },
  }
}

function refuseStranger(ask: Ask, token: string): Answer | undefined {
  const given = ask.headers.authorization
  if (given === `Token ${token}`) return undefined
  const missing = given === undefined || !given.startsWith('Token ')
  return problemAnswer(unauthenticated(missing ? 'not_authenticated' : 'authentication_failed'), ask.baseUrl)
}
