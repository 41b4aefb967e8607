/** A place where a request or an answer departs from the published document. */
export interface Finding {
  register: string
  method: string
  /** The path template of the document, or the path as asked when no document knows it. */
  path: string
  /** Which part: `request query pageSize`, `request refused`, `answer status`, `answer body` … */
  where: string
  message: string
  /** How often it was seen. */
  count: number
  /** Path and query of the first time. */
  example: string
}

export interface OperationCount {
  requests: number
  answers: number
  /** How often each status came back. */
  statuses: Record<string, number>
}

/** What the referee saw since it started or was last cleared. */
export interface Verdict {
  /** False when the OpenAPI documents are absent: then nothing was checked, whatever `findings` holds. */
  verified: boolean
  checkedRequests: number
  checkedAnswers: number
  /** Answers that a stand-in spoiled on purpose (header `x-demo-fault`): passed on, not judged. */
  ordered: number
  /** Requests that got no answer at all: a silent or unreachable register. */
  unanswered: number
  /** Keys such as `openklant GET /klantinteracties/api/v1/partijen`. */
  byOperation: Record<string, OperationCount>
  findings: Finding[]
}

export type Ledger = ReturnType<typeof openLedger>

export function openLedger(verified: boolean) {
  let verdict = empty(verified)

  function operation(key: string): OperationCount {
    return (verdict.byOperation[key] ??= { requests: 0, answers: 0, statuses: {} })
  }

  return {
    request(key: string): void {
      verdict.checkedRequests += 1
      operation(key).requests += 1
    },
    answer(key: string, status: number): void {
      verdict.checkedAnswers += 1
      const count = operation(key)
      count.answers += 1
      count.statuses[status] = (count.statuses[status] ?? 0) + 1
    },
    ordered(): void {
      verdict.ordered += 1
    },
    unanswered(): void {
      verdict.unanswered += 1
    },
    find(finding: Omit<Finding, 'count'>): void {
      const known = verdict.findings.find(
        (other) =>
          other.register === finding.register &&
          other.method === finding.method &&
          other.path === finding.path &&
          other.where === finding.where &&
          other.message === finding.message,
      )
      if (known) known.count += 1
      else verdict.findings.push({ ...finding, count: 1 })
    },
    verdict: (): Verdict => structuredClone(verdict),
    clear(): void {
      verdict = empty(verified)
    },
  }
}

function empty(verified: boolean): Verdict {
  return { verified, checkedRequests: 0, checkedAnswers: 0, ordered: 0, unanswered: 0, byOperation: {}, findings: [] }
}
