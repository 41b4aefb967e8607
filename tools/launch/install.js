import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { explainFileError, noSpaceSentence, readOnlySentence, Refusal } from '../machine/refusal.js'
import { takeLock } from '../machine/lock.js'

const STAMP = '.kiss-installed'
const NEEDED_BYTES = 900_000_000
const PATIENCE_MS = 10_000

/**
 * Installs the packages when those in `node_modules` are not the ones that the lockfile names. Two launchers at once in
 * one checkout wait for each other.
 * @param {string} checkout
 */
export async function ensureInstalled(checkout) {
  if (isInstalled(checkout)) return
  const lock = await waitForLock(checkout)
  try {
    if (isInstalled(checkout)) return
    if (agreesWithLockfile(checkout)) return stamp(checkout)
    await install(checkout)
    stamp(checkout)
  } finally {
    lock.release()
  }
}

/** @param {string} checkout */
async function waitForLock(checkout) {
  const file = join(checkout, '.kiss', 'install.lock')
  let told = false
  for (;;) {
    const taken = tryLock(file, checkout)
    if ('lock' in taken) return taken.lock
    if (!told)
      console.log(`Another KISS (process ${taken.holder.pid}) is installing the packages here; waiting for it …`)
    told = true
    await delay(300)
  }
}

/**
 * @param {string} file
 * @param {string} checkout
 */
function tryLock(file, checkout) {
  try {
    return takeLock(file)
  } catch (error) {
    throw explainFileError(error, checkout)
  }
}

/** @param {string} checkout */
function isInstalled(checkout) {
  return readText(join(checkout, 'node_modules', STAMP)) === fingerprint(checkout)
}

/** @param {string} checkout */
function stamp(checkout) {
  try {
    writeFileSync(join(checkout, 'node_modules', STAMP), fingerprint(checkout))
  } catch (error) {
    throw explainFileError(error, checkout)
  }
}

/** @param {string} checkout */
function fingerprint(checkout) {
  const lockfile = readFileSync(join(checkout, 'package-lock.json'))
  return createHash('sha256').update(lockfile).update(`${process.platform} ${process.arch}`).digest('hex')
}

/**
 * Whoever ran `npm ci` by hand need not wait for another one: npm leaves its own account of what it installed.
 * @param {string} checkout
 */
function agreesWithLockfile(checkout) {
  const wanted = packagesIn(join(checkout, 'package-lock.json'))
  const present = packagesIn(join(checkout, 'node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  for (const [path, entry] of wanted) {
    if (!path.includes('node_modules/')) continue
    const there = present.get(path)
    // An optional package may be missing: it is for another machine.
    if (!there && entry.optional) continue
    if (!there || there.version !== entry.version) return false
  }
  return [...present.keys()].every((path) => wanted.has(path))
}

/**
 * @param {string} file
 * @returns {Map<string, { version: unknown, optional: boolean }> | undefined}
 */
function packagesIn(file) {
  try {
    /** @type {unknown} */
    const content = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof content !== 'object' || content === null || !('packages' in content)) return undefined
    const packages = new Map()
    for (const [path, entry] of Object.entries(content.packages ?? {})) {
      packages.set(path, { version: entry.version, optional: entry.optional === true || entry.devOptional === true })
    }
    return packages
  } catch {
    return undefined
  }
}

/** @param {string} checkout */
async function install(checkout) {
  refuseWithoutSpace(checkout)
  const started = Date.now()
  console.log('Installing the packages; this happens once and takes a minute or so …')
  const progress = setInterval(() => {
    console.log(`  … still installing (${Math.round((Date.now() - started) / 1000)} s)`)
  }, PATIENCE_MS)
  try {
    const { code, output } = await runNpm(checkout)
    if (code !== 0) throw explainNpm(output, checkout)
    console.log(`Installed the packages in ${Math.round((Date.now() - started) / 1000)} s.`)
  } finally {
    clearInterval(progress)
  }
}

/** @param {string} checkout */
function refuseWithoutSpace(checkout) {
  const { bavail, bsize } = statfsSync(checkout)
  if (bavail * bsize < NEEDED_BYTES) throw new Refusal(noSpaceSentence(checkout))
}

/**
 * @param {string} checkout
 * @returns {Promise<{ code: number, output: string }>}
 */
function runNpm(checkout) {
  const { program, words } = findNpm()
  // A user's settings may leave out what we need or refuse the Node that only launches us.
  const options = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--include=dev',
    '--include=optional',
    '--engine-strict=false',
    '--loglevel=error',
    // npm would try for two minutes before it believes that there is no network.
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
  ]
  const child = spawn(program, [...words, 'ci', ...options], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && words.length === 0,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(explainMissingNpm(error)))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** The npm that launched us, else the one beside the Node that runs us, else whichever the shell finds. */
function findNpm() {
  const launched = process.env.npm_execpath
  if (launched && /^npm-cli\.c?js$/.test(basename(launched)) && existsSync(launched)) {
    return { program: stableNode(), words: [launched] }
  }
  const beside = join(dirname(dirname(process.execPath)), 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  return existsSync(beside) ? { program: process.execPath, words: [beside] } : { program: 'npm', words: [] }
}

/** Not the Node among the packages: npm is about to replace it. */
function stableNode() {
  const launched = process.env.npm_node_execpath
  return launched && existsSync(launched) ? launched : process.execPath
}

/** @param {unknown} error */
function explainMissingNpm(error) {
  return new Refusal(
    'KISS installs its packages with npm, which is not on this machine: install Node with npm from https://nodejs.org and run the same command again.',
    { cause: error },
  )
}

/**
 * @param {string} output
 * @param {string} checkout
 */
export function explainNpm(output, checkout) {
  if (/ENOSPC|EDQUOT|no space left/i.test(output)) return new Refusal(noSpaceSentence(checkout))
  if (/EACCES|EPERM|EROFS/.test(output)) return new Refusal(readOnlySentence(checkout))
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|network/i.test(output)
  ) {
    return new Refusal(
      'The packages could not be fetched because the npm registry cannot be reached: connect to the internet, or set the proxy or registry of your network (npm config set proxy, npm config set registry), and run the same command again.',
    )
  }
  if (/EUSAGE/.test(output) && /in sync/.test(output)) {
    return new Refusal(
      `package-lock.json does not fit package.json, so that npm will not install by it: run npm install on Node 24 and commit both. npm said:\n${firstLines(output)}`,
    )
  }
  return new Refusal(
    `npm could not install the packages; delete node_modules and run the same command again. npm said:\n${firstLines(output)}`,
  )
}

/**
 * What npm says first is the matter; after that it explains its options.
 * @param {string} output
 */
function firstLines(output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trimEnd())
  return lines
    .filter((line) => line !== '')
    .slice(0, 12)
    .join('\n')
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
