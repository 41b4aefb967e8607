import { join } from 'node:path'
import { explainFileError, startGuard } from '../machine/index.ts'
import { startPostgres } from '../postgres/index.ts'
import { buildDesk, deskFolder } from './build-desk.ts'
import type { Child } from './child.ts'
import { choosePort } from './choose-port.ts'
import type { RunningKiss } from './closing-block.ts'
import { serveControlPage } from './control-page.ts'
import { openDataFolder, usualFolder } from './data-folder.ts'
import type { StartOptions } from './options.ts'
import { explainEnd, failureOf, type Run, startPart, waitUntilReady } from './part.ts'
import { bffSettings, READY_PATH } from './settings.ts'
import { knownPorts, rememberPorts } from './stand-in-ports.ts'
import { readTown, type Town } from './town.ts'
import { createUndo } from './undo.ts'

/** Everything, running. */
export interface Kiss extends RunningKiss {
  /** Settles with a sentence when one of the parts ends by itself. */
  broken: Promise<string>
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL, the stand-ins and the BFF, in an order in which each finds what it needs. What was started is
 * stopped again, last one first, when a part fails or when `stopAsked` settles meanwhile.
 * @throws {@link Refusal} with one sentence for the operator.
 */
export async function runKiss(
  checkout: string,
  options: StartOptions,
  say: (line: string) => void,
  stopAsked: Promise<unknown>,
): Promise<Kiss | 'stopped'> {
  const port = await choosePort(options.port, say)
  const folder = await openDataFolder(options.data ?? usualFolder(checkout), options.fresh, say)
  const guard = startGuard()
  const run: Run = { checkout, folder, guard, say, undo: createUndo(), state: [] }
  const starting = startParts(run, port)
  async function stop() {
    await run.undo.run()
    // A part that was still on its way has arrived, or failed, by now: that failure is not news.
    await starting.catch(() => undefined)
    await run.undo.run()
    guard.close()
    folder.release()
  }
  try {
    const outcome = await Promise.race([starting, stopAsked.then(() => undefined)])
    if (outcome) return { ...outcome, stop }
    say('Stopping …')
    await stop()
    return 'stopped'
  } catch (error) {
    await stop()
    throw explainFileError(error, folder.path)
  }
}

async function startParts(run: Run, port: number): Promise<Omit<Kiss, 'stop'>> {
  const { checkout, folder, say, undo } = run
  const address = `http://localhost:${port}`
  say('Starting the database and the stand-in registers …')
  const [database, town] = await together(run, startDatabase(run), startTown(run, address), buildDesk(run))

  say('Starting KISS …')
  const env = bffSettings(town.said, { port, address, databaseUrl: database.url, desk: deskFolder(checkout) })
  const bff = startPart(run, { name: 'the BFF', log: 'bff', words: ['bff/src/main.ts'], env })
  await waitUntilReady(bff, `http://127.0.0.1:${port}${READY_PATH}`)
  const page = await serveControlPage(town.said.standIns, address)
  undo.add(() => page.close())
  folder.announce(address)
  const broken = Promise.race([
    explainEnd(town.child),
    explainEnd(bff),
    database.ended.then(() => `The database stopped by itself; the whole story is in ${database.logFile}.`),
  ])
  const data = database.dataDir === folder.path ? folder.path : `${folder.path} and ${database.dataDir}`
  return { address, controlPage: page.address, data, town: town.said, broken }
}

/** All of them or none: when one fails, the others are stopped and have ended before we say so. */
async function together<T extends Promise<unknown>[]>(
  run: Run,
  ...parts: T
): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  try {
    return await Promise.all(parts)
  } catch (error) {
    await run.undo.run()
    await Promise.allSettled(parts)
    throw error
  }
}

async function startDatabase({ folder, guard, say, undo }: Run) {
  const database = await startPostgres({ dataDir: folder.path, guard, log: say })
  undo.add(() => database.stop())
  return database
}

async function startTown(run: Run, address: string): Promise<{ said: Town; child: Child }> {
  const { promise, resolve, reject } = Promise.withResolvers<Town>()
  function hear(line: string) {
    try {
      const town = readTown(line)
      if (town) resolve(town)
      return town !== undefined
    } catch (error) {
      reject(error)
      return true
    }
  }
  const folder = run.folder.path
  const words = ['demo/src/main.ts', '--follow-stdin', '--data', join(folder, 'demo'), '--bff-url', address]
  const ports = await knownPorts(folder)
  if (ports) words.push('--ports', ports)
  const child = startPart(run, { name: 'the stand-in registers', log: 'demo', words, hear })
  const said = await Promise.race([promise, failureOf(child)])
  rememberPorts(folder, said.standIns)
  return { said, child }
}
