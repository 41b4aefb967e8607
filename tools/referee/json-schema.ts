import type { Library, Place } from './documents.ts'
import { blankAllowed, formatIn, undocumentedProperties, withoutPatterns } from './known-deviations.ts'
import { isObject, strings, type JsonObject, type JsonValue } from './json.ts'

/**
 * Whose words are judged. In a request a `readOnly` property may be absent and a `writeOnly` one may not be absent; in
 * an answer it is the other way round. A `patch` is a request of which the outermost object need not be whole.
 */
export type Direction = 'request' | 'patch' | 'answer'

type JsonSchema = JsonObject | boolean

/** Receives each converted component schema, once, under the id that `$ref`s to it use. */
export type Register = (id: string, schema: JsonObject) => void

const PLAIN = [
  'type',
  'enum',
  'const',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
] as const

interface Context {
  file: string
  direction: Direction
  /** The component being converted: an heir refers to the shared part of its discriminated parent, not to the choice. */
  component: Place | undefined
}

/**
 * Makes the converter from OpenAPI 3.0 and 3.1 schemas to JSON Schema 2020-12.
 *
 * Two things are stricter than the letter of the documents, on purpose: a discriminator chooses the one alternative
 * that must fit (so that the message names the real fault), and a property that no part of a schema describes is a
 * fault (`unevaluatedProperties`): an invented or misspelt optional property is what a referee is for.
 */
export function openConverter(
  library: Library,
  register: Register,
): (file: string, schema: JsonObject, direction: Direction) => JsonSchema {
  const known = new Set<string>()

  function component(place: Place, direction: Direction, part: boolean): string {
    const id = `referee://${place.file}/${direction}${part ? '/part' : ''}${encodeURI(place.pointer)}`
    if (known.has(id)) return id
    known.add(id)
    const schema = library.at(place)
    const context = { file: place.file, direction, component: place }
    const converted = isObject(schema) ? convert(schema, context, part) : schema === true
    register(id, typeof converted === 'boolean' ? { allOf: [converted] } : converted)
    return id
  }

  /** A schema at a place where a whole value stands: nothing may be there that it does not describe. */
  function whole(schema: JsonValue | undefined, context: Context): JsonSchema {
    if (!isObject(schema)) return schema !== false
    const converted = convert(schema, context, false)
    if (typeof converted === 'boolean' || !describesAll(library, schema, context.file)) return converted
    const tolerated: JsonObject = {}
    for (const name of undocumentedProperties(context.file)) tolerated[`^${name}$`] = true
    return { ...converted, patternProperties: tolerated, unevaluatedProperties: false }
  }

  function convert(schema: JsonObject, context: Context, part: boolean): JsonSchema {
    const ref = schema['$ref']
    if (typeof ref === 'string') {
      const place = library.locate(context.file, ref)
      return { $ref: component(place, context.direction, context.component ? isHeir(place, context.component) : false) }
    }
    const converted = keywords(schema, context)
    const choice = part ? undefined : discriminated(schema, context)
    if (choice) {
      delete converted['oneOf']
      delete converted['anyOf']
      converted['allOf'] = [...(Array.isArray(converted['allOf']) ? converted['allOf'] : []), ...choice]
    }
    return orNull(schema, converted)
  }

  function keywords(schema: JsonObject, context: Context): JsonObject {
    const converted: JsonObject = {}
    for (const key of PLAIN) if (schema[key] !== undefined) converted[key] = schema[key]
    for (const bound of ['Minimum', 'Maximum']) {
      // OpenAPI 3.0 writes a boolean beside the bound where JSON Schema writes the bound itself.
      const key = `exclusive${bound}`
      if (typeof schema[key] !== 'boolean') continue
      delete converted[key]
      const limit = schema[bound.toLowerCase()]
      if (schema[key] && limit !== undefined) converted[key] = limit
    }
    if (typeof schema['pattern'] === 'string' && !(context.direction === 'answer' && withoutPatterns(context.file))) {
      converted['pattern'] = schema['pattern']
    }
    if (typeof schema['format'] === 'string') {
      const format = formatIn(context.file, schema['format'])
      converted['format'] = blankAllowed(context.file, schema) ? `${format}-or-blank` : format
    }
    const inside: Context = { ...context, direction: context.direction === 'patch' ? 'request' : context.direction }
    if (isObject(schema['properties'])) {
      const properties: JsonObject = {}
      for (const [name, property] of Object.entries(schema['properties'])) {
        properties[name] = mayBeIgnored(library, property, context) ? true : whole(property, inside)
      }
      converted['properties'] = properties
    }
    const required = requiredOf(schema, context)
    if (required.length > 0) converted['required'] = required
    if (schema['items'] !== undefined) converted['items'] = whole(schema['items'], inside)
    const additional = schema['additionalProperties']
    if (additional !== undefined) converted['additionalProperties'] = whole(additional, inside)
    for (const key of ['allOf', 'oneOf', 'anyOf']) {
      const members = schema[key]
      if (!Array.isArray(members)) continue
      converted[key] = members.map((member) => (isObject(member) ? convert(member, context, false) : member === true))
    }
    if (isObject(schema['not'])) converted['not'] = convert(schema['not'], context, false)
    return converted
  }

  function requiredOf(schema: JsonObject, context: Context): string[] {
    if (context.direction === 'patch') return []
    const properties = isObject(schema['properties']) ? schema['properties'] : {}
    const absent = context.direction === 'answer' ? 'writeOnly' : 'readOnly'
    return strings(schema['required']).filter((name) => !hasMark(library, properties[name], context.file, absent))
  }

  function discriminated(schema: JsonObject, context: Context): JsonObject[] | undefined {
    const choices = choicesOf(library, schema, context.file)
    if (!choices) return undefined
    const { property, alternatives } = choices
    const choice: JsonObject = { properties: { [property]: { enum: [...alternatives.keys()] } } }
    if (context.direction !== 'patch') choice['required'] = [property]
    const branches: JsonObject[] = [choice]
    if (context.direction === 'patch') {
      // A change that does not name its kind may be of any of them.
      const any = [...alternatives.values()].map((place) => ({ $ref: component(place, 'patch', false) }))
      branches.push({ if: { required: [property] }, then: true, else: { anyOf: any } })
    }
    for (const [value, place] of alternatives) {
      const chosen = { properties: { [property]: { const: value } }, required: [property] }
      branches.push({ if: chosen, then: { $ref: component(place, context.direction, false) } })
    }
    return branches
  }

  function isHeir(parent: Place, child: Place): boolean {
    const schema = library.at(parent)
    if (!isObject(schema)) return false
    const choices = choicesOf(library, schema, parent.file)
    if (!choices) return false
    return [...choices.alternatives.values()].some(
      (place) => place.file === child.file && place.pointer === child.pointer,
    )
  }

  return (file, schema, direction) => whole(schema, { file, direction, component: undefined })
}

function orNull(schema: JsonObject, converted: JsonObject): JsonObject {
  if (schema['nullable'] !== true) return converted
  if (typeof converted['type'] !== 'string') return { anyOf: [{ type: 'null' }, converted] }
  const values = converted['enum']
  return {
    ...converted,
    type: [converted['type'], 'null'],
    ...(Array.isArray(values) && !values.includes(null) ? { enum: [...values, null] } : {}),
  }
}

/** The alternatives of a discriminator by the value that chooses them; a mapping may be left out by the document. */
function choicesOf(
  library: Library,
  schema: JsonObject,
  file: string,
): { property: string; alternatives: Map<string, Place> } | undefined {
  const discriminator = schema['discriminator']
  if (!isObject(discriminator) || typeof discriminator['propertyName'] !== 'string') return undefined
  const alternatives = new Map<string, Place>()
  const mapping = discriminator['mapping']
  for (const [value, ref] of Object.entries(isObject(mapping) ? mapping : {})) {
    if (typeof ref === 'string') alternatives.set(value, library.locate(file, ref))
  }
  const members = schema['oneOf'] ?? schema['anyOf']
  for (const member of alternatives.size === 0 && Array.isArray(members) ? members : []) {
    if (!isObject(member) || typeof member['$ref'] !== 'string') continue
    const place = library.locate(file, member['$ref'])
    alternatives.set(place.pointer.split('/').at(-1) ?? '', place)
  }
  return alternatives.size === 0 ? undefined : { property: discriminator['propertyName'], alternatives }
}

/** What the other side owns is not judged here: a client that sends back what it read is no offender. */
function mayBeIgnored(library: Library, property: JsonValue, context: Context): boolean {
  return context.direction !== 'answer' && hasMark(library, property, context.file, 'readOnly')
}

function hasMark(
  library: Library,
  schema: JsonValue | undefined,
  file: string,
  mark: 'readOnly' | 'writeOnly',
): boolean {
  if (!isObject(schema)) return false
  if (schema[mark] === true) return true
  return typeof schema['$ref'] === 'string' && library.follow(file, schema)?.value[mark] === true
}

/** Whether a schema says which properties an object has; one that describes none leaves the object free. */
function describesAll(library: Library, schema: JsonValue, file: string, depth = 0): boolean {
  const found = library.follow(file, schema)
  if (!found || depth > 20) return false
  const parts = (key: string): boolean[] => {
    const members = found.value[key]
    return (Array.isArray(members) ? members : []).map((member) => describesAll(library, member, found.file, depth + 1))
  }
  if (isObject(found.value['properties']) && Object.keys(found.value['properties']).length > 0) return true
  if (parts('allOf').some(Boolean)) return true
  const alternatives = [...parts('oneOf'), ...parts('anyOf')]
  return alternatives.length > 0 && alternatives.every(Boolean)
}
