import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../machine/index.ts'
import { closingBlock } from './closing-block.ts'
import { type Kiss, runKiss } from './kiss.ts'
import { readOptions } from './options.ts'
import { watchStarter } from './starter-watch.ts'

const CHECKOUT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** `npm start`: everything on loopback, until Ctrl+C. */
async function start(): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env)
  if ('usage' in options) {
    console.log(options.usage)
    return 0
  }
  // A program that reads our JSON finds nothing else on standard output.
  const say = options.json ? console.error : console.log
  const stopAsked = waitForStop()
  const kiss = await runKiss(CHECKOUT, options, say, stopAsked)
  if (kiss === 'stopped') return 0
  console.log(options.json ? JSON.stringify(forPrograms(kiss)) : closingBlock(kiss))
  const end = await Promise.race([stopAsked, kiss.broken])
  if (end === 'asked') say('Stopping …')
  else console.error(end)
  await kiss.stop()
  if (end === 'asked') say('Stopped.')
  return end === 'asked' ? 0 : 1
}

function forPrograms({ address, controlPage, data, town }: Kiss) {
  const control = Object.fromEntries(town.standIns.map((standIn) => [standIn.name, standIn.control]))
  return { ready: true, address, controlPage, data, users: town.users, callers: town.callers, control }
}

function waitForStop(): Promise<'asked'> {
  return new Promise((resolve) => {
    // The terminal and npm both pass Ctrl+C on: a second one does not mean more than the first.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('asked'))
    watchStarter(() => resolve('asked'))
  })
}

try {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 24) throw new Refusal(`KISS runs on Node 24, and this is ${process.version}: start it with npm start.`)
  process.exitCode = await start()
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error)
  process.exitCode = 1
}
process.exit()
