import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { Library } from './documents.ts'
import { openConverter, type Direction } from './json-schema.ts'
import type { JsonObject } from './json.ts'

// ajv-formats is CommonJS with a default of its own, which is the only name that Node and the compiler agree on.
const addFormats = formats.default

/** Tells what is wrong with a value, in sentences such as `/results/0/uuid must match format "uuid"`. */
export type Validate = (file: string, schema: JsonObject, direction: Direction, value: unknown) => string[]

const AT_MOST = 12

/** Makes the validator over the published schemas; each is converted and compiled when it is first needed. */
export function openValidation(library: Library): Validate {
  // The documents' patterns are not all valid with the `u` flag (`\-`, `\'`), so it is off.
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    unicodeRegExp: false,
    validateSchema: false,
    logger: false,
  })
  addFormats(ajv)
  for (const name of ['uri', 'email']) {
    const format = new Ajv2020({ strict: false, logger: false })
    addFormats(format)
    const fits = format.compile({ type: 'string', format: name })
    ajv.addFormat(`${name}-or-blank`, (text: string) => text === '' || fits(text))
  }
  const convert = openConverter(library, (id, schema) => ajv.addSchema({ ...schema, $id: id }))
  const compiled = new WeakMap<JsonObject, Map<string, ValidateFunction>>()

  return function validate(file, schema, direction, value) {
    const byDirection = compiled.get(schema) ?? new Map<string, ValidateFunction>()
    compiled.set(schema, byDirection)
    const key = `${file} ${direction}`
    const check = byDirection.get(key) ?? ajv.compile(convert(file, schema, direction))
    byDirection.set(key, check)
    return check(value) ? [] : sentences(check.errors ?? [])
  }
}

/** Keeps the errors that tell the fault and leaves out those that only follow from another. */
function sentences(errors: readonly ErrorObject[]): string[] {
  const kept = errors.filter((error) => !follows(error, errors))
  const found = new Set(kept.map(sentence))
  const list = [...found].slice(0, AT_MOST)
  if (found.size > AT_MOST) list.push(`and ${found.size - AT_MOST} more`)
  return list
}

function follows(error: ErrorObject, all: readonly ErrorObject[]): boolean {
  if (error.keyword === 'if') return true
  // An alternative that does not fit says nothing; that none fits is said by the alternative's parent.
  const inAlternative = all.some(
    (other) =>
      other !== error &&
      (other.keyword === 'oneOf' || other.keyword === 'anyOf') &&
      error.schemaPath.startsWith(`${other.schemaPath}/`),
  )
  if (inAlternative) return true
  // What a broken part would have described counts as undescribed, so it is only said when nothing else is wrong there.
  if (error.keyword !== 'unevaluatedProperties') return false
  return all.some((other) => {
    if (other.keyword === 'if') return false
    if (other.instancePath.startsWith(`${error.instancePath}/`)) return true
    return other.keyword !== 'unevaluatedProperties' && other.instancePath === error.instancePath
  })
}

function sentence(error: ErrorObject): string {
  const at = error.instancePath.replaceAll(/\/\d+(?=\/|$)/g, '/*')
  const place = at === '' ? 'the whole' : at
  switch (error.keyword) {
    case 'unevaluatedProperties':
      return `${place} has an undocumented property "${String(error.params['unevaluatedProperty'])}"`
    case 'additionalProperties':
      return `${place} has an undocumented property "${String(error.params['additionalProperty'])}"`
    case 'required':
      return `${place} misses the required property "${String(error.params['missingProperty'])}"`
    case 'enum':
      return `${place} must be one of ${JSON.stringify(error.params['allowedValues'])}`
    default:
      return `${place} ${error.message ?? error.keyword}`
  }
}
