import type { Rule } from 'eslint'
import { chainOf, child, children, isNode, isTest, nameOf, pathFrom, report, type AnyNode } from './nodes.ts'

/** What makes a new schema; `z.treeifyError` and the like only use one. */
const MAKERS = new Set(
  (
    'object strictObject looseObject array string number int boolean bigint date enum nativeEnum literal union ' +
    'discriminatedUnion record partialRecord tuple map set intersection any unknown null nullable optional email uuid ' +
    'guid url iso coerce templateLiteral custom instanceof preprocess pipe codec file stringbool json void undefined'
  ).split(' '),
)

/** A schema made inside a function is made again at every call, and cannot be exported, typed or tested. */
export const schemaAtModuleLevel: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      inside:
        'Make this schema once, at module level, and give it the name of its type. A function may make a schema when ' +
        'that is what it returns.',
    },
  },
  create(context) {
    if (isTest(pathFrom(context))) return {}
    return {
      CallExpression(node) {
        if (!isNode(node)) return
        const [root, maker] = chainOf(child(node, 'callee'))
        if (root !== 'z' || maker === undefined || !MAKERS.has(maker)) return
        // Of `z.object({…}).strict()` only the innermost call makes the schema.
        if (chainOf(child(node, 'callee')).length !== (maker === 'iso' || maker === 'coerce' ? 3 : 2)) return
        if (child(child(node, 'callee') ?? node, 'object')?.type === 'CallExpression') return
        if (!isInside(node, context)) return
        report(context, node, 'inside')
      },
    }
  },
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

function isInside(node: AnyNode, context: Rule.RuleContext): boolean {
  let inside = false
  for (let at = node.parent; at; at = at.parent) {
    if (!FUNCTIONS.has(at.type)) continue
    if (isSchemaMaker(at, context) || returnsSchema(at) || isLazy(at)) return false
    inside = true
  }
  return inside
}

/** A function that says in its signature that it deals in schemas. */
function isSchemaMaker(node: AnyNode, context: Rule.RuleContext): boolean {
  const signature = [...children(node, 'params'), child(node, 'returnType'), child(node, 'typeParameters')]
  return signature.some(
    (part) => part && /\bZod|\bz\.\$?Zod|\bz\.core\./.test(context.sourceCode.getText(part as Rule.Node)),
  )
}

const USES = new Set(['parse', 'parseAsync', 'safeParse', 'safeParseAsync', 'decode', 'encode'])

/** A function of which the outcome is the schema itself, such as `limited(max)`; who calls it is looked at there. */
function returnsSchema(node: AnyNode): boolean {
  const body = child(node, 'body')
  const last = body?.type === 'BlockStatement' ? children(body, 'body').at(-1) : undefined
  const outcome = last?.type === 'ReturnStatement' ? child(last, 'argument') : body
  if (outcome?.type !== 'CallExpression') return false
  const chain = chainOf(outcome)
  return chain[0] === 'z' && !USES.has(chain.at(-1) ?? '')
}

/** `z.lazy(() => …)` and `get children() {…}` are how zod writes a schema that holds itself. */
function isLazy(node: AnyNode): boolean {
  const { parent } = node
  if (!parent) return false
  if (parent.type === 'CallExpression') return chainOf(child(parent, 'callee')).at(-1) === 'lazy'
  return (
    parent.type === 'Property' && Reflect.get(parent, 'kind') === 'get' && nameOf(child(parent, 'key')) !== undefined
  )
}
