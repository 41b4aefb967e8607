import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { ProblemDocument } from '@kiss/contract/route'
import { AgentError, Bug, PROBLEMS, RegisterError, silenceSentence } from '@kiss/domain/errors'
import type { FieldFault, ProblemCode, Silent } from '@kiss/domain/errors'

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

const FASTIFY_CODES: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid-input',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid-input',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid-input',
  FST_ERR_BAD_URL: 'not-found',
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}

/** PostgreSQL's "try again later": too many connections, lock or statement timeout, shutting down, out of memory. */
const BUSY_SQLSTATES = new Set(['53300', '53200', '53100', '55P03', '57014', '57P01', '57P03'])

/** Where every error becomes an answer. The class decides status and log level, not the place it was thrown. */
export function toProblem(error: unknown, traceId: string): ProblemDocument {
  if (error instanceof AgentError) return problem(error.code, traceId, { zin: error.zin, fields: error.fields })
  if (error instanceof RegisterError) {
    const silent = toSilent(error)
    return problem('register-silent', traceId, { zin: silenceSentence(silent), silent })
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map((fault) => ({
      veld: fault.instancePath.replace(/^\//, '').replaceAll('/', '.'),
      zin: fault.message ?? PROBLEMS['invalid-input'].zin,
    }))
    return problem('invalid-input', traceId, { fields })
  }
  const code = codeOf(error)
  const known = typeof code === 'string' ? FASTIFY_CODES[code] : undefined
  if (known) return problem(known, traceId)
  if (typeof code === 'string' && BUSY_SQLSTATES.has(code)) return problem('overloaded', traceId)
  if (error instanceof Error && error.message.startsWith('timeout exceeded when trying to connect')) {
    return problem('overloaded', traceId)
  }
  return problem('internal', traceId)
}

/** Answers with problem+json, whatever the route's own content type. */
export function sendProblem(reply: FastifyReply, document: ProblemDocument): FastifyReply {
  if (document.status === 429 || document.status === 503) reply.header('retry-after', '2')
  return reply
    .code(document.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(document)
}

/** The one error handler. A bug is logged with its stack; a silent register as a warning; an agent's mistake not at all. */
export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const document = toProblem(error, request.id)
  if (document.code === 'internal' || error instanceof Bug) request.log.error({ err: error }, 'request failed by a bug')
  else if (error instanceof RegisterError) request.log.warn({ silent: toSilent(error) }, 'register silent')
  else if (document.code === 'overloaded') request.log.warn({ code: codeOf(error) }, 'database overloaded')
  return sendProblem(reply, document)
}
