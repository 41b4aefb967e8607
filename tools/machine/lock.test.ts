import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identify } from './process-identity.js'
import { lockHolder, takeLock } from './lock.js'

let folder = ''
let file = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiss-lock-test-'))
  file = join(folder, 'deep', 'kiss.lock')
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('a lock', () => {
  it('is held by one, who can be asked about, until it is given back', () => {
    const first = takeLock(file, { address: 'http://localhost:1' })
    if (!('lock' in first)) throw new Error('not taken')
    const second = takeLock(file)
    expect(second).toMatchObject({ holder: { pid: process.pid, about: { address: 'http://localhost:1' } } })
    first.lock.update({ address: 'http://localhost:2' })
    expect(lockHolder(file)?.about).toEqual({ address: 'http://localhost:2' })
    first.lock.release()
    expect(lockHolder(file)).toBeUndefined()
    expect('lock' in takeLock(file)).toBe(true)
    expect(readdirSync(join(folder, 'deep'))).toEqual(['kiss.lock'])
  })

  it('is taken over from a process that is gone, and from another that has its number now', () => {
    takeLock(file)
    const mine: unknown = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ ...Object(mine), pid: 2 ** 22 + 1 }))
    expect('lock' in takeLock(file)).toBe(true)
    writeFileSync(file, JSON.stringify({ ...Object(mine), started: 'long ago' }))
    expect('lock' in takeLock(file)).toBe(true)
  })

  it('is not given back by who no longer has it', () => {
    const first = takeLock(file)
    writeFileSync(file, JSON.stringify({ ...identify(process.ppid), about: {} }))
    if ('lock' in first) first.lock.release()
    expect(lockHolder(file)?.pid).toBe(process.ppid)
  })

  it('goes to exactly one of many who find a stale one at the same time', async () => {
    takeLock(file)
    const dead = JSON.stringify({ pid: 2 ** 22 + 1, started: 'x', about: {} })
    writeFileSync(file, dead)
    const program = `
      import { takeLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.js'))}
      console.log('lock' in takeLock(${JSON.stringify(file)}) ? 'mine' : 'theirs')
      process.stdin.resume().on('end', () => process.exit())`
    const children = Array.from({ length: 6 }, () => spawn(process.execPath, ['--input-type=module', '-e', program]))
    const answers = await Promise.all(
      children.map(
        (child) => new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(String(text).trim()))),
      ),
    )
    for (const child of children) child.stdin.end()
    expect(answers.filter((answer) => answer === 'mine')).toHaveLength(1)
  })
})
