import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const PACKAGES = {
  '': { name: 'kiss' },
  'node_modules/vue': { version: '3.5.45' },
  'node_modules/other-machine': { version: '1.0.0', optional: true },
}
let checkout = ''

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'kiss-install-test-'))
  writeFileSync(join(checkout, 'package-lock.json'), JSON.stringify({ packages: PACKAGES }))
})

afterEach(() => rmSync(checkout, { recursive: true }))

function install(env: Record<string, string> = {}): Promise<{ code: number | null; output: string }> {
  const npm = join(FIXTURES, 'pretend-npm', 'npm-cli.js')
  const child = spawn(process.execPath, [join(FIXTURES, 'install-in.js'), checkout], {
    env: { ...process.env, npm_execpath: npm, npm_node_execpath: process.execPath, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })))
}

function timesAsked(): number {
  const file = join(checkout, 'asked.txt')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').length : 0
}

describe('installing what is missing', () => {
  it('asks npm once, without install scripts, and nothing the second time', async () => {
    const first = await install()
    expect(first).toMatchObject({ code: 0 })
    expect(readFileSync(join(checkout, 'asked.txt'), 'utf8')).toContain('ci --ignore-scripts --no-audit --no-fund')
    expect(await install()).toEqual({ code: 0, output: '' })
    expect(timesAsked()).toBe(1)
  })

  it('asks again when the lockfile changed', async () => {
    await install()
    writeFileSync(
      join(checkout, 'package-lock.json'),
      JSON.stringify({ packages: { ...PACKAGES, 'node_modules/vue': { version: '3.5.46' } } }),
    )
    await install()
    expect(timesAsked()).toBe(2)
  })

  it('is content with what somebody installed by hand, when it is what the lockfile names', async () => {
    mkdirSync(join(checkout, 'node_modules'))
    const present = join(checkout, 'node_modules', '.package-lock.json')
    writeFileSync(present, JSON.stringify({ packages: { 'node_modules/vue': { version: '3.5.45' } } }))
    expect(await install()).toEqual({ code: 0, output: '' })
    expect(timesAsked()).toBe(0)
    rmSync(join(checkout, 'node_modules', '.kiss-installed'))
    writeFileSync(present, JSON.stringify({ packages: { 'node_modules/vue': { version: '3.4.0' } } }))
    await install()
    expect(timesAsked()).toBe(1)
  })

  it('is done by one of two launchers at once; the other waits for it', async () => {
    const outcomes = await Promise.all([install(), install()])
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0])
    expect(timesAsked()).toBe(1)
    expect(outcomes.map(({ output }) => output).join('')).toContain('is installing the packages here; waiting for it')
  })

  it('goes on where a killed launcher left its lock', async () => {
    mkdirSync(join(checkout, '.kiss'))
    const dead = JSON.stringify({ pid: 2 ** 22 + 1, started: '1@x', about: {} })
    writeFileSync(join(checkout, '.kiss', 'install.lock'), dead)
    expect(await install()).toMatchObject({ code: 0 })
    expect(existsSync(join(checkout, '.kiss', 'install.lock'))).toBe(false)
  })
})

describe('what can go wrong while installing is told in one sentence', () => {
  const cases = [
    ['ENOSPC: no space left on device, write', 'There is no space left on the disk that holds'],
    ["EACCES: permission denied, mkdir '/x'", 'KISS may not write in'],
    ['network request to https://example failed, reason: getaddrinfo ENOTFOUND example', 'registry cannot be reached'],
  ]
  for (const [complaint = '', sentence = ''] of cases) {
    it(`${complaint.split(':')[0]}`, async () => {
      const { code, output } = await install({ PRETEND_NPM: complaint })
      expect(code).toBe(1)
      const said = output.trim().split('\n').slice(1)
      expect(said).toHaveLength(1)
      expect(said[0]).toContain(sentence)
      expect(said[0]).toContain('run the same command again')
    })
  }

  it('a lockfile that does not fit, with what npm says of it', async () => {
    const complaint =
      'code EUSAGE\nnpm error `npm ci` can only install when they are in sync.\nnpm error Missing: vue@4'
    const { code, output } = await install({ PRETEND_NPM: complaint })
    expect(code).toBe(1)
    expect(output).toMatch(/package-lock.json does not fit package.json[^]*Missing: vue@4/)
  })
})
