import { chainOf, child, type AnyNode } from './nodes.ts'

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const
export type Level = (typeof LEVELS)[number]

/** At which level this call logs, or undefined when it is no call of a log: `log.warn`, `request.log.error`, `logger.info`. */
export function logLevel(call: AnyNode): Level | undefined {
  const chain = chainOf(child(call, 'callee'))
  const level = LEVELS.find((name) => name === chain.at(-1))
  return level !== undefined && /^(log|logger)$/i.test(chain.at(-2) ?? '') ? level : undefined
}
