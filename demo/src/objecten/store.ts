import type { Journal } from '#server'
import { isDate, isObject } from './json.ts'
import type { Json } from './json.ts'
import { OBJECTTYPE_UUIDS, OBJECTTYPES, VERSION } from './objecttypes.ts'
import type { Objecttype, ObjecttypeNaam } from './objecttypes.ts'
import type { ObjectenSeed } from './seed.ts'

/** A link from an object to a zaak. */
export interface Reference {
  type: 'zaak'
  url: string
}

/** The state of an object from one day on. */
export interface ObjectRecord {
  /** Order of making over all objects; lists show the newest first. */
  serial: number
  /** 1 for the first of its object. */
  index: number
  typeVersion: number
  data: Json
  references: Reference[]
  startAt: string
  /** First day on which it no longer holds. */
  endAt: string | null
  registrationAt: string
  /** Index of the record that this one puts right. */
  correctionFor: number | null
}

/** An object with all its records, oldest first. */
export interface StoredObject {
  uuid: string
  objecttype: Objecttype
  records: ObjectRecord[]
}

/** What a client sends as a new record. */
export type NewRecord = Pick<
  ObjectRecord,
  'typeVersion' | 'data' | 'references' | 'startAt' | 'registrationAt' | 'correctionFor'
>

/** All objects; every change goes to the journal first. */
export interface Store {
  objects: ReadonlyMap<string, StoredObject>
  /** Adds a record, and the object with it when it is new. */
  addRecord: (uuid: string, objecttype: Objecttype, record: NewRecord) => StoredObject
  setReferences: (uuid: string, references: Reference[]) => void
  remove: (uuid: string) => void
}

const PARTS = {
  afdelingen: 'afdeling',
  groepen: 'groep',
  medewerkers: 'medewerker',
  kennisartikelen: 'kennisartikel',
  vacs: 'vac',
} as const satisfies Record<keyof ObjectenSeed, ObjecttypeNaam>

/**
 * Fills the store from the seed and then from the journal.
 * @throws when an object of the seed does not fit its objecttype: an invented town must be valid
 */
export function openStore(seed: ObjectenSeed, journal: Journal): Store {
  const objects = new Map<string, StoredObject>()
  const serials = { last: 0 }
  for (const [part, key] of Object.entries(PARTS)) {
    for (const { uuid, startAt, data } of seedsOf(seed, part)) {
      const objecttype = need(OBJECTTYPE_UUIDS[key])
      if (!objecttype.fits(data)) throw new Error(`${key} ${uuid} does not fit: ${reasonOf(objecttype)}`)
      const record = {
        typeVersion: VERSION,
        data,
        references: [],
        startAt,
        registrationAt: startAt,
        correctionFor: null,
      }
      put(objects, serials, uuid, objecttype, record)
    }
  }
  journal.replay((entry) => replay(entry, objects, serials))
  return {
    objects,
    addRecord(uuid, objecttype, record) {
      journal.append({ op: 'record', uuid, objecttype: objecttype.uuid, record })
      return put(objects, serials, uuid, objecttype, record)
    },
    setReferences(uuid, references) {
      journal.append({ op: 'references', uuid, references })
      setReferences(objects, uuid, references)
    },
    remove(uuid) {
      journal.append({ op: 'remove', uuid })
      objects.delete(uuid)
    },
  }
}

/** What the last failed `fits` said, as a sentence. */
export function reasonOf({ fits }: Objecttype): string {
  const error = fits.errors?.[0]
  if (error === undefined) return 'Ongeldige data.'
  const where = error.instancePath === '' ? '' : `${error.instancePath.slice(1).replaceAll('/', '.')} `
  return `${where}${error.message ?? 'is ongeldig'}`
}

function seedsOf(seed: ObjectenSeed, part: string): { uuid: string; startAt: string; data: Json }[] {
  switch (part) {
    case 'afdelingen':
      return seed.afdelingen.map((one) => ({ ...one, data: { ...one.data } }))
    case 'groepen':
      return seed.groepen.map((one) => ({ ...one, data: { ...one.data } }))
    case 'medewerkers':
      return seed.medewerkers.map((one) => ({ ...one, data: { ...one.data } }))
    case 'kennisartikelen':
      return seed.kennisartikelen.map((one) => ({ ...one, data: { ...one.data } }))
    default:
      return seed.vacs.map((one) => ({ ...one, data: { ...one.data } }))
  }
}

function put(
  objects: Map<string, StoredObject>,
  serials: { last: number },
  uuid: string,
  objecttype: Objecttype,
  record: NewRecord,
): StoredObject {
  const object = objects.get(uuid) ?? { uuid, objecttype, records: [] }
  const previous = object.records.at(-1)
  if (previous !== undefined) previous.endAt = record.startAt
  serials.last += 1
  object.records.push({ ...record, serial: serials.last, index: object.records.length + 1, endAt: null })
  objects.set(uuid, object)
  return object
}

function setReferences(objects: ReadonlyMap<string, StoredObject>, uuid: string, references: Reference[]): void {
  const record = objects.get(uuid)?.records.at(-1)
  if (record !== undefined) record.references = references
}

function replay(entry: unknown, objects: Map<string, StoredObject>, serials: { last: number }): void {
  if (!isObject(entry) || typeof entry['uuid'] !== 'string') return
  const { op, uuid } = entry
  if (op === 'remove') objects.delete(uuid)
  if (op === 'references') setReferences(objects, uuid, readReferences(entry['references']))
  if (op !== 'record' || typeof entry['objecttype'] !== 'string' || !isObject(entry['record'])) return
  const record = readRecord(entry['record'])
  const objecttype = OBJECTTYPES.get(entry['objecttype'])
  if (record !== undefined && objecttype !== undefined) put(objects, serials, uuid, objecttype, record)
}

function readRecord(value: Json): NewRecord | undefined {
  const { typeVersion, data, startAt, registrationAt, correctionFor } = value
  if (typeof typeVersion !== 'number' || !isObject(data) || !isDate(startAt) || !isDate(registrationAt))
    return undefined
  return {
    typeVersion,
    data,
    startAt,
    registrationAt,
    references: readReferences(value['references']),
    correctionFor: typeof correctionFor === 'number' ? correctionFor : null,
  }
}

/** The good ones of a list of references. */
export function readReferences(value: unknown): Reference[] {
  if (!Array.isArray(value)) return []
  const references: Reference[] = []
  for (const item of value) {
    if (isObject(item) && item['type'] === 'zaak' && typeof item['url'] === 'string') {
      references.push({ type: 'zaak', url: item['url'] })
    }
  }
  return references
}

function need(uuid: string): Objecttype {
  const objecttype = OBJECTTYPES.get(uuid)
  if (objecttype === undefined) throw new Error(`no objecttype ${uuid}`)
  return objecttype
}
