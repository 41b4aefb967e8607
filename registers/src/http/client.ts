import { getCACertificates } from 'node:tls'
import { RegisterError, type RegisterNaam } from '@kiss/domain/errors'
import type { CallContext } from '@kiss/domain/sessie'
import { Agent } from 'undici'
import type { z } from 'zod'
import { buildUrl, readBaseUrl, type Query } from './address.ts'
import { exchange, type RawAnswer, type RawRequest } from './exchange.ts'
import { createPatience } from './patience.ts'
import { RefusedRequest } from './refused-request.ts'

/** Milliseconds for a whole call: waiting for a place, retries and reading included. */
const TIMEOUT = 5_000
const CONCURRENCY = 8
const MAX_ANSWER_BYTES = 5 * 1024 * 1024

/** What {@link createRegisterClient} needs to know of one register. */
export interface RegisterClientOptions {
  register: RegisterNaam
  /** http or https, with or without a slash at the end; everything asked stays under it. */
  baseUrl: string
  /** Credentials and other fixed headers, made anew for every call: a ZGW token names the agent. */
  headers: (context: CallContext) => Record<string, string> | Promise<Record<string, string>>
  /** Milliseconds for a whole call, retries included; 5,000 when absent. */
  timeoutMs?: number | undefined
  /** Calls at the same time; 8 when absent. The others wait for their turn. */
  concurrency?: number | undefined
  /** Certificates (PEM) to trust besides the usual ones; KVK's chain ends in a private root of the Staat. */
  ca?: string | readonly string[] | undefined
  /** 5 MiB when absent. */
  maxAnswerBytes?: number | undefined
}

/** What goes with one question besides its path. */
export interface CallOptions {
  context: CallContext
  query?: Query | undefined
  /** Added to those of the client. */
  headers?: Record<string, string> | undefined
  /** Milliseconds, when this question deserves another term than the client's. */
  timeoutMs?: number | undefined
}

/** An answer with what stands around it. */
export interface RegisterAnswer<T> {
  status: number
  value: T
  /** A header of the answer by its name, in any case. */
  header: (name: string) => string | undefined
}

/**
 * The conversation with one register. A path is a list of segments, each encoded by itself. An answer is parsed by its
 * schema before anybody sees it. All methods throw
 * RegisterError when the register gave nothing usable, and {@link RefusedRequest} (a Bug) for every other 4xx.
 */
export interface RegisterClient {
  readonly register: RegisterNaam
  /** What must be there: a 404 is a RefusedRequest. Asked again on trouble, at most twice. */
  getJson<T>(path: readonly string[], schema: z.ZodType<T>, options: CallOptions): Promise<T>
  /** What may be absent: 404 and 410 yield undefined. Asked again on trouble, at most twice. */
  findJson<T>(path: readonly string[], schema: z.ZodType<T>, options: CallOptions): Promise<T | undefined>
  /** As getJson, with the status and the headers of the answer. */
  getAnswer<T>(path: readonly string[], schema: z.ZodType<T>, options: CallOptions): Promise<RegisterAnswer<T>>
  /** A POST that only asks (`_zoek`, the BRP): asked again on trouble, at most twice. */
  searchJson<T>(path: readonly string[], body: unknown, schema: z.ZodType<T>, options: CallOptions): Promise<T>
  /** A POST that writes: sent once. After a RegisterError it may or may not have arrived. */
  postJson<T>(path: readonly string[], body: unknown, schema: z.ZodType<T>, options: CallOptions): Promise<T>
  /** Sent once, as postJson. */
  patchJson<T>(path: readonly string[], body: unknown, schema: z.ZodType<T>, options: CallOptions): Promise<T>
  /** Ends the connections; a call under way is cut off. */
  close(): Promise<void>
}

/**
 * Opens a conversation with one register: one pool of kept connections, one limit on calls at the same time, one
 * circuit that opens when the register is ill. Redirects are not followed, TLS certificates are verified.
 *
 * @throws Bug when `baseUrl` is no address
 */
export function createRegisterClient(options: RegisterClientOptions): RegisterClient {
  const { register, concurrency = CONCURRENCY, maxAnswerBytes = MAX_ANSWER_BYTES } = options
  const base = readBaseUrl(options.baseUrl)
  const timeout = options.timeoutMs ?? TIMEOUT
  const dispatcher = new Agent({
    connections: concurrency,
    // HTTP/1.1 only: with a pool of its own there is nothing to win, and registers stand behind old proxies.
    allowH2: false,
    headersTimeout: 0,
    bodyTimeout: 0,
    // Half, so that a firewall that swallows us is told as "unreachable" and not as "slow".
    connect: { timeout: Math.ceil(timeout / 2), ...trust(options.ca) },
  })
  const patience = createPatience(register, concurrency)
  const line = { register, dispatcher, maxAnswerBytes }

  async function call(method: RawRequest['method'], path: readonly string[], sent: Sent): Promise<RawAnswer> {
    const url = buildUrl(base, path, sent.query)
    const headers = { ...DEFAULT_HEADERS, ...(await options.headers(sent.context)), ...sent.headers }
    const body = sent.body === undefined ? undefined : JSON.stringify(sent.body)
    if (body !== undefined) headers['content-type'] ??= 'application/json'
    return patience(
      async (signal) => rejectFailures(register, await exchange(line, { method, url, headers, body }, signal)),
      { timeoutMs: sent.timeoutMs ?? timeout, mayRepeat: method === 'GET' || sent.onlyAsks === true },
    )
  }

  async function getAnswer<T>(path: readonly string[], schema: z.ZodType<T>, asked: CallOptions) {
    return parseAnswer(register, await call('GET', path, asked), schema)
  }

  return {
    register,
    getAnswer,
    async getJson(path, schema, asked) {
      return (await getAnswer(path, schema, asked)).value
    },
    async findJson(path, schema, asked) {
      const answer = await call('GET', path, asked)
      return isAbsence(answer.status) ? undefined : parseAnswer(register, answer, schema).value
    },
    async searchJson(path, body, schema, asked) {
      return parseAnswer(register, await call('POST', path, { ...asked, body, onlyAsks: true }), schema).value
    },
    async postJson(path, body, schema, asked) {
      return parseAnswer(register, await call('POST', path, { ...asked, body }), schema).value
    },
    async patchJson(path, body, schema, asked) {
      return parseAnswer(register, await call('PATCH', path, { ...asked, body }), schema).value
    },
    close: () => dispatcher.destroy(),
  }
}

interface Sent extends CallOptions {
  body?: unknown
  onlyAsks?: boolean
}

const DEFAULT_HEADERS: Readonly<Record<string, string>> = { accept: 'application/json', 'user-agent': 'KISS' }

function trust(ca: RegisterClientOptions['ca']): { ca?: string[] } {
  return ca === undefined ? {} : { ca: [...getCACertificates('default'), ...(typeof ca === 'string' ? [ca] : ca)] }
}

function isAbsence(status: number): boolean {
  return status === 404 || status === 410
}

/** What says that the register fails us; anything that it really says about our question passes. */
function rejectFailures(register: RegisterNaam, answer: RawAnswer): RawAnswer {
  const { status } = answer
  const retryAfter = readRetryAfter(answer.header('retry-after'))
  if (status === 401 || status === 403) throw new RegisterError(register, 'refused', { status })
  if (status === 408) throw new RegisterError(register, 'timeout', { status })
  if (status === 429) throw new RegisterError(register, 'overloaded', { status, retryAfter })
  if (status >= 500) throw new RegisterError(register, 'broken', { status, retryAfter })
  // A redirect is never followed: it would carry our token and somebody's bsn to an address that nobody set.
  if (status < 200 || (status >= 300 && status < 400)) throw new RegisterError(register, 'unreadable', { status })
  return answer
}

/** Seconds; the header holds seconds or a date (RFC 9110, 10.2.3). */
function readRetryAfter(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000))
}

function parseAnswer<T>(register: RegisterNaam, answer: RawAnswer, schema: z.ZodType<T>): RegisterAnswer<T> {
  const { status, header } = answer
  const body = parseJson(answer.text)
  if (status >= 400) throw new RefusedRequest(register, status, body.value)
  const parsed = schema.safeParse(body.value)
  if (parsed.success && body.isJson) return { status, header, value: parsed.data }
  const cause = parsed.error ?? new Error('the answer is not JSON')
  throw new RegisterError(register, 'unreadable', { status, cause })
}

/** The error of JSON.parse quotes the text, and that may be somebody's data: it is not kept. */
function parseJson(text: string): { isJson: boolean; value: unknown } {
  if (text === '') return { isJson: true, value: undefined }
  try {
    const value: unknown = JSON.parse(text)
    return { isJson: true, value }
  } catch {
    return { isJson: false, value: undefined }
  }
}
