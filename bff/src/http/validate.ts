import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { AgentError } from '@kiss/domain/errors'
import type { FieldFault } from '@kiss/domain/errors'

const MAX_FIELDS = 50
const REQUIRED = 'Dit veld is verplicht.'

/**
 * Makes Fastify check a part of a request with its zod schema. Faults become sentences for the agent, at the field; a
 * schema's own sentence goes first. A property that the schema does not know is refused, except among headers.
 */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const strict = httpPart === 'headers' ? schema : withoutStrangers(schema)
  return (data: unknown) => {
    const result = strict.safeParse(data, { error: sentence })
    if (result.success) return { value: result.data }
    const fields = result.error.issues.flatMap(faultsOf).slice(0, MAX_FIELDS)
    return { error: new AgentError('invalid-input', { fields }) }
  }
}

/** Objects that say nothing about strangers would drop them silently; a caller should know that we do not listen. */
function withoutStrangers(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodObject && schema.def.catchall === undefined ? schema.strict() : schema
}

function faultsOf(issue: z.core.$ZodIssue): FieldFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ veld: nameOf([...issue.path, key.slice(0, 60)]), zin: issue.message }))
  }
  return [{ veld: nameOf(issue.path), zin: issue.message }]
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.')
}

/** What the agent reads when the schema itself has no sentence. Never with the value: it may be a BSN. */
function sentence(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? REQUIRED : 'Deze waarde kan hier niet.'
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Deze waarde heeft niet de goede vorm.'
    case 'unrecognized_keys':
      return 'Dit veld hoort hier niet.'
    case 'invalid_value':
      return issue.input === undefined ? REQUIRED : 'Kies een van de mogelijke waarden.'
    default:
      return 'Deze waarde kan hier niet.'
  }
}

const FORMATS: Record<string, string | undefined> = {
  email: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  url: 'Vul een webadres in dat begint met https://.',
  date: 'Vul een datum in die bestaat.',
  datetime: 'Vul een datum en een tijd in die bestaan.',
}

function tooSmall(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  const minimum = Number(issue.minimum)
  if (issue.origin === 'string') return minimum <= 1 ? REQUIRED : `Vul ten minste ${minimum} tekens in.`
  if (issue.origin === 'array') return `Kies er ten minste ${minimum}.`
  return 'Deze waarde is te klein.'
}

function tooBig(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string {
  if (issue.origin === 'string') return `Vul ten hoogste ${Number(issue.maximum)} tekens in.`
  if (issue.origin === 'array') return `Kies er ten hoogste ${Number(issue.maximum)}.`
  return 'Deze waarde is te groot.'
}
