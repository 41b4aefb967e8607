import { describe, expect, it } from 'vitest'
import { closingBlock } from './closing-block.ts'
import { readTown, textAt } from './town.ts'

const LINE = JSON.stringify({
  ready: true,
  registers: {
    brp: { url: 'http://127.0.0.1:1' },
    login: { users: [{ name: 'Ans', email: 'ans@x', roles: ['Redacteur', 'Beheerder'] }] },
  },
  callers: [{ name: 'Piet', bsn: '999990007', why: 'belt vaak' }],
  control: { brp: 'http://127.0.0.1:1' },
})

describe('what the stand-ins say', () => {
  it('is read from the line that says they are ready, and from no other', () => {
    expect(readTown('the town wakes up')).toBeUndefined()
    expect(readTown('{"level":30}')).toBeUndefined()
    expect(readTown('{not json')).toBeUndefined()
    expect(readTown(LINE)).toMatchObject({
      users: [{ name: 'Ans', email: 'ans@x', roles: ['Redacteur', 'Beheerder'] }],
      standIns: [{ name: 'brp', control: 'http://127.0.0.1:1' }],
    })
  })

  it('names what is missing when it no longer fits', () => {
    const town = readTown(LINE)
    expect(textAt(town?.registers, 'brp.url')).toBe('http://127.0.0.1:1')
    expect(() => textAt(town?.registers, 'kvk.apiKey')).toThrow('the stand-ins did not say kvk.apiKey')
  })
})

describe('the closing block', () => {
  it('names the address, who may log in, whom to find, the data and how to stop', () => {
    const town = readTown(LINE)
    if (!town) throw new Error('not read')
    const block = closingBlock({
      address: 'http://localhost:8080',
      controlPage: 'http://127.0.0.1:9',
      data: '/d',
      town,
    })
    expect(block).toBe(`
KISS runs.

  Desk       http://localhost:8080
  Log in as  Ans <ans@x> – Redacteur, Beheerder
  Find       Piet, 999990007 – belt vaak
  Stand-ins  http://127.0.0.1:9 (make a register slow, silent or broken)
  Data       /d (npm start -- --fresh begins anew)
  Stop       Ctrl+C
`)
  })
})
