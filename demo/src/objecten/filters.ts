import type { Ask } from '#server'
import { contains, isDate, isObject, textsIn, today, valueAt } from './json.ts'
import type { Json } from './json.ts'
import { objecttypeIn } from './objecttypes.ts'
import type { Objecttype } from './objecttypes.ts'
import { invalid } from './problem.ts'
import type { ObjectRecord, StoredObject } from './store.ts'

/** One `data_attr`: the value at `path` compared with `value`. */
interface DataTest {
  path: string[]
  operator: (typeof OPERATORS)[number]
  value: string
}

/** What a list or a search asks. */
export interface Filters {
  type: Objecttype | undefined
  typeVersion: number | undefined
  date: string | undefined
  registrationDate: string | undefined
  data: DataTest[]
  dataContains: string | undefined
  ordering: string | undefined
}

/** An object at one of its records. */
export interface Shown {
  object: StoredObject
  record: ObjectRecord
}

const OPERATORS = ['exact', 'gt', 'gte', 'lt', 'lte', 'icontains', 'in'] as const
const NAMES = [
  'type',
  'typeVersion',
  'date',
  'registrationDate',
  'data_attr',
  'data_attrs',
  'data_icontains',
  'ordering',
]
const OUTSIDE_FILTERS = ['page', 'pageSize', 'fields']

/** Reads the query of a list. @throws Refusal 400 for an unknown parameter or an impossible value */
export function readFilters(ask: Ask): Filters {
  refuseUnknown(ask, [...NAMES, ...OUTSIDE_FILTERS])
  return toFilters(
    (name) => ask.query.get(name) ?? undefined,
    ask.query.getAll('data_attr').filter((part) => part !== ''),
  )
}

/** Reads the body of a search, which takes the filters of the list as JSON. @throws Refusal 400 */
export function readSearch(body: unknown): Filters {
  if (!isObject(body)) throw invalid({ name: 'nonFieldErrors', code: 'invalid', reason: 'Ongeldige data.' })
  const given = body['data_attr']
  const parts = (Array.isArray(given) ? given : [given]).filter((part) => part !== undefined)
  return toFilters((name) => textOf(name, body), parts.map(String))
}

/** @throws Refusal 400 `unknown-parameters` */
export function refuseUnknown(ask: Ask, known: readonly string[]): void {
  const unknown = [...new Set(ask.query.keys())].filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  const reason = `Onbekende query parameters: ${unknown.join(', ')}`
  throw invalid({ name: 'nonFieldErrors', code: 'unknown-parameters', reason })
}

/** The objects that fit, each at the last of its fitting records, newest made first. */
export function filterObjects(objects: Iterable<StoredObject>, filters: Filters): Shown[] {
  const { date, registrationDate } = filters
  const onDay = date ?? (registrationDate === undefined ? today() : undefined)
  const shown: Shown[] = []
  for (const object of objects) {
    if (filters.type !== undefined && object.objecttype !== filters.type) continue
    const record = object.records.findLast((one) => holdsOn(one, onDay, registrationDate) && fits(one, filters))
    if (record !== undefined) shown.push({ object, record })
  }
  return shown.toSorted((one, other) => other.record.serial - one.record.serial)
}

function toFilters(read: (name: string) => string | undefined, dataParts: readonly string[]): Filters {
  const old = read('data_attrs')
  const filters: Filters = {
    type: readType(read('type')),
    typeVersion: readVersion(read('typeVersion')),
    date: readDate('date', read('date')),
    registrationDate: readDate('registrationDate', read('registrationDate')),
    data: [
      ...(old === undefined || old === '' ? [] : old.split(',').map((part) => readDataTest('data_attrs', part))),
      ...dataParts.map((part) => readDataTest('data_attr', part)),
    ],
    dataContains: read('data_icontains'),
    ordering: read('ordering'),
  }
  if (filters.date !== undefined && filters.registrationDate !== undefined) {
    const reason = "'date' and 'registrationDate' parameters can't be used in the same request"
    throw invalid({ name: 'nonFieldErrors', code: 'invalid-date-query-params', reason })
  }
  return filters
}

function textOf(name: string, body: Json): string | undefined {
  const value = body[name]
  if (value === undefined) return undefined
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw invalid({ name, code: 'invalid', reason: 'Ongeldige waarde.' })
}

function readType(url: string | undefined): Objecttype | undefined {
  if (url === undefined || url === '') return undefined
  const objecttype = objecttypeIn(url)
  if (objecttype !== undefined) return objecttype
  if (!URL.canParse(url)) throw invalid({ name: 'type', code: 'invalid', reason: 'Ongeldige waarde.' })
  const reason = `Selecteer een geldig objecttype. ${url} is geen beschikbare keuze.`
  throw invalid({ name: 'type', code: 'invalid_choice', reason })
}

function readVersion(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return undefined
  const version = Number(value)
  if (Number.isNaN(version)) throw invalid({ name: 'typeVersion', code: 'invalid', reason: 'Voer een getal in.' })
  return version
}

function readDate(name: string, value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined
  if (!isDate(value)) throw invalid({ name, code: 'invalid', reason: 'Voer een geldige datum in.' })
  return value
}

/** `path__to__key__operator__value`; the value holds no double underscore, for that is where it is cut. */
function readDataTest(name: string, part: string): DataTest {
  const code = 'invalid-data-attrs-query'
  const pieces = part.split('__')
  const value = pieces.pop()
  const operator = pieces.pop()
  if (value === undefined || operator === undefined || pieces.length === 0) {
    const reason = `Filter expression '${part}' must have the shape 'key__operator__value'`
    throw invalid({ name, code, reason })
  }
  const known = OPERATORS.find((one) => one === operator)
  if (known === undefined) {
    throw invalid({ name, code, reason: `Comparison operator \`${operator}\` is unknown` })
  }
  const needsOrder = known !== 'exact' && known !== 'icontains' && known !== 'in'
  if (needsOrder && !isNumber(value) && !isDate(value)) {
    const reason = `Operator \`${operator}\` supports only dates and/or numeric values`
    throw invalid({ name, code, reason })
  }
  return { path: pieces, operator: known, value }
}

function holdsOn(record: ObjectRecord, day: string | undefined, registeredOn: string | undefined): boolean {
  if (registeredOn !== undefined) return record.registrationAt <= registeredOn
  if (day === undefined) return true
  return record.startAt <= day && (record.endAt === null || record.endAt > day)
}

function fits(record: ObjectRecord, filters: Filters): boolean {
  if (filters.typeVersion !== undefined && record.typeVersion !== filters.typeVersion) return false
  if (!filters.data.every((test) => passes(record.data, test))) return false
  const wanted = filters.dataContains?.toLowerCase()
  if (wanted === undefined || wanted === '') return true
  return [...textsIn(record.data)].some((text) => text.toLowerCase().includes(wanted))
}

function passes(data: Json, { path, operator, value }: DataTest): boolean {
  switch (operator) {
    case 'exact':
      return contains(data, nested(path, value)) || (isNumber(value) && contains(data, nested(path, Number(value))))
    case 'icontains': {
      const text = asText(valueAt(data, path))
      return text?.toLowerCase().includes(value.toLowerCase()) === true
    }
    case 'in': {
      const found = valueAt(data, path)
      return typeof found === 'string' && value.split('|').includes(found)
    }
    default:
      return comparesAs(operator, valueAt(data, path), isNumber(value) ? Number(value) : value)
  }
}

function comparesAs(operator: 'gt' | 'gte' | 'lt' | 'lte', found: unknown, value: number | string): boolean {
  if (typeof found === 'number' && typeof value === 'number') return holds(operator, found - value)
  if (typeof found !== 'string' || typeof value !== 'string') return false
  return holds(operator, Number(found > value) - Number(found < value))
}

function holds(operator: 'gt' | 'gte' | 'lt' | 'lte', difference: number): boolean {
  switch (operator) {
    case 'gt':
      return difference > 0
    case 'gte':
      return difference >= 0
    case 'lt':
      return difference < 0
    case 'lte':
      return difference <= 0
  }
}

/** As PostgreSQL writes a JSON value as text: an array of objects is searched in its JSON. */
function asText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function nested(path: readonly string[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value)
}

function isNumber(value: string): boolean {
  return value.trim() !== '' && !Number.isNaN(Number(value))
}
