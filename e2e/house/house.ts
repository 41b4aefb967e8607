import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  bffSettings,
  buildDesk,
  type Child,
  createUndo,
  deskFolder,
  openDataFolder,
  READY_PATH,
  type Run,
  startPart,
  waitUntilReady,
} from '../../tools/launch/index.ts'
import { anyFreePort, startGuard } from '../../tools/machine/index.ts'
import { askDatabase, removeServer, startPostgres } from '../../tools/postgres/index.ts'
import { type Referee, startReferee } from '../../tools/referee/index.ts'
import { type Agent, logIn } from './agent.ts'
import { type Control, controlOf } from './control.ts'
import { type OpenKlant, openKlantAt } from './open-klant.ts'
import { type Beller, type SaidTown, startTown } from './town.ts'
import type { Json } from './json.ts'

/** The registers that the referee stands in front of. */
const REGISTERS = ['brp', 'kvk', 'openklant', 'openzaak', 'objecten'] as const
const CHECKOUT = join(import.meta.dirname, '..', '..')

export interface HouseOptions {
  /** A published set of persons to serve instead of the invented ones. */
  brpFile?: string
  /** False: nobody looks at the desk, so it is not built. */
  desk?: boolean
  /** Settings of the BFF on top of the usual ones. */
  settings?: Record<string, string>
}

/** Everything of one municipality, running: database, stand-ins, referee, BFF and desk. */
export interface House {
  /** As people use it, without a last slash. */
  address: string
  /** Where people log in. */
  loginOrigin: string
  /** Everybody of whom the town says that they might phone. */
  bellers: readonly Beller[]
  /** One of them. @throws when the town does not know this kenmerk */
  beller(kenmerk: string): Beller
  control(name: (typeof REGISTERS)[number] | 'login'): Control
  openKlant: OpenKlant
  /** Logs in with the pages of the login provider. */
  logIn(name: string): Promise<Agent>
  /** Ends the BFF with SIGKILL: it can finish nothing. */
  killBff(): Promise<void>
  /** Starts the BFF again on the same port and waits until it can work. */
  restartBff(): Promise<void>
  /** Everything that the BFF logged, over all its restarts. */
  bffLog(): string
  /** Rows of the BFF's own database. */
  rows(sql: string): Promise<Record<string, unknown>[]>
  /** What the referee holds against stand-ins and adapters; says so when it could not judge. */
  findings(): unknown[]
  close(): Promise<void>
}

/** Starts a whole house on free ports and in a folder of its own. */
export async function startHouse(options: HouseOptions = {}): Promise<House> {
  const path = mkdtempSync(join(tmpdir(), 'kiss-e2e-'))
  // Others may pass through: as root the database runs under another account.
  chmodSync(path, 0o711)
  const folder = await openDataFolder(path, false, () => undefined)
  const guard = startGuard()
  const run: Run = { checkout: CHECKOUT, folder, guard, say: () => undefined, undo: createUndo(), state: [] }
  async function close() {
    await run.undo.run()
    guard.close()
    folder.release()
    await removeServer(path)
    rmSync(path, { recursive: true, force: true })
  }
  try {
    return { ...(await startParts(run, options)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function startParts(run: Run, options: HouseOptions): Promise<Omit<House, 'close'>> {
  const port = await anyFreePort()
  const address = `http://localhost:${port}`
  const [database, town, desk] = await Promise.all([
    startDatabase(run),
    startTown(run, address, options.brpFile),
    options.desk === false ? emptyDesk(run) : builtDesk(run),
  ])
  const referee = await watch(run, town)
  const env = {
    ...bffSettings(throughReferee(town, referee), { port, address, databaseUrl: database.url, desk }),
    NODE_ENV: 'production',
    LOG_LEVEL: 'debug',
    AFLEVERING_LEASE_SECONDS: '2',
    ...options.settings,
  }
  let bff = await startBff(run, port, env)

  return {
    address,
    loginOrigin: new URL(controlUrl(town, 'login')).origin,
    bellers: town.bellers,
    beller(kenmerk) {
      const found = town.bellers.find((one) => one.kenmerk === kenmerk)
      if (!found) throw new Error(`nobody in town is known for "${kenmerk}"`)
      return found
    },
    control: (name) => controlOf(controlUrl(town, name)),
    openKlant: openKlantAt(accessOf(town, 'openklant').url, accessOf(town, 'openklant').token),
    logIn: (name) => logIn(address, name),
    async killBff() {
      process.kill(bff.pid, 'SIGKILL')
      await bff.ended
      run.guard.forget(bff)
    },
    async restartBff() {
      bff = await startBff(run, port, env)
    },
    bffLog: () => readFileSync(join(run.folder.logs, 'bff.log'), 'utf8'),
    rows: (sql) => askDatabase(database.url, sql),
    findings() {
      if (!referee.verified) console.warn(referee.notVerified)
      return referee.verdict().findings
    },
  }
}

async function startDatabase({ folder, guard, undo }: Run) {
  const database = await startPostgres({ dataDir: folder.path, guard })
  undo.add(() => database.stop())
  return database
}

/** A copy, since the one in the checkout may be built anew while a journey walks. */
async function builtDesk(run: Run): Promise<string> {
  await buildDesk(run)
  const desk = join(run.folder.path, 'desk')
  cpSync(deskFolder(run.checkout), desk, { recursive: true })
  return desk
}

async function emptyDesk({ folder }: Run): Promise<string> {
  const desk = join(folder.path, 'desk')
  mkdirSync(desk)
  writeFileSync(join(desk, 'index.html'), '<!doctype html><title>desk</title>')
  return desk
}

async function startBff(run: Run, port: number, env: Record<string, string>): Promise<Child> {
  const bff = startPart(run, { name: 'the BFF', log: 'bff', words: ['bff/src/main.ts'], env })
  await waitUntilReady(bff, `http://127.0.0.1:${port}${READY_PATH}`)
  return bff
}

async function watch(run: Run, town: SaidTown): Promise<Referee> {
  const registers = Object.fromEntries(REGISTERS.map((name) => [name, controlUrl(town, name)]))
  const referee = await startReferee({ registers })
  run.undo.add(() => referee.close())
  return referee
}

/** The town as the BFF is to see it: every address leads past the referee. */
function throughReferee(town: SaidTown, referee: Referee): SaidTown {
  let said = JSON.stringify(town.registers)
  for (const name of REGISTERS) said = said.replaceAll(controlUrl(town, name), referee.urls[name] ?? '')
  return { ...town, registers: JSON.parse(said) }
}

function controlUrl(town: SaidTown, name: string): string {
  return town.standIns.find((standIn) => standIn.name === name)?.control ?? ''
}

function accessOf(town: SaidTown, name: string): Json {
  return (town.registers as Json)[name]
}
