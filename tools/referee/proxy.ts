import { createServer, request as ask, Agent, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Exchange } from './exchange.ts'
import type { Judge } from './judge.ts'
import type { Ledger } from './ledger.ts'

export interface ProxyOptions {
  register: string
  /** Where the stand-in listens; only its host and port are used. */
  upstream: string
  /** 0 takes a free port. */
  port: number
  /** Absent when there are no documents: then everything is only passed on. */
  judge: Judge | undefined
  ledger: Ledger
}

export interface Proxy {
  url: string
  close(): Promise<void>
}

const EXPECT = 'x-referee-expect'
const ORDERED = 'x-demo-fault'
/** How long a question for the findings waits for answers that are still on their way, in milliseconds. */
const SETTLE_WITHIN = 2_000

/** Passes everything on to one stand-in, byte for byte and as it arrives, and shows each whole exchange to the judge. */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const upstream = new URL(options.upstream)
  const agent = new Agent({ keepAlive: true })
  const underway = new Set<Promise<void>>()
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/__referee/')) return void answerQuestion(request, response, options.ledger, underway)
    pass(request, response, upstream, agent, options, underway)
  })
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has an address')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
        agent.destroy()
      }),
  }
}

function pass(
  request: IncomingMessage,
  response: ServerResponse,
  upstream: URL,
  agent: Agent,
  options: ProxyOptions,
  underway: Set<Promise<void>>,
): void {
  const judged = options.judge !== undefined && !request.url?.startsWith('/__demo')
  const sent: Buffer[] = []
  let hungUp = false
  const forward = ask({
    host: upstream.hostname,
    port: upstream.port,
    method: request.method,
    path: request.url,
    headers: withoutHeader(request.rawHeaders, EXPECT),
    setHost: false,
    agent,
  })
  forward.on('response', (answer) => {
    const done = relay(answer, response).then(({ body, brokenOff }) => {
      if (!judged || !options.judge) return
      if (answer.headers[ORDERED] !== undefined) return options.ledger.ordered()
      // The caller hung up while the register was still talking: that is nobody's offence.
      if (hungUp) return
      options.judge(toExchange(options.register, request, Buffer.concat(sent), answer, body, brokenOff))
    })
    underway.add(done)
    void done.finally(() => underway.delete(done))
  })
  forward.on('error', () => {
    if (judged && !response.headersSent) options.ledger.unanswered()
    response.destroy()
  })
  response.on('close', () => {
    if (response.writableFinished || forward.destroyed) return
    hungUp = response.headersSent
    forward.destroy()
  })
  request.on('data', (chunk: Buffer) => {
    sent.push(chunk)
    forward.write(chunk)
  })
  request.on('end', () => forward.end())
}

/** Passes an answer on as it comes in; a line that breaks here breaks there too. */
function relay(answer: IncomingMessage, response: ServerResponse): Promise<{ body: Buffer; brokenOff: boolean }> {
  const received: Buffer[] = []
  response.sendDate = false
  response.writeHead(answer.statusCode ?? 502, answer.statusMessage, withoutHeader(answer.rawHeaders, ORDERED))
  response.flushHeaders()
  return new Promise((resolve) => {
    answer.on('data', (chunk: Buffer) => {
      received.push(chunk)
      response.write(chunk)
    })
    answer.on('end', () => {
      resolve({ body: Buffer.concat(received), brokenOff: false })
      response.end()
    })
    answer.on('close', () => {
      if (answer.complete) return
      resolve({ body: Buffer.concat(received), brokenOff: true })
      response.destroy()
    })
    answer.on('error', () => response.destroy())
  })
}

function toExchange(
  register: string,
  request: IncomingMessage,
  requestBody: Buffer,
  answer: IncomingMessage,
  answerBody: Buffer,
  brokenOff: boolean,
): Exchange {
  return {
    register,
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    requestHeaders: request.headers,
    requestBody,
    refusalExpected: request.headers[EXPECT] === 'refusal',
    status: answer.statusCode ?? 0,
    answerHeaders: answer.headers,
    answerBody,
    brokenOff,
  }
}

async function answerQuestion(
  request: IncomingMessage,
  response: ServerResponse,
  ledger: Ledger,
  underway: ReadonlySet<Promise<void>>,
): Promise<void> {
  const question = `${request.method} ${request.url}`
  if (question !== 'GET /__referee/findings' && question !== 'DELETE /__referee/findings') {
    response.writeHead(404).end()
    return
  }
  const { promise: late, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, SETTLE_WITHIN)
  await Promise.race([Promise.allSettled(underway), late])
  clearTimeout(timer)
  if (request.method === 'DELETE') {
    ledger.clear()
    response.writeHead(204).end()
    return
  }
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(ledger.verdict()))
}

function withoutHeader(raw: readonly string[], name: string): string[] {
  const kept: string[] = []
  for (let index = 0; index < raw.length; index += 2) {
    const key = raw[index]
    const value = raw[index + 1]
    if (key !== undefined && value !== undefined && key.toLowerCase() !== name) kept.push(key, value)
  }
  return kept
}
