import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Bug, RegisterError } from '@kiss/domain/errors'
import type { RegisterFault } from '@kiss/domain/errors'
import { gather } from './gather.ts'

const FAULTS: RegisterFault[] = ['timeout', 'unreachable', 'refused', 'overloaded', 'broken', 'unreadable']

const source = fc.record({
  items: fc.array(fc.integer(), { maxLength: 3 }),
  fails: fc.option(fc.constantFrom(...FAULTS), { nil: undefined }),
  delay: fc.integer({ min: 0, max: 3 }),
})

describe('gather', () => {
  it('gives everything of those who answered, in order, and names everybody who did not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(source, { maxLength: 5 }), async (sources) => {
        const gathered = await gather(
          sources.map(({ items, fails, delay }, index) => ({
            register: { id: `r${index}`, naam: `Register ${index}` },
            ask: async () => {
              await new Promise((resolve) => setTimeout(resolve, delay))
              if (fails) throw new RegisterError({ id: `r${index}`, naam: `Register ${index}` }, fails)
              return items
            },
          })),
          () => expect.unreachable('no bug was planted'),
        )
        expect(gathered.items).toEqual(sources.flatMap(({ items, fails }) => (fails ? [] : items)))
        expect(gathered.silent).toEqual(
          sources.flatMap(({ fails }, index) =>
            fails ? [{ register: `r${index}`, naam: `Register ${index}`, fault: fails }] : [],
          ),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('counts a bug of ours as silence of that one source, and tells the operators', async () => {
    const bugs: unknown[] = []
    const register = { id: 'a', naam: 'A' }
    const bug = new Bug('asked badly')
    const gathered = await gather(
      [
        { register, ask: () => Promise.reject(bug) },
        { register: { id: 'b', naam: 'B' }, ask: async () => [1] },
      ],
      (_register, error) => bugs.push(error),
    )
    expect(gathered).toEqual({ items: [1], silent: [{ register: 'a', naam: 'A', fault: 'unreadable' }] })
    expect(bugs).toEqual([bug])
  })
})
