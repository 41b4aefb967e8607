import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerControl, isControl } from './control.ts'
import type { Controlled } from './control.ts'
import type { Answer, Ask, Route } from './exchange.ts'
import { FaultBook } from './faults.ts'
import type { Fault, FaultMode } from './faults.ts'
import { Hold } from './hold.ts'
import { BodyTooLarge, readBody, toAsk, urlOf } from './reading.ts'
import { RequestLog } from './request-log.ts'
import { compileRoutes, findRoute } from './routing.ts'
import type { Match, RouteTable } from './routing.ts'
import { sendAnswer, sendCut, sendHalf } from './sending.ts'

/** What a register's stand-in brings: its routes and the dialect of its errors. */
export interface StandInOptions {
  name: string
  /** 0 or absent takes a free port. */
  port?: number
  routes: readonly Route[]
  /** Runs before a route's handler and before a broken body is refused: the place for authentication and headers. */
  before?: (ask: Ask) => Answer | undefined | Promise<Answer | undefined>
  /** Runs over every answer in the register's dialect, errors too: the place for `API-version`. */
  after?: (ask: Ask, answer: Answer) => Answer
  notFound: (ask: Ask) => Answer
  methodNotAllowed: (ask: Ask, allow: string[]) => Answer
  badJson: (ask: Ask) => Answer
  /** A 500 in the register's dialect. */
  crashed: (ask: Ask, error: unknown) => Answer
  /** The dialect for another status that a fault asks for (403, 429, 503); without it a bare JSON body is sent. */
  failing?: (ask: Ask, status: number) => Answer
}

/** A running stand-in on loopback. */
export interface StandIn {
  name: string
  port: number
  /** `http://127.0.0.1:<port>`, without a path; the control API lives below it at `/__demo`. */
  url: string
  /** Cuts all lines, also held and silent ones. */
  close: () => Promise<void>
}

interface Running extends Controlled {
  options: StandInOptions
  table: RouteTable
}

const SPOILING: ReadonlySet<FaultMode> = new Set(['error', 'html', 'empty', 'half', 'cut'])

const HTML_PAGE =
  '<!doctype html><html lang="nl"><title>Storing</title><h1>Er is een storing</h1><p>Probeer het later.</p>'

/** Starts a stand-in on 127.0.0.1 with its control API under `/__demo`. @throws when the port is taken. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const running: Running = {
    options,
    name: options.name,
    table: compileRoutes(options.routes),
    faults: new FaultBook(),
    held: new Hold(),
    silenced: new Hold(),
    log: new RequestLog(),
  }
  const server = createServer((request, response) => void receive(request, response, running))
  // Longer than clients keep their end open, so that a reused connection is not cut under their request.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has an address')
  return {
    name: options.name,
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        running.held.abandon()
        running.silenced.abandon()
        server.closeAllConnections()
      }),
  }
}

async function receive(request: IncomingMessage, response: ServerResponse, on: Running): Promise<void> {
  try {
    if (isControl(request)) return await answerControl(request, response, on)
    await serve(request, response, on)
  } catch (error) {
    if (error instanceof BodyTooLarge) return sendAnswer(response, { status: 413 })
    // Only a line that broke while reading or writing comes here: there is nobody left to answer.
    response.destroy()
  }
}

async function serve(request: IncomingMessage, response: ServerResponse, on: Running): Promise<void> {
  const method = request.method ?? 'GET'
  const { pathname } = urlOf(request)
  const match = findRoute(on.table, method, pathname)
  const line = on.log.enter(method, templateOf(match, pathname), request.url ?? '/')
  const started = performance.now()
  response.once('close', () => on.log.leave())
  response.once('finish', () => {
    line.status = response.statusCode
    line.took = Math.round(performance.now() - started)
  })
  const fault = on.faults.strike(method, pathname)
  if (fault !== undefined) line.fault = fault.mode
  if (fault?.mode === 'refuse') {
    response.destroy()
    return
  }
  const read = toAsk(request, await readBody(request), match.kind === 'found' ? match.params : {})
  const handle = (): Promise<Answer> => handled(read, match, on)
  if (fault === undefined) return sendAnswer(response, await handle())
  await misbehave(fault, read.ask, handle, response, on)
}

async function misbehave(
  fault: Fault,
  ask: Ask,
  handle: () => Promise<Answer>,
  response: ServerResponse,
  on: Running,
): Promise<void> {
  if (fault.ms !== undefined) await sleep(fault.ms)
  // Whoever holds answers against the published document must know that this one is spoilt on purpose.
  if (SPOILING.has(fault.mode)) response.setHeader('X-Demo-Fault', fault.mode)
  switch (fault.mode) {
    case 'slow':
      return sendAnswer(response, await handle())
    case 'silent':
      await on.silenced.wait()
      response.destroy()
      return
    case 'refuse':
      response.destroy()
      return
    case 'error':
      return sendAnswer(response, errorAnswer(fault, ask, on.options))
    case 'html':
      return sendAnswer(response, htmlAnswer(fault.status ?? 200))
    case 'empty':
      return sendAnswer(response, { status: fault.status ?? 200, headers: { 'Content-Type': 'application/json' } })
    case 'half':
      return sendHalf(response, await handle())
    case 'cut':
      return sendCut(response, await handle())
    case 'drop':
      await handle()
      response.destroy()
      return
    case 'hold-before':
      if (!(await on.held.wait())) return void response.destroy()
      return sendAnswer(response, await handle())
    case 'hold-after': {
      const answer = await handle()
      if (!(await on.held.wait())) return void response.destroy()
      return sendAnswer(response, answer)
    }
  }
}

async function handled(read: { ask: Ask; broken: boolean }, match: Match, on: Running): Promise<Answer> {
  const { ask } = read
  const { options } = on
  const finish = options.after ?? ((_: Ask, answer: Answer) => answer)
  try {
    return finish(ask, await dialect(read, match, options))
  } catch (error) {
    process.stderr.write(`${on.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return finish(ask, options.crashed(ask, error))
  }
}

async function dialect(
  { ask, broken }: { ask: Ask; broken: boolean },
  match: Match,
  options: StandInOptions,
): Promise<Answer> {
  if (match.kind === 'none') return options.notFound(ask)
  if (match.kind === 'other-method') {
    const answer = options.methodNotAllowed(ask, match.allow)
    return { ...answer, headers: { Allow: match.allow.join(', '), ...answer.headers } }
  }
  const early = await options.before?.(ask)
  if (early !== undefined) return early
  if (broken) return options.badJson(ask)
  return match.route.handle(ask)
}

function errorAnswer(fault: Fault, ask: Ask, options: StandInOptions): Answer {
  const status = fault.status ?? 500
  const answer = errorBody(status, ask, options)
  if (fault.retryAfter === undefined) return answer
  return { ...answer, headers: { ...answer.headers, 'Retry-After': String(fault.retryAfter) } }
}

function errorBody(status: number, ask: Ask, options: StandInOptions): Answer {
  const after = options.after ?? ((_: Ask, answer: Answer) => answer)
  if (options.failing !== undefined) return after(ask, options.failing(ask, status))
  if (status === 500) return after(ask, options.crashed(ask, new Error('ordered by the control API')))
  return { status, body: { status } }
}

function htmlAnswer(status: number): Answer {
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: Buffer.from(HTML_PAGE) }
}

function templateOf(match: Match, path: string): string {
  if (match.kind === 'found') return match.route.path
  return match.kind === 'other-method' ? match.template : path
}
