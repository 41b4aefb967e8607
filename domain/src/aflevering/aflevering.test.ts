import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoffSeconds, nextStap, planStappen, STAP_SOORTEN, staatAfterFailure } from './aflevering.ts'

describe('planStappen', () => {
  it('puts every step after the ones it needs', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.uuid(), { maxLength: 3 }), (heeftKlant, zaken) => {
        const soorten = planStappen({ heeftKlant, zaken }).map((stap) => stap.soort)
        expect(soorten).toEqual(soorten.toSorted((a, b) => STAP_SOORTEN.indexOf(a) - STAP_SOORTEN.indexOf(b)))
        expect(soorten.includes('klant')).toBe(heeftKlant)
        expect(soorten.includes('betrokkene')).toBe(heeftKlant)
        expect(soorten.filter((soort) => soort === 'zaak')).toHaveLength(zaken.length)
      }),
    )
  })
})

describe('nextStap', () => {
  it('reaches the end when each step is done in turn, whatever the order of the rows', () => {
    let stappen = planStappen({ heeftKlant: true, zaken: ['a', 'b'] }).toReversed()
    const seen: number[] = []
    for (let stap = nextStap(stappen); stap; stap = nextStap(stappen)) {
      const { volgorde } = stap
      seen.push(volgorde)
      stappen = stappen.map((other) =>
        other.volgorde === volgorde ? { ...other, staat: 'klaar', registerId: 'x' } : other,
      )
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('backoffSeconds', () => {
  it('stays under half a minute, so that what waits arrives within a minute of the return', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (pogingen, random) => {
          const seconds = backoffSeconds(pogingen, undefined, random)
          expect(seconds).toBeGreaterThan(0)
          expect(seconds).toBeLessThanOrEqual(30)
        },
      ),
    )
  })

  it('never comes back sooner than the register asked', () => {
    expect(backoffSeconds(1, 120, 0)).toBe(120)
  })
})

describe('staatAfterFailure', () => {
  it('waits for a silent register and calls a person for a refusal', () => {
    expect(staatAfterFailure({ soort: 'stil', fault: 'timeout' })).toBe('open')
    expect(staatAfterFailure({ soort: 'geweigerd' })).toBe('aandacht')
  })
})
