const KEPT = 2000

/** One line of `GET /__demo/requests`. Never a body; the url with its query is kept to see what travelled in it. */
export interface LoggedRequest {
  at: string
  method: string
  /** The path template, or the path itself when no route fits. */
  route: string
  url: string
  /** Null as long as, or for ever when, nothing was answered. */
  status: number | null
  /** Milliseconds; null like the status. */
  took: number | null
  fault?: string
}

export class RequestLog {
  #lines: LoggedRequest[] = []
  #counts = new Map<string, number>()
  #open = 0
  #peak = 0

  enter(method: string, route: string, url: string): LoggedRequest {
    const line: LoggedRequest = { at: new Date().toISOString(), method, route, url, status: null, took: null }
    this.#lines.push(line)
    if (this.#lines.length > KEPT) this.#lines.shift()
    const key = `${method} ${route}`
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
    this.#open += 1
    this.#peak = Math.max(this.#peak, this.#open)
    return line
  }

  leave(): void {
    this.#open -= 1
  }

  clear(): void {
    this.#lines = []
    this.#counts.clear()
    this.#peak = this.#open
  }

  get lines(): readonly LoggedRequest[] {
    return this.#lines
  }

  /** Requests per route since the start or the last clearing, those at this moment, and the most at one moment. */
  counters(): { requests: Record<string, number>; open: number; peak: number } {
    return { requests: Object.fromEntries(this.#counts), open: this.#open, peak: this.#peak }
  }
}
