import type { Rule } from 'eslint'

/** A node of which only the kind is known; TypeScript's kinds are not in ESLint's own types. */
export interface AnyNode {
  type: string
  parent?: AnyNode
}

export function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** A field of a node, when that is a node itself. */
export function child(node: AnyNode, name: string): AnyNode | undefined {
  const value: unknown = Reflect.get(node, name)
  return isNode(value) ? value : undefined
}

/** A field of a node that holds a list of nodes. */
export function children(node: AnyNode, name: string): AnyNode[] {
  const value: unknown = Reflect.get(node, name)
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** The name of an identifier, of a private name or of a plain string key. */
export function nameOf(node: AnyNode | undefined): string | undefined {
  if (!node) return undefined
  const value: unknown = node.type === 'Literal' ? Reflect.get(node, 'value') : Reflect.get(node, 'name')
  return typeof value === 'string' ? value : undefined
}

/** The names of a chain such as `request.log.warn`; a call in between counts by its callee. */
export function chainOf(node: AnyNode | undefined): string[] {
  if (!node) return []
  if (node.type === 'MemberExpression') {
    return [...chainOf(child(node, 'object')), nameOf(child(node, 'property')) ?? '?']
  }
  if (node.type === 'CallExpression') return chainOf(child(node, 'callee'))
  if (node.type === 'ThisExpression') return ['this']
  return [nameOf(node) ?? '?']
}

/** The path from the root of the repository, with slashes. */
export function pathFrom(context: Rule.RuleContext): string {
  const file = context.filename.replaceAll('\\', '/')
  const root = context.cwd.replaceAll('\\', '/')
  return file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file
}

export function isTest(path: string): boolean {
  return /\.(test|test-d)\.ts$/.test(path) || /\/testing\.ts$/.test(path) || path.includes('/fixtures/')
}

/** Hands a node of any kind to ESLint, which takes its place from it. */
export function report(
  context: Rule.RuleContext,
  node: AnyNode,
  messageId: string,
  data?: Record<string, string>,
): void {
  context.report({ node, messageId, ...(data ? { data } : {}) })
}
