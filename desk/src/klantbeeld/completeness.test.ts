import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptySentence, isComplete, silenceNotices, sourceSentence } from './completeness.ts'

const NAMES = ['Open Zaak', 'e-Suite', 'Objecten', 'De administratie van KISS']
const words = { plural: 'zaken', title: 'Zaken' }

/** Any sources, any of them silent for any reason. */
const parts = fc
  .subarray(NAMES, { minLength: 1 })
  .chain((bronnen) => fc.tuple(fc.constant(bronnen), fc.subarray(bronnen)))
  .chain(([bronnen, silent]) =>
    fc.record({
      bronnen: fc.constant(bronnen),
      count: fc.constant(0),
      silent: fc.tuple(
        ...silent.map((naam) =>
          fc.record({
            register: fc.constant(naam.toLowerCase()),
            naam: fc.constant(naam),
            fault: fc.constantFrom('timeout' as const, 'unreachable', 'refused', 'overloaded', 'broken', 'unreadable'),
          }),
        ),
      ),
    }),
  )

describe('what may be said of a list', () => {
  it('is "geen" only when every source said so, whichever sources are silent', () => {
    fc.assert(
      fc.property(parts, (part) => {
        const said = emptySentence(part, words)
        if (part.silent.length === 0) expect(said).toBe('Geen zaken.')
        else if (part.silent.length === part.bronnen.length) expect(said).toBeUndefined()
        else expect(said).toBe('Geen zaken gevonden in de registers die antwoordden.')
        expect(isComplete(part)).toBe(part.silent.length === 0)
      }),
    )
  })

  it('names each silent source with what that means, and none of them as a source', () => {
    fc.assert(
      fc.property(parts, (part) => {
        const notices = silenceNotices(part)
        expect(notices.map(({ naam }) => naam)).toEqual(part.silent.map(({ naam }) => naam))
        for (const { naam, zin } of notices) {
          expect(zin.startsWith(`${naam} `)).toBe(true)
          expect(zin.endsWith('Deze lijst kan onvolledig zijn.')).toBe(true)
        }
        const sources = sourceSentence(part) ?? ''
        for (const naam of part.bronnen) {
          expect(sources.includes(naam)).toBe(!part.silent.some((one) => one.naam === naam))
        }
      }),
    )
  })
})
