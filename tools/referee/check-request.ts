import { essence, isJson, readJson, type Exchange } from './exchange.ts'
import { isObject, type JsonObject } from './json.ts'
import { mayRepeat, parameterSchema } from './known-deviations.ts'
import type { Operation, Parameter } from './operations.ts'
import type { Library } from './documents.ts'
import type { Validate } from './validation.ts'

export interface Fault {
  where: string
  message: string
}

/** Headers that OpenAPI says are not to be described as parameters; where documents do it, the rest of them says it better. */
const NOT_PARAMETERS = new Set(['content-type', 'accept', 'authorization'])

/** Everything in a request that its published operation does not allow. */
export function checkRequest(
  exchange: Exchange,
  operation: Operation,
  pathValues: ReadonlyMap<string, string>,
  library: Library,
  validate: Validate,
): Fault[] {
  return [
    ...checkPath(operation, pathValues, validate),
    ...checkQuery(exchange, operation, validate),
    ...checkHeaders(exchange, operation, validate),
    ...checkBody(exchange, operation, library, validate),
  ]
}

function checkPath(operation: Operation, pathValues: ReadonlyMap<string, string>, validate: Validate): Fault[] {
  const faults: Fault[] = []
  for (const parameter of operation.parameters) {
    if (parameter.in !== 'path') continue
    const value = decoded(pathValues.get(parameter.name) ?? '')
    for (const message of checkValues(parameter, [value], validate)) {
      faults.push({ where: `request path ${parameter.name}`, message })
    }
  }
  return faults
}

function checkQuery(exchange: Exchange, operation: Operation, validate: Validate): Fault[] {
  const faults: Fault[] = []
  const query = new URL(exchange.url, 'http://localhost').searchParams
  const documented = operation.parameters.filter((parameter) => parameter.in === 'query')
  for (const name of new Set(query.keys())) {
    const parameter = documented.find((known) => known.name === name)
    if (!parameter) {
      faults.push({ where: `request query ${name}`, message: 'the document knows no such parameter' })
      continue
    }
    for (const message of checkValues(parameter, query.getAll(name), validate)) {
      faults.push({ where: `request query ${name}`, message })
    }
  }
  for (const parameter of documented) {
    if (parameter.required && !query.has(parameter.name)) {
      faults.push({ where: `request query ${parameter.name}`, message: 'is required and absent' })
    }
  }
  return faults
}

function checkHeaders(exchange: Exchange, operation: Operation, validate: Validate): Fault[] {
  const faults: Fault[] = []
  for (const parameter of operation.parameters) {
    if (parameter.in !== 'header' || NOT_PARAMETERS.has(parameter.name.toLowerCase())) continue
    const value = exchange.requestHeaders[parameter.name.toLowerCase()]
    const where = `request header ${parameter.name}`
    if (value === undefined) {
      if (parameter.required) faults.push({ where, message: 'is required and absent' })
      continue
    }
    for (const message of checkValues(parameter, [String(value)], validate)) faults.push({ where, message })
  }
  return faults
}

function checkBody(exchange: Exchange, operation: Operation, library: Library, validate: Validate): Fault[] {
  const where = 'request body'
  const empty = exchange.requestBody.length === 0
  const described = operation.requestBody
  if (!described) return empty ? [] : [{ where, message: 'the document knows no body here' }]
  if (empty) return described.value['required'] === true ? [{ where, message: 'is required and absent' }] : []
  const content = isObject(described.value['content']) ? described.value['content'] : {}
  const type = essence(exchange.requestHeaders['content-type'])
  const media = mediaOf(content, type)
  if (!media) {
    return [{ where: 'request content type', message: `is "${type}", documented: ${Object.keys(content).join(', ')}` }]
  }
  if (!isJson(type)) return []
  const read = readJson(exchange.requestBody, exchange.requestHeaders['content-encoding'])
  if (typeof read === 'string') return [{ where, message: read }]
  const schema = library.follow(described.file, media)?.value['schema']
  if (!isObject(schema)) return []
  const direction = exchange.method === 'PATCH' ? 'patch' : 'request'
  return validate(described.file, schema, direction, read.value).map((message) => ({ where, message }))
}

/** The description of a media type among those documented, whatever parameters either writes behind it. */
export function mediaOf(content: JsonObject, type: string): JsonObject | undefined {
  for (const [name, media] of Object.entries(content)) {
    if (essence(name) === type && isObject(media)) return media
  }
  return undefined
}

function checkValues(parameter: Parameter, values: string[], validate: Validate): string[] {
  const { file, name } = parameter
  const schema = parameterSchema(file, name, parameter.schema)
  if (schema['type'] !== 'array') {
    if (values.length > 1 && !mayRepeat(file, name)) return ['is given more than once']
    return values.flatMap((value) => validate(file, schema, 'request', fromText(value, schema)))
  }
  const items = isObject(schema['items']) ? schema['items'] : {}
  const parts = parameter.commaSeparated ? values.flatMap((value) => value.split(',')) : values
  return validate(
    file,
    schema,
    'request',
    parts.map((part) => fromText(part, items)),
  )
}

/** Text in a URL as the number or boolean that the schema means; text that is none stays text, and fails. */
function fromText(text: string, schema: JsonObject): unknown {
  switch (schema['type']) {
    case 'integer':
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : text
    default:
      return text
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
