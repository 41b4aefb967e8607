import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { inspect } from 'node:util'
import { Bug, RegisterError, type RegisterFault } from '@kiss/domain/errors'
import type { CallContext } from '@kiss/domain/sessie'
import { describe, expect, it } from 'vitest'

export { startTown } from './fixtures/town.ts'
export type { FaultOrder, Finding, Town } from './fixtures/town.ts'

/** An agent on whose behalf tests ask. */
export const TEST_CONTEXT: CallContext = {
  medewerker: { identificatie: 'mdw-7', naam: 'Ans Proef', email: 'ans.proef@example.org' },
}

/** A request as a scripted register received it. */
export interface Received {
  method: string
  /** Without the query. */
  path: string
  query: URLSearchParams
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** Parsed when it is JSON, undefined when there was none. */
  body: unknown
}

/** What a scripted register answers. `body` is sent as JSON, a string or bytes as they are. */
export interface Scripted {
  status?: number
  headers?: Record<string, string>
  body?: unknown
}

/** A small HTTP server on loopback that answers as the test says and remembers what it was asked. */
export interface ScriptedRegister {
  url: string
  received: Received[]
  close(): Promise<void>
}

/** Starts a register that answers each request by `answer`; an answer of undefined breaks the connection. */
export async function startScripted(
  answer: (asked: Received) => Scripted | undefined | Promise<Scripted | undefined>,
): Promise<ScriptedRegister> {
  const received: Received[] = []
  return serve(received, async (asked, response) => {
    const scripted = await answer(asked)
    if (scripted === undefined) return void response.socket?.destroy()
    const { status = 200, headers = {}, body } = scripted
    const isRaw = typeof body === 'string' || Buffer.isBuffer(body)
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(isRaw || body === undefined ? body : JSON.stringify(body))
  })
}

/** What {@link describeFailures} needs to know of the call of a room. */
export interface FailureSubject {
  /** Makes the room for this address and term (milliseconds) and answers one call of it. */
  make: (settings: { baseUrl: string; timeoutMs: number }) => () => Promise<unknown>
  /** An answer with which the call succeeds, to whatever it asks. */
  answer: unknown
  /** Where in that answer a field stands that the room cannot do without: `results.0.uuid`. */
  required: string
  /** What a 404 means for this call: nothing found, or that we asked badly. */
  absent: 'undefined' | 'bug'
  /** The call writes: then it may be sent once only. */
  writes?: boolean
  /** How many requests the call sends at the same time; 1 when absent. */
  requestsAtOnce?: number
  /** What must never stand in an error, such as the bsn that is asked for. */
  secrets?: readonly string[]
}

/** Milliseconds that a call gets in the cases where the register makes it wait. */
const SHORT = 400
const LONG = 10_000

/**
 * The shared failure matrix: everything that a register can do wrong, and what the room must make of it. A room gets all
 * of it by one line in its tests.
 */
export function describeFailures(name: string, subject: FailureSubject): void {
  describe(`${name}: when the register fails`, () => {
    for (const failure of FAILURES) {
      it(`${failure.name} is ${failure.fault}`, async () => {
        const { error, attempts } = await provoke(subject, failure.respond, failure.waits ? SHORT : LONG)
        expect(error).toBeInstanceOf(RegisterError)
        expect(error).toMatchObject({ fault: failure.fault, ...failure.also })
        expectAttempts(subject, attempts, failure.again && subject.writes !== true ? 3 : 1)
      })
    }

    it(`404 is ${subject.absent === 'bug' ? 'our mistake' : 'absence'}`, async () => {
      const { value, error, attempts } = await provoke(subject, (_, response) => json(response, 404, NOT_FOUND), LONG)
      if (subject.absent === 'bug') expect(error).toBeInstanceOf(Bug)
      else expect({ value, error }).toEqual({ value: undefined, error: undefined })
      expectAttempts(subject, attempts, 1)
    })

    it('400 is our mistake', async () => {
      const { error } = await provoke(subject, (_, response) => json(response, 400, REFUSAL), LONG)
      expect(error).toBeInstanceOf(Bug)
    })

    it('a redirect is not followed', async () => {
      const { error, attempts } = await provoke(subject, redirect, LONG)
      expect(error).toMatchObject({ fault: 'unreadable', status: 302 })
      expectAttempts(subject, attempts, 1)
    })

    it('a field that the answer misses is unreadable', async () => {
      const body = without(subject.answer, subject.required.split('.'))
      const { error } = await provoke(subject, (_, response) => json(response, 200, body), LONG)
      expect(error).toMatchObject({ fault: 'unreadable' })
    })

    it('fields that we do not know are fine', async () => {
      const body = withExtras(subject.answer)
      const { error } = await provoke(subject, (_, response) => json(response, 200, body), LONG)
      expect(error).toBeUndefined()
    })
  })
}

/** Of requests at the same time the first that fails ends the call; the others may be anywhere. */
function expectAttempts({ requestsAtOnce = 1 }: FailureSubject, attempts: number, each: number): void {
  expect(attempts).toBeGreaterThanOrEqual(each)
  expect(attempts).toBeLessThanOrEqual(each * requestsAtOnce)
}

interface Failure {
  name: string
  fault: RegisterFault
  respond: Respond
  also?: object
  /** A call that only asks is worth another attempt. */
  again?: boolean
  /** The register makes us wait until our patience ends. */
  waits?: boolean
}

const FAILURES: readonly Failure[] = [
  { name: '401', fault: 'refused', respond: (_, response) => json(response, 401, {}), also: { status: 401 } },
  { name: '403', fault: 'refused', respond: (_, response) => json(response, 403, {}), also: { status: 403 } },
  {
    name: '429 with a long Retry-After',
    fault: 'overloaded',
    respond: (_, response) => json(response.setHeader('retry-after', '30'), 429, {}),
    also: { status: 429, retryAfter: 30 },
  },
  {
    name: '429 with a short Retry-After',
    fault: 'overloaded',
    respond: (_, response) => json(response.setHeader('retry-after', '0'), 429, {}),
    also: { retryAfter: 0 },
    again: true,
  },
  { name: '500', fault: 'broken', respond: (_, response) => json(response, 500, {}), again: true },
  { name: '503', fault: 'broken', respond: (_, response) => json(response, 503, {}), again: true },
  { name: 'silence', fault: 'timeout', respond: () => undefined, waits: true },
  { name: 'an answer that never ends', fault: 'timeout', respond: drip, waits: true },
  { name: 'a reset', fault: 'unreachable', respond: (_, response) => response.socket?.destroy(), again: true },
  { name: 'HTML with 200', fault: 'unreadable', respond: (_, response) => raw(response, 'text/html', '<p>Login</p>') },
  {
    name: 'JSON cut off',
    fault: 'unreadable',
    respond: (_, response) => raw(response, JSON_TYPE, '{"results": [{"uu'),
  },
  { name: 'an empty answer', fault: 'unreadable', respond: (_, response) => raw(response, JSON_TYPE, '') },
  {
    name: 'another charset than it says',
    fault: 'unreadable',
    respond: (_, response) => raw(response, `${JSON_TYPE}; charset=utf-8`, Buffer.from('{"naam": "Zoë"}', 'latin1')),
  },
  { name: 'an answer of 50 MB', fault: 'unreadable', respond: flood },
]

const JSON_TYPE = 'application/json'
const NOT_FOUND = { code: 'not_found', title: 'Niet gevonden.', status: 404, detail: 'Niet gevonden.' }
const REFUSAL = { code: 'invalid', status: 400, invalidParams: [{ name: 'x', code: 'invalid', reason: 'Fout.' }] }

type Respond = (request: IncomingMessage, response: ServerResponse) => unknown

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': JSON_TYPE }).end(JSON.stringify(body))
}

function raw(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': type }).end(body)
}

function redirect(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(302, { location: `http://${request.headers.host}/elsewhere` }).end()
}

/** A byte now and then, so that no pause between two is long. */
function drip(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': JSON_TYPE })
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}

function flood(_: IncomingMessage, response: ServerResponse): void {
  const block = Buffer.alloc(256 * 1024, ' ')
  let left = 200
  response.writeHead(200, { 'content-type': JSON_TYPE })
  function pour(): void {
    while (left > 0 && !response.destroyed) {
      left -= 1
      if (!response.write(block)) return void response.once('drain', pour)
    }
    response.end('{}')
  }
  pour()
}

async function provoke(subject: FailureSubject, respond: Respond, timeoutMs: number) {
  const received: Received[] = []
  let begun = 0
  const server = await serve(received, (_, response, request) => {
    begun += 1
    respond(request, response)
  })
  try {
    const call = subject.make({ baseUrl: server.url, timeoutMs })
    const value = await call()
    return { value, error: undefined, attempts: begun }
  } catch (error) {
    const seen = inspect(error, { depth: 8 })
    for (const secret of [...(subject.secrets ?? []), '?page', 'Zo\\x']) expect(seen).not.toContain(secret)
    return { value: undefined, error, attempts: begun }
  } finally {
    await server.close()
  }
}

async function serve(
  received: Received[],
  respond: (asked: Received, response: ServerResponse, request: IncomingMessage) => void | Promise<void>,
): Promise<ScriptedRegister> {
  const server = createServer((request, response) => {
    void read(request).then(async (body) => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1')
      const { method = '', headers } = request
      const asked = { method, path: url.pathname, query: url.searchParams, headers, body }
      received.push(asked)
      await respond(asked, response, request)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  async function close(): Promise<void> {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url: `http://127.0.0.1:${port}`, received, close }
}

async function read(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? undefined : JSON.parse(text)
}

/** The same answer without one field, so that a schema that does not ask for it is found out. */
function without(value: unknown, path: readonly string[]): unknown {
  const [name = '', ...rest] = path
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === name ? without(one, rest) : one))
  const fields = Object.entries(Object(value))
  if (!fields.some(([field]) => field === name)) throw new Error(`there is no ${name} in the answer to take away`)
  const kept = rest.length === 0 ? fields.filter(([field]) => field !== name) : fields
  return Object.fromEntries(kept.map(([field, one]) => [field, field === name ? without(one, rest) : one]))
}

/** The same answer with a field more in every object. */
function withExtras(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withExtras)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([name, one]) => [name, withExtras(one)])
  return { ...Object.fromEntries(fields), veldVanMorgen: { nieuw: true } }
}
