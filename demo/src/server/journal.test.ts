import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openJournal } from './journal.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'))
  file = join(folder, 'nieuw', 'boeken.jsonl')
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('a journal', () => {
  it('gives back after a restart what was appended, in order', () => {
    const first = openJournal(file)
    first.append({ titel: 'Een' })
    first.append({ titel: 'Twee\nregels' })
    first.close()
    expect(replayed()).toEqual([{ titel: 'Een' }, { titel: 'Twee\nregels' }])
  })

  it('loses only a last line that a crash cut off, and appends cleanly after it', () => {
    const first = openJournal(file)
    first.append({ nummer: 1 })
    first.close()
    appendFileSync(file, '{"nummer":2')
    const second = openJournal(file)
    expect(second.replay(() => undefined)).toBe(1)
    second.append({ nummer: 3 })
    second.close()
    expect(replayed()).toEqual([{ nummer: 1 }, { nummer: 3 }])
    expect(readFileSync(file, 'utf8')).not.toContain('"nummer":2')
  })

  it('refuses a file that is damaged in the middle', () => {
    const journal = join(folder, 'stuk.jsonl')
    writeFileSync(journal, '{"nummer":1}\nonzin\n{"nummer":2}\n')
    expect(() => openJournal(journal)).toThrow('line 2 is not JSON')
  })

  it('keeps nothing without a file', () => {
    const journal = openJournal(undefined)
    journal.append({ nummer: 1 })
    expect(journal.replay(() => expect.unreachable())).toBe(0)
  })
})

function replayed(): unknown[] {
  const entries: unknown[] = []
  const journal = openJournal(file)
  journal.replay((entry) => entries.push(entry))
  journal.close()
  return entries
}
