import { existsSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { explainFileError, makeFolder, Refusal, takeLock } from '../machine/index.ts'
import { isRoot, removeServer, rootFolderFor } from '../postgres/index.ts'
import { stopLeftovers } from './state.ts'

/** The folder with everything a run of KISS keeps. It is ours for as long as we hold its lock. */
export interface DataFolder {
  path: string
  logs: string
  /** Tells others at which address we are. */
  announce(address: string): void
  release(): void
}

const MARK = '.kiss-data'
const LOCK = 'kiss.lock'
const OURS = new Set([MARK, LOCK])
const KEPT_LOGS = 3

/** Where the data lives when nobody said: in the checkout, or for root where PostgreSQL's account can reach it. */
export function usualFolder(checkout: string): string {
  return isRoot() && process.platform !== 'win32'
    ? rootFolderFor(realpathSync(checkout))
    : join(checkout, '.kiss', 'data')
}

/**
 * Takes the folder for this run, makes it when needed, and stops what a killed run left behind in it.
 * @throws {@link Refusal} when another KISS has it, when it holds something else, or when we may not write there.
 */
export async function openDataFolder(path: string, fresh: boolean, say: (line: string) => void): Promise<DataFolder> {
  try {
    refuseForeign(path)
    makeFolder(path, 0o711)
    const taken = takeLock(join(path, LOCK))
    if ('holder' in taken) throw alreadyRunning(path, taken.holder)
    try {
      writeFileSync(join(path, MARK), 'The data of KISS. `npm start -- --fresh` deletes what is in this folder.\n')
      await stopLeftovers(path, say)
      if (fresh) await empty(path, say)
      rotateLogs(join(path, 'logs'))
    } catch (error) {
      taken.lock.release()
      throw error
    }
    return {
      path,
      logs: join(path, 'logs'),
      announce: (address) => taken.lock.update({ address }),
      release: () => taken.lock.release(),
    }
  } catch (error) {
    throw explainFileError(error, existsSync(path) ? path : dirname(path))
  }
}

/** Somebody's documents are not ours to write among, let alone to delete. */
function refuseForeign(path: string) {
  if (!existsSync(path) || existsSync(join(path, MARK))) return
  const others = readdirSync(path).filter((name) => !name.startsWith(LOCK))
  if (others.length === 0) return
  throw new Refusal(
    `${path} holds other things than the data of KISS (${others[0]} …); nothing was changed: choose an empty or new folder with --data.`,
  )
}

function alreadyRunning(path: string, holder: { pid: number; about: Record<string, string> }): Refusal {
  const where = holder.about['address'] ? `at ${holder.about['address']}` : `(process ${holder.pid}, still starting)`
  return new Refusal(
    `KISS already runs ${where} with the data in ${path}: use that one, stop it with Ctrl+C, or start a second one beside it with npm start -- --data DIR.`,
  )
}

async function empty(path: string, say: (line: string) => void) {
  await removeServer(path)
  const names = readdirSync(path).filter((name) => !OURS.has(name))
  for (const name of names) rmSync(join(path, name), { recursive: true, force: true })
  if (names.length > 0) say(`Deleted the data of earlier runs in ${path}.`)
}

function rotateLogs(logs: string) {
  makeFolder(logs, 0o700)
  for (const name of readdirSync(logs)) {
    if (!name.endsWith('.log')) continue
    for (let age = KEPT_LOGS; age > 0; age -= 1) {
      const younger = join(logs, age === 1 ? name : `${name}.${age - 1}`)
      if (existsSync(younger)) renameSync(younger, join(logs, `${name}.${age}`))
    }
  }
}
