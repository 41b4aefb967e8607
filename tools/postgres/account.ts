import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf, Refusal } from '../machine/index.ts'

/** Whom PostgreSQL runs as when we are root, which it refuses to be. */
export interface Account {
  uid: number
  gid: number
}

const NOBODY = 65_534
const DAEMON = 1

/** Tells whether we are the superuser. Windows has no such number. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * The accounts to try, best first: whoever owns the data already, `nobody`, and for containers that know no `nobody` the
 * account of the system's daemons, which exists everywhere.
 */
export function candidateAccounts(data: string): Account[] {
  const owner = ownerOf(data)
  const others = [NOBODY, DAEMON].map((id) => ({ uid: id, gid: id }))
  return owner && owner.uid !== 0 ? [owner] : others
}

/** What came of running a program as an account. */
export type Trial = 'runs' | 'unreachable' | 'forbidden' | { fails: string }

/** Tries whether a program can be run as an account: whether the folder can be entered, and whether we may switch. */
export function tryProgram(program: string, account: Account | undefined): Trial {
  const result = spawnSync(program, ['--version'], { ...account, cwd: '/', encoding: 'utf8', env: {} })
  const code = codeOf(result.error)
  if (code === 'EPERM' || code === 'EINVAL') return 'forbidden'
  if (code === 'EACCES') return 'unreachable'
  if (result.error) return { fails: result.error.message }
  if (result.status !== 0) return { fails: result.stderr.trim() || `exit code ${result.status}` }
  return 'runs'
}

/**
 * Tells whether an account can come to a folder: every folder above it must let it pass. A checkout in a home that only
 * root may enter does not.
 */
export function canReach(folder: string, account: Account): boolean {
  for (let place = folder; ; place = dirname(place)) {
    if (!lets(place, account)) return false
    if (dirname(place) === place) return true
  }
}

function lets(folder: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(folder)
  if (uid === account.uid) return (mode & 0o100) !== 0
  if (gid === account.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

/** Refuses with the remedy for a container in which even root may not start a program as somebody else. */
export function refuseWithoutAccount(): Refusal {
  return new Refusal(
    'PostgreSQL refuses to run as root and this container does not allow root to start it as another user: run KISS as a normal user (docker run --user 1000).',
  )
}

/** Tells whether we may write in a folder ourselves. */
export function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function ownerOf(path: string): Account | undefined {
  try {
    const { uid, gid } = statSync(path)
    return { uid, gid }
  } catch {
    return undefined
  }
}
