/** A JSON object. */
export type Json = Record<string, unknown>

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether `whole` contains `part` in the way of PostgreSQL's `@>`. */
export function contains(whole: unknown, part: unknown): boolean {
  if (isObject(part)) {
    return isObject(whole) && Object.entries(part).every(([key, value]) => key in whole && contains(whole[key], value))
  }
  if (Array.isArray(part)) {
    return Array.isArray(whole) && part.every((wanted) => whole.some((item) => contains(item, wanted)))
  }
  return whole === part
}

/** The value at a path; a number in the path is a place in an array. */
export function valueAt(root: unknown, path: readonly string[]): unknown {
  let value = root
  for (const key of path) {
    if (Array.isArray(value) && /^\d+$/.test(key)) value = value[Number(key)]
    else if (isObject(value)) value = value[key]
    else return undefined
  }
  return value
}

/** Every text anywhere in a value. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item)
  else if (isObject(value)) for (const item of Object.values(value)) yield* textsIn(item)
}

/**
 * Lays `patch` over `target`, objects recursively and arrays as a whole. A null is kept as a value: unlike RFC 7396
 * this register never removes a key.
 */
export function merge(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const merged: Json = isObject(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) merged[key] = merge(merged[key], value)
  return merged
}

export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  return new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true
}

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value)
}

/** Today in the Netherlands, `yyyy-mm-dd`. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())
}
