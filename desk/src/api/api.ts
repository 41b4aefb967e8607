import { z } from 'zod'
import { ProblemDocument } from '@kiss/contract/route'
import type { Route, RouteInput, RouteLine, RouteResponse } from '@kiss/contract/route'
import { getSessie } from '@kiss/contract/sessie'
import { OfflineError, ProblemError } from './errors.ts'
import { linesOf } from './lines.ts'
import { toRequest } from './request.ts'
import type { RequestParts } from './request.ts'

/** How long a call may take in milliseconds; longer than the slowest register may take the bff. */
const PATIENCE = 60_000

/** What a route answers that declares no answer. */
const Nothing = z.undefined()
const Never = z.never()

export interface CallOptions {
  /** Stops waiting: the answer is no longer wanted. */
  signal?: AbortSignal
}

type Input<R extends Route> = keyof RouteInput<R> extends never
  ? [input?: undefined, options?: CallOptions]
  : [input: RouteInput<R>, options?: CallOptions]

/** What a stream does with its lines. */
export interface StreamOptions<Line> extends CallOptions {
  onLine: (line: Line) => void
  /** Recognises the last line; a stream that ends without it was cut. */
  isLast: (line: Line) => boolean
}

/** What came of asking again who is logged in. */
export type Resumption = 'same' | 'nobody' | 'somebody-else'

/** The desk's one way to the bff. */
export interface Api {
  /**
   * Calls a route of the contract and gives its parsed answer. A 401 is not a failure yet: the call waits until somebody
   * has logged in again ({@link Api.resume}) and is then repeated, so that nothing typed is lost.
   * @throws ProblemError when the bff refuses · OfflineError when no usable answer came
   */
  call: <R extends Route>(route: R, ...input: Input<R>) => Promise<RouteResponse<R>>
  /**
   * Reads a route that answers line by line; each line is parsed.
   * @throws as `call`, and OfflineError when the stream ends without its last line
   */
  stream: <R extends Route>(
    route: R,
    input: RouteInput<R>,
    options: StreamOptions<NonNullable<RouteLine<R>>>,
  ) => Promise<void>
  /** Asks who is logged in and keeps the token of that session; the first call of every desk. */
  openSessie: () => Promise<RouteResponse<typeof getSessie>>
  /** Tells whenever a call finds that nobody is logged in any more. Gives the way to stop listening. */
  onLoggedOut: (listener: () => void) => () => void
  /** Lets the waiting calls go on if the same person is logged in again. */
  resume: () => Promise<Resumption>
}

/** Makes a way to the bff. There is one per desk; a test makes its own. */
export function createApi(): Api {
  const listeners = new Set<() => void>()
  let csrfToken: string | undefined
  let email: string | undefined
  let waiting: { until: Promise<void>; open: () => void } | undefined

  async function openSessie(): Promise<RouteResponse<typeof getSessie>> {
    const answer = await answerOf(await send(getSessie, {}, {}), getSessie)
    if (answer.sessie) {
      csrfToken = answer.sessie.csrfToken
      email = answer.sessie.medewerker.email
    }
    return answer
  }

  async function resume(): Promise<Resumption> {
    const answer = await answerOf(await send(getSessie, {}, {}), getSessie)
    if (!answer.sessie) return 'nobody'
    // What one agent typed is never saved under the name of another.
    if (email !== undefined && answer.sessie.medewerker.email !== email) return 'somebody-else'
    csrfToken = answer.sessie.csrfToken
    email = answer.sessie.medewerker.email
    waiting?.open()
    waiting = undefined
    return 'same'
  }

  function waitForLogin(): Promise<void> {
    if (!waiting) {
      const { promise, resolve } = Promise.withResolvers<undefined>()
      waiting = { until: promise, open: () => resolve(undefined) }
    }
    for (const listener of listeners) listener()
    return waiting.until
  }

  async function send(route: Route, parts: RequestParts, options: CallOptions): Promise<Response> {
    const [address, init] = toRequest(route, parts, csrfToken)
    const limits = [AbortSignal.timeout(PATIENCE), ...(options.signal ? [options.signal] : [])]
    try {
      return await fetch(address, { ...init, signal: AbortSignal.any(limits) })
    } catch (cause) {
      if (options.signal?.aborted) throw options.signal.reason
      throw new OfflineError('no answer', { cause })
    }
  }

  /** Sends until somebody is logged in and the token is the one of their session. */
  async function sendLoggedIn(route: Route, parts: RequestParts, options: CallOptions): Promise<Response> {
    let refreshed = false
    for (;;) {
      const response = await send(route, parts, options)
      if (response.ok) return response
      const problem = await problemOf(response)
      if (problem.document.code === 'not-logged-in') {
        await waitForLogin()
        options.signal?.throwIfAborted()
        continue
      }
      // After logging in again in another tab the token is another one.
      if (problem.document.code !== 'request-forgery' || refreshed) throw problem
      refreshed = true
      if ((await resume()) !== 'same') throw problem
    }
  }

  return {
    openSessie,
    resume,
    onLoggedOut(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async call(route, ...[input, options]) {
      return answerOf(await sendLoggedIn(route, input ?? {}, options ?? {}), route)
    },
    async stream(route, input, options) {
      const response = await sendLoggedIn(route, input, options)
      if (!response.body) throw new OfflineError('an answer without lines')
      for await (const text of linesOf(response.body)) {
        options.signal?.throwIfAborted()
        const line = parseLine(route, text)
        options.onLine(line)
        if (options.isLast(line)) return
      }
      throw new OfflineError('the stream ended without its last line')
    },
  }
}

async function answerOf<R extends Route>(response: Response, route: R): Promise<RouteResponse<R>> {
  if (!response.ok) throw await problemOf(response)
  const schema = (route.shape.response ?? Nothing) as z.ZodType<RouteResponse<R>>
  return understand(schema, route.shape.response ? await jsonOf(response) : undefined)
}

function parseLine<R extends Route>(route: R, text: string): NonNullable<RouteLine<R>> {
  const schema = (route.shape.stream ?? Never) as z.ZodType<NonNullable<RouteLine<R>>>
  return understand(schema, parseJson(text))
}

async function problemOf(response: Response): Promise<ProblemError> {
  return new ProblemError(understand(ProblemDocument, await jsonOf(response)))
}

async function jsonOf(response: Response): Promise<unknown> {
  let text: string
  try {
    text = await response.text()
  } catch (cause) {
    throw new OfflineError('the answer broke off', { cause })
  }
  return parseJson(text)
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch (cause) {
    throw new OfflineError('an answer that is not JSON', { cause })
  }
}

function understand<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (!result.success) throw new OfflineError('an answer that is not ours', { cause: result.error })
  return result.data
}
