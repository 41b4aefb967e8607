import { describe, expect, it } from 'vitest'
import { AgentError, Bug, RegisterError } from './errors.ts'
import { PROBLEM_CODES, PROBLEMS } from './problems.ts'

/** Words that give an English sentence away; none of them is Dutch. */
const ENGLISH =
  /\b(the|you|your|this|not|and|please|try|again|error|failed|request|session|server|invalid|user|login)\b/i

describe.each(PROBLEM_CODES)('the problem %s', (code) => {
  const { status, zin, why, fix } = PROBLEMS[code]

  it('has a sentence for the agent, a why and a fix', () => {
    for (const text of [zin, why, fix]) expect(text).toMatch(/^[A-Z].+[.?!]$/)
  })

  it('speaks Dutch to the agent', () => {
    expect(zin).not.toMatch(ENGLISH)
    expect(zin).not.toMatch(/\b(u|uw)\b/)
    expect(zin.length).toBeLessThan(130)
  })

  it('travels with a status of failure', () => {
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(600)
  })
})

describe('the catalogue', () => {
  it('lists every code once', () => {
    expect(PROBLEM_CODES).toHaveLength(Object.keys(PROBLEMS).length)
    expect(PROBLEM_CODES.length).toBeGreaterThan(10)
  })
})

describe('the three errors', () => {
  it('keep the failure beneath them', () => {
    const cause = new Error('socket hang up')
    const register = { id: 'openzaak', naam: 'Open Zaak' }
    expect(new AgentError('too-many-results', { cause }).cause).toBe(cause)
    expect(new RegisterError(register, 'unreachable', { cause }).cause).toBe(cause)
    expect(new Bug('cannot be', { cause }).cause).toBe(cause)
  })

  it('have a message without data: it goes into the log', () => {
    const fields = [{ veld: 'bsn', zin: '999993653 is geen BSN.' }]
    expect(new AgentError('invalid-input', { fields, zin: '999993653' }).message).toBe('invalid-input')
    expect(new RegisterError({ id: 'brp', naam: 'BRP' }, 'timeout').message).toBe('brp: timeout')
  })
})
