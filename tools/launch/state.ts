import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning, type ProcessIdentity, stopProcess } from '../machine/index.ts'

/** One process of a run, as written down for whoever has to clean up after it. */
export interface StateEntry extends ProcessIdentity {
  name: string
}

const FILE = 'state.json'

/** Writes down which processes belong to this run. */
export function writeState(folder: string, entries: StateEntry[]): void {
  const draft = join(folder, `${FILE}.draft`)
  writeFileSync(draft, `${JSON.stringify({ processes: entries }, undefined, 2)}\n`, { mode: 0o600 })
  renameSync(draft, join(folder, FILE))
}

/** A run that ended in good order leaves no state. */
export function removeState(folder: string): void {
  rmSync(join(folder, FILE), { force: true })
}

/**
 * Stops the processes of a run that was killed together with its guard. PostgreSQL is not among them: it has a pid file
 * of its own, which `startPostgres` reads.
 */
export async function stopLeftovers(folder: string, say: (line: string) => void): Promise<void> {
  for (const entry of readState(folder).reverse()) {
    if (!isRunning(entry)) continue
    say(`Stopping ${entry.name} of an earlier run (process ${entry.pid}).`)
    await stopProcess(entry, [
      ['SIGTERM', 5_000],
      ['SIGKILL', 2_000],
    ])
  }
  removeState(folder)
}

/** Reads the state of the last run; empty when there is none or when it cannot be read. */
export function readState(folder: string): StateEntry[] {
  try {
    const content: unknown = JSON.parse(readFileSync(join(folder, FILE), 'utf8'))
    if (typeof content !== 'object' || content === null || !('processes' in content)) return []
    return Array.isArray(content.processes) ? content.processes.filter(isEntry) : []
  } catch {
    return []
  }
}

function isEntry(value: unknown): value is StateEntry {
  if (typeof value !== 'object' || value === null) return false
  return (
    'pid' in value &&
    typeof value.pid === 'number' &&
    'started' in value &&
    typeof value.started === 'string' &&
    'name' in value
  )
}
