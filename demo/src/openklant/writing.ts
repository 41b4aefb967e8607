import { randomUUID } from 'node:crypto'
import type { Context } from './context.ts'
import { complete } from './defaults.ts'
import { isObject, readFields } from './fields.ts'
import type { Reader } from './fields.ts'
import { Problem, WHOLE, invalid, problemOf } from './problem.ts'
import type { Fault } from './problem.ts'
import type { TableName, Tables } from './records.ts'
import type { Resource, Writing } from './resource.ts'
import type { Table } from './table.ts'
import { exists } from './versions.ts'

/** A body that was read and found good in itself, still to be settled and stored. */
export interface Draft<N extends TableName> {
  record: Tables[N]
  writing: Writing<Tables[N]>
}

/** Stores a new record. @throws a 400 with every fault of the body. */
export function create<N extends TableName>(resource: Resource<N>, body: unknown, context: Context): Tables[N] {
  const reader = readerOf(context)
  const draft = read(resource, body, 'whole', undefined, context, reader, '')
  refuseFaults(reader.faults)
  return store(resource, draft)
}

/** Changes a record: PUT asks for what is required, PATCH does not; both leave what is not given as it was. */
export function change<N extends TableName>(
  resource: Resource<N>,
  current: Tables[N],
  body: unknown,
  mode: 'whole' | 'part',
  context: Context,
): Tables[N] {
  const reader = readerOf(context)
  const draft = read(resource, body, mode, current, context, reader, '')
  refuseFaults(reader.faults)
  return store(resource, draft)
}

/** Reads a body over the current record or the defaults; its faults gather in the reader. */
export function read<N extends TableName>(
  resource: Resource<N>,
  body: unknown,
  mode: 'whole' | 'part',
  current: Tables[N] | undefined,
  context: Context,
  reader: Reader,
  prefix: string,
): Draft<N> {
  if (!isObject(body)) throw invalid([{ name: WHOLE, code: 'invalid', reason: 'De inhoud is geen object.' }])
  const given = readFields(resource.fields, body, mode, prefix, reader)
  const fresh = current ?? complete(resource.table, { uuid: randomUUID() })
  return { record: { ...fresh, ...given }, writing: { body, mode, current, context, reader, prefix } }
}

/** Applies the resource's own rules and stores. @throws a 400 when a rule says no. */
export function store<N extends TableName>(resource: Resource<N>, { record, writing }: Draft<N>): Tables[N] {
  const { reader } = writing
  const settled = resource.settle?.(record, writing) ?? record
  refuseFaults(reader.faults)
  reader.register.put(resource.table, settled)
  resource.follow?.(settled, writing)
  refuseFaults(reader.faults)
  const table: Table<Tables[N]> = reader.register.tables[resource.table]
  return table.get(settled.uuid) ?? settled
}

export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw invalid(faults)
}

export function readerOf(context: Context): Reader {
  return { register: context.register, version: context.version, faults: [] }
}

interface Numbered {
  uuid: string
  nummer: string | null
  referentienummer?: string | null
}

type NumberedTable = 'partijen' | 'klantcontacten' | 'internetaken'

/**
 * The rules for the numbers that people quote: unique, and before 2.16 handed out when absent. An empty text is a value
 * like any other to the database but is not compared beforehand, so the second one is a 500 and not a 400.
 */
export function settleNumbers<T extends Numbered>(name: NumberedTable, draft: T, writing: Writing<T>): T {
  const { reader, prefix } = writing
  for (const column of ['nummer', 'referentienummer'] as const) {
    const value = draft[column]
    if (typeof value !== 'string' || !isTaken(name, column, value, draft.uuid, reader)) continue
    if (value === '' && !(column === 'nummer' && reader.version.generatesNummer)) throw problemOf(500)
    if (value === '') continue
    reader.faults.push({ name: `${prefix}${column}`, code: 'unique', reason: 'Dit nummer bestaat al.' })
  }
  if (!reader.version.generatesNummer || (draft.nummer ?? '') !== '') return draft
  return { ...draft, nummer: nextNumber(name, reader) }
}

function isTaken(name: NumberedTable, column: string, value: string, own: string, reader: Reader): boolean {
  if (column === 'referentienummer' && (name === 'partijen' || !exists(16, reader.version))) return false
  return reader.register.tables[name].by(column, value).some((other) => other.uuid !== own)
}

/** One more than the highest; past ten digits the column is too short and the server fails. */
function nextNumber(name: NumberedTable, reader: Reader): string {
  let highest = 0
  for (const { nummer } of reader.register.tables[name].newestFirst()) highest = Math.max(highest, Number(nummer ?? 0))
  const next = String(highest + 1).padStart(10, '0')
  if (next.length > 10) throw new Problem(500, { kind: 'APIException', code: 'error', title: 'Het nummer is te lang.' })
  return next
}
