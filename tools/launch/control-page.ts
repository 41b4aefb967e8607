import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { CONTROL_STYLE, controlHtml } from './control-html.ts'
import { type Behaviour, BEHAVIOURS, setBehaviour, situationOf } from './stand-in-control.ts'
import type { StandIn } from './town.ts'

/** The running page. */
export interface ControlPage {
  address: string
  close(): Promise<void>
}

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // With 'no-referrer' a browser would send "Origin: null" and we could not tell our own form from a stranger's.
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
}
const BODY_LIMIT = 2_000

/**
 * Serves the page that shows what every stand-in does and switches it, on loopback and a port of its own.
 * @param desk the address of the desk, to link to
 */
export async function serveControlPage(standIns: StandIn[], desk: string): Promise<ControlPage> {
  const server = createServer((request, response) => {
    answer(request, response, standIns, desk).catch(() => send(response, 500, 'Er ging iets mis. Probeer het opnieuw.'))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('the control page has no port')
  return {
    address: `http://127.0.0.1:${place.port}`,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, standIns: StandIn[], desk: string) {
  // A page elsewhere can point a name of its own at 127.0.0.1; its requests then carry that name.
  const host = request.headers.host ?? ''
  if (!/^(127\.0\.0\.1|localhost):\d+$/.test(host))
    return send(response, 403, 'Deze pagina is alleen voor deze computer.')
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`)
  if (request.method === 'GET' && pathname === '/stijl.css') return sendStyle(response)
  if (request.method === 'GET' && pathname === '/') return sendPage(response, standIns, desk, searchParams.get('gezet'))
  if (request.method === 'POST' && pathname === '/zet') return change(request, response, standIns, host)
  return send(response, 404, 'Deze pagina bestaat niet.')
}

async function sendPage(response: ServerResponse, standIns: StandIn[], desk: string, changed: string | null) {
  const shown = await Promise.all(
    standIns.map(async (standIn) => ({ name: standIn.name, situation: await situationOf(standIn) })),
  )
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/html; charset=utf-8' })
  response.end(controlHtml(shown, desk, changed ?? undefined))
}

function sendStyle(response: ServerResponse) {
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/css; charset=utf-8' })
  response.end(CONTROL_STYLE)
}

async function change(request: IncomingMessage, response: ServerResponse, standIns: StandIn[], host: string) {
  // Any page in this browser can send us a form, but not from our own origin.
  if (request.headers.origin !== `http://${host}`) return send(response, 403, 'Dit verzoek komt van een andere pagina.')
  const form = new URLSearchParams(await readBody(request))
  const behaviour = readBehaviour(form.get('gedrag'))
  const name = form.get('register')
  const chosen = standIns.filter((standIn) => name === 'alle' || standIn.name === name)
  if (!behaviour || chosen.length === 0) return send(response, 400, 'Dit register of gedrag bestaat niet.')
  await Promise.all(chosen.map((standIn) => setBehaviour(standIn, behaviour)))
  response.writeHead(303, { ...HEADERS, location: `/?gezet=${encodeURIComponent(name ?? '')}` })
  response.end()
}

function readBehaviour(text: string | null): Behaviour | undefined {
  return BEHAVIOURS.find((behaviour) => behaviour === text)
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = ''
  request.setEncoding('utf8')
  for await (const chunk of request) {
    body += chunk
    if (body.length > BODY_LIMIT) throw new Error('the form is too large')
  }
  return body
}

function send(response: ServerResponse, status: number, sentence: string) {
  if (!response.headersSent) response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' })
  response.end(sentence)
}
