import type { FaultOrder } from './faults.ts'
import type { StandIn } from './stand-in.ts'

/** An answer as a test wants to look at it. */
export interface Reply {
  status: number
  headers: Headers
  text: string
  /** The parsed text, or undefined when it is not JSON. */
  json: unknown
}

/** A tiny client of one stand-in; `body` is sent as JSON unless it is a string. */
export interface Client {
  call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>
  get: (path: string, headers?: Record<string, string>) => Promise<Reply>
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Reply>
}

/** A client of `url` that sends `headers` with every call. */
export function clientOf(url: string, headers: Record<string, string> = {}): Client {
  const call: Client['call'] = async (method, path, body, extra) => {
    const init: RequestInit = { method, headers: { ...headers, ...extra }, redirect: 'manual' }
    if (body !== undefined) {
      init.body = typeof body === 'string' ? body : JSON.stringify(body)
      init.headers = { 'Content-Type': 'application/json', ...headers, ...extra }
    }
    const response = await fetch(`${url}${path}`, init)
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: parsed(text) }
  }
  return {
    call,
    get: (path, extra) => call('GET', path, undefined, extra),
    post: (path, body, extra) => call('POST', path, body, extra),
  }
}

/** Orders a fault at a stand-in's control API. @throws when it is refused. */
export async function orderFault(standIn: StandIn, order: FaultOrder): Promise<void> {
  const reply = await clientOf(standIn.url).post('/__demo/fault', order)
  if (reply.status !== 201) throw new Error(`fault refused: ${reply.text}`)
}

/** Ends all faults and releases what is held. */
export async function makeHealthy(standIn: StandIn): Promise<void> {
  await clientOf(standIn.url).call('DELETE', '/__demo/fault')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
export { startReferee, WRONG_ON_PURPOSE } from './referee.ts'
export type { Referee } from './referee.ts'
