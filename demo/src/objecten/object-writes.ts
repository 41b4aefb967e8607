import { randomUUID } from 'node:crypto'
import type { Ask } from '#server'
import { demandWrite } from './access.ts'
import type { TokenGrant } from './access.ts'
import { isDate, isObject, isUuid, merge, today } from './json.ts'
import type { Json } from './json.ts'
import { objecttypeIn, VERSION } from './objecttypes.ts'
import type { Objecttype } from './objecttypes.ts'
import { invalid, Refusal } from './problem.ts'
import type { InvalidParam } from './problem.ts'
import { readReferences, reasonOf } from './store.ts'
import type { NewRecord, ObjectRecord, Reference, Store, StoredObject } from './store.ts'

/** Makes an object with its first record. @throws Refusal 403 or 400 */
export function createObject(ask: Ask, grant: TokenGrant, store: Store): StoredObject {
  const body = readBody(ask)
  const { type, uuid } = body
  const objecttype = demandWrite(grant, typeof type === 'string' ? objecttypeIn(type) : undefined)
  const faults: InvalidParam[] = []
  if (uuid !== undefined && !isUuid(uuid)) faults.push({ name: 'uuid', code: 'invalid', reason: 'Ongeldige UUID.' })
  if (isUuid(uuid) && store.objects.has(uuid.toLowerCase())) {
    faults.push({ name: 'uuid', code: 'unique', reason: 'Er bestaat al een object met deze uuid.' })
  }
  const record = readRecord(body['record'], { faults })
  if (faults.length > 0 || record === undefined) throw invalid(...faults)
  demandFit(objecttype, record)
  return store.addRecord(isUuid(uuid) ? uuid.toLowerCase() : randomUUID(), objecttype, record)
}

/**
 * Adds a record to an object: with PUT a whole one, with PATCH the last one with the sent data laid over it.
 * @throws Refusal 403 or 400
 */
export function updateObject(ask: Ask, grant: TokenGrant, store: Store, object: StoredObject): StoredObject {
  demandWrite(grant, object.objecttype)
  const body = readBody(ask)
  const partial = ask.method === 'PATCH'
  const faults = immutableFaults(body, object)
  if (!partial && body['type'] === undefined) faults.push(required('type'))
  const last = object.records.at(-1)
  if (last === undefined) throw new Refusal('absent')
  const record = readUpdate(body, { last, faults, object, partial })
  if (faults.length > 0 || record === undefined) throw invalid(...faults)
  demandFit(object.objecttype, record)
  return store.addRecord(object.uuid, object.objecttype, record)
}

/**
 * Removes an object, or, when `?zaak=` names one of several zaken that it belongs to, only that link.
 * @returns the object when it was kept
 */
export function deleteObject(
  ask: Ask,
  grant: TokenGrant,
  store: Store,
  object: StoredObject,
): StoredObject | undefined {
  demandWrite(grant, object.objecttype)
  const zaak = ask.query.get('zaak')
  const references = object.records.at(-1)?.references ?? []
  const others = references.filter((reference) => reference.url !== zaak)
  if (zaak === null || others.length === 0) {
    store.remove(object.uuid)
    return undefined
  }
  store.setReferences(object.uuid, others)
  return object
}

interface Update {
  last: ObjectRecord
  faults: InvalidParam[]
  object: StoredObject
  partial: boolean
}

function readUpdate(body: Json, { last, faults, object, partial }: Update): NewRecord | undefined {
  const { references } = last
  if (!partial) return readRecord(body['record'], { faults, object, references })
  const sent = body['record'] ?? {}
  const { typeVersion, startAt } = last
  const whole = isObject(sent) ? { typeVersion, startAt, ...sent, data: merge(last.data, sent['data'] ?? {}) } : sent
  return readRecord(whole, { faults, object, references })
}

interface Reading {
  faults: InvalidParam[]
  /** The object that gets the record, when it is there already. */
  object?: StoredObject
  /** Kept when the record does not speak of them. */
  references?: Reference[]
}

/** Reads a record, or tells in `faults` what is wrong with it. */
function readRecord(value: unknown, reading: Reading): NewRecord | undefined {
  const { faults } = reading
  if (!isObject(value)) {
    faults.push(value === undefined ? required('record') : wrong('record', 'Ongeldige data. Verwacht een object.'))
    return undefined
  }
  const { typeVersion, startAt, data = {} } = value
  const before = faults.length
  if (typeVersion === undefined) faults.push(required('record.typeVersion'))
  else if (!Number.isInteger(typeVersion))
    faults.push(wrong('record.typeVersion', 'Een geldig geheel getal is vereist.'))
  if (startAt === undefined) faults.push(required('record.startAt'))
  else if (!isDate(startAt)) faults.push(wrong('record.startAt', 'Datum heeft het verkeerde formaat.'))
  if (!isObject(data)) faults.push(wrong('record.data', 'Ongeldige data. Verwacht een object.'))
  faults.push(...geometryFaults(value['geometry']), ...referenceFaults(value['references']))
  const correctionFor = readCorrection(value['correctionFor'], reading)
  if (faults.length > before || typeof typeVersion !== 'number' || !isDate(startAt) || !isObject(data)) return undefined
  const references =
    value['references'] === undefined ? (reading.references ?? []) : readReferences(value['references'])
  return { typeVersion, startAt, data, references, registrationAt: today(), correctionFor }
}

function readCorrection(value: unknown, { faults, object }: Reading): number | null {
  if (value === undefined || value === null) return null
  const known = object?.records.find((record) => record.index === value)
  if (known === undefined)
    faults.push({ ...wrong('record.correctionFor', 'Record bestaat niet.'), code: 'does_not_exist' })
  return known?.index ?? null
}

function geometryFaults(value: unknown): InvalidParam[] {
  if (value === undefined || value === null) return []
  const reason = "This object type doesn't support geometry"
  return [{ name: 'nonFieldErrors', code: 'geometry-not-allowed', reason }]
}

function referenceFaults(value: unknown): InvalidParam[] {
  if (value === undefined) return []
  if (Array.isArray(value) && readReferences(value).length === value.length) return []
  return [wrong('record.references', 'Ongeldige verwijzing.')]
}

function immutableFaults(body: Json, { uuid, objecttype }: StoredObject): InvalidParam[] {
  const faults: InvalidParam[] = []
  const reason = 'Dit veld mag niet gewijzigd worden'
  if (body['uuid'] !== undefined && body['uuid'] !== uuid)
    faults.push({ name: 'uuid', code: 'immutable-field', reason })
  const { type } = body
  if (type !== undefined && (typeof type !== 'string' || objecttypeIn(type) !== objecttype)) {
    faults.push({ name: 'type', code: 'immutable-field', reason })
  }
  return faults
}

/** @throws Refusal 400 when the version is unknown or the data does not fit its schema */
function demandFit(objecttype: Objecttype, { typeVersion, data }: NewRecord): void {
  const code = 'invalid-json-schema'
  if (typeVersion !== VERSION) {
    const reason = `${objecttype.name} heeft geen versie ${typeVersion}.`
    throw invalid({ name: 'nonFieldErrors', code, reason })
  }
  if (!objecttype.fits(data)) throw invalid({ name: 'nonFieldErrors', code, reason: reasonOf(objecttype) })
}

function readBody(ask: Ask): Json {
  if (isObject(ask.body)) return ask.body
  throw invalid({ name: 'nonFieldErrors', code: 'invalid', reason: 'Ongeldige data. Verwacht een object.' })
}

function required(name: string): InvalidParam {
  return { name, code: 'required', reason: 'Dit veld is vereist.' }
}

function wrong(name: string, reason: string): InvalidParam {
  return { name, code: 'invalid', reason }
}
