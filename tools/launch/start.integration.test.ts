import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identify, isRunning, type ProcessIdentity } from '../machine/index.ts'
import { readState } from './state.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')

interface Run {
  child: ChildProcess
  output: () => string
  exit: Promise<number | null>
}

interface Ready {
  address: string
  controlPage: string
  data: string
  control: Record<string, string>
}

let checkout = ''
let data = ''
const runs: Run[] = []

beforeEach(() => {
  checkout = makeCheckout()
  data = join(checkout, 'data')
})

afterEach(async () => {
  for (const run of runs.splice(0)) {
    run.child.kill('SIGTERM')
    await run.exit
  }
  rmSync(checkout, { recursive: true, force: true })
})

/** A checkout with small programs in the places where the launcher looks for the large ones. */
function makeCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kiss-start-test-'))
  chmodSync(folder, 0o711)
  const places = {
    'pretend-demo.ts': 'demo/src/main.ts',
    'pretend-bff.ts': 'bff/src/main.ts',
    'pretend-vite.js': 'node_modules/vite/bin/vite.js',
  }
  for (const [fixture, place] of Object.entries(places)) {
    mkdirSync(dirname(join(folder, place)), { recursive: true })
    cpSync(join(FIXTURES, fixture), join(folder, place))
  }
  mkdirSync(join(folder, 'desk'))
  writeFileSync(join(folder, 'desk', 'page.html'), '<h1>KISS</h1>')
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.base.json']) {
    writeFileSync(join(folder, name), '{"type":"module"}')
  }
  return folder
}

function start(words: string[] = [], env: Record<string, string> = {}): Run {
  const usual = ['--json', '--port', '0', '--data', data]
  const child = spawn(process.execPath, [join(FIXTURES, 'start-in.ts'), checkout, ...usual, ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve))
  const run = { child, output: () => output, exit }
  runs.push(run)
  return run
}

async function ready(run: Run): Promise<Ready> {
  await until(() => run.output().includes('{"ready":true') || run.child.exitCode !== null)
  const line = run
    .output()
    .split('\n')
    .find((text) => text.startsWith('{"ready"'))
  if (line === undefined) throw new Error(`it did not start:\n${run.output()}`)
  const said: Ready = JSON.parse(line)
  return said
}

async function until(condition: () => boolean, ms = 30_000) {
  const deadline = Date.now() + ms
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('did not happen in time')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Every process that belongs to the run: the stand-ins, the BFF and PostgreSQL. */
function processes(): ProcessIdentity[] {
  const server = Number(readFileSync(join(data, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  const found = [...readState(data), identify(server)].filter((entry) => entry !== undefined && isRunning(entry))
  return found.filter((entry) => entry !== undefined)
}

describe('npm start', () => {
  it('starts everything with ordinary settings, and keeps keys out of the logs', async () => {
    const { address } = await ready(start())
    expect(await (await fetch(`${address}/told`)).json()).toMatchObject({
      KISS_URL: address,
      HOST: '127.0.0.1',
      HAAL_CENTRAAL_API_KEY: 'geheim-brp',
      DATABASE_URL: expect.stringMatching(/^postgres:\/\/kiss:.+@127\.0\.0\.1:\d+\/kiss$/),
    })
    expect(readFileSync(join(checkout, 'desk', 'dist', 'index.html'), 'utf8')).toBe('<h1>KISS</h1>')
    const logs = readFileSync(join(data, 'logs', 'demo.log'), 'utf8')
    expect(logs).toContain('the town wakes up')
    expect(logs).not.toContain('geheim')
  })

  it('stops all of it at Ctrl+C and leaves nothing behind', async () => {
    const run = start()
    await ready(run)
    const before = processes()
    expect(before).toHaveLength(3)
    run.child.kill('SIGINT')
    expect(await run.exit).toBe(0)
    expect(run.output()).toContain('Stopped.')
    expect(before.filter((entry) => isRunning(entry))).toEqual([])
    expect(readdirSync(data)).not.toContain('kiss.lock')
    expect(readdirSync(data)).not.toContain('state.json')
  })

  it('stops at Ctrl+C while it is still starting', async () => {
    const run = start()
    await until(() => run.output().includes('Making the database'))
    run.child.kill('SIGINT')
    expect(await run.exit).toBe(0)
    expect(existsSync(join(data, 'postgres', 'data', 'postmaster.pid'))).toBe(false)
    expect(run.output()).not.toContain('Error')
  })

  it('keeps the data over a second start, which builds nothing; --fresh begins anew', async () => {
    const first = start()
    const before = await ready(first)
    first.child.kill('SIGTERM')
    await first.exit
    writeFileSync(join(data, 'demo-was-here'), '')
    const second = start()
    const after = await ready(second)
    // What was written yesterday names records by the address that they had.
    expect(after.control).toEqual(before.control)
    expect(first.output()).toContain('Building the desk')
    expect(second.output()).not.toMatch(/Building the desk|Making the database/)
    expect(existsSync(join(data, 'demo-was-here'))).toBe(true)
    second.child.kill('SIGTERM')
    await second.exit
    const third = start(['--fresh'])
    await ready(third)
    expect(third.output()).toContain('Making the database')
    expect(existsSync(join(data, 'demo-was-here'))).toBe(false)
  })

  it('builds the desk again when its sources changed, and says why when they do not build', async () => {
    const first = start()
    await ready(first)
    first.child.kill('SIGTERM')
    await first.exit
    writeFileSync(join(checkout, 'desk', 'page.html'), '<h1>broken</h1>')
    const second = start()
    expect(await second.exit).toBe(1)
    expect(second.output()).toMatch(/The desk could not be built \(exit code 1\)[^]*page.html does not make sense/)
    expect(readFileSync(join(checkout, 'desk', 'dist', 'index.html'), 'utf8')).toBe('<h1>KISS</h1>')
  })
})

describe('after a kill -9 of the launcher', () => {
  it('everything it started ends within seconds, and the next start works', async () => {
    const run = start()
    await ready(run)
    const before = processes()
    run.child.kill('SIGKILL')
    await until(() => before.every((entry) => !isRunning(entry)), 15_000)
    const next = start()
    await ready(next)
    expect(next.output()).not.toContain('already runs')
  })
})

describe('when a part fails', () => {
  it('says which, with its last words, and stops the rest', async () => {
    const run = start()
    const { address } = await ready(run)
    const before = processes()
    await fetch(`${address}/fall`).catch(() => undefined)
    expect(await run.exit).toBe(1)
    expect(run.output()).toMatch(/The BFF stopped by itself \(exit code 7\)[^]*the ceiling came down/)
    expect(before.filter((entry) => isRunning(entry))).toEqual([])
  })

  it('says so when the stand-ins do not even start', async () => {
    const run = start([], { PRETEND_DEMO: 'broken' })
    expect(await run.exit).toBe(1)
    expect(run.output()).toMatch(/The stand-in registers stopped by itself \(exit code 3\)[^]*the town burnt down/)
    expect(existsSync(join(data, 'postgres', 'data', 'postmaster.pid'))).toBe(false)
  })
})

describe('two at once', () => {
  it('refuses a second one on the same data and names the address of the first', async () => {
    const { address } = await ready(start())
    const second = start()
    expect(await second.exit).toBe(1)
    expect(second.output()).toContain(`KISS already runs at ${address} with the data in ${data}`)
    expect(second.output()).toContain('npm start -- --data DIR')
    expect((await fetch(address)).ok).toBe(true)
  })

  it('run side by side with another data folder', async () => {
    const first = await ready(start())
    const second = await ready(start(['--data', join(checkout, 'other')]))
    expect(second.address).not.toBe(first.address)
    expect((await fetch(first.address)).ok && (await fetch(second.address)).ok).toBe(true)
  })
})

describe('what cannot be', () => {
  it('is a port that was asked for and is taken: one sentence, and nothing was started', async () => {
    const squatter = createServer().listen(0, '127.0.0.1')
    await until(() => squatter.listening)
    const address = squatter.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const run = start(['--port', String(address.port)])
    expect(await run.exit).toBe(1)
    expect(run.output().trim()).toBe(
      `Port ${address.port} is taken, by another program or by a KISS that runs already: stop that one, or choose another port with --port N.`,
    )
    expect(existsSync(data)).toBe(false)
    squatter.close()
  })

  it("is a folder with somebody's own things, with and without --fresh", async () => {
    mkdirSync(data)
    writeFileSync(join(data, 'thesis.txt'), 'three years of work')
    const run = start(['--fresh'])
    expect(await run.exit).toBe(1)
    expect(run.output()).toContain(
      `${data} holds other things than the data of KISS (thesis.txt …); nothing was changed`,
    )
    expect(readdirSync(data)).toEqual(['thesis.txt'])
  })
})
