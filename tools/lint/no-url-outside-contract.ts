import type { Rule } from 'eslint'
import { isNode, isTest, pathFrom, report } from './nodes.ts'

/** An endpoint is one value of contract; a URL of ours written down elsewhere is a second truth. */
export const noUrlOutsideContract: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      url:
        'A URL of ours stands in contract and nowhere else. Import the route value of this endpoint: ' +
        '`api.call(getKlant, { klantId })` on the desk, `serve(getKlant, policy, handler)` on the bff.',
    },
  },
  create(context) {
    const path = pathFrom(context)
    if (!/^(desk|bff|domain)\/src\//.test(path) || isTest(path)) return {}
    function check(node: unknown, text: unknown): void {
      if (isNode(node) && typeof text === 'string' && /^\/api\/./.test(text)) report(context, node, 'url')
    }
    return {
      Literal: (node) => check(node, node.value),
      TemplateLiteral: (node) => check(node, firstText(node)),
    }
  },
}

function firstText(node: unknown): unknown {
  if (!isNode(node)) return undefined
  const quasis: unknown = Reflect.get(node, 'quasis')
  const first: unknown = Array.isArray(quasis) ? quasis[0] : undefined
  const value: unknown = isNode(first) ? Reflect.get(first, 'value') : undefined
  return typeof value === 'object' && value !== null ? Reflect.get(value, 'raw') : undefined
}
