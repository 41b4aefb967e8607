import { Bug, type RegisterNaam } from '@kiss/domain/errors'
import { z } from 'zod'

/** One reason of a refusal, as ZGW and Maykin registers name it: where, and by which permanent code. */
export interface RefusedField {
  name: string
  code: string
}

const Problem = z.object({
  code: z.string().optional(),
  invalidParams: z.array(z.object({ name: z.string(), code: z.string() })).optional(),
})

/**
 * A register understood us and said no (4xx other than 401, 403, 408 and 429): we asked badly, unless the room looks at
 * `fields` or {@link read}s the body and knows better. The body may hold personal data and is therefore not a property
 * that a log would print.
 */
export class RefusedRequest extends Bug {
  readonly register: RegisterNaam
  readonly status: number
  /** The register's own code of the problem ("invalid", "not_found"), when it gave one. */
  readonly code: string | undefined
  readonly fields: readonly RefusedField[]
  readonly #body: unknown

  constructor(register: RegisterNaam, status: number, body: unknown) {
    const { data } = Problem.safeParse(body)
    const fields = data?.invalidParams?.map(({ name, code }) => ({ name, code })) ?? []
    const places = fields.map(({ name, code }) => `${name}: ${code}`).join(', ')
    super(`${register.id} refused our request with ${status}${places === '' ? '' : ` (${places})`}`)
    this.name = 'RefusedRequest'
    this.register = register
    this.status = status
    this.code = data?.code
    this.fields = fields
    this.#body = body
  }

  /** The body of the refusal as far as it has this shape; undefined when it has another. */
  read<T>(schema: z.ZodType<T>): T | undefined {
    return schema.safeParse(this.#body).data
  }

  /** Was this field refused, and with this code? */
  names(name: string, code: string): boolean {
    return this.fields.some((field) => field.name === name && field.code === code)
  }
}
