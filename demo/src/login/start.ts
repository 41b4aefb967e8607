import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { openJournal, startStandIn } from '#server'
import type { Answer, StandIn } from '#server'
import { gebruikersOf } from './gebruikers.ts'
import type { Gebruiker } from './gebruikers.ts'
import { answerPage } from './interaction.ts'
import { loadKeys } from './keys.ts'
import { withPagePolicy } from './page-policy.ts'
import { buildProvider } from './provider.ts'
import type { LoginClient } from './provider.ts'
import { relay } from './relay.ts'

export interface LoginOptions {
  port?: number
  /** The town's name and its domain, for the pages and the e-mail addresses. */
  gemeente: string
  domein: string
  client: LoginClient
  /** Folder for keys and sessions; in memory when absent. */
  data?: string
}

/** The running provider: its issuer, and who can log in. */
export interface Login extends StandIn {
  issuer: string
  gebruikers: readonly Gebruiker[]
}

/**
 * Starts the OpenID provider on loopback, behind the same control API as the registers.
 * @throws when the port is taken, or when the kept keys cannot be read.
 */
export async function startLogin(options: LoginOptions): Promise<Login> {
  const { gemeente, client, data } = options
  const gebruikers = gebruikersOf(options.domein)
  const keys = await loadKeys(data === undefined ? undefined : join(data, 'login-keys.json'))
  const journal = openJournal(data === undefined ? undefined : join(data, 'login.jsonl'))
  // The issuer is only known when the stand-in listens, so for a moment there is nobody behind it.
  const behind: { port?: number } = {}
  const origins = [
    ...new Set([...client.redirectUris, ...client.postLogoutRedirectUris].map((uri) => new URL(uri).origin)),
  ]
  const standIn = await startStandIn({
    name: 'login',
    ...(options.port === undefined ? {} : { port: options.port }),
    routes: [
      {
        method: '*',
        path: '/*',
        async handle(ask) {
          if (behind.port === undefined) return oauthError(503)
          return withPagePolicy(await relay(ask, behind.port), origins)
        },
      },
    ],
    notFound: () => oauthError(404),
    methodNotAllowed: () => oauthError(405),
    badJson: () => oauthError(400),
    crashed: () => oauthError(500),
    failing: (_, status) => oauthError(status),
  })
  const issuer = standIn.url
  const provider = buildProvider({ issuer, gemeente, gebruikers, client, keys, journal })
  const answerProvider = provider.callback()
  provider.on('server_error', (_, error) => report(error))
  provider.on('backchannel.error', (_, error) => report(error))
  const { server, port } = await listen((request, response) => {
    answerPage(request, response, { provider, issuer, gemeente, gebruikers })
      .then((done) => (done ? undefined : answerProvider(request, response)))
      .catch((error: unknown) => {
        report(error)
        response.destroy()
      })
  })
  behind.port = port
  return {
    ...standIn,
    issuer,
    gebruikers,
    async close() {
      await standIn.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      journal.close()
    },
  }
}

async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ server: Server; port: number }> {
  const server = createServer(handle)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has an address')
  return { server, port: address.port }
}

function oauthError(status: number): Answer {
  const error = status === 503 || status === 429 ? 'temporarily_unavailable' : 'server_error'
  return { status, body: { error: status < 500 && status !== 429 ? 'invalid_request' : error } }
}

function report(error: unknown): void {
  process.stderr.write(`login: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
