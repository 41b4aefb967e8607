import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anyFreePort } from '../machine/index.ts'
import { knownPorts, rememberPorts } from './stand-in-ports.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiss-ports-test-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('the ports of the stand-ins', () => {
  it('are the same at the next start, except one that somebody else took meanwhile', async () => {
    expect(await knownPorts(folder)).toBe('')
    const free = await anyFreePort()
    const squatter = createServer().listen(0, '127.0.0.1')
    await once(squatter, 'listening')
    const place = squatter.address()
    if (place === null || typeof place === 'string') throw new Error('no port')
    rememberPorts(folder, [
      { name: 'brp', control: `http://127.0.0.1:${free}` },
      { name: 'kvk', control: `http://127.0.0.1:${place.port}` },
    ])
    expect(await knownPorts(folder)).toBe(`brp=${free}`)
    squatter.close()
  })

  it('are any free ones when the file cannot be read', async () => {
    writeFileSync(join(folder, 'ports.json'), '{"brp":')
    expect(await knownPorts(folder)).toBe('')
  })
})
