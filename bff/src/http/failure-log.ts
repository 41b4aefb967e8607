/** A failure as it goes into the log: what it is and where it happened, and nothing of what it was about. */
export interface LoggedFailure {
  type: string
  code?: string
  message?: string
  table?: string
  constraint?: string
  at?: string[]
  cause?: LoggedFailure
}

const MAX_DEPTH = 5
const MAX_FRAMES = 12

/**
 * Describes a failure without personal data. PostgreSQL quotes values in its messages and details, and the JSON parser
 * quotes the text that it could not read, so their words stay behind: type, code and place tell enough.
 */
export function describeFailure(error: unknown, depth = 0): LoggedFailure {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = textOf(error, 'code')
  const table = textOf(error, 'table')
  const constraint = textOf(error, 'constraint')
  const at = (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, MAX_FRAMES)
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    ...(quotesData(error) ? {} : { message: error.message }),
    ...(table === undefined ? {} : { table }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(at.length === 0 ? {} : { at }),
    ...(error.cause === undefined || depth >= MAX_DEPTH ? {} : { cause: describeFailure(error.cause, depth + 1) }),
  }
}

function quotesData(error: Error): boolean {
  return error instanceof SyntaxError || textOf(error, 'severity') !== undefined
}

function textOf(error: Error, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : undefined
}
