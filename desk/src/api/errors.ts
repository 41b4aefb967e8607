import type { ProblemDocument } from '@kiss/contract/route'
import { PROBLEMS } from '@kiss/domain/errors'

/** The bff answered that it cannot or may not do this. `document` has the sentence for the agent and the fields to mend. */
export class ProblemError extends Error {
  readonly document: ProblemDocument

  constructor(document: ProblemDocument) {
    super(document.code)
    this.name = 'ProblemError'
    this.document = document
  }
}

/**
 * No usable answer came: no connection, an answer that broke off, or something in between that is not ours (the page of a
 * proxy). What was asked may or may not have been done.
 */
export class OfflineError extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.name = 'OfflineError'
  }
}

/** The sentence an agent reads when a call failed, whatever the cause. */
export function failureSentence(error: unknown): string {
  if (error instanceof ProblemError) return error.document.detail
  if (error instanceof OfflineError)
    return 'KISS is niet bereikbaar. Kijk of je verbinding hebt en probeer het opnieuw.'
  return PROBLEMS.internal.zin
}

/** What must be mended, by the dotted path of the field; empty when the failure is not about fields. */
export function fieldFaults(error: unknown): ReadonlyMap<string, string> {
  if (!(error instanceof ProblemError)) return new Map()
  return new Map((error.document.fields ?? []).map((fault) => [fault.veld, fault.zin]))
}
