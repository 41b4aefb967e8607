import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import { errors } from 'oidc-provider'
import type { InteractionResults } from 'oidc-provider'
import type { Gebruiker } from './gebruikers.ts'
import { errorPage, loginPage, STYLESHEET_PATH } from './pages.ts'
import { ACR } from './provider.ts'
import { STYLESHEET } from './stylesheet.ts'

/** What the pages need to know. */
export interface Interaction {
  provider: Provider
  issuer: string
  gemeente: string
  gebruikers: readonly Gebruiker[]
}

/** Bytes; a choice from a list is short. */
const LARGEST_FORM = 4096

/** Answers our own pages; false when the request is the provider's. */
export async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  on: Interaction,
): Promise<boolean> {
  const { pathname } = new URL(request.url ?? '/', on.issuer)
  if (pathname === STYLESHEET_PATH) {
    response.writeHead(200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'max-age=3600' })
    response.end(STYLESHEET)
    return true
  }
  if (!pathname.startsWith('/inloggen/')) return false
  try {
    await interact(request, response, pathname, on)
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error
    html(response, 400, errorPage(on.gemeente, 'sessie_verlopen', undefined))
  }
  return true
}

async function interact(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  on: Interaction,
): Promise<void> {
  const details = await on.provider.interactionDetails(request, response)
  if (pathname !== `/inloggen/${details.uid}`) throw new errors.SessionNotFound('another login is in this browser')
  if (details.prompt.name !== 'login') {
    return on.provider.interactionFinished(request, response, { consent: {} })
  }
  if (request.method !== 'POST') return html(response, 200, loginPage(on.gemeente, pathname, on.gebruikers))
  if (!comesFromHere(request, on.issuer))
    return html(response, 403, errorPage(on.gemeente, 'vreemde_herkomst', undefined))
  const result = chosen(await readForm(request), on.gebruikers)
  if (result === undefined) return html(response, 400, loginPage(on.gemeente, pathname, on.gebruikers))
  await on.provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

function chosen(form: URLSearchParams, gebruikers: readonly Gebruiker[]): InteractionResults | undefined {
  if (form.has('annuleren')) {
    return { error: 'access_denied', error_description: 'De gebruiker heeft het inloggen afgebroken.' }
  }
  const found = gebruikers.find((one) => one.sub === form.get('gebruiker'))
  if (found === undefined) return undefined
  return { login: { accountId: found.sub, acr: ACR, amr: ['pwd', 'otp', 'mfa'], remember: true } }
}

/** The step cookie is SameSite=Lax; this also stops a page of another port on this machine, which is the same site. */
function comesFromHere(request: IncomingMessage, issuer: string): boolean {
  const { origin } = request.headers
  return origin === undefined || origin === new URL(issuer).origin
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > LARGEST_FORM) break
  }
  return new URLSearchParams(text.slice(0, LARGEST_FORM))
}

function html(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(body)
}
