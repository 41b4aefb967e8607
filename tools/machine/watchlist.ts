import { stopProcess } from './process-identity.js'

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessIdentity {
  pid: number
  started: string
}

/** A signal, and how many milliseconds to wait for its effect. */
export type StopStep = [signal: NodeJS.Signals, patienceMs: number]

/** One line of what we tell the guard. */
export type GuardMessage =
  | { watch: ProcessIdentity; steps: StopStep[] }
  | { forget: ProcessIdentity }
  /** We end in good order: nothing to stop. */
  | { done: true }

/** What the guard was told to watch, in order of arrival. */
export interface Watchlist {
  tell(message: GuardMessage): void
  /** Stops everything still watched, the last one started first, because it leans on the earlier ones. */
  stopAll(): Promise<void>
}

/** Makes an empty watchlist. */
export function createWatchlist(): Watchlist {
  const watched = new Map<number, { identity: ProcessIdentity; steps: StopStep[] }>()
  return {
    tell(message) {
      if ('watch' in message) watched.set(message.watch.pid, { identity: message.watch, steps: message.steps })
      else if ('forget' in message) watched.delete(message.forget.pid)
      else watched.clear()
    },
    async stopAll() {
      for (const { identity, steps } of [...watched.values()].reverse()) await stopProcess(identity, steps)
    },
  }
}
