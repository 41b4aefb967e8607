import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Guard, identify, type ProcessIdentity, type StopStep, stopProcess } from '../machine/index.ts'

/** A program of ours to run beside us. */
export interface ChildOptions {
  /** As people read it: "the stand-in registers". */
  name: string
  /** What to run on our own Node, and its arguments. */
  words: string[]
  cwd: string
  env?: Record<string, string>
  logFile: string
  guard: Guard
  /** Hears each line of its output first; a line for which it returns true does not go to the log (it holds secrets). */
  hear?: (line: string) => boolean
}

/** A running program. */
export interface Child extends ProcessIdentity {
  name: string
  logFile: string
  /** Settles with how it ended ("exit code 1"), wanted or not. */
  ended: Promise<string>
  stop(): Promise<void>
}

const STEPS: StopStep[] = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 2_000],
]

/**
 * Runs a program on our own Node with its output in a log file. Its standard input is a pipe that closes when we die, so
 * that it can end by itself; the guard makes sure of it.
 */
export function startChild(options: ChildOptions): Child {
  const log = openSync(options.logFile, 'a', 0o600)
  const child = spawn(process.execPath, options.words, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    // A session of its own: Ctrl+C in the terminal is for us, and we stop things in order.
    detached: true,
    stdio: ['pipe', options.hear ? 'pipe' : log, log],
  })
  child.stdin?.on('error', () => undefined)
  const ended = endOf(child)
  if (options.hear && child.stdout) pass(child.stdout, options.hear, log, ended)
  else closeSync(log)
  const identity = identify(child.pid ?? 0) ?? { pid: child.pid ?? 0, started: '' }
  options.guard.watch(identity, STEPS)
  return {
    ...identity,
    name: options.name,
    logFile: options.logFile,
    ended,
    async stop() {
      await stopProcess(identity, STEPS)
      await ended
      options.guard.forget(identity)
    },
  }
}

/** The last lines a program wrote: usually its reason to stop. */
export function lastLines(logFile: string, count: number): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
  } catch {
    return ''
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`))
  })
}

function pass(output: NodeJS.ReadableStream, hear: (line: string) => boolean, log: number, ended: Promise<string>) {
  const lines = createInterface({ input: output })
  lines.on('line', (line) => {
    if (!hear(line)) writeSync(log, `${line}\n`)
  })
  lines.on('close', () => void ended.then(() => closeSync(log)))
}
