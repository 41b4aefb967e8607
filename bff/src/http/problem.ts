import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ProblemDocument } from '@kiss/contract/route'
import { AgentError, Bug, PROBLEMS, RegisterError, silenceSentence } from '@kiss/domain/errors'
import type { FieldFault, ProblemCode, Silent } from '@kiss/domain/errors'
import { describeFailure } from './failure-log.ts'

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

/** What a problem says besides its code. */
interface Extra {
  zin?: string | undefined
  fields?: readonly FieldFault[]
  silent?: Silent
}

/** Builds the document; nothing of an exception goes in but what its class was made to tell. */
function problem(code: ProblemCode, traceId: string, extra: Extra = {}): ProblemDocument {
  const entry = PROBLEMS[code]
  return {
    type: `urn:kiss:problem:${code}`,
    title: code,
    status: entry.status,
    code,
    detail: extra.zin ?? entry.zin,
    traceId,
    ...(extra.fields && extra.fields.length > 0 ? { fields: [...extra.fields] } : {}),
    ...(extra.silent ? { silent: extra.silent } : {}),
  }
}

/** A register's failure as it is told in partial answers and in problems. */
export function toSilent(error: RegisterError): Silent {
  return { register: error.register.id, naam: error.register.naam, fault: error.fault }
}

/** What Fastify and its plugins refuse on their own, by the status they have in mind. */
const REFUSALS: Record<number, ProblemCode> = {
  401: 'not-logged-in',
  403: 'not-found',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  414: 'not-found',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
}

function refusalOf(error: unknown): ProblemCode | undefined {
  const status = property(error, 'statusCode')
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined
  return property(error, 'code') === 'FST_ERR_BAD_URL' ? 'not-found' : (REFUSALS[status] ?? 'invalid-input')
}

function property(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
}

/**
 * "Try again later" of the database: classes of SQLSTATE (08 connection, 53 resources, 57P shutting down) and single
 * ones (lock not available, statement cancelled by its time limit), and connections that could not be made or were cut.
 * Registers have their own error, so a bare connection failure is the database's.
 */
const BUSY_CODE =
  /^(08...|53...|57P..|55P03|57014|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/
const BUSY_MESSAGE = /^(timeout exceeded when trying to connect|Connection terminated)/

function isBusy(error: unknown): boolean {
  const code = property(error, 'code')
  if (typeof code === 'string' && BUSY_CODE.test(code)) return true
  return error instanceof Error && BUSY_MESSAGE.test(error.message)
}

/** Where every error becomes an answer. The class decides status and log level, not the place it was thrown. */
function toProblem(error: unknown, traceId: string): ProblemDocument {
  if (error instanceof AgentError) return problem(error.code, traceId, { zin: error.zin, fields: error.fields })
  if (error instanceof RegisterError) {
    const silent = toSilent(error)
    return problem('register-silent', traceId, { zin: silenceSentence(silent), silent })
  }
  if (error instanceof Bug) return problem('internal', traceId)
  return problem(refusalOf(error) ?? (isBusy(error) ? 'overloaded' : 'internal'), traceId)
}

/**
 * Tells a failure to the log and gives what may be told to the caller. A bug is logged with its place; a silent
 * register as a warning; an agent's mistake not at all.
 */
export function problemOf(error: unknown, request: FastifyRequest): ProblemDocument {
  const document = toProblem(error, request.id)
  if (document.code === 'internal') request.log.error({ failure: describeFailure(error) }, 'request failed by a bug')
  else if (error instanceof RegisterError) request.log.warn({ silent: toSilent(error) }, 'register silent')
  else if (document.code === 'overloaded') {
    request.log.warn({ failure: describeFailure(error) }, 'database overloaded')
  }
  return document
}

/** Answers with problem+json, whatever the route's own content type. */
function sendProblem(reply: FastifyReply, document: ProblemDocument): FastifyReply {
  if ((document.status === 429 || document.status === 503) && !reply.hasHeader('retry-after')) {
    reply.header('retry-after', '2')
  }
  return reply
    .code(document.status)
    .header('content-type', PROBLEM_TYPE)
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(document)
}

/** The one error handler. */
export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(reply, problemOf(error, request))
}
