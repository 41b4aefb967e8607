import type { Rule } from 'eslint'
import { logLevel } from './logging.ts'
import { chainOf, child, children, isNode, nameOf, report, type AnyNode } from './nodes.ts'

const SECRET = /bsn|burgerservicenummer/i

/** A log is read by many and kept for long; a burgerservicenummer may not be in it. */
export const noBsnInLog: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      bsn:
        'A bsn may not be in a log. Log the trace id, or the id of our own record; what was asked of whom belongs in ' +
        'the processing log (room verwerking).',
    },
  },
  create(context) {
    return {
      CallExpression(node) {
        if (!isNode(node) || (logLevel(node) === undefined && chainOf(child(node, 'callee'))[0] !== 'console')) return
        for (const argument of children(node, 'arguments')) {
          const found = find(argument)
          if (found) report(context, found, 'bsn')
        }
      },
    }
  },
}

/** The first name in what is logged that says it is a bsn. Strings are only words, unless they are a key. */
function find(node: AnyNode): AnyNode | undefined {
  if (node.type === 'Identifier' || node.type === 'PrivateIdentifier') {
    return SECRET.test(nameOf(node) ?? '') ? node : undefined
  }
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue
    for (const part of Array.isArray(value) ? value : [value]) {
      if (!isNode(part)) continue
      if (key === 'key' && SECRET.test(nameOf(part) ?? '')) return part
      const found = find(part)
      if (found) return found
    }
  }
  return undefined
}
