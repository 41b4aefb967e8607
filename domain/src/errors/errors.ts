import type { ProblemCode } from './problems.ts'

/** One fault at one field of a form; `veld` is the dotted path of the field, `zin` a Dutch sentence for the agent. */
export interface FieldFault {
  veld: string
  zin: string
}

/**
 * The agent can mend this: wrong input, too many hits, a form that changed meanwhile.
 * Carries a permanent {@link ProblemCode}; `fields` names the places to mend.
 */
export class AgentError extends Error {
  readonly code: ProblemCode
  readonly fields: readonly FieldFault[]
  /** A sentence of the register itself, shown instead of our own (a BRP says best how to narrow a search). */
  readonly zin: string | undefined

  constructor(code: ProblemCode, options: { fields?: readonly FieldFault[]; zin?: string; cause?: unknown } = {}) {
    super(code, { cause: options.cause })
    this.name = 'AgentError'
    this.code = code
    this.fields = options.fields ?? []
    this.zin = options.zin
  }
}

/**
 * Why a register gave nothing usable.
 * `timeout` no answer in time · `unreachable` no connection · `refused` 401 or 403, our credentials or rights ·
 * `overloaded` 429, or too many of us waiting · `broken` 5xx · `unreadable` an answer we cannot parse.
 */
export type RegisterFault = 'timeout' | 'unreachable' | 'refused' | 'overloaded' | 'broken' | 'unreadable'

/** Which register: `id` is stable and technical ("openzaak"), `naam` is what people call it ("Open Zaak"). */
export interface RegisterNaam {
  id: string
  naam: string
}

/**
 * A register failed us: wait, retry, or phone its owner. Made only by `registers/src/http`.
 * `retryAfter` is in seconds, when the register named a term.
 */
export class RegisterError extends Error {
  readonly register: RegisterNaam
  readonly fault: RegisterFault
  readonly status: number | undefined
  readonly retryAfter: number | undefined

  constructor(
    register: RegisterNaam,
    fault: RegisterFault,
    options: { status?: number | undefined; retryAfter?: number | undefined; cause?: unknown } = {},
  ) {
    super(`${register.id}: ${fault}`, { cause: options.cause })
    this.name = 'RegisterError'
    this.register = register
    this.fault = fault
    this.status = options.status
    this.retryAfter = options.retryAfter
  }
}

/** We made a mistake: a state that cannot be, or a request a register rightly refused (400). Always alerts. */
export class Bug extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.name = 'Bug'
  }
}
