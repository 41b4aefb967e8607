import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { explainFileError, Refusal, takeLock } from '../machine/index.ts'
import { lastLines } from './child.ts'
import { type Run, startPart } from './part.ts'

const SOURCES = ['desk', 'contract/src', 'domain/src']
const FILES = ['package-lock.json', 'tsconfig.base.json']
const PASSED_OVER = new Set(['node_modules', 'dist', '.vite'])
const STAMP = '.kiss-built'

/** Where the built desk lies. */
export function deskFolder(checkout: string): string {
  return join(checkout, 'desk', 'dist')
}

/**
 * Builds the desk when its sources are not the ones it was last built from. Two launchers of one checkout wait for each
 * other, and the new desk takes the old one's place in one step.
 * @throws {@link Refusal} when the sources do not build or the folder cannot be written.
 */
export async function buildDesk(run: Run): Promise<void> {
  const { checkout } = run
  const wanted = fingerprint(checkout)
  if (isBuilt(checkout, wanted)) return
  const lock = await waitForLock(join(checkout, '.kiss', 'build.lock'), checkout)
  try {
    if (isBuilt(checkout, wanted)) return
    run.say('Building the desk …')
    await build(run, wanted)
  } catch (error) {
    throw explainFileError(error, join(checkout, 'desk'))
  } finally {
    lock.release()
  }
}

async function build(run: Run, wanted: string) {
  const { checkout } = run
  const draft = join(checkout, '.kiss', 'desk-draft')
  const vite = join(checkout, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = startPart(run, {
    name: 'the build of the desk',
    log: 'desk-build',
    words: [vite, 'build', '--outDir', draft, '--emptyOutDir'],
    folder: 'desk',
    env: { NODE_ENV: 'production' },
  })
  const end = await child.ended
  if (end !== 'exit code 0') {
    const words = lastLines(child.logFile, 15)
    throw new Refusal(`The desk could not be built (${end}); see ${child.logFile}. Its last lines:\n${words}`)
  }
  writeFileSync(join(draft, STAMP), wanted)
  const old = join(checkout, '.kiss', 'desk-old')
  rmSync(old, { recursive: true, force: true })
  if (existsSync(deskFolder(checkout))) renameSync(deskFolder(checkout), old)
  renameSync(draft, deskFolder(checkout))
  rmSync(old, { recursive: true, force: true })
}

function isBuilt(checkout: string, wanted: string): boolean {
  const stamp = join(deskFolder(checkout), STAMP)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
}

/** Everything that goes into the desk, tests excepted. */
function fingerprint(checkout: string): string {
  const hash = createHash('sha256')
  for (const file of FILES) hash.update(readFileSync(join(checkout, file)))
  for (const source of SOURCES) addFolder(hash, join(checkout, source), source)
  return hash.digest('hex')
}

function addFolder(hash: ReturnType<typeof createHash>, folder: string, name: string) {
  if (!existsSync(folder)) return
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (PASSED_OVER.has(entry.name) || entry.name.includes('.test.')) continue
    if (entry.isDirectory()) addFolder(hash, path, `${name}/${entry.name}`)
    else if (entry.isFile()) hash.update(`${name}/${entry.name}\0`).update(readFileSync(path))
  }
}

async function waitForLock(file: string, checkout: string) {
  for (;;) {
    try {
      const taken = takeLock(file)
      if ('lock' in taken) return taken.lock
    } catch (error) {
      throw explainFileError(error, checkout)
    }
    await delay(200)
  }
}
