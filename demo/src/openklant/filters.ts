import type { Context } from './context.ts'
import { asDate, asMoment, asUuid, uuidInUrl } from './formats.ts'
import { invalid } from './problem.ts'
import type { Objectidentificator, TableName } from './records.ts'
import { keysAt } from './table.ts'

/** What a filter keeps: records of which the uuid is listed, or those that pass a test. */
export type Selection<T> = { among: Iterable<string> } | { test: (record: T) => boolean }

export interface Filter<T> {
  /** Minor release that brought it. */
  since?: number
  /** `name` is the query parameter, for the fault. @throws a 400 on a value that cannot be. */
  select: (value: string, context: Context, name: string) => Selection<T>
}

export type Filters<T> = Record<string, Filter<T>>

/** Text that must be equal. */
export function equals<T extends object>(column: string): Filter<T> {
  return { select: (value) => ({ test: (record) => keysAt(record, column).includes(value) }) }
}

/** Text that must occur, whatever the case. */
export function contains<T extends object>(column: string): Filter<T> {
  return {
    select: (value) => {
      const wanted = value.toLowerCase()
      return { test: (record) => keysAt(record, column).some((text) => text.toLowerCase().includes(wanted)) }
    },
  }
}

export function oneOf<T extends object>(column: string, values: readonly string[]): Filter<T> {
  const equal = equals<T>(column)
  return {
    select: (value, context, name) => {
      if (!values.includes(value)) {
        throw invalid([{ name, code: 'invalid_choice', reason: `"${value}" is geen geldige keuze.` }])
      }
      return equal.select(value, context, name)
    },
  }
}

/** True or false; any other word is no condition at all, as the register treats it. */
export function yesNo<T>(valueOf: (record: T, context: Context) => boolean | null): Filter<T> {
  return {
    select: (value, context) => {
      const wanted = booleanOf(value)
      if (wanted === undefined) return { test: () => true }
      return { test: (record) => valueOf(record, context) === wanted }
    },
  }
}

export function booleanOf(value: string): boolean | undefined {
  const word = value.toLowerCase()
  if (word === 'true' || word === '1') return true
  return word === 'false' || word === '0' ? false : undefined
}

/** Exactly this moment, in whatever offset it is written. */
export function atMoment<T>(valueOf: (record: T) => string): Filter<T> {
  return {
    select: (value, _context, name) => {
      const wanted = asMoment(value)
      if (wanted === undefined) throw invalid([{ name, code: 'invalid', reason: 'Dit is geen datum met tijd.' }])
      return { test: (record) => asMoment(valueOf(record)) === wanted }
    },
  }
}

export function onDate<T>(
  valueOf: (record: T) => string | null,
  passes: (date: string, wanted: string) => boolean = (date, wanted) => date === wanted,
): Filter<T> {
  return {
    select: (value, _context, name) => {
      const wanted = asDate(value)
      if (wanted === undefined) throw invalid([{ name, code: 'invalid', reason: 'Dit is geen datum.' }])
      return {
        test: (record) => {
          const date = valueOf(record)
          return date !== null && passes(date, wanted)
        },
      }
    },
  }
}

/** Answers the uuids of the records that hang on another record. */
export type Find = (uuid: string, context: Context) => readonly string[]

export function byUuid<T>(find: Find): Filter<T> {
  return {
    select: (value, context, name) => {
      const uuid = asUuid(value)
      if (uuid === undefined) throw invalid([{ name, code: 'invalid', reason: 'Dit is geen uuid.' }])
      return { among: find(uuid, context) }
    },
  }
}

/** By address: only its last segment counts, and one without uuid finds nothing. */
export function byUrl<T>(find: Find): Filter<T> {
  return {
    select: (value, context) => {
      const uuid = uuidInUrl(value)
      return { among: uuid === undefined ? [] : find(uuid, context) }
    },
  }
}

/** `name__uuid` and `name__url`. */
export function linked<T>(name: string, find: Find, since?: number): Filters<T> {
  return { [`${name}__uuid`]: from(since, byUuid<T>(find)), [`${name}__url`]: from(since, byUrl<T>(find)) }
}

/** Looks values up in an index instead of walking through all records. */
export function found<T>(find: Find): Filter<T> {
  return { select: (value, context) => ({ among: find(value, context) }) }
}

/** The uuids of records that hold a value in an indexed column. */
export function holding(table: TableName, column: string): Find {
  return (value, { register }) => register.tables[table].by(column, value).map((record) => record.uuid)
}

/**
 * The four conditions on the identificatoren of the partijen that a record has. Each is tested on its own, as the
 * register does: not necessarily on the same identificator, nor on the same partij.
 */
export function partijIdentificator<T>(
  prefix: string,
  partijenOf: (record: T, context: Context) => readonly string[],
  recordsOf: Find,
  since?: number,
): Filters<T> {
  const code = (column: keyof Objectidentificator): Filter<T> => ({
    select: (value, context) => ({
      test: (record) => partijenOf(record, context).some((partij) => hasCode(partij, column, value, context)),
    }),
  })
  const objectId = found<T>((value, context) =>
    context.register.tables.partijIdentificatoren
      .by('partijIdentificator.objectId', value)
      .flatMap(({ identificeerdePartij }) =>
        identificeerdePartij === null ? [] : recordsOf(identificeerdePartij, context),
      ),
  )
  return {
    [`${prefix}__objectId`]: from(since, objectId),
    [`${prefix}__codeObjecttype`]: from(since, code('codeObjecttype')),
    [`${prefix}__codeRegister`]: from(since, code('codeRegister')),
    [`${prefix}__codeSoortObjectId`]: from(since, code('codeSoortObjectId')),
  }
}

/** The four conditions on a group of the record itself, `actoridentificatorObjectId` and so on: without underscores. */
export function ownIdentificator<T extends object>(column: string, prefix: string = column): Filters<T> {
  return {
    [`${prefix}ObjectId`]: equals(`${column}.objectId`),
    [`${prefix}CodeObjecttype`]: equals(`${column}.codeObjecttype`),
    [`${prefix}CodeRegister`]: equals(`${column}.codeRegister`),
    [`${prefix}CodeSoortObjectId`]: equals(`${column}.codeSoortObjectId`),
  }
}

/** The filter as of a minor release. */
export function from<T>(since: number | undefined, filter: Filter<T>): Filter<T> {
  return since === undefined ? filter : { ...filter, since }
}

function hasCode(partij: string, column: keyof Objectidentificator, value: string, context: Context): boolean {
  const { partijIdentificatoren } = context.register.tables
  return partijIdentificatoren
    .by('identificeerdePartij', partij)
    .some((known) => known.partijIdentificator[column] === value)
}
