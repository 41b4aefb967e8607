import { z } from 'zod'
import { PROBLEM_CODES, Silent } from '@kiss/domain/errors'

/**
 * How every failure travels: problem+json (RFC 9457). `detail` is a Dutch sentence for the agent; `code` is
 * permanent; `fields` says which fields to mend; `silent` which register kept silent.
 */
export const ProblemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(PROBLEM_CODES),
  detail: z.string(),
  traceId: z.string(),
  fields: z.array(z.object({ veld: z.string(), zin: z.string() })).optional(),
  silent: Silent.optional(),
})
export type ProblemDocument = z.infer<typeof ProblemDocument>
