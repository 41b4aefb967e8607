import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readBrpSeed } from './seed.ts'

const folder = mkdtempSync(join(tmpdir(), 'brp-seed-'))

afterAll(() => rmSync(folder, { recursive: true }))

describe('a file with persons', () => {
  it.each([
    ['an array', [{ burgerservicenummer: '999993653' }]],
    ['an answer', { personen: [{ burgerservicenummer: '999993653' }] }],
  ])('may be %s', (_, content) => {
    expect(readBrpSeed(write(content)).personen).toEqual([{ burgerservicenummer: '999993653' }])
  })

  it.each([[{}], [[{ burgerservicenummer: '99999365' }]], [['999993653']]])('may not be %j', (content) => {
    expect(() => readBrpSeed(write(content))).toThrow(/expected an array|entry 0 has no burgerservicenummer/)
  })
})

function write(content: unknown): string {
  const file = join(folder, 'personen.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}
