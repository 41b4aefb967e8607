import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closingLine, settle } from './counts.ts'

let folder = ''
let file = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiss-counts-test-'))
  file = join(folder, 'counts.json')
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(passed: number, failed: number, skipped = 0) {
  writeFileSync(file, JSON.stringify({ passed, failed, skipped }))
}

describe('the closing line', () => {
  it('names passed and failed, and skipped only when there are any', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
    expect(closingLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped')
  })
})

describe('what a run came to', () => {
  it('is what was counted', () => {
    write(7, 2)
    expect(settle(file, 1)).toEqual({ passed: 7, failed: 2, skipped: 0 })
  })

  it('is a failure when the runner crashed before it counted', () => {
    expect(settle(file, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('is a failure when every test passed and the runner still ended badly', () => {
    write(7, 0)
    expect(settle(file, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 })
  })

  it('is a failure when there was nothing to run', () => {
    write(0, 0)
    expect(settle(file, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})
