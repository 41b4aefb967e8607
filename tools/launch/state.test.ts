import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identify, isRunning } from '../machine/index.ts'
import { readState, stopLeftovers, writeState } from './state.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiss-state-test-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function idle() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' })
  const identity = identify(child.pid ?? 0)
  if (!identity) throw new Error('not started')
  return { child, identity }
}

describe('what a killed run left behind', () => {
  it('is stopped by the next one, which says so', async () => {
    const { identity } = idle()
    writeState(folder, [{ name: 'the BFF', ...identity }])
    const said: string[] = []
    await stopLeftovers(folder, (line) => said.push(line))
    expect(isRunning(identity)).toBe(false)
    expect(said).toEqual([`Stopping the BFF of an earlier run (process ${identity.pid}).`])
    expect(readState(folder)).toEqual([])
  })

  it('is not confused with another process that has come by the same number', async () => {
    const { child, identity } = idle()
    writeState(folder, [{ name: 'the BFF', pid: identity.pid, started: 'long ago' }])
    await stopLeftovers(folder, () => undefined)
    expect(isRunning(identity)).toBe(true)
    child.kill('SIGKILL')
  })

  it('is nothing when the file was cut off halfway', () => {
    writeFileSync(join(folder, 'state.json'), '{"processes":[{"pid"')
    expect(readState(folder)).toEqual([])
  })
})
