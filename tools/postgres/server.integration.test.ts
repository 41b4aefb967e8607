import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { identify, isRunning } from '../machine/index.ts'
import { isRoot } from './account.ts'
import { readPidFile } from './leftover.ts'
import { baseFor, createDatabase, dropDatabase, type Postgres, rootFolderFor, startPostgres } from './index.ts'

const running: Postgres[] = []
const children: ChildProcess[] = []
let dataDir = ''

beforeEach(() => {
  dataDir = makeFolder()
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const server of running.splice(0)) await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Others may pass through it: as root the server runs under another account. */
function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'kiss-postgres-test-'))
  chmodSync(folder, 0o711)
  return folder
}

async function start(options: { dataDir?: string; port?: number; log?: (line: string) => void } = {}) {
  const server = await startPostgres({ dataDir, ...options })
  running.push(server)
  return server
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    // A text with several statements has several answers; the last one is what was asked.
    const answers = [await client.query<Record<string, unknown>>(sql)].flat()
    return answers.at(-1)?.rows[0] ?? {}
  } finally {
    await client.end()
  }
}

interface Held {
  url: string
  pid: number
  port: number
}

async function holdServer(mode?: string): Promise<{ owner: ChildProcess; held: Held }> {
  const program = fileURLToPath(new URL('./fixtures/hold-server.ts', import.meta.url))
  const owner = spawn(process.execPath, [program, dataDir, ...(mode ? [mode] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(owner)
  for await (const line of createInterface({ input: owner.stdout })) {
    const held: Held = JSON.parse(line)
    return { owner, held }
  }
  throw new Error('the fixture said nothing')
}

async function until(condition: () => boolean, ms = 10_000) {
  const deadline = Date.now() + ms
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('did not happen in time')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('a server from the installed packages', () => {
  const folder = makeFolder()
  let server: Postgres

  beforeAll(async () => {
    server = await startPostgres({ dataDir: folder })
  })

  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  })

  it('answers on loopback only, writes through to disk and is not run by root', async () => {
    const settings = await ask(
      server.url,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
              current_setting('listen_addresses') as addresses, current_setting('server_encoding') as encoding,
              inet_server_addr()::text as address, current_user as role,
              (select rolsuper from pg_roles where rolname = current_user) as super`,
    )
    expect(settings).toEqual({
      fsync: 'on',
      commit: 'on',
      addresses: '127.0.0.1',
      encoding: 'UTF8',
      address: '127.0.0.1/32',
      role: 'kiss',
      super: false,
    })
    expect(await ask(server.adminUrl, "select current_setting('unix_socket_directories') as sockets")).toEqual({
      sockets: '',
    })
    expect(statSync(join(server.dataDir, 'postgres', 'data')).uid).not.toBe(0)
  })

  it('searches Dutch text: stems, folds capitals with accents, and has the three extensions', async () => {
    const found = await ask(
      server.url,
      `select to_tsvector('dutch', 'Éénoudergezinnen verhuizen') @@ to_tsquery('dutch', 'verhuizing | verhuis') as stemmed,
              lower('ÉÉN') as lowered, 'CAFÉ' ilike 'café' as alike`,
    )
    expect(found).toEqual({ stemmed: true, lowered: 'één', alike: true })
    await ask(server.url, 'create extension pg_trgm; create extension unaccent; create extension fuzzystrmatch')
    expect(
      await ask(server.url, "select unaccent('Café') as plain, similarity('paspoort', 'pasport') > 0.5 as near"),
    ).toEqual({ plain: 'Cafe', near: true })
  })

  it('refuses whoever does not know the password, and keeps that password to ourselves', async () => {
    const wrong = new URL(server.url)
    wrong.password = 'guess'
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
    expect(statSync(join(server.dataDir, 'postgres.password')).mode & 0o777).toBe(0o600)
  })

  it('copies a template with all that is in it, owned by the product', async () => {
    const template = await createDatabase(server.adminUrl, 'mould')
    await ask(template, "create table tile (name text); insert into tile values ('blue')")
    const copies = await Promise.all(
      ['one', 'two', 'three'].map((name) => createDatabase(server.adminUrl, name, { template: 'mould' })),
    )
    for (const url of copies) {
      expect(await ask(url, "insert into tile values ('red') returning current_user as who")).toEqual({ who: 'kiss' })
      expect(await ask(url, 'select count(*)::int as tiles from tile')).toEqual({ tiles: 2 })
    }
    await dropDatabase(server.adminUrl, 'one')
    await expect(ask(copies[0] ?? '', 'select 1')).rejects.toThrow(/does not exist/)
  })

  it('writes its pid file where the reader of it looks', async () => {
    expect(readPidFile(join(server.dataDir, 'postgres', 'data'))).toEqual({
      pid: server.pid,
      port: server.port,
      ready: true,
    })
  })
})

describe('the data', () => {
  it('keeps the data over a stop and a start, and says what it does the first time only', async () => {
    const said: string[] = []
    const first = await start({ log: (line) => said.push(line) })
    await ask(first.url, "create table note (line text); insert into note values ('kept')")
    await first.stop()
    const second = await start({ log: (line) => said.push(line) })
    expect(await ask(second.url, 'select line from note')).toEqual({ line: 'kept' })
    expect(said).toEqual(['Making the database …'])
  })

  it('clears what a first start left half made', async () => {
    mkdirSync(join(dataDir, 'postgres', 'draft-half', 'data'), { recursive: true })
    await start()
    expect(readdirSync(join(dataDir, 'postgres'))).toEqual(['data'])
  })
})

describe('after something was killed', () => {
  it('starts again where a power cut left an empty pid file', async () => {
    const first = await start()
    await first.stop()
    writeFileSync(join(first.dataDir, 'postgres', 'data', 'postmaster.pid'), '')
    const again = await start()
    expect(again.pid).not.toBe(first.pid)
  })

  it('is stopped within seconds by the guard when its starter is killed', async () => {
    const { owner, held } = await holdServer()
    const identity = identify(held.pid)
    owner.kill('SIGKILL')
    await until(() => identity !== undefined && !isRunning(identity))
    expect(existsSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'))).toBe(false)
  })

  it('finds and stops the server that was left behind when the guard was killed too', async () => {
    const { owner, held } = await holdServer('--no-guard')
    await ask(held.url, "create table note (line text); insert into note values ('kept')")
    owner.kill('SIGKILL')
    await until(() => owner.signalCode !== null)
    expect(identify(held.pid)).toBeDefined()
    const said: string[] = []
    const server = await start({ log: (line) => said.push(line) })
    expect(said).toEqual(['Stopped the database of an earlier run.'])
    expect(identify(held.pid)).toBeUndefined()
    expect(await ask(server.url, 'select line from note')).toEqual({ line: 'kept' })
  })

  it('starts again after a kill -9 of the server itself', async () => {
    const server = await start()
    await ask(server.url, "create table note (line text); insert into note values ('kept')")
    process.kill(server.pid, 'SIGKILL')
    await server.ended
    await server.stop()
    const again = await start()
    expect(await ask(again.url, 'select line from note')).toEqual({ line: 'kept' })
  })

  it('leaves alone another program that has come by the number in a stale pid file', async () => {
    const first = await start()
    await first.stop()
    const owner = statSync(join(first.dataDir, 'postgres', 'data'))
    const stranger = spawn('/bin/sleep', ['60'], {
      stdio: 'ignore',
      cwd: '/',
      ...(isRoot() ? { uid: owner.uid, gid: owner.gid } : {}),
    })
    children.push(stranger)
    const stale = `${stranger.pid}\n${first.dataDir}/postgres/data\n1\n${first.port}\n\n127.0.0.1\n 1 1\nready\n`
    writeFileSync(join(first.dataDir, 'postgres', 'data', 'postmaster.pid'), stale)
    await start()
    expect(stranger.exitCode).toBeNull()
    expect(identify(stranger.pid ?? 0)).toBeDefined()
  })

  it('leaves alone a PostgreSQL that serves another folder', async () => {
    const elsewhere = makeFolder()
    try {
      const other = await start({ dataDir: elsewhere })
      const first = await start()
      await first.stop()
      const theirs = readFileSync(join(other.dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8')
      writeFileSync(join(first.dataDir, 'postgres', 'data', 'postmaster.pid'), theirs)
      await start()
      expect(await ask(other.url, 'select 1 as one')).toEqual({ one: 1 })
      await other.stop()
    } finally {
      rmSync(elsewhere, { recursive: true, force: true })
    }
  })
})

describe('a folder that only its owner may enter', () => {
  it('is where the data lives, or for root a folder that the server can reach, and the data is kept there', async () => {
    chmodSync(dataDir, 0o700)
    const first = await start()
    expect(first.dataDir).toBe(isRoot() ? rootFolderFor(dataDir) : dataDir)
    expect(baseFor(dataDir)).toBe(first.dataDir)
    await ask(first.url, "create table note (line text); insert into note values ('kept')")
    await first.stop()
    const second = await start()
    expect(await ask(second.url, 'select line from note')).toEqual({ line: 'kept' })
    await second.stop()
    rmSync(second.dataDir, { recursive: true })
  })
})

describe('two at once', () => {
  it('refuses a second server on the same folder and names who has it', async () => {
    await start()
    await expect(start()).rejects.toThrow(
      `is in use by process ${process.pid}: stop that one, or choose another folder`,
    )
  })

  it('refuses a port that was asked for and is taken, and takes another when none was asked for', async () => {
    const squatter = createServer().listen(0, '127.0.0.1')
    await until(() => squatter.listening)
    const address = squatter.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    await expect(start({ port: address.port })).rejects.toThrow(`Port ${address.port} is taken by another program`)
    const server = await start()
    expect(server.port).not.toBe(address.port)
    squatter.close()
  })
})
