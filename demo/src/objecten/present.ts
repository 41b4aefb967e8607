import { isObject, valueAt } from './json.ts'
import type { Json } from './json.ts'
import { MADE_AT, VERSION } from './objecttypes.ts'
import type { Objecttype } from './objecttypes.ts'
import { invalid } from './problem.ts'
import type { Shown } from './filters.ts'
import type { ObjectRecord, StoredObject } from './store.ts'

export const BASE = '/api/v2'

export function presentObject({ object, record }: Shown, baseUrl: string): Json {
  return {
    url: objectUrl(object, baseUrl),
    uuid: object.uuid,
    type: objecttypeUrl(object.objecttype, baseUrl),
    record: {
      ...presentRecord(object, record),
      correctionFor: record.correctionFor,
      references: record.references,
    },
  }
}

/** A record as its object's history shows it: without references, and the document allows no null correction here. */
export function presentRecord(object: StoredObject, record: ObjectRecord): Json {
  const correctedBy = object.records.find((other) => other.correctionFor === record.index)
  return {
    index: record.index,
    typeVersion: record.typeVersion,
    data: record.data,
    geometry: null,
    startAt: record.startAt,
    endAt: record.endAt,
    registrationAt: record.registrationAt,
    ...(record.correctionFor === null ? {} : { correctionFor: record.correctionFor }),
    ...(correctedBy === undefined ? {} : { correctedBy: correctedBy.index }),
  }
}

export function presentObjecttype(type: Objecttype, baseUrl: string): Json {
  return {
    url: objecttypeUrl(type, baseUrl),
    uuid: type.uuid,
    name: type.name,
    namePlural: type.namePlural,
    description: type.description,
    dataClassification: type.dataClassification,
    maintainerOrganization: '',
    maintainerDepartment: '',
    contactPerson: '',
    contactEmail: '',
    source: '',
    updateFrequency: 'unknown',
    providerOrganization: '',
    documentationUrl: '',
    labels: {},
    createdAt: MADE_AT,
    modifiedAt: MADE_AT,
    allowGeometry: false,
    versions: [versionUrl(type, baseUrl)],
  }
}

export function presentVersion(type: Objecttype, baseUrl: string): Json {
  return {
    url: versionUrl(type, baseUrl),
    version: VERSION,
    objectType: objecttypeUrl(type, baseUrl),
    status: 'published',
    jsonSchema: type.schema,
    createdAt: MADE_AT,
    modifiedAt: MADE_AT,
    publishedAt: MADE_AT,
  }
}

export function objectUrl({ uuid }: StoredObject, baseUrl: string): string {
  return `${baseUrl}${BASE}/objects/${uuid}`
}

export function objecttypeUrl({ uuid }: Objecttype, baseUrl: string): string {
  return `${baseUrl}${BASE}/objecttypes/${uuid}`
}

/**
 * Only the asked fields, such as `uuid,record__data__naam`.
 * @throws Refusal 400 when a field is not there: one object without it fails the whole list
 */
export function selectFields(shown: Json, fields: string | null): Json {
  if (fields === null || fields.trim() === '') return shown
  const selected: Json = {}
  for (const field of new Set(fields.split(',').map((name) => name.trim()))) {
    const path = field.split('__')
    const value = valueAt(shown, path)
    if (value === undefined) {
      const reason = `'fields' query parameter has invalid values: ${field}`
      throw invalid({ name: 'nonFieldErrors', code: 'invalid', reason })
    }
    place(selected, path, value)
  }
  return selected
}

function place(root: Json, path: readonly string[], value: unknown): void {
  let level = root
  for (const key of path.slice(0, -1)) {
    const below = level[key]
    const next: Json = isObject(below) ? below : {}
    level[key] = next
    level = next
  }
  const last = path.at(-1)
  if (last !== undefined) level[last] = value
}

function versionUrl(type: Objecttype, baseUrl: string): string {
  return `${objecttypeUrl(type, baseUrl)}/versions/${VERSION}`
}
