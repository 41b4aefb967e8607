interface Row<T> {
  /** Rises with every creation: the order of the answers. */
  pk: number
  record: T
}

/** What stood at a uuid before a change, to put it back. */
export interface Before<T> {
  uuid: string
  row: Row<T> | undefined
}

/**
 * Records of one kind in memory, with an index per column that lookups need. A column may be a path into a group
 * (`partijIdentificator.objectId`) and may hold a list, then every element is indexed.
 */
export class Table<T extends { uuid: string }> {
  readonly #rows = new Map<string, Row<T>>()
  readonly #indexes = new Map<string, Map<string, Set<string>>>()
  #lastPk = 0

  constructor(columns: readonly string[]) {
    for (const column of columns) this.#indexes.set(column, new Map())
  }

  get size(): number {
    return this.#rows.size
  }

  has(uuid: string): boolean {
    return this.#rows.has(uuid)
  }

  get(uuid: string): T | undefined {
    return this.#rows.get(uuid)?.record
  }

  /** Records whose column holds this value, oldest first. @throws on a column without index, which is a mistake of ours. */
  by(column: string, value: string): T[] {
    const index = this.#indexes.get(column)
    if (index === undefined) throw new Error(`no index on ${column}`)
    return this.#sorted(index.get(value) ?? [], 1)
  }

  /** Records newest first, all of them or those with one of the uuids. */
  newestFirst(among: Iterable<string> = this.#rows.keys()): T[] {
    return this.#sorted(among, -1)
  }

  put(record: T): Before<T> {
    const row = this.#rows.get(record.uuid)
    this.#lastPk += row === undefined ? 1 : 0
    this.#place(record.uuid, row, { pk: row?.pk ?? this.#lastPk, record })
    return { uuid: record.uuid, row }
  }

  remove(uuid: string): Before<T> {
    const row = this.#rows.get(uuid)
    this.#place(uuid, row, undefined)
    return { uuid, row }
  }

  restore(before: Before<T>): void {
    this.#place(before.uuid, this.#rows.get(before.uuid), before.row)
  }

  #place(uuid: string, old: Row<T> | undefined, fresh: Row<T> | undefined): void {
    for (const [column, index] of this.#indexes) {
      const was = old === undefined ? [] : keysAt(old.record, column)
      const is = fresh === undefined ? [] : keysAt(fresh.record, column)
      for (const key of was) if (!is.includes(key)) index.get(key)?.delete(uuid)
      for (const key of is) if (!was.includes(key)) addTo(index, key, uuid)
    }
    if (fresh === undefined) this.#rows.delete(uuid)
    else this.#rows.set(uuid, fresh)
  }

  #sorted(uuids: Iterable<string>, direction: 1 | -1): T[] {
    const rows: Row<T>[] = []
    for (const uuid of uuids) {
      const row = this.#rows.get(uuid)
      if (row !== undefined) rows.push(row)
    }
    rows.sort((a, b) => direction * (a.pk - b.pk))
    return rows.map((row) => row.record)
  }
}

function addTo(index: Map<string, Set<string>>, key: string, uuid: string): void {
  const found = index.get(key)
  if (found === undefined) index.set(key, new Set([uuid]))
  else found.add(uuid)
}

/** The strings at a column or at a path into a group. */
export function keysAt(record: object, column: string): readonly string[] {
  let value: unknown = record
  for (const step of column.split('.')) {
    if (typeof value !== 'object' || value === null) return []
    value = Reflect.get(value, step)
  }
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string')
  return []
}
