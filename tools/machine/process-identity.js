import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/**
 * A process that cannot be mistaken for a later one with the same number: pids are reused, also across reboots.
 * @typedef {{ pid: number, started: string }} ProcessIdentity
 */

const UNKNOWN_START = 'unknown'

/**
 * Identifies a running process. A zombie counts as not running: it only waits to be read by its parent, and a slow init
 * can leave it there for minutes.
 * @param {number} pid
 * @returns {ProcessIdentity | undefined}
 */
export function identify(pid) {
  if (!Number.isInteger(pid) || pid <= 0 || !exists(pid)) return undefined
  const stat = readStat(pid)
  if (stat) return stat.state === 'Z' || stat.state === 'X' ? undefined : { pid, started: stat.started }
  const status = askPs(pid, 'stat=')
  if (status?.startsWith('Z')) return undefined
  return { pid, started: askPs(pid, 'lstart=') ?? UNKNOWN_START }
}

/**
 * Tells whether this very process still runs, not merely one with its number.
 * @param {ProcessIdentity} identity
 */
export function isRunning(identity) {
  return identify(identity.pid)?.started === identity.started
}

/**
 * The arguments a process was started with; undefined when it is gone or when the machine does not show them.
 * @param {number} pid
 * @returns {string[] | undefined}
 */
export function commandLine(pid) {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1)
    return words.length > 0 ? words : undefined
  } catch {
    return askPs(pid, 'command=')?.split(' ')
  }
}

/**
 * The parent of a process; undefined where the machine does not tell.
 * @param {number} pid
 * @returns {number | undefined}
 */
export function parentOf(pid) {
  const known = readStat(pid)?.parent ?? Number(askPs(pid, 'ppid='))
  return Number.isInteger(known) && known > 0 ? known : undefined
}

/**
 * Stops a process by ever less friendly signals and waits until it is gone. Says whether it is.
 * @param {ProcessIdentity} identity
 * @param {Array<[signal: NodeJS.Signals, patienceMs: number]>} steps
 */
export async function stopProcess(identity, steps) {
  for (const [signal, patienceMs] of steps) {
    if (!isRunning(identity)) return true
    try {
      process.kill(identity.pid, signal)
    } catch {
      // Gone in between, or not ours to end: the check below tells which.
    }
    const deadline = Date.now() + patienceMs
    while (Date.now() < deadline) {
      if (!isRunning(identity)) return true
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
  return !isRunning(identity)
}

/** @param {number} pid */
function exists(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** @param {number} pid */
function readStat(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may hold spaces and brackets itself.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0], parent: Number(fields[1]), started: `${fields[19]}@${bootId()}` }
  } catch {
    return undefined
  }
}

function bootId() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
  } catch {
    return ''
  }
}

/**
 * @param {number} pid
 * @param {string} column
 */
function askPs(pid, column) {
  if (process.platform === 'win32' || existsSync('/proc/self/stat')) return undefined
  try {
    const answer = execFileSync('ps', ['-o', column, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return answer.trim() || undefined
  } catch {
    return undefined
  }
}
