import fastifySwagger from '@fastify/swagger'
import type { FastifyInstance, FastifySchema } from 'fastify'
import { z } from 'zod'
import { getOpenApi, ProblemDocument } from '@kiss/contract/route'
import type { Route } from '@kiss/contract/route'
import { PROBLEMS } from '@kiss/domain/errors'
import type { ProblemCode } from '@kiss/domain/errors'
import { anyoneLoggedIn, CSRF_HEADER, serve } from '#http'
import type { Policy } from '#http'
import { SESSION_COOKIE } from '#sessie'
import { mayReadOpenApi } from './app.policy.ts'

type JsonSchema = Record<string, unknown>

const INFO = {
  title: 'KISS',
  version: '0.0.0',
  description:
    'What desk and BFF promise each other; made from the route values of `contract`. It serves the desk of the same ' +
    'version and changes with it. Requests come from the page itself: `Sec-Fetch-Site: same-origin`, or else an exact ' +
    '`Origin`. Bodies are `application/json`, without parameters. What is not described here is refused.',
}

/** What any call may meet, besides what its route declares. */
const ALWAYS: readonly ProblemCode[] = ['invalid-input', 'request-forgery', 'internal', 'overloaded']
const RETRY_AFTER = { type: 'integer', description: 'Seconds to wait before trying again.' }

/**
 * Makes the server describe itself as OpenAPI 3.1, at {@link getOpenApi} and by `app.swagger()`. Only knows routes that
 * are bound afterwards, and shows only those of the contract.
 */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.1',
      info: INFO,
      components: {
        schemas: { Problem: outgoing(ProblemDocument) },
        securitySchemes: { sessie: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } },
      },
    },
    convertConstToEnum: false,
    transform: ({ url, route: { config } }) => ({
      url,
      schema: config?.route && config.policy ? describeRoute(config.route, config.policy) : { hide: true },
    }),
  })
  serve(app, getOpenApi, mayReadOpenApi, async () => ({ ...app.swagger() }))
}

/** A route as @fastify/swagger takes it: JSON Schema in the places where the server has zod. */
function describeRoute({ method, path, shape }: Route, policy: Policy): FastifySchema {
  const headers = [shape.headers && incoming(shape.headers), method === 'GET' ? undefined : CSRF].filter(isPresent)
  return {
    tags: [path.split('/')[2] ?? path],
    description: `For ${policy.fact}.`,
    ...{ 'x-policy': policy.fact },
    ...(policy.allows(undefined) ? {} : { security: [{ sessie: [] }] }),
    ...(shape.params ? { params: incoming(shape.params) } : {}),
    ...(shape.query ? { querystring: incoming(shape.query) } : {}),
    ...(headers.length > 0 ? { headers: together(headers) } : {}),
    ...(shape.body ? { body: { content: { 'application/json': { schema: refusing(incoming(shape.body)) } } } } : {}),
    response: { ...describeAnswer(shape), ...describeProblems(problemsOf(shape, policy)) },
  }
}

const CSRF: JsonSchema = {
  type: 'object',
  properties: { [CSRF_HEADER]: { type: 'string', description: 'The `csrfToken` of the session.' } },
  required: [CSRF_HEADER],
}

function describeAnswer({ stream, response }: Route['shape']): JsonSchema {
  if (stream) {
    const description = 'Lines of JSON, each of this schema and sent as soon as it is there.'
    return { 200: { description, content: { 'application/x-ndjson': { schema: outgoing(stream) } } } }
  }
  if (!response) return { 204: { description: 'Done.', type: 'null' } }
  return { 200: { description: 'The answer.', content: { 'application/json': { schema: outgoing(response) } } } }
}

/** All problems a caller can meet: from the route, the policy and the gates. */
function problemsOf(shape: Route['shape'], policy: Policy): Set<ProblemCode> {
  const codes = new Set<ProblemCode>([...ALWAYS, ...(shape.problems ?? [])])
  if (shape.body) codes.add('too-large')
  if (!policy.allows(undefined)) codes.add('not-logged-in')
  if (!policy.allows(undefined) && policy !== anyoneLoggedIn) codes.add('not-allowed')
  return codes
}

function describeProblems(codes: ReadonlySet<ProblemCode>): JsonSchema {
  const described: JsonSchema = {}
  for (const [status, same] of Map.groupBy(codes, (code) => PROBLEMS[code].status)) {
    const schema = {
      allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: same.toSorted() } } }],
    }
    described[status] = {
      description: same.map((code) => `${code}: ${PROBLEMS[code].why}`).join(' '),
      content: { 'application/problem+json': { schema } },
      ...(status === 503 ? { headers: { 'retry-after': RETRY_AFTER } } : {}),
    }
  }
  return described
}

/** What a caller may send: before transforms and defaults. */
function incoming(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input' })
}

/** What a caller gets. */
function outgoing(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema)
}

/** The server refuses what a body does not know, also where its schema does not say so. */
function refusing(schema: JsonSchema): JsonSchema {
  return schema['type'] === 'object' ? { additionalProperties: false, ...schema } : schema
}

function together(parts: readonly JsonSchema[]): JsonSchema {
  const properties: JsonSchema = {}
  for (const part of parts) Object.assign(properties, part['properties'])
  return { type: 'object', properties, required: parts.flatMap((part) => part['required'] ?? []) }
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined
}
