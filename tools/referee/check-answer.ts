import type { Fault } from './check-request.ts'
import { mediaOf } from './check-request.ts'
import type { Library } from './documents.ts'
import { essence, isJson, readJson, type Exchange } from './exchange.ts'
import { isObject, type JsonObject } from './json.ts'
import { ALWAYS_SENT, concerns, overrulesDocument, undocumentedAnswer } from './known-deviations.ts'
import type { Operation } from './operations.ts'
import type { Validate } from './validation.ts'

interface Described {
  file: string
  value: JsonObject
}

/** Everything in an answer that its published operation does not promise. */
export function checkAnswer(exchange: Exchange, operation: Operation, library: Library, validate: Validate): Fault[] {
  if (exchange.brokenOff) return [{ where: 'answer', message: 'the line broke before the answer was whole' }]
  const described = describedAnswer(exchange.status, operation, library)
  if (!described) {
    const documented = Object.keys(operation.responses).join(', ')
    return [{ where: 'answer status', message: `${exchange.status} is not documented (documented: ${documented})` }]
  }
  return [...checkHeaders(exchange, described, library, validate), ...checkBody(exchange, described, validate)]
}

function describedAnswer(status: number, operation: Operation, library: Library): Described | undefined {
  const byHouse = undocumentedAnswer(operation.file, status)
  if (byHouse && overrulesDocument(operation.file, status)) return { file: operation.file, value: byHouse }
  const { responses } = operation
  const entry = responses[String(status)] ?? responses[`${Math.floor(status / 100)}XX`]
  if (entry !== undefined) return library.follow(operation.file, entry)
  if (byHouse) return { file: operation.file, value: byHouse }
  return library.follow(operation.file, responses['default'])
}

function checkHeaders(exchange: Exchange, described: Described, library: Library, validate: Validate): Fault[] {
  const faults: Fault[] = []
  const headers = isObject(described.value['headers']) ? described.value['headers'] : {}
  for (const [name, entry] of Object.entries(headers)) {
    const header = library.follow(described.file, entry)
    if (!header || name.toLowerCase() === 'content-type') continue
    const where = `answer header ${name}`
    const value = exchange.answerHeaders[name.toLowerCase()]
    if (value === undefined) {
      if (header.value['required'] === true || alwaysSent(name, described.file)) {
        faults.push({ where, message: 'is absent' })
      }
      continue
    }
    const schema = header.value['schema']
    if (!isObject(schema)) continue
    for (const message of validate(header.file, schema, 'answer', String(value))) faults.push({ where, message })
  }
  return faults
}

function alwaysSent(header: string, file: string): boolean {
  return ALWAYS_SENT.some((entry) => entry.header.toLowerCase() === header.toLowerCase() && concerns(entry, file))
}

function checkBody(exchange: Exchange, described: Described, validate: Validate): Fault[] {
  const content = isObject(described.value['content']) ? described.value['content'] : {}
  const types = Object.keys(content)
  const empty = exchange.answerBody.length === 0
  if (exchange.method === 'HEAD' || exchange.status === 304) return []
  if (types.length === 0) {
    return empty ? [] : [{ where: 'answer body', message: 'the document promises none' }]
  }
  if (empty) return [{ where: 'answer body', message: 'is empty' }]
  const type = essence(exchange.answerHeaders['content-type'])
  const media = mediaOf(content, type)
  if (!media) return [{ where: 'answer content type', message: `is "${type}", documented: ${types.join(', ')}` }]
  if (!isJson(type)) return []
  const read = readJson(exchange.answerBody, exchange.answerHeaders['content-encoding'])
  if (typeof read === 'string') return [{ where: 'answer body', message: read }]
  const schema = media['schema']
  if (!isObject(schema)) return []
  return validate(described.file, schema, 'answer', read.value).map((message) => ({ where: 'answer body', message }))
}
