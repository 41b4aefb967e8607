import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import pg from 'pg'
import { commandLine, identify, stopProcess } from '../machine/index.ts'
import { ADMIN } from './initdb.ts'

/** How PostgreSQL is stopped: finish quickly, then without a checkpoint, and only then by force. All keep the data. */
export const STOP_STEPS: Array<[NodeJS.Signals, number]> = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
]

const PID_FILE = 'postmaster.pid'

/** The file in which a running server writes down its process, its port and whether it is ready. */
export interface PidFile {
  pid: number
  port: number
  ready: boolean
}

/**
 * Reads `postmaster.pid` of a data directory (PostgreSQL 18, storage/lmgr: pid, directory, start, port, socket folder,
 * address, shared memory, state). Undefined when there is none or when it is still being written.
 */
export function readPidFile(data: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(data, PID_FILE), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (!Number.isInteger(pid) || pid <= 0) return undefined
    return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/**
 * Stops the server that a kill -9 of ours left behind on this very data directory, and clears a pid file that names a
 * process of somebody else's, or none. Says what it found.
 */
export async function clearLeftover(data: string, password: string): Promise<'none' | 'stopped' | 'stale'> {
  const file = join(data, PID_FILE)
  if (!existsSync(file)) return 'none'
  // After a power cut the file may be empty, and PostgreSQL then waits for somebody to take it away.
  const found = readPidFile(data)
  const identity = found && identify(found.pid)
  const ours = found && identity && (await isOurServer(found, data, password))
  if (ours) await stopProcess(identity, STOP_STEPS)
  rmSync(file, { force: true })
  return ours ? 'stopped' : 'stale'
}

async function isOurServer(found: PidFile, data: string, password: string): Promise<boolean> {
  const words = commandLine(found.pid)
  if (!words) return answersFor(found.port, data, password)
  const named = words[words.indexOf('-D') + 1]
  return basename(words[0] ?? '').startsWith('postgres') && named !== undefined && samePath(named, data)
}

/** Where the machine hides what processes are: only our server knows our password and serves our directory. */
async function answersFor(port: number, data: string, password: string): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: ADMIN,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 3_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const answer = await client.query<{ place: string }>("select current_setting('data_directory') as place")
    return samePath(answer.rows[0]?.place ?? '', data)
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function samePath(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other)
  } catch {
    return false
  }
}
