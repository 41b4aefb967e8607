import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './exchange.ts'
import { readFaultOrder } from './faults.ts'
import type { FaultBook } from './faults.ts'
import type { Hold } from './hold.ts'
import { readBody, toAsk, urlOf } from './reading.ts'
import type { RequestLog } from './request-log.ts'
import { sendAnswer } from './sending.ts'

export interface Controlled {
  name: string
  faults: FaultBook
  held: Hold
  silenced: Hold
  log: RequestLog
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const LOCAL_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

export function isControl(request: IncomingMessage): boolean {
  const { pathname } = urlOf(request)
  return pathname === '/__demo' || pathname.startsWith('/__demo/')
}

export async function answerControl(request: IncomingMessage, response: ServerResponse, on: Controlled): Promise<void> {
  const { ask, broken } = toAsk(request, await readBody(request), {})
  await sendAnswer(response, refuseStrangers(request) ?? answer(`${ask.method} ${ask.path}`, ask.body, broken, on))
}

/**
 * There is no password, so a web page in the same machine's browser must not reach this: the Host guards against
 * rebinding, and a body that must be JSON makes a browser ask permission first, which is never given.
 */
function refuseStrangers(request: IncomingMessage): Answer | undefined {
  const local = LOOPBACK.has(request.socket.remoteAddress ?? '') && LOCAL_HOST.test(request.headers.host ?? '')
  if (!local) return { status: 403, body: { error: 'the control API is for loopback only' } }
  const json = (request.headers['content-type'] ?? '').toLowerCase().startsWith('application/json')
  if (request.method === 'POST' && !json) return { status: 415, body: { error: 'send application/json' } }
  return undefined
}

function answer(call: string, body: unknown, broken: boolean, on: Controlled): Answer {
  switch (call) {
    case 'GET /__demo':
      return { status: 200, body: state(on) }
    case 'GET /__demo/health':
      return { status: 200, body: { name: on.name, healthy: on.faults.list().length === 0 } }
    case 'GET /__demo/requests':
      return { status: 200, body: { requests: on.log.lines } }
    case 'DELETE /__demo/requests':
      on.log.clear()
      return { status: 204 }
    case 'POST /__demo/fault':
      return orderFault(body, broken, on)
    case 'DELETE /__demo/fault':
      on.faults.clear()
      on.held.release()
      on.silenced.abandon()
      return { status: 200, body: state(on) }
    case 'POST /__demo/release':
      return { status: 200, body: { released: on.held.release(readCount(body)) } }
    default:
      return { status: 404, body: { error: `the control API has no ${call}` } }
  }
}

function orderFault(body: unknown, broken: boolean, on: Controlled): Answer {
  const order = broken ? 'not JSON' : readFaultOrder(body)
  if (typeof order === 'string') return { status: 400, body: { error: order } }
  return { status: 201, body: on.faults.add(order) }
}

function state(on: Controlled): unknown {
  return { name: on.name, faults: on.faults.list(), held: on.held.count, ...on.log.counters() }
}

function readCount(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null || !('count' in body)) return undefined
  return typeof body.count === 'number' && body.count >= 0 ? body.count : undefined
}
