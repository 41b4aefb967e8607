import { describe, expect, it } from 'vitest'
import type { Import } from './cruise.ts'
import { draw, roomEdges, roomOf, unusedEdges } from './rooms.ts'

function edge(from: string, to: string): Import {
  return { from, to, typeOnly: false, breaks: [] }
}

describe('rooms', () => {
  it.each([
    ['domain/src/klant/klant.ts', 'domain/klant'],
    ['tools/walls/main.ts', 'tools/walls'],
    ['e2e/journey.test.ts', 'e2e'],
    ['bff/src/main.ts', 'bff'],
    ['node_modules/zod/index.js', undefined],
    ['fs', undefined],
    ['timers/promises', undefined],
  ])('%s belongs to %s', (file, room) => {
    expect(roomOf(file)).toBe(room)
  })

  it('are joined once, however many files do it', () => {
    const edges = roomEdges([
      edge('bff/src/a/x.ts', 'domain/src/a/index.ts'),
      edge('bff/src/a/y.ts', 'domain/src/a/index.ts'),
    ])
    expect([...edges]).toEqual([['bff/a', new Set(['domain/a'])]])
  })

  it('are drawn without the doors that everyone uses', () => {
    const drawing = draw([
      edge('domain/src/a/x.ts', 'domain/src/errors/index.ts'),
      edge('bff/src/a/x.ts', 'domain/src/a/index.ts'),
    ])
    expect(drawing).toContain('bff_a --> domain_a')
    expect(drawing).not.toContain('--> domain_errors')
  })

  it('with a declared edge that nobody uses are told', () => {
    const declared = [{ floor: 'domain', from: 'a', to: ['b', 'c'], reason: 'to try it' }]
    expect(unusedEdges([edge('domain/src/a/x.ts', 'domain/src/b/index.ts')], declared)).toEqual(['domain: a → c'])
  })
})
