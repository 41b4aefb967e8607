import type { Rule } from 'eslint'
import { logLevel } from './logging.ts'
import { children, isNode, report, type AnyNode } from './nodes.ts'

/** A message that people search for and count is the same every time; what differs stands beside it. */
export const constantLogMessage: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      varies:
        'A log message at warn and above is a constant string, so that it can be searched, counted and alerted on. Put ' +
        "what differs beside it: `log.warn({ register: id }, 'register silent')`.",
    },
  },
  create(context) {
    return {
      CallExpression(node) {
        if (!isNode(node)) return
        const level = logLevel(node)
        if (level === undefined || !['warn', 'error', 'fatal'].includes(level)) return
        const [first, second] = children(node, 'arguments')
        const message = first && carriesData(first) ? second : first
        if (message && !isConstant(message)) report(context, message, 'varies')
      },
    }
  },
}

/** pino takes the data first: an object, or the error itself. */
function carriesData(argument: AnyNode): boolean {
  return argument.type !== 'Literal' && argument.type !== 'TemplateLiteral' && argument.type !== 'BinaryExpression'
}

function isConstant(message: AnyNode): boolean {
  if (message.type === 'TemplateLiteral') return children(message, 'expressions').length === 0
  return message.type === 'Literal'
}
