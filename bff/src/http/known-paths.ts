/** One path that the server knows, as it was bound: `/api/links/:id`, `/*`. */
interface KnownPath {
  parts: readonly string[]
  isPage: boolean
  methods: Set<string>
}

/** Remembers which methods a path has, to tell "not so" (405) from "not there" (404). Fastify itself cannot. */
export interface KnownPaths {
  add(pattern: string, methods: readonly string[]): void
  /** The methods of the path of this URL; empty when there is no such path. */
  methodsOf(url: string): string[]
}

export function createKnownPaths(): KnownPaths {
  const known = new Map<string, KnownPath>()
  return {
    add(pattern, methods) {
      const entry = known.get(pattern) ?? { parts: pattern.split('/'), isPage: !isApiPath(pattern), methods: new Set() }
      for (const method of methods) entry.methods.add(method)
      known.set(pattern, entry)
    },
    methodsOf(url) {
      const path = pathOf(url)
      const parts = path.split('/')
      // The page of the desk answers at every address, but under /api it has nothing to say.
      const fitting = [...known.values()].filter((one) => one.isPage !== isApiPath(path) && fits(one.parts, parts))
      return [...new Set(fitting.flatMap((one) => [...one.methods]))].sort()
    },
  }
}

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  const open = pattern.at(-1) === '*'
  if (open ? parts.length < pattern.length : parts.length !== pattern.length) return false
  return pattern.every(
    (part, index) => part === '*' || (part.startsWith(':') ? parts[index] !== '' : part === parts[index]),
  )
}

/** Whether a path, as it is bound or as {@link pathOf} gives it, belongs to the API. */
export function isApiPath(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
}

/** The path of a request target as the router reads it: without scheme and host, without query, decoded. */
export function pathOf(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, '')
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
