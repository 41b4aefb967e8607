/** How a stand-in can misbehave; README of the control API: `FaultOrder`. */
export const FAULT_MODES = [
  'slow',
  'silent',
  'refuse',
  'error',
  'html',
  'empty',
  'half',
  'cut',
  'drop',
  'hold-before',
  'hold-after',
] as const

/**
 * - `slow` waits `ms` and then answers normally (`ms` delays every other mode too)
 * - `silent` accepts and never answers; `refuse` cuts the line at once
 * - `error` answers `status` (500) in the register's dialect, with `retryAfter` seconds
 * - `html` answers a page of HTML with 200, `empty` a body of nothing
 * - `half` handles and sends half the JSON; `cut` the same and breaks the line halfway
 * - `drop` handles (so a write is committed) and breaks the line without an answer
 * - `hold-before` waits for a release and then handles; `hold-after` handles and waits with the answer
 */
export type FaultMode = (typeof FAULT_MODES)[number]

/** What one orders at `POST /__demo/fault`. Without `match` it strikes every request. */
export interface FaultOrder {
  mode: FaultMode
  /** `path` is a regular expression searched for in the path without the query. */
  match?: { method?: string; path?: string }
  /** Let the first n matching requests pass. */
  skip?: number
  /** Strike n times and then no more. */
  times?: number
  /** Milliseconds. */
  ms?: number
  status?: number
  /** Seconds, sent as Retry-After. */
  retryAfter?: number
}

export interface Fault extends FaultOrder {
  id: number
  seen: number
  struck: number
}

/** Keeps the ordered faults; the first that fits a request strikes. */
export class FaultBook {
  #faults: Fault[] = []
  #nextId = 1

  add(order: FaultOrder): Fault {
    const fault: Fault = { ...order, id: this.#nextId++, seen: 0, struck: 0 }
    this.#faults.push(fault)
    return fault
  }

  clear(): void {
    this.#faults = []
  }

  list(): readonly Fault[] {
    return this.#faults
  }

  strike(method: string, path: string): Fault | undefined {
    for (const fault of this.#faults) {
      if (!fits(fault, method, path)) continue
      fault.seen += 1
      if (fault.seen <= (fault.skip ?? 0)) continue
      if (fault.times !== undefined && fault.struck >= fault.times) continue
      fault.struck += 1
      return fault
    }
    return undefined
  }
}

/** Reads an order from outside; a string is what is wrong with it. */
export function readFaultOrder(body: unknown): FaultOrder | string {
  if (!isRecord(body)) return 'expected a JSON object'
  const mode = FAULT_MODES.find((known) => known === body['mode'])
  if (mode === undefined) return `mode must be one of ${FAULT_MODES.join(', ')}`
  const order: FaultOrder = { mode }
  for (const name of ['skip', 'times', 'ms', 'status', 'retryAfter'] as const) {
    const value = body[name]
    if (value === undefined) continue
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) return `${name} must be a whole number`
    order[name] = value
  }
  if (order.status !== undefined && (order.status < 200 || order.status > 599)) return 'status must be 200 to 599'
  if (body['match'] === undefined) return order
  const match = readMatch(body['match'])
  if (typeof match === 'string') return match
  return { ...order, match }
}

function readMatch(value: unknown): NonNullable<FaultOrder['match']> | string {
  if (!isRecord(value)) return 'match must be an object'
  const match: NonNullable<FaultOrder['match']> = {}
  const { method, path } = value
  if (method !== undefined) {
    if (typeof method !== 'string') return 'match.method must be a string'
    match.method = method.toUpperCase()
  }
  if (path !== undefined) {
    if (typeof path !== 'string' || !isPattern(path)) return 'match.path must be a regular expression'
    match.path = path
  }
  return match
}

function fits(fault: Fault, method: string, path: string): boolean {
  if (fault.match?.method !== undefined && fault.match.method !== method) return false
  return fault.match?.path === undefined || new RegExp(fault.match.path).test(path)
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source)
    return true
  } catch {
    return false
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
