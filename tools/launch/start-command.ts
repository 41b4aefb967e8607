import { closingBlock } from './closing-block.ts'
import { type Kiss, runKiss } from './kiss.ts'
import { readOptions } from './options.ts'
import { watchStarter } from './starter-watch.ts'

/**
 * Starts everything of a checkout, tells the operator, and stays until it is asked to stop or until a part breaks.
 * Returns the exit code.
 * @throws {@link Refusal} with one sentence when it cannot start.
 */
export async function startCommand(checkout: string, words: string[]): Promise<number> {
  const options = readOptions(words, process.env)
  if ('usage' in options) {
    console.log(options.usage)
    return 0
  }
  // A program that reads our JSON finds nothing else on standard output.
  const say = options.json ? console.error : console.log
  const stopAsked = waitForStop()
  const kiss = await runKiss(checkout, options, say, stopAsked)
  if (kiss === 'stopped') return 0
  console.log(options.json ? JSON.stringify(forPrograms(kiss)) : closingBlock(kiss))
  const end = await Promise.race([stopAsked, kiss.broken])
  if (end === undefined) say('Stopping …')
  else console.error(end)
  await kiss.stop()
  if (end === undefined) say('Stopped.')
  return end === undefined ? 0 : 1
}

function forPrograms({ address, controlPage, data, town }: Kiss) {
  const control = Object.fromEntries(town.standIns.map((standIn) => [standIn.name, standIn.control]))
  return { ready: true, address, controlPage, data, users: town.users, callers: town.callers, control }
}

function waitForStop(): Promise<undefined> {
  return new Promise((resolve) => {
    // The terminal and npm both pass Ctrl+C on: a second one does not mean more than the first.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(undefined))
    watchStarter(() => resolve(undefined))
  })
}
