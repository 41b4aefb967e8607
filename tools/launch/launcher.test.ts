import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isNewEnough } from './runtime.js'

const LAUNCHER = join(import.meta.dirname, 'launcher.js')

function launchAs(version: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
  const program = `${pretend}; process.argv = ['node', 'launcher.js', 'dance']; import('${pathToFileURL(LAUNCHER).href}')`
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
}

describe('the launcher', () => {
  it('refuses a Node that is too old in one sentence', () => {
    for (const version of ['14.21.3', '18.20.8', '20.18.3']) {
      const { status, stderr } = launchAs(version)
      expect(status).toBe(1)
      expect(stderr.trim().split('\n')).toEqual([
        expect.stringMatching(`needs Node 20.19 or newer .* this is Node ${version}`),
      ])
    }
  })

  it('goes on with a Node that is new enough, and names its commands', () => {
    for (const version of ['20.19.0', '22.1.0', '24.21.0']) {
      const { status, stderr } = launchAs(version)
      expect(status).toBe(1)
      expect(stderr.trim()).toBe('There is no command "dance": use start, test, check or run FILE.')
    }
  })
})

describe('the Node that we run on', () => {
  it('is 24 or newer', () => {
    expect(['v24.0.0', 'v26.1.0'].every((version) => isNewEnough(version))).toBe(true)
    expect(['v22.23.0', 'v20.19.0', ''].some((version) => isNewEnough(version))).toBe(false)
  })
})
