import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Refusal } from '../machine/refusal.js'
import { ensureInstalled } from './install.js'
import { pinnedNode } from './runtime.js'

const CHECKOUT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** What each command of the launcher runs, as a path from the checkout. */
const PROGRAMS = new Map([
  ['start', 'tools/launch/start.ts'],
  ['test', 'tools/runner/test.ts'],
  ['check', 'tools/runner/check.ts'],
])

/**
 * Installs what is missing and runs a command on the pinned Node. `run FILE` runs any other program of ours the same way.
 * @param {string[]} words
 */
export async function main(words) {
  try {
    const [command = '', ...rest] = words
    const program = command === 'run' ? rest.shift() : PROGRAMS.get(command)
    if (!program) {
      throw new Refusal(`There is no command "${command}": use ${[...PROGRAMS.keys()].join(', ')} or run FILE.`)
    }
    await ensureInstalled(CHECKOUT)
    process.exitCode = await runOnPinnedNode(new URL(program, `${pathToFileURL(CHECKOUT).href}/`), rest)
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exitCode = 1
  }
}

/**
 * @param {URL} program
 * @param {string[]} words
 * @returns {Promise<number>}
 */
function runOnPinnedNode(program, words) {
  const node = pinnedNode(CHECKOUT)
  // The channel is how the program notices that we were killed; it is of no other use.
  const child = spawn(node, [fileURLToPath(program), ...words], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  // Ctrl+C reaches the child too, by the terminal; a signal that was sent to us alone is passed on. The child decides.
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT')
  })
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}
