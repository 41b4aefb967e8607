import { z } from 'zod'
import { Bug } from '@kiss/domain/errors'

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
    if (!(error instanceof z.ZodError)) throw new Bug('a setting could not be read', { cause: error })
    return error.issues.map((issue) => {
      const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
      return `${prefix}${issue.path.join('__')}: ${missing ? 'missing' : issue.message}`
    })
  }
}

/** Collects the faults of several readers, so that an operator reads them all at once. */
export class SettingsFaults {
  readonly #lines: string[] = []

  /** What the reader read, or undefined when it found faults; they are kept. */
  try<T>(read: () => T): T | undefined {
    try {
      return read()
    } catch (error) {
      this.#lines.push(...SettingsError.linesOf(error))
      return undefined
    }
  }

  /** Everything that was wrong so far. */
  error(): SettingsError {
    return new SettingsError(this.#lines)
  }
}
