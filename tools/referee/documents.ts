import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { isObject, type JsonObject, type JsonValue } from './json.ts'

/** One published OpenAPI document and the URL bases under which a register serves it. */
export interface PublishedDocument {
  file: string
  /** Path prefixes; the first that fits wins. Without it the paths of the document's own `servers` are used. */
  bases?: readonly string[]
}

const catalogi = 'openzaak-catalogi-1.30.0.yaml'

/** Which documents judge which kind of register. The names on the left are what `--register` accepts. */
export const PUBLISHED: Readonly<Record<string, readonly PublishedDocument[]>> = {
  openklant: [{ file: 'openklant2-klantinteracties-2.18.0.yaml' }],
  openzaak: [
    { file: 'openzaak-zaken-1.30.0.offline.yaml' },
    { file: catalogi },
    { file: 'openzaak-documenten-1.30.0.offline.yaml' },
  ],
  objecten: [{ file: 'objects-api-4.0.0.yaml' }],
  brp: [{ file: 'brp-personen-bevragen-2.7.0.yaml', bases: ['/haalcentraal/api/brp', ''] }],
  kvk: [
    { file: 'kvk-zoeken-2.0.0.yaml' },
    { file: 'kvk-basisprofiel-1.5.0.yaml' },
    { file: 'kvk-vestigingsprofiel-1.4.yaml' },
  ],
}

/** Other names by which the house calls the same kinds. */
export const ALIASES: Readonly<Record<string, string>> = {
  openklant2: 'openklant',
  klantinteracties: 'openklant',
  objects: 'objecten',
  'haalcentraal-brp': 'brp',
}

/** A place inside a document: the file and the JSON pointer in it. */
export interface Place {
  file: string
  pointer: string
}

/** Reads each published document once, and follows `$ref`s inside and between them. */
export interface Library {
  has(file: string): boolean
  document(file: string): JsonObject
  /** The place a `$ref` written in `file` points at. */
  locate(file: string, ref: string): Place
  /** @throws Error when the document holds nothing at that place. */
  at(place: Place): JsonValue
  /** Follows `$ref`s until an object that is none; also tells in which file that object stands. */
  follow(file: string, value: JsonValue | undefined): { file: string; value: JsonObject } | undefined
}

export function openLibrary(folder: string): Library {
  const documents = new Map<string, JsonObject>()

  function document(file: string): JsonObject {
    const known = documents.get(file)
    if (known) return known
    // One 800 KB document holds many YAML anchors' worth of repetition, so the alias limit is lifted.
    const parsed: unknown = parse(readFileSync(join(folder, file), 'utf8'), { maxAliasCount: -1 })
    if (!isObject(parsed)) throw new Error(`${file} is not an OpenAPI document`)
    documents.set(file, parsed)
    return parsed
  }

  function locate(file: string, ref: string): Place {
    const [target = '', pointer = ''] = ref.split('#')
    return { file: target === '' ? file : target, pointer }
  }

  function at(place: Place): JsonValue {
    let value: JsonValue = document(place.file)
    for (const part of place.pointer.split('/').slice(1)) {
      const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')
      const next: JsonValue | undefined = Array.isArray(value) ? value[Number(key)] : propertyOf(value, key)
      if (next === undefined) throw new Error(`${place.file} has no ${place.pointer}`)
      value = next
    }
    return value
  }

  function follow(file: string, value: JsonValue | undefined): { file: string; value: JsonObject } | undefined {
    if (!isObject(value)) return undefined
    if (typeof value['$ref'] !== 'string') return { file, value }
    const place = locate(file, value['$ref'])
    return follow(place.file, at(place))
  }

  return { has: (file) => existsSync(join(folder, file)), document, locate, at, follow }
}

function propertyOf(value: JsonValue, key: string): JsonValue | undefined {
  return isObject(value) ? value[key] : undefined
}

/** The URL bases under which a document's paths are served. */
export function basesOf(library: Library, published: PublishedDocument): string[] {
  if (published.bases) return [...published.bases]
  const bases: string[] = []
  const servers = library.document(published.file)['servers']
  for (const server of Array.isArray(servers) ? servers : []) {
    const url = isObject(server) && typeof server['url'] === 'string' ? server['url'] : '/'
    const path = new URL(url, 'http://localhost').pathname.replace(/\/$/, '')
    if (!bases.includes(path)) bases.push(path)
  }
  return bases.length > 0 ? bases : ['']
}
