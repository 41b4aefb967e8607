import { basesOf, type Library, type PublishedDocument } from './documents.ts'
import { isObject, type JsonObject } from './json.ts'

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  /** Whether a list comes as one comma separated value instead of the repeated parameter. */
  commaSeparated: boolean
  schema: JsonObject
  /** The file in which the schema stands, for its `$ref`s. */
  file: string
}

export interface Operation {
  file: string
  method: string
  /** The path template with its base: `/zaken/api/v1/zaken/{uuid}`. */
  path: string
  /** The template as the document writes it, without base. */
  template: string
  parameters: Parameter[]
  requestBody: { file: string; value: JsonObject } | undefined
  responses: JsonObject
}

/** What the published documents of a register say about one URL. */
export type Match =
  | { kind: 'operation'; operation: Operation; pathValues: Map<string, string> }
  | { kind: 'unknown-path' }
  | { kind: 'unknown-method'; path: string }

interface Route {
  pattern: RegExp
  names: string[]
  path: string
  template: string
  methods: Map<string, () => Operation>
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])

/** Makes the finder of operations for a register: a concrete path wins from a template. */
export function openOperations(
  library: Library,
  documents: readonly PublishedDocument[],
): (method: string, path: string) => Match {
  const routes = documents.flatMap((published) => routesOf(library, published))
  routes.sort((one, other) => one.names.length - other.names.length)

  return function find(method, path) {
    let wrongMethod: string | undefined
    for (const route of routes) {
      const match = route.pattern.exec(path)
      if (!match) continue
      const operation = route.methods.get(method)
      if (!operation) {
        wrongMethod ??= route.path
        continue
      }
      const pathValues = new Map<string, string>()
      for (const [index, name] of route.names.entries()) pathValues.set(name, match[index + 1] ?? '')
      return { kind: 'operation', operation: operation(), pathValues }
    }
    return wrongMethod === undefined ? { kind: 'unknown-path' } : { kind: 'unknown-method', path: wrongMethod }
  }
}

function routesOf(library: Library, published: PublishedDocument): Route[] {
  const paths = library.document(published.file)['paths']
  if (!isObject(paths)) return []
  const routes: Route[] = []
  for (const base of basesOf(library, published)) {
    for (const [template, item] of Object.entries(paths)) {
      if (isObject(item)) routes.push(routeOf(library, published.file, base, template, item))
    }
  }
  return routes
}

function routeOf(library: Library, file: string, base: string, template: string, item: JsonObject): Route {
  const names: string[] = []
  const source = (base + template)
    .split(/(\{[^}]+\})/)
    .map((part) => {
      if (!part.startsWith('{')) return part.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
      names.push(part.slice(1, -1))
      return '([^/]+)'
    })
    .join('')
  const methods = new Map<string, () => Operation>()
  for (const [method, value] of Object.entries(item)) {
    if (!METHODS.has(method) || !isObject(value)) continue
    let read: Operation | undefined
    methods.set(method.toUpperCase(), () => {
      read ??= readOperation(library, file, method.toUpperCase(), base + template, template, item, value)
      return read
    })
  }
  return { pattern: new RegExp(`^${source}$`), names, path: base + template, template, methods }
}

function readOperation(
  library: Library,
  file: string,
  method: string,
  path: string,
  template: string,
  item: JsonObject,
  operation: JsonObject,
): Operation {
  const parameters = new Map<string, Parameter>()
  for (const source of [item['parameters'], operation['parameters']]) {
    for (const entry of Array.isArray(source) ? source : []) {
      const parameter = readParameter(library, file, entry)
      if (parameter) parameters.set(`${parameter.in} ${parameter.name}`, parameter)
    }
  }
  const responses = operation['responses']
  return {
    file,
    method,
    path,
    template,
    parameters: [...parameters.values()],
    requestBody: library.follow(file, operation['requestBody']),
    responses: isObject(responses) ? responses : {},
  }
}

function readParameter(library: Library, file: string, entry: unknown): Parameter | undefined {
  const found = isObject(entry) ? library.follow(file, entry) : undefined
  const value = found?.value
  const place = value?.['in']
  if (!found || !value || typeof value['name'] !== 'string') return undefined
  if (place !== 'path' && place !== 'query' && place !== 'header') return undefined
  const schema = value['schema']
  return {
    name: value['name'],
    in: place,
    required: value['required'] === true,
    commaSeparated: value['explode'] === false || place !== 'query',
    schema: isObject(schema) ? schema : {},
    file: found.file,
  }
}
