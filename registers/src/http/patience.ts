import { setTimeout as wait } from 'node:timers/promises'
import { Bug, RegisterError, type RegisterFault, type RegisterNaam } from '@kiss/domain/errors'
import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  circuitBreaker,
  handleWhen,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
} from 'cockatiel'

/** Milliseconds that an open circuit stays open before one call may try again. */
const HALF_OPEN_AFTER = 5_000
/** The circuit opens at 5 failures among the last 10 calls; five in a row are that too. */
const FAILURES = 5
const WINDOW = 10
/** Calls that may wait for a place, for each place. */
const QUEUE_PER_PLACE = 50
const RETRIES = 2
/** Seconds; a register that asks for more is not waited for, the agent is told. */
const LONGEST_RETRY_AFTER = 2

/** What says that the register itself is ill; a refusal or an odd answer says something about one question only. */
const ILL: ReadonlySet<RegisterFault> = new Set(['timeout', 'unreachable', 'broken', 'overloaded'])
const WORTH_A_RETRY: ReadonlySet<RegisterFault> = new Set(['unreachable', 'broken', 'overloaded'])

/** Runs attempts within the limits of one register. `mayRepeat`: the same request twice does no harm. */
export type Patience = <T>(
  attempt: (signal: AbortSignal) => Promise<T>,
  limits: { timeoutMs: number; mayRepeat: boolean },
) => Promise<T>

/**
 * How long we wait for a register, how many calls it gets at once, when we ask again and when we leave it alone for a
 * while. All calls of one register share one Patience, because illness of the register concerns all of them.
 */
export function createPatience(register: RegisterNaam, concurrency: number): Patience {
  const places = bulkhead(concurrency, concurrency * QUEUE_PER_PLACE)
  const circuit = circuitBreaker(
    handleWhen((error) => error instanceof RegisterError && ILL.has(error.fault)),
    { halfOpenAfter: HALF_OPEN_AFTER, breaker: createWindow() },
  )

  async function attemptOnce<T>(attempt: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    try {
      return await places.execute(
        (inPlace) => circuit.execute(({ signal: own }) => attempt(own), inPlace.signal),
        signal,
      )
    } catch (error) {
      if (error instanceof BrokenCircuitError) throw restingError(error)
      if (error instanceof BulkheadRejectedError) throw new RegisterError(register, 'overloaded', { cause: error })
      throw error
    }
  }

  /** While the circuit is open every call fails at once with the fault that opened it: that is what people recognise. */
  function restingError(cause: BrokenCircuitError): RegisterError {
    const last = circuit.lastFailure
    const error = last !== undefined && 'error' in last ? last.error : undefined
    const fault = error instanceof RegisterError ? error.fault : 'overloaded'
    return new RegisterError(register, fault, { retryAfter: HALF_OPEN_AFTER / 1000, cause })
  }

  return async (attempt, { timeoutMs, mayRepeat }) => {
    const deadline = Date.now() + timeoutMs
    async function attemptUntilDone(signal: AbortSignal): Promise<Awaited<ReturnType<typeof attempt>>> {
      for (let retries = 0; ; retries += 1) {
        try {
          return await attemptOnce(attempt, signal)
        } catch (error) {
          const pause = mayRepeat && retries < RETRIES ? pauseBeforeRetry(error, retries) : undefined
          if (pause === undefined || Date.now() + pause >= deadline) throw error
          await wait(pause, undefined, { signal })
        }
      }
    }
    try {
      // Aggressive, so that time spent waiting for a place counts too.
      return await timeout(timeoutMs, TimeoutStrategy.Aggressive).execute(({ signal }) => attemptUntilDone(signal))
    } catch (error) {
      if (error instanceof TaskCancelledError) throw new RegisterError(register, 'timeout', { cause: error })
      throw error
    }
  }
}

/** Milliseconds, or undefined when another attempt makes no sense. */
function pauseBeforeRetry(error: unknown, retries: number): number | undefined {
  if (!(error instanceof RegisterError) || !WORTH_A_RETRY.has(error.fault)) return undefined
  if (error.cause instanceof BrokenCircuitError || error.cause instanceof BulkheadRejectedError) return undefined
  const jitter = 100 * 3 ** retries * (0.5 + Math.random())
  if (error.retryAfter === undefined) return jitter
  return error.retryAfter <= LONGEST_RETRY_AFTER ? error.retryAfter * 1000 + jitter / 2 : undefined
}

/** Counts failures among the last calls, and opens without waiting for the window to be full. */
function createWindow() {
  let failed: boolean[] = []
  function note(failure: boolean): void {
    failed = [...failed, failure].slice(-WINDOW)
  }
  return {
    get state(): unknown {
      return failed
    },
    set state(_: unknown) {
      throw new Bug('The circuit of a register is not restored from elsewhere.')
    },
    success(state: CircuitState): void {
      // Closing again is a new beginning.
      if (state === CircuitState.HalfOpen) failed = []
      else note(false)
    },
    failure(): boolean {
      note(true)
      return failed.filter(Boolean).length >= FAILURES
    },
  }
}
