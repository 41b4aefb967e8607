import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Guard, Refusal } from '../machine/index.ts'
import { type Child, lastLines, startChild } from './child.ts'
import type { DataFolder } from './data-folder.ts'
import { removeState, type StateEntry, writeState } from './state.ts'
import type { Undo } from './undo.ts'

/** What every part of a run needs to know. */
export interface Run {
  checkout: string
  folder: DataFolder
  guard: Guard
  say: (line: string) => void
  undo: Undo
  /** The programs of this run so far, as written down in the data folder. */
  state: StateEntry[]
}

/** A program that belongs to a run. */
export interface Part {
  /** As people read it: "the stand-in registers". */
  name: string
  /** The name of its log file. */
  log: string
  /** What to run on our own Node, and its arguments. */
  words: string[]
  /** A folder of the checkout; left out: the checkout itself. */
  folder?: string
  env?: Record<string, string>
  /** Hears each line of its output; a line for which it returns true stays out of the log. */
  hear?: (line: string) => boolean
}

const PATIENCE_MS = 90_000

/** Starts a program as part of a run: it is written down, watched over, and stopped with the rest. */
export function startPart(run: Run, part: Part): Child {
  const child = startChild({
    name: part.name,
    words: part.words,
    cwd: join(run.checkout, part.folder ?? '.'),
    logFile: join(run.folder.logs, `${part.log}.log`),
    guard: run.guard,
    ...(part.env ? { env: part.env } : {}),
    ...(part.hear ? { hear: part.hear } : {}),
  })
  run.undo.add(async () => {
    await child.stop()
    removeState(run.folder.path)
  })
  run.state.push({ name: part.name, pid: child.pid, started: child.started })
  writeState(run.folder.path, run.state)
  return child
}

/**
 * Waits until a program answers 2xx at an address.
 * @throws {@link Refusal} with its last words when it ends, or stays silent too long.
 */
export async function waitUntilReady(child: Child, url: string): Promise<void> {
  const failed = failureOf(child)
  for (const deadline = Date.now() + PATIENCE_MS; ;) {
    if (await Promise.race([failed, answers(url)])) return
    if (Date.now() > deadline) {
      throw new Refusal(
        `${subject(child)} did not become ready; see ${child.logFile}.\n${lastLines(child.logFile, 15)}`,
      )
    }
    await delay(100)
  }
}

/** Rejects when a program ends. */
export async function failureOf(child: Child): Promise<never> {
  throw new Refusal(await explainEnd(child))
}

/** Settles when a program ends, with a sentence and its last words. */
export async function explainEnd(child: Child): Promise<string> {
  const end = await child.ended
  const words = lastLines(child.logFile, 15)
  return `${subject(child)} stopped by itself (${end}); the whole story is in ${child.logFile}. Its last words:\n${words}`
}

function subject(child: Child): string {
  return child.name.charAt(0).toUpperCase() + child.name.slice(1)
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) })
    return response.ok
  } catch {
    return false
  }
}
