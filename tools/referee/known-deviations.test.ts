import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openLibrary, PUBLISHED } from './documents.ts'
import type { Direction } from './json-schema.ts'
import type { JsonObject } from './json.ts'
import {
  concerns,
  KNOWN_DEVIATIONS,
  mayRepeat,
  overrulesDocument,
  parameterSchema,
  undocumentedAnswer,
} from './known-deviations.ts'
import { openValidation } from './validation.ts'

const folder = mkdtempSync(join(tmpdir(), 'deviations-'))
afterAll(() => rmSync(folder, { recursive: true }))
const published = Object.values(PUBLISHED).flat()

const URI: JsonObject = { type: 'object', properties: { kanaal: { type: 'string', format: 'uri' } } }

function faults(file: string, schema: JsonObject, direction: Direction, value: unknown): string[] {
  writeFileSync(join(folder, file), 'openapi: 3.0.3\npaths: {}\n')
  return openValidation(openLibrary(folder))(file, schema, direction, value)
}

describe('the known deviations', () => {
  it.each(Object.values(KNOWN_DEVIATIONS))(
    '$name concerns a document that we use, and has a reason and a source',
    (entry) => {
      expect(published.some(({ file }) => concerns(entry, file))).toBe(true)
      expect([entry.reason.length > 40, entry.source.length > 15]).toEqual([true, true])
    },
  )

  it('hold for their own documents and for no other', () => {
    const patterned: JsonObject = { type: 'string', pattern: '^[a-z]+$' }
    expect(faults('brp-personen-bevragen-a.yaml', patterned, 'answer', '1')).toEqual([])
    expect(faults('brp-personen-bevragen-a.yaml', patterned, 'request', '1')).toHaveLength(1)
    expect(faults('kvk-zoeken-a.yaml', patterned, 'answer', '1')).toHaveLength(1)

    expect(faults('openzaak-zaken-a.yaml', URI, 'answer', { kanaal: '' })).toEqual([])
    expect(faults('openzaak-zaken-a.yaml', URI, 'answer', { kanaal: 'geen adres' })).toHaveLength(1)
    expect(faults('kvk-zoeken-a.yaml', URI, 'answer', { kanaal: '' })).toHaveLength(1)
    const made: JsonObject = { type: 'object', properties: { url: { type: 'string', format: 'uri', readOnly: true } } }
    expect(faults('openzaak-zaken-a.yaml', made, 'answer', { url: '' })).toHaveLength(1)

    expect(faults('brp-personen-bevragen-a.yaml', URI, 'answer', { kanaal: '/haalcentraal' })).toEqual([])
    expect(faults('kvk-zoeken-a.yaml', URI, 'answer', { kanaal: '/haalcentraal' })).toHaveLength(1)

    expect(faults('kvk-zoeken-a.yaml', URI, 'answer', { _links: {} })).toEqual([])
    expect(faults('openklant2-a.yaml', URI, 'answer', { _expand: {} })).toEqual([])
    expect(faults('objects-api-4.yaml', URI, 'answer', { _expand: {} })).toHaveLength(1)
  })

  it('mend two mistaken parameters', () => {
    const integer: JsonObject = { type: 'integer' }
    expect(parameterSchema('openzaak-zaken-a.yaml', 'zaak', integer)).toEqual({ type: 'string', format: 'uri' })
    expect(parameterSchema('openzaak-zaken-a.yaml', 'page', integer)).toBe(integer)
    expect(parameterSchema('openklant2-a.yaml', 'zaak', integer)).toBe(integer)
    expect(mayRepeat('openzaak-zaken-a.yaml', 'data_attr')).toBe(false)
    expect([mayRepeat('objects-api-4.yaml', 'data_attr'), mayRepeat('objects-api-4.yaml', 'page')]).toEqual([
      true,
      false,
    ])
  })

  it.each([
    ['openklant2-a.yaml', 400, true],
    ['openklant2-a.yaml', 202, false],
    ['openzaak-zaken-a.yaml', 304, true],
    ['openzaak-zaken-a.yaml', 404, true],
    ['openzaak-zaken-a.yaml', 418, false],
    ['openzaak-zaken-a.yaml', 503, true],
    ['kvk-zoeken-a.yaml', 429, true],
    ['kvk-zoeken-a.yaml', 202, false],
    ['brp-personen-bevragen-a.yaml', 418, false],
  ])('say of %s %i that it may come undocumented: %s', (file, status, may) => {
    expect(undocumentedAnswer(file, status) !== undefined).toBe(may)
  })

  it('win from the one default answer of a vestigingsprofiel, for errors only', () => {
    expect([404, 200].map((status) => overrulesDocument('kvk-vestigingsprofiel-a.yaml', status))).toEqual([true, false])
  })
})
