import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const PROGRAM = fileURLToPath(new URL('./main.ts', import.meta.url))
const WORDS = ['--bff-url', 'http://127.0.0.1:8080']

let data: string
let running: ChildProcess[]

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'demo-'))
  running = []
})

afterEach(async () => {
  for (const child of running) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGKILL')
    await ended(child)
  }
  rmSync(data, { recursive: true })
})

function run(...words: string[]): ChildProcess {
  const child = spawn(process.execPath, [PROGRAM, ...words], { stdio: ['pipe', 'pipe', 'pipe'] })
  running.push(child)
  return child
}

async function said(child: ChildProcess): Promise<{ lines: string[]; town: Record<string, unknown> }> {
  if (child.stdout === null) throw new Error('no stdout')
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout })
  await new Promise<void>((resolve, reject) => {
    reader.on('line', (line) => {
      lines.push(line)
      resolve()
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
  return { lines, town: Object(JSON.parse(lines[0] ?? '{}')) }
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve))
}

function text(value: unknown, ...path: string[]): string {
  let found = value
  for (const name of path) found = Object(found)[name]
  if (typeof found !== 'string') throw new Error(`no ${path.join('.')}`)
  return found
}

describe('the demo town as a program', () => {
  it('tells in one line where everything is, and each answers to what it told', async () => {
    const child = run(...WORDS, '--data', data)
    const { lines, town } = await said(child)
    expect(town['ready']).toBe(true)
    const { registers, control } = town
    expect(town['callers']).toContainEqual({
      name: expect.any(String),
      bsn: expect.any(String),
      why: expect.any(String),
    })
    const headersOf: Record<string, [string, Record<string, string>]> = {
      kvk: [`${text(registers, 'kvk', 'url')}/v2/zoeken?naam=b`, { apikey: text(registers, 'kvk', 'apiKey') }],
      openklant: [
        `${text(registers, 'openklant', 'url')}/partijen?pageSize=1`,
        { Authorization: `Token ${text(registers, 'openklant', 'token')}` },
      ],
      objecten: [
        text(registers, 'objecten', 'objecttypes', 'afdeling'),
        { Authorization: `Token ${text(registers, 'objecten', 'token')}` },
      ],
      login: [`${text(registers, 'login', 'issuer')}/.well-known/openid-configuration`, {}],
    }
    for (const [name, [url, headers]] of Object.entries(headersOf)) {
      expect((await fetch(url, { headers })).status, name).toBe(200)
    }
    const persons = await fetch(`${text(registers, 'brp', 'url')}/personen`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-API-KEY': text(registers, 'brp', 'apiKey') },
      body: JSON.stringify({
        type: 'RaadpleegMetBurgerservicenummer',
        burgerservicenummer: ['999993653'],
        fields: ['naam'],
      }),
    })
    expect(persons.status).toBe(200)
    expect((await fetch(`${text(registers, 'openzaak', 'zaken')}/zaken`)).status).toBe(403)
    for (const name of ['brp', 'kvk', 'openklant', 'openzaak', 'objecten', 'login']) {
      const health = await fetch(`${text(control, name)}/__demo/health`)
      expect(await health.json(), name).toEqual({ name, healthy: true })
    }
    expect(lines).toHaveLength(1)
    expect(readdirSync(data)).toContain('login-keys.json')
    child.kill('SIGTERM')
    expect(await ended(child)).toBe(0)
  }, 60_000)

  it('starts what is asked on the port that is asked, and ends when its starter is gone', async () => {
    const first = run('--only', 'kvk', '--follow-stdin')
    const url = new URL(text((await said(first)).town, 'control', 'kvk'))
    first.stdin?.end()
    expect(await ended(first)).toBe(0)
    const again = run('--only', 'kvk', '--ports', `kvk=${url.port}`)
    expect((await said(again)).town).toMatchObject({ control: { kvk: url.origin } })
    again.kill('SIGINT')
    expect(await ended(again)).toBe(0)
  }, 60_000)

  it('refuses words that it does not know, and a port that is taken, with a sentence', async () => {
    const unclear = await refusal('--only', 'login')
    expect(unclear.code).toBe(2)
    expect(unclear.errors).toMatch(/^login needs --bff-url/)
    const { town } = await said(run('--only', 'kvk'))
    const { port } = new URL(text(town, 'control', 'kvk'))
    const taken = await refusal('--only', 'kvk', '--ports', `kvk=${port}`)
    expect(taken.code).toBe(1)
    expect(taken.errors).toMatch(/^the demo town does not start: .*EADDRINUSE/)
  }, 60_000)
})

async function refusal(...words: string[]): Promise<{ code: number | null; errors: string }> {
  const child = run(...words)
  let errors = ''
  child.stderr?.on('data', (chunk) => (errors += String(chunk)))
  return { code: await ended(child), errors }
}
