import type { Route } from './exchange.ts'

interface CompiledRoute {
  route: Route
  pattern: RegExp
  names: string[]
}

export type RouteTable = readonly CompiledRoute[]

export type Match =
  | { kind: 'found'; route: Route; params: Record<string, string> }
  | { kind: 'other-method'; template: string; allow: string[] }
  | { kind: 'none' }

export function compileRoutes(routes: readonly Route[]): RouteTable {
  return routes.map(compile)
}

export function findRoute(table: RouteTable, method: string, path: string): Match {
  const wanted = method === 'HEAD' ? 'GET' : method
  const allow = new Set<string>()
  let template = path
  for (const { route, pattern, names } of table) {
    const params = readParams(pattern.exec(path), names)
    if (params === undefined) continue
    if (route.method === '*' || route.method === wanted) return { kind: 'found', route, params }
    if (allow.size === 0) template = route.path
    allow.add(route.method)
  }
  if (allow.size === 0) return { kind: 'none' }
  return { kind: 'other-method', template, allow: [...allow] }
}

function compile(route: Route): CompiledRoute {
  const names: string[] = []
  const open = route.path.endsWith('/*')
  const fixed = open ? route.path.slice(0, -2) : route.path
  const source = fixed
    .split('/')
    .map((segment) => {
      if (!segment.startsWith(':')) return segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      names.push(segment.slice(1))
      return '([^/]+)'
    })
    .join('/')
  return { route, names, pattern: new RegExp(`^${source}${open ? '(?:/.*)?' : ''}$`) }
}

function readParams(match: RegExpExecArray | null, names: readonly string[]): Record<string, string> | undefined {
  if (match === null) return undefined
  const params: Record<string, string> = {}
  for (const [index, name] of names.entries()) {
    const value = decode(match[index + 1] ?? '')
    if (value === undefined) return undefined
    params[name] = value
  }
  return params
}

/** A malformed percent escape names nothing we have, so it is simply not found. */
function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
