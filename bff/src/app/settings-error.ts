import { z } from 'zod'

/** The environment as it comes in. */
export type Env = Readonly<Record<string, string | undefined>>

/** Settings that are wrong, all at once, one line each; for the operator, before anything starts. */
export class SettingsError extends Error {
  readonly lines: readonly string[]

  constructor(lines: readonly string[]) {
    const list = lines.map((line) => `  - ${line}`).join('\n')
    super(`KISS cannot start: ${lines.length} setting(s) are wrong or missing.\n${list}`)
    this.name = 'SettingsError'
    this.lines = lines
  }

  /** One line for each fault: the name of the setting and what is wrong with it, without its value. */
  static linesOf(error: unknown, prefix = ''): string[] {
    if (error === undefined) return []
    if (error instanceof SettingsError) return [...error.lines]
    if (!(error instanceof z.ZodError)) throw error
    return error.issues.map((issue) => {
      const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
      return `${prefix}${issue.path.join('__')}: ${missing ? 'missing' : issue.message}`
    })
  }

  /**
   * Runs several readers and gives what they read, in order.
   * @throws SettingsError with the faults of all of them together
   */
  static together<T extends readonly unknown[]>(...readers: { [K in keyof T]: () => T[K] }): T {
    const lines: string[] = []
    const values: unknown[] = []
    for (const read of readers) {
      try {
        values.push(read())
      } catch (error) {
        lines.push(...SettingsError.linesOf(error))
      }
    }
    if (lines.length > 0) throw new SettingsError(lines)
    // Every reader has answered, in the order in which they were given.
    return values as unknown as T
  }
}
