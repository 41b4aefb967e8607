import { createHash, randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { codeOf, explainFileError, makeFolder, Refusal } from '../machine/index.ts'
import { type Account, candidateAccounts, canReach, isRoot, mayWrite, refuseWithoutAccount } from './account.ts'
import { prepareBinaries } from './binaries.ts'

/** Where one server lives and as whom. */
export interface Home {
  /** Ours alone: the lock, the password and, when needed, a copy of the programs. */
  base: string
  /** PostgreSQL's own data directory. */
  data: string
  lock: string
  password: string
  binaries: string
  /** Undefined: as ourselves. */
  account: Account | undefined
}

/** Who uses a server now. */
export const LOCK = 'postgres.lock'
/** What its two roles log in with; for our eyes only. */
export const PASSWORD = 'postgres.password'

/** The folder in which root keeps what another account must be able to reach. */
export const ROOT_HOME = '/var/lib/kiss'

/** The folder that root uses for a checkout or data folder that the server's account may not enter. */
export function rootFolderFor(path: string): string {
  return join(ROOT_HOME, createHash('sha256').update(resolve(path)).digest('hex').slice(0, 12))
}

/**
 * Where the server of a data folder keeps its things: in that folder, unless we are root and the account that the server
 * runs as cannot come there; then in a folder of its own under {@link ROOT_HOME}.
 */
export function baseFor(dataDir: string): string {
  makeFolder(dataDir, 0o711)
  const whole = realpathSync(dataDir)
  if (!isRoot()) return whole
  const reachable = candidateAccounts(join(whole, 'postgres')).some((account) => canReach(whole, account))
  return reachable ? whole : rootFolderFor(whole)
}

/**
 * Lays out the home of a server and finds an account that can run it there.
 * @throws {@link Refusal} when there is no such account, or when the folder cannot be written.
 */
export function openHome(dataDir: string): Home {
  let base = dataDir
  try {
    base = baseFor(dataDir)
    if (base.startsWith(`${ROOT_HOME}/`)) makeFolder(ROOT_HOME, 0o755)
    makeFolder(base, 0o711)
    const parent = join(base, 'postgres')
    const data = join(parent, 'data')
    const { account, binaries } = settle(base, data)
    makeFolder(parent, 0o700)
    if (account) giveTo(parent, account)
    return {
      base,
      data,
      lock: join(base, LOCK),
      password: readOrMakePassword(join(base, PASSWORD), existsSync(data)),
      binaries,
      account,
    }
  } catch (error) {
    throw explainFileError(error, base)
  }
}

/** Root keeps one copy of the programs for all its folders, unless the machine's own folders cannot be written. */
function copiesFor(base: string): string {
  try {
    makeFolder(ROOT_HOME, 0o755)
    return mayWrite(ROOT_HOME) ? ROOT_HOME : base
  } catch {
    return base
  }
}

function settle(base: string, data: string): { account: Account | undefined; binaries: string } {
  const accounts = isRoot() ? candidateAccounts(data) : [undefined]
  const copies = isRoot() ? copiesFor(base) : base
  for (const account of accounts) {
    const binaries = prepareBinaries(copies, account)
    if (binaries !== 'forbidden') return { account, binaries: binaries.root }
  }
  throw refuseWithoutAccount()
}

function giveTo(folder: string, account: Account) {
  try {
    chownSync(folder, account.uid, account.gid)
  } catch (error) {
    throw codeOf(error) === 'EPERM' || codeOf(error) === 'EINVAL' ? refuseWithoutAccount() : error
  }
}

function readOrMakePassword(file: string, hasData: boolean): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  if (hasData) {
    throw new Refusal(
      `The file ${file} is missing, without which nobody can log in to the database beside it: put it back, or begin anew with npm start -- --fresh.`,
    )
  }
  const password = randomBytes(24).toString('base64url')
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  return password
}
