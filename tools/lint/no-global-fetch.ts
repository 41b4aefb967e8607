import type { Rule } from 'eslint'
import { chainOf, child, isNode, isTest, nameOf, pathFrom, report } from './nodes.ts'

const WAYS_OUT = new Set(['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket', 'sendBeacon'])
const GLOBALS = new Set(['globalThis', 'window', 'self', 'navigator'])
const MAY = /^(registers\/src\/http|desk\/src\/api|bff\/src\/sessie)\//

/** The house has three ways out, each with its time limits, tokens and errors; dependency-cruiser cannot see a global. */
export const noGlobalFetch: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      out:
        '`{{name}}` goes out of the house on its own, without time limit, token or translated failure. On the desk: ' +
        '`api.call(route, …)` of #api. In a register: #http. Logging in: bff/src/sessie.',
    },
  },
  create(context) {
    const path = pathFrom(context)
    if (!/^(domain|contract|registers|bff|desk)\/src\//.test(path) || MAY.test(path) || isTest(path)) return {}
    return {
      'Program:exit'() {
        const [scope] = context.sourceCode.scopeManager.scopes
        for (const reference of scope?.through ?? []) {
          const { identifier } = reference
          if (isNode(identifier) && WAYS_OUT.has(identifier.name)) {
            report(context, identifier, 'out', { name: identifier.name })
          }
        }
      },
      MemberExpression(node) {
        if (!isNode(node)) return
        const name = nameOf(child(node, 'property'))
        if (name === undefined || !WAYS_OUT.has(name)) return
        const [root = ''] = chainOf(node)
        if (GLOBALS.has(root)) report(context, node, 'out', { name: `${root}.${name}` })
      },
    }
  },
}
