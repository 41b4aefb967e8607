import { checkAnswer } from './check-answer.ts'
import { checkRequest, type Fault } from './check-request.ts'
import type { Library, PublishedDocument } from './documents.ts'
import { readJson, type Exchange } from './exchange.ts'
import { isObject } from './json.ts'
import { concerns, ORDINARY_OUTCOMES } from './known-deviations.ts'
import type { Ledger } from './ledger.ts'
import { openOperations, type Operation } from './operations.ts'
import type { Validate } from './validation.ts'

/** Writes into the ledger what is wrong with one exchange of this register. */
export type Judge = (exchange: Exchange) => void

export function openJudge(
  library: Library,
  documents: readonly PublishedDocument[],
  validate: Validate,
  ledger: Ledger,
): Judge {
  const find = openOperations(library, documents)

  return function judge(exchange) {
    try {
      weigh(exchange)
    } catch (error) {
      // A document that cannot be read must not look like an exchange without faults.
      const message = error instanceof Error ? error.message : String(error)
      note(exchange, exchange.url, { where: 'referee', message: `could not judge this: ${message}` })
    }
  }

  function weigh(exchange: Exchange): void {
    const path = new URL(exchange.url, 'http://localhost').pathname
    const match = find(exchange.method, path)
    if (match.kind !== 'operation') {
      const at = match.kind === 'unknown-method' ? match.path : path
      const key = `${exchange.register} ${exchange.method} ${at}`
      ledger.request(key)
      ledger.answer(key, exchange.status)
      if (exchange.refusalExpected && exchange.status >= 400) return
      const what = match.kind === 'unknown-method' ? 'method' : 'path'
      note(exchange, at, { where: `request ${what}`, message: `no published document knows this ${what}` })
      return
    }
    const { operation } = match
    const key = `${exchange.register} ${exchange.method} ${operation.path}`
    ledger.request(key)
    const faults = checkRequest(exchange, operation, match.pathValues, library, validate)
    for (const fault of requestFaults(exchange, operation, faults)) note(exchange, operation.path, fault)
    ledger.answer(key, exchange.status)
    for (const fault of checkAnswer(exchange, operation, library, validate)) note(exchange, operation.path, fault)
  }

  function note(exchange: Exchange, path: string, fault: Fault): void {
    const { register, method, url } = exchange
    ledger.find({ register, method, path, ...fault, example: url })
  }
}

function requestFaults(exchange: Exchange, operation: Operation, faults: Fault[]): Fault[] {
  if (!exchange.refusalExpected) {
    return refused(exchange, operation) ? [...faults, refusal(exchange)] : faults
  }
  if (exchange.status >= 400) return []
  const message = `was announced as one to refuse, but the register answered ${exchange.status}`
  return [{ where: 'request expected to be refused', message }]
}

function refused(exchange: Exchange, operation: Operation): boolean {
  const { status } = exchange
  if (status < 400 || status >= 500) return false
  const code = codeOf(exchange)
  return !ORDINARY_OUTCOMES.some(
    (outcome) =>
      outcome.status === status &&
      concerns(outcome, operation.file) &&
      (outcome.code === undefined || outcome.code === code),
  )
}

function refusal(exchange: Exchange): Fault {
  const body = bodyOf(exchange)
  const told = isObject(body) ? JSON.stringify(body['invalidParams'] ?? body['detail'] ?? body['fout'] ?? body) : ''
  return { where: 'request refused', message: `the register answered ${exchange.status} ${told.slice(0, 400)}`.trim() }
}

function codeOf(exchange: Exchange): string | undefined {
  const body = bodyOf(exchange)
  return isObject(body) && typeof body['code'] === 'string' ? body['code'] : undefined
}

function bodyOf(exchange: Exchange): unknown {
  const read = readJson(exchange.answerBody, exchange.answerHeaders['content-encoding'])
  return typeof read === 'string' ? undefined : read.value
}
