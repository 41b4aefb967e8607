import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseStrictJson } from './strict-json.ts'

function deep(levels: number): string {
  return `${'['.repeat(levels)}${']'.repeat(levels)}`
}

describe('strict JSON', () => {
  it('is JSON like any other when nothing is wrong with it', () => {
    const poison = ['__proto__', 'constructor', 'prototype']
    const key = fc.string({ unit: 'binary' }).filter((name) => !poison.includes(name) && !name.includes('\0'))
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'))
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 5 }, text, fc.double(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 5 }),
      object: fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    }))
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, '\t'), (one, indent) => {
        const written = JSON.stringify(one, undefined, indent)
        expect(parseStrictJson(written)).toEqual(JSON.parse(written))
      }),
      { numRuns: 1_000, seed: 20261123 },
    )
  })

  it('has a name twice in two objects, and marks in texts', () => {
    const text = String.raw`[{"a":1,"b":{"a":2}},{"a":"{\"a\":1,\"a\":[[]]}\\"},"\\u0000"]`
    expect(parseStrictJson(text)).toEqual(JSON.parse(text))
  })

  it.each([
    '{"a":1,"a":2}',
    '{"a":1,"b":[{"c":1}],"a":2}',
    String.raw`{"a":1,"\u0061":2}`,
    '{"x":{"y":[{"a":1,"a":2}]}}',
    '{"":1,"":2}',
    '{"__proto__":1}',
    '[{"x":{"constructor":1}}]',
    String.raw`{"proto\u0074ype":1}`,
    String.raw`["\u0000"]`,
    String.raw`{"a\u0000":1}`,
  ])('is not %s', (text) => {
    expect(() => parseStrictJson(text)).toThrow('invalid-input')
  })

  it('is thirty-two levels deep and no more', () => {
    expect(parseStrictJson(deep(32))).toBeDefined()
    expect(() => parseStrictJson(deep(33))).toThrow('invalid-input')
    expect(() => parseStrictJson('{"a":'.repeat(33) + '1' + '}'.repeat(33))).toThrow('invalid-input')
  })

  it('is read in a moment, also when somebody made it to be slow', () => {
    const start = performance.now()
    for (const piece of [String.raw`\\`, String.raw`\"`, 'a', '{', ':']) {
      parseStrictJson(`["${piece.repeat(120_000)}"]`)
    }
    expect(() => parseStrictJson(deep(120_000))).toThrow('invalid-input')
    expect(performance.now() - start).toBeLessThan(1_000)
  })

  it('fails without a word of what it read', () => {
    const failure = ((): unknown => {
      try {
        return parseStrictJson('{"bsn":999993653')
      } catch (error) {
        return error
      }
    })()
    expect(failure).toMatchObject({ code: 'invalid-input', cause: undefined })
  })
})
