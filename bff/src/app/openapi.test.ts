import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { AnySchema } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { getOpenApi, route } from '@kiss/contract/route'
import type { ProblemDocument, Route } from '@kiss/contract/route'
import { createServer, oneOf, serve } from '#http'
import type { FoundSessie } from '#http'
import { openApiDocument } from './openapi-document.ts'
import { describeApi } from './openapi.ts'

interface Schema {
  properties?: Record<string, unknown>
  additionalProperties?: unknown
}
type Content = Record<string, { schema: Schema } | undefined>
interface Operation {
  'x-policy': string
  parameters?: { in: string; name: string; required: boolean }[]
  requestBody?: { content: Content }
  responses: Record<string, { description: string; content?: Content } | undefined>
  security?: unknown
}
interface Document {
  openapi: string
  components: unknown
  paths: Record<string, Record<string, Operation>>
}

const ROOT = new URL('../../../', import.meta.url)
const printed = await openApiDocument()
const document = parsed<Document>(printed)
/** Every operation by its method and path, as `PUT /api/links/{id}`. */
const operations = new Map(
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]): [string, Operation] => [`${method.toUpperCase()} ${path}`, one]),
  ),
)

/** What a test expects of a text; where it is something else, the test fails. */
function parsed<T>(text: string): T {
  return JSON.parse(text)
}

function isRoute(value: unknown): value is Route {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'shape' in value
}

/** All route values that the doors of contract export. */
async function routesOfContract(): Promise<Route[]> {
  const rooms = readdirSync(new URL('contract/src/', ROOT))
  const doors: Record<string, unknown>[] = await Promise.all(
    rooms.map((room) => import(new URL(`contract/src/${room}/index.ts`, ROOT).href)),
  )
  return doors.flatMap((door) => Object.values(door)).filter(isRoute)
}

/** Everything that stands under a key, however deep. */
function everyUnder(key: string, node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, value]) => [...(name === key ? [value] : []), ...everyUnder(key, value)])
}

/** Where a reference within the document leads. */
function follow(reference: string): unknown {
  let node: unknown = document
  for (const key of reference.split('/').slice(1)) node = node instanceof Object ? Reflect.get(node, key) : undefined
  return node
}

const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
ajv.addSchema({ $id: 'kiss:', components: document.components })

/** Checks values by a schema of the document. */
function checkerOf(schema: unknown) {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"kiss:#/components/')
  return ajv.compile(parsed<AnySchema>(text))
}

function operation(name: string): Operation {
  return operations.get(name) ?? expect.fail(`no ${name}`)
}

function parametersOf({ parameters = [] }: Operation): string[] {
  return parameters.map((one) => `${one.in} ${one.name}`)
}

function contentOf(one: Operation, status: string): Content {
  return one.responses[status]?.content ?? expect.fail(`no content with ${status}`)
}

describe('the OpenAPI document', () => {
  it('is the one in docs; npm run docs:openapi writes it', () => {
    expect(readFileSync(new URL('docs/openapi.json', ROOT), 'utf8')).toBe(printed)
  })

  it('holds every route of the contract, and nothing else', async () => {
    const routes = await routesOfContract()
    expect(routes.length).toBeGreaterThan(10)
    const expected = routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect([...operations.keys()].sort()).toEqual(expected.sort())
  })

  it('is OpenAPI 3.1 whose references all lead somewhere', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    const references = everyUnder('$ref', document).map(String)
    expect(references.length).toBeGreaterThan(operations.size)
    for (const reference of references) expect(follow(reference), reference).toBeTypeOf('object')
  })

  it('has schemas that a validator of JSON Schema 2020-12 takes, without words of OpenAPI 3.0', () => {
    const texts = new Set(everyUnder('schema', document.paths).map((schema) => JSON.stringify(schema)))
    for (const text of texts) expect(checkerOf(parsed(text))).toBeTypeOf('function')
    expect([...everyUnder('nullable', document), ...everyUnder('definitions', document)]).toEqual([])
  })

  it.each([...operations])('says of %s what is sent, what comes back and for whom', (name, one) => {
    const parameters = parametersOf(one)
    const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, param]) => `path ${param}`)
    expect(parameters.filter((param) => param.startsWith('path'))).toEqual(inPath)
    expect(new Set(parameters).size).toBe(parameters.length)
    expect(parameters.includes('header x-kcc-csrf')).toBe(!name.startsWith('GET'))
    expect(one['x-policy']).toMatch(/\w/)
    if (one.requestBody) expect(Object.keys(one.requestBody.content)).toEqual(['application/json'])
    const failures = Object.entries(one.responses).filter(([status]) => Number(status) >= 400)
    for (const [, response] of failures) {
      expect(response?.description).toMatch(/\w/)
      expect(Object.keys(response?.content ?? {})).toEqual(['application/problem+json'])
    }
    const codes = everyUnder('enum', failures).flat()
    expect(codes).toEqual(expect.arrayContaining(['invalid-input', 'request-forgery', 'internal', 'overloaded']))
    expect(codes.includes('not-logged-in')).toBe(one.security !== undefined)
  })

  it('has a stream as lines, each of one schema', () => {
    const content = contentOf(operation('POST /api/klantbeeld'), '200')
    expect(Object.keys(content)).toEqual(['application/x-ndjson'])
    const isLine = checkerOf(content['application/x-ndjson']?.schema)
    expect(isLine({ deel: 'zaken', items: [], bronnen: ['Open Zaak'], silent: [] })).toBe(true)
    expect(isLine({ deel: 'zaken', items: [] })).toBe(false)
    expect(isLine([{ deel: 'einde' }])).toBe(false)
  })

  it('has headers, the body before it is parsed, and no content where nothing comes back', () => {
    const save = operation('POST /api/afhandelingen')
    expect(parametersOf(save)).toEqual(['header idempotency-key', 'header x-kcc-csrf'])
    expect(save.parameters?.every(({ required }) => required)).toBe(true)
    const isBody = checkerOf(operation('POST /api/personen/zoeken').requestBody?.content['application/json']?.schema)
    expect(isBody({ soort: 'naam', achternaam: 'Jansen', geboortedatum: '12091946' })).toBe(true)
    expect(isBody({ soort: 'bsn', bsn: '999993653', naam: 'Jansen' })).toBe(false)
    expect(operation('DELETE /api/links/{id}').responses['204']).toEqual({ description: 'Done.' })
  })

  it('tells who may, and that what is for anyone needs no session', () => {
    expect(operation('POST /api/links')['x-policy']).toBe('redacteur')
    expect(operation('GET /api/sessie')['x-policy']).toBe('anyone')
    expect(operation('GET /api/sessie')).not.toHaveProperty('security')
    expect(operation('DELETE /api/sessie').responses['403']?.description).not.toContain('not-allowed')
    expect(operation('POST /api/links').responses['403']?.description).toContain('not-allowed')
  })
})

describe('a server that describes itself', () => {
  const somebody: FoundSessie = {
    csrfToken: 't',
    ingelogde: {
      issuer: 'https://login.example',
      subject: '1',
      naam: 'Sanne',
      email: '',
      identificatie: 'sanne',
      rollen: [],
    },
  }

  async function started(): Promise<string> {
    const app = await createServer({
      origin: 'https://kiss.example',
      idpOrigin: 'https://login.example',
      log: pino({ enabled: false }),
      findSessie: async ({ headers }) => (headers.cookie === 'who=sanne' ? somebody : undefined),
    })
    await describeApi(app)
    const zoek = route('GET', '/api/zoek/:id', {
      params: z.object({ id: z.string() }),
      query: z.object({ pagina: z.string().regex(/^\d+$/).optional(), tekst: z.string() }),
      response: z.object({ naam: z.string().nullable() }),
      problems: ['not-found'],
    })
    serve(app, zoek, oneOf('redacteur'), async () => ({ naam: null }))
    serve(
      app,
      route('POST', '/api/los', { body: z.object({ a: z.string() }) }),
      oneOf('redacteur'),
      async () => undefined,
    )
    app.get('/pagina', async () => 'no route of the contract')
    onTestFinished(() => app.close())
    return app.listen({ host: '127.0.0.1', port: 0 })
  }

  it('gives its document to anyone who is logged in', async () => {
    const answer = await fetch(`${await started()}${getOpenApi.path}`, { headers: { cookie: 'who=sanne' } })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8'])
    const { paths } = parsed<Document>(await answer.text())
    expect(Object.keys(paths)).toEqual([getOpenApi.path, '/api/zoek/{id}', '/api/los'])
    const zoek = paths['/api/zoek/{id}']?.['get'] ?? expect.fail()
    expect(zoek.parameters?.map((one) => [one.in, one.name, one.required])).toEqual([
      ['query', 'pagina', false],
      ['query', 'tekst', true],
      ['path', 'id', true],
    ])
    expect(zoek.responses['404']?.description).toContain('not-found')
    const isAnswer = checkerOf(contentOf(zoek, '200')['application/json']?.schema)
    expect([{ naam: null }, { naam: 'Jan' }, { naam: 7 }, {}].map((one) => isAnswer(one))).toEqual([
      true,
      true,
      false,
      false,
    ])
    // The server refuses strangers in a body even where its schema says nothing of them.
    const isBody = checkerOf(paths['/api/los']?.['post']?.requestBody?.content['application/json']?.schema)
    expect([{ a: 'x' }, { a: 'x', b: 'y' }].map((one) => isBody(one))).toEqual([true, false])
  })

  it('refuses others with a problem as the document describes it', async () => {
    const answer = await fetch(`${await started()}${getOpenApi.path}`)
    expect(answer.status).toBe(401)
    const { schema } = contentOf(operation('GET /api/openapi.json'), '401')['application/problem+json'] ?? {}
    const isProblem = checkerOf(schema)
    const problem = parsed<ProblemDocument>(await answer.text())
    expect(isProblem(problem), JSON.stringify(isProblem.errors)).toBe(true)
    expect(isProblem({ ...problem, code: 'not-found' })).toBe(false)
  })
})
