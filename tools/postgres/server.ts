import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import {
  anyFreePort,
  explainFileError,
  type Guard,
  identify,
  isPortFree,
  noSpaceSentence,
  Refusal,
  startGuard,
  stopProcess,
  takeLock,
} from '../machine/index.ts'
import { databaseUrl, ensureOwner, OWNER } from './database.ts'
import { baseFor, type Home, LOCK, openHome, PASSWORD } from './home.ts'
import { ADMIN, ensureInitialised, SERVER_ENVIRONMENT } from './initdb.ts'
import { clearLeftover, readPidFile, STOP_STEPS } from './leftover.ts'

/** How to start a server. */
export interface PostgresOptions {
  /** Our own data folder; made when it is not there. The server's things are found under `postgres` in it. */
  dataDir: string
  /** A port that must be this one. Left out: any free one. */
  port?: number
  /** Hears one line for each step that takes a person's time. */
  log?: (line: string) => void
  /** Who stops the server when we are killed. Left out: a guard of its own. */
  guard?: Guard
}

/** A running server. */
export interface Postgres {
  /** For the product: database and role `kiss`. */
  url: string
  /** For making databases: the superuser. */
  adminUrl: string
  port: number
  pid: number
  /** Where the data really is; as root this may be elsewhere than was asked (see `baseFor`). */
  dataDir: string
  logFile: string
  /** Settles when the server ends, wanted or not. */
  ended: Promise<void>
  /** Stops the server and waits until it is gone. May be called twice. */
  stop(): Promise<void>
}

const LOG = 'postgres.log'
const START_MS = 60_000

/**
 * Starts a real PostgreSQL on loopback from the installed packages, making its data first when needed. A server that a
 * kill -9 of ours left behind on the same folder is stopped first; nobody else's is touched.
 * @throws {@link Refusal} with one sentence: folder in use, port taken, no space, cannot be written.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const log = options.log ?? (() => undefined)
  const home = openHome(options.dataDir)
  const lock = takeHome(home)
  try {
    if ((await clearLeftover(home.data, home.password)) === 'stopped') log('Stopped the database of an earlier run.')
    if (!existsSync(join(home.data, 'PG_VERSION'))) log('Making the database …')
    await ensureInitialised(home)
    const running = await startOnSomePort(home, options.port)
    return await handOver(home, running, options.guard ?? startGuard(), () => lock.release())
  } catch (error) {
    lock.release()
    throw explainFileError(error, home.base)
  }
}

/**
 * Deletes the server of a data folder with all that is in it, after stopping it when a killed run left it behind.
 * @throws {@link Refusal} when somebody still uses it.
 */
export async function removeServer(dataDir: string): Promise<void> {
  const base = baseFor(dataDir)
  if (!existsSync(base)) return
  const lock = join(base, LOCK)
  const taken = takeLock(lock)
  if ('holder' in taken) throw inUse(base, taken.holder.pid)
  const password = join(base, PASSWORD)
  const known = existsSync(password) ? readFileSync(password, 'utf8').trim() : ''
  await clearLeftover(join(base, 'postgres', 'data'), known)
  for (const name of ['postgres', PASSWORD, LOG]) rmSync(join(base, name), { recursive: true, force: true })
  taken.lock.release()
}

function takeHome(home: Home) {
  try {
    const taken = takeLock(home.lock)
    if ('lock' in taken) return taken.lock
    throw inUse(home.base, taken.holder.pid)
  } catch (error) {
    throw explainFileError(error, home.base)
  }
}

interface Running {
  child: ChildProcess
  port: number
  logFile: string
}

async function handOver(home: Home, running: Running, guard: Guard, release: () => void): Promise<Postgres> {
  const { child, port, logFile } = running
  const identity = identify(child.pid ?? 0)
  if (!identity) throw new Error('PostgreSQL ended right after it was ready')
  guard.watch(identity, STOP_STEPS)
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    child.once('exit', () => resolve())
  })
  async function stop() {
    if (identity) {
      await stopProcess(identity, STOP_STEPS)
      guard.forget(identity)
    }
    await ended
    release()
  }
  const adminUrl = `postgres://${ADMIN}:${encodeURIComponent(home.password)}@127.0.0.1:${port}/postgres`
  try {
    await ensureOwner(adminUrl, home.password)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url: databaseUrl(adminUrl, OWNER),
    adminUrl,
    port,
    pid: identity.pid,
    dataDir: home.base,
    logFile,
    ended,
    stop,
  }
}

async function startOnSomePort(home: Home, wanted: number | undefined): Promise<Running> {
  if (wanted !== undefined && !(await isPortFree(wanted))) throw portTaken(wanted)
  const deadline = Date.now() + START_MS
  for (;;) {
    const port = wanted ?? (await anyFreePort())
    const outcome = await startOnce(home, port, deadline)
    if ('child' in outcome) return outcome
    if (outcome.complaint.includes('could not bind')) {
      if (wanted !== undefined) throw portTaken(wanted)
    } else if (!/pre-existing shared memory|"postmaster\.pid" already exists/.test(outcome.complaint)) {
      throw explainStart(home, outcome.complaint, outcome.logFile)
    }
    if (Date.now() > deadline) throw explainStart(home, outcome.complaint, outcome.logFile)
    // Another program was quicker with the port, or the last processes of a killed server are still leaving.
    await delay(300)
  }
}

async function startOnce(
  home: Home,
  port: number,
  deadline: number,
): Promise<Running | { complaint: string; logFile: string }> {
  const logFile = join(home.base, LOG)
  const from = existsSync(logFile) ? statSync(logFile).size : 0
  const out = openSync(logFile, from > 5_000_000 ? 'w' : 'a', 0o600)
  const child = spawn(join(home.binaries, 'bin', 'postgres'), serverWords(home.data, port), {
    ...home.account,
    // A session of its own: Ctrl+C in the terminal is for us, and we stop things in order.
    detached: true,
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    stdio: ['ignore', out, out],
  })
  closeSync(out)
  let failure = ''
  child.once('error', (error) => (failure = error.message))
  while (Date.now() < deadline) {
    const file = readPidFile(home.data)
    if (file && file.pid === child.pid && file.ready) return { child, port, logFile }
    if (failure || child.exitCode !== null || child.signalCode !== null) break
    await delay(20)
  }
  if (child.exitCode === null && !failure) child.kill('SIGQUIT')
  const written = readFileSync(logFile, 'utf8')
  return { complaint: failure || written.slice(Math.min(from, written.length)), logFile }
}

function serverWords(data: string, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    // A socket's lock file in a folder that all share would outlive a kill -9 and keep the next server out.
    unix_socket_directories: '',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    // The packages come without the compiler that this needs.
    jit: 'off',
    timezone: 'Europe/Amsterdam',
    log_timezone: 'Europe/Amsterdam',
  }
  const words = ['-D', data, '-p', String(port)]
  for (const [name, value] of Object.entries(settings)) words.push('-c', `${name}=${value}`)
  return words
}

function inUse(base: string, pid: number): Refusal {
  return new Refusal(
    `The database in ${base} is in use by process ${pid}: stop that one, or choose another folder with --data.`,
  )
}

function portTaken(port: number): Refusal {
  return new Refusal(`Port ${port} is taken by another program: choose another one for the database.`)
}

function explainStart(home: Home, complaint: string, logFile: string): Refusal {
  if (complaint.includes('No space left on device')) return new Refusal(noSpaceSentence(home.base))
  if (complaint.includes('database files are incompatible')) {
    return new Refusal(
      `The data in ${home.base} was made by another version of PostgreSQL: begin anew with npm start -- --fresh, or choose another folder with --data.`,
    )
  }
  const last = complaint.trim().split('\n').slice(-5).join('\n')
  return new Refusal(`PostgreSQL did not start; the whole story is in ${logFile}. Its last words:\n${last}`)
}
