import type { Rule } from 'eslint'
import ts from 'typescript'
import { child, isNode, report, type AnyNode } from './nodes.ts'

interface Services {
  program: ts.Program
  esTreeNodeToTSNodeMap: { get(node: AnyNode): ts.Node }
}

function isServices(value: unknown): value is Services {
  return typeof value === 'object' && value !== null && 'program' in value && value.program !== null
}

/** `as` on something of which the compiler knows nothing: data from outside that nobody has looked at. */
export const noOutsideCast: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      cast:
        'This value comes from outside ({{type}}) and `as` only wishes that it fits. Parse it with a schema at the ' +
        'border: `Shape.parse(value)`, or narrow it with a check.',
    },
  },
  create(context) {
    const services: unknown = context.sourceCode.parserServices
    if (!isServices(services)) return {}
    const { program, esTreeNodeToTSNodeMap } = services
    const checker = program.getTypeChecker()
    function check(node: unknown): void {
      const expression = isNode(node) ? child(node, 'expression') : undefined
      if (!isNode(node) || !expression || isHarmless(child(node, 'typeAnnotation'))) return
      const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(expression))
      if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) === 0) return
      report(context, node, 'cast', { type: checker.typeToString(type) })
    }
    return { TSAsExpression: check, TSTypeAssertion: check }
  },
}

/** `as const` and `as unknown` claim nothing. */
function isHarmless(annotation: AnyNode | undefined): boolean {
  if (!annotation) return true
  if (annotation.type === 'TSUnknownKeyword') return true
  const name = child(annotation, 'typeName')
  return annotation.type === 'TSTypeReference' && name !== undefined && Reflect.get(name, 'name') === 'const'
}
