import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { commandLine, identify, isRunning, parentOf, stopProcess } from './process-identity.js'

function idle(program = '') {
  const child = spawn(process.execPath, ['-e', `${program}; setInterval(() => undefined, 1000); console.log('up')`])
  const identity = identify(child.pid ?? 0)
  if (!identity) throw new Error('not started')
  return { child, identity }
}

describe('a process', () => {
  it('is known by its start as well as its number, its arguments and its parent', async () => {
    const { child, identity } = idle()
    expect(isRunning(identity)).toBe(true)
    expect(isRunning({ ...identity, started: 'long ago' })).toBe(false)
    expect(commandLine(identity.pid)?.slice(1, 2)).toEqual(['-e'])
    expect(parentOf(identity.pid)).toBe(process.pid)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(isRunning(identity)).toBe(false)
    expect(commandLine(identity.pid)).toBeUndefined()
  })

  it('that is a zombie does not run any more', async () => {
    // The shell never asks how its child ended, so that the child stays a zombie.
    const shell = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 5'])
    const [said] = await once(shell.stdout, 'data')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(identify(Number(String(said)))).toBeUndefined()
    shell.kill('SIGKILL')
  })

  it('is stopped by the next signal when it does not heed the first', async () => {
    const { child, identity } = idle("process.on('SIGTERM', () => undefined)")
    await once(child.stdout, 'data')
    expect(await stopProcess(identity, [['SIGTERM', 200]])).toBe(false)
    expect(
      await stopProcess(identity, [
        ['SIGTERM', 200],
        ['SIGKILL', 2_000],
      ]),
    ).toBe(true)
    expect(isRunning(identity)).toBe(false)
  })

  it('that never was, is not there', () => {
    expect(identify(2 ** 22 + 1)).toBeUndefined()
    expect(identify(0)).toBeUndefined()
    expect(identify(-1)).toBeUndefined()
  })
})
