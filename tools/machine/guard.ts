import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { GuardMessage, ProcessIdentity, StopStep } from './watchlist.ts'

/** Watches over processes of ours: when we are gone, however suddenly, it stops them. */
export interface Guard {
  /** From now on this process may not outlive us. `steps` are the signals to stop it with, and the patience for each. */
  watch(identity: ProcessIdentity, steps: StopStep[]): void
  /** We have stopped this one ourselves. */
  forget(identity: ProcessIdentity): void
  /** Ends the guard itself without stopping what it still watched. */
  close(): void
}

/**
 * Starts the guard: a small process in a session of its own, tied to us by a channel that the system closes when we die.
 * No handler of ours can run at a kill -9, and PostgreSQL does not notice that its parent is gone.
 */
export function startGuard(): Guard {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./guard-process.ts', import.meta.url))], {
    detached: true,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // Without a guard everything still works; only what a kill -9 leaves behind then waits for the next start.
  child.on('error', () => undefined)
  child.unref()
  child.channel?.unref()
  function say(message: GuardMessage) {
    if (child.connected) child.send(message, () => undefined)
  }
  return {
    watch: (identity, steps) => say({ watch: identity, steps }),
    forget: (identity) => say({ forget: identity }),
    close() {
      say({ done: true })
      if (child.connected) child.disconnect()
    },
  }
}
