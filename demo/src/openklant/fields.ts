import { asDate, asMoment, asUuid } from './formats.ts'
import type { Fault } from './problem.ts'
import type { TableName } from './records.ts'
import type { Register } from './register.ts'
import { exists } from './versions.ts'
import type { Version } from './versions.ts'

/** What reading a body needs; the faults it finds are gathered, so that one answer names them all. */
export interface Reader {
  register: Register
  version: Version
  faults: Fault[]
}

/** How one property of a body is read. A fault is put in the reader and makes the value undefined. */
export interface Field<T> {
  read: (value: unknown, name: string, reader: Reader) => T | undefined
  /** Minor release that brought the property; older ones neither read nor show it. */
  since?: number
  /** Must be given on POST and PUT; a number: only before that minor release. */
  required?: true | number
}

export type Fields<T> = { [K in keyof T]?: Field<T[K]> }

/** A check on a string: the reason why it fails, or undefined. */
export type Check = (value: string, reader: Reader) => string | undefined

export function required<T>(field: Field<T>): Field<T> {
  return { ...field, required: true }
}

export function requiredBefore<T>(minor: number, field: Field<T>): Field<T> {
  return { ...field, required: minor }
}

export function since<T>(minor: number, field: Field<T>): Field<T> {
  return { ...field, since: minor }
}

/** A nullable variant: null is taken as it is. */
export function nullable<T>(field: Field<T>): Field<T | null> {
  return { ...field, read: (value, name, reader) => (value === null ? null : field.read(value, name, reader)) }
}

export function text(max: number, options: { filled?: boolean; check?: Check } = {}): Field<string> {
  return {
    read(value, name, reader) {
      const given = stringOf(value)
      if (value === null) return refuse(reader, name, 'null', 'Dit veld mag niet leeg zijn.')
      if (given === undefined) return refuse(reader, name, 'invalid', 'Dit is geen tekst.')
      if (given === '') return options.filled === true ? refuse(reader, name, 'blank', 'Vul dit veld in.') : ''
      if (given.length > max) return refuse(reader, name, 'max_length', `Niet langer dan ${max} tekens.`)
      const reason = options.check?.(given, reader)
      return reason === undefined ? given : refuse(reader, name, 'invalid', reason)
    },
  }
}

/** Digits as text, as the numbers that people quote to each other. */
export function digits(max: number): Field<string> {
  return text(max, { check: (value) => (/^-?[0-9]+$/.test(value) ? undefined : 'Dit is geen geheel getal.') })
}

export function choice<T extends string>(...values: readonly T[]): Field<T> {
  return {
    read(value, name, reader) {
      if (value === null) return refuse(reader, name, 'null', 'Dit veld mag niet leeg zijn.')
      const found = values.find((candidate) => candidate === value)
      return found ?? refuse(reader, name, 'invalid_choice', `${JSON.stringify(value)} is geen geldige keuze.`)
    },
  }
}

export function flag(): Field<boolean> {
  return {
    read(value, name, reader) {
      if (typeof value === 'boolean') return value
      if (value === null) return refuse(reader, name, 'null', 'Dit veld mag niet leeg zijn.')
      if (value === 'true' || value === 1) return true
      if (value === 'false' || value === 0) return false
      return refuse(reader, name, 'invalid', 'Dit is niet waar of onwaar.')
    },
  }
}

export function moment(): Field<string> {
  return formatted(asMoment, 'Dit is geen datum met tijd, zoals 2026-05-01T09:30:00Z.')
}

export function date(): Field<string> {
  return formatted(asDate, 'Dit is geen datum, zoals 2026-05-01.')
}

export function integer(lowest: number, highest: number): Field<number> {
  return {
    read(value, name, reader) {
      const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
      if (typeof number !== 'number' || !Number.isInteger(number)) {
        return refuse(reader, name, 'invalid', 'Dit is geen geheel getal.')
      }
      if (number < lowest) return refuse(reader, name, 'min_value', `Niet lager dan ${lowest}.`)
      if (number > highest) return refuse(reader, name, 'max_value', `Niet hoger dan ${highest}.`)
      return number
    },
  }
}

/** A link to a record that must exist, written as `{uuid}`. */
export function link(to: TableName, noun: string): Field<string> {
  return {
    read(value, name, reader) {
      if (value === null) return refuse(reader, name, 'null', 'Dit veld mag niet leeg zijn.')
      if (!isObject(value)) return refuse(reader, name, 'invalid', 'Dit is geen object met een uuid.')
      if (value['uuid'] === undefined) return refuse(reader, `${name}.uuid`, 'required', 'Dit veld is vereist.')
      const uuid = asUuid(value['uuid'])
      if (uuid === undefined) return refuse(reader, `${name}.uuid`, 'invalid', 'Dit is geen uuid.')
      if (!reader.register.tables[to].has(uuid)) {
        return refuse(reader, `${name}.uuid`, 'invalid', `${noun} object bestaat niet.`)
      }
      return uuid
    },
  }
}

export function list<T>(item: Field<T>): Field<T[]> {
  return {
    read(value, name, reader) {
      if (value === null) return refuse(reader, name, 'null', 'Dit veld mag niet leeg zijn.')
      if (!Array.isArray(value)) return refuse(reader, name, 'not_a_list', 'Dit is geen lijst.')
      const read: T[] = []
      for (const [index, entry] of value.entries()) {
        const one = item.read(entry, `${name}.${index}`, reader)
        if (one !== undefined) read.push(one)
      }
      return read
    },
  }
}

/** A group of properties; what is not given gets the group's own default, also on PATCH. */
export function group<T extends object>(fields: Fields<T>, empty: T): Field<T> {
  return {
    read(value, name, reader) {
      if (value === null) return refuse(reader, name, 'null', 'Dit veld mag niet leeg zijn.')
      if (!isObject(value)) return refuse(reader, name, 'invalid', 'Dit is geen object.')
      return { ...empty, ...readFields(fields, value, 'whole', `${name}.`, reader) }
    },
  }
}

/** Free keys with a text each. */
export function texts(max: number): Field<Record<string, string>> {
  return {
    read(value, name, reader) {
      if (!isObject(value)) return refuse(reader, name, 'invalid', 'Dit is geen object.')
      const read: Record<string, string> = {}
      for (const [key, entry] of Object.entries(value)) {
        if (typeof entry !== 'string') return refuse(reader, name, 'invalid', 'Elke waarde moet tekst zijn.')
        if (entry.length > max) return refuse(reader, name, 'max_length', `Geen waarde langer dan ${max} tekens.`)
        read[key] = entry
      }
      return read
    },
  }
}

/** Reads the properties that are given; `whole` (POST, PUT) also asks for those that are required. */
export function readFields<T extends object>(
  fields: Fields<T>,
  body: Record<string, unknown>,
  mode: 'whole' | 'part',
  prefix: string,
  reader: Reader,
): Partial<T> {
  const read: Partial<T> = {}
  for (const name in fields) readInto(read, fields, name, body, mode, prefix, reader)
  return read
}

function readInto<T extends object, K extends keyof T & string>(
  read: Partial<T>,
  fields: Fields<T>,
  name: K,
  body: Record<string, unknown>,
  mode: 'whole' | 'part',
  prefix: string,
  reader: Reader,
): void {
  const field: Field<T[K]> | undefined = fields[name]
  if (field === undefined || !exists(field.since, reader.version)) return
  const value = body[name]
  if (value === undefined) {
    if (mode === 'whole' && isRequired(field, reader.version)) {
      refuse(reader, `${prefix}${name}`, 'required', 'Dit veld is vereist.')
    }
    return
  }
  const result = field.read(value, `${prefix}${name}`, reader)
  if (result !== undefined) read[name] = result
}

function isRequired(field: { required?: true | number }, version: Version): boolean {
  if (typeof field.required === 'number') return version.minor < field.required
  return field.required === true
}

export function refuse(reader: Reader, name: string, code: string, reason: string): undefined {
  reader.faults.push({ name, code, reason })
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function formatted(parse: (value: string) => string | undefined, reason: string): Field<string> {
  return {
    read(value, name, reader) {
      if (value === null) return refuse(reader, name, 'null', 'Dit veld mag niet leeg zijn.')
      const parsed = typeof value === 'string' ? parse(value) : undefined
      return parsed ?? refuse(reader, name, 'invalid', reason)
    },
  }
}

/** Numbers are taken as text too; white space around is cut off. */
function stringOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' ? String(value) : undefined
}
