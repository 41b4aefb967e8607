import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { basesOf, openLibrary, PUBLISHED } from './documents.ts'
import { isObject } from './json.ts'
import { openOperations } from './operations.ts'
import { openValidation } from './validation.ts'

const folder = resolve(process.env['SPECS_DIR'] ?? resolve(import.meta.dirname, '../../../shared/specs'))
const library = openLibrary(folder)
const documents = Object.values(PUBLISHED).flat()
const present = documents.filter(({ file }) => library.has(file))
if (present.length < documents.length)
  console.warn(`not verified: ${documents.length - present.length} OpenAPI documents absent`)

describe('the published documents that are there', () => {
  it('have schemas that all compile', () => {
    const validate = openValidation(library)
    for (const { file } of present) {
      const components = library.document(file)['components']
      const schemas = isObject(components) ? components['schemas'] : undefined
      for (const schema of Object.values(isObject(schemas) ? schemas : {})) {
        for (const direction of ['request', 'answer'] as const) {
          if (isObject(schema)) expect(validate(file, schema, direction, null)).toBeInstanceOf(Array)
        }
      }
    }
  }, 60_000)

  it('have operations that are found under their bases', () => {
    for (const published of present) {
      const find = openOperations(library, [published])
      const [base] = basesOf(library, published)
      const paths = Object.keys(library.document(published.file)['paths'] ?? {})
      const [first = ''] = paths
      const kinds = ['GET', 'POST', 'PUT'].map((method) => find(method, base + first).kind)
      expect(kinds, `${published.file} ${first}`).toContain('operation')
    }
  })
})
