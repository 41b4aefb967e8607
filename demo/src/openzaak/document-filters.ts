import { BOOLEAN, DATE, TEXT, TEXTS, URI, uuidIn } from './parameters.ts'
import type { Kinds } from './parameters.ts'
import type { Register } from './register.ts'
import { VERTROUWELIJKHEIDAANDUIDINGEN } from './seed.ts'
import type { DocumentSeed } from './seed.ts'
import { PATHS } from './urls.ts'

type Test = (document: DocumentSeed) => boolean

const ORDERS = ['auteur', 'bestandsomvang', 'creatiedatum', 'formaat', 'status', 'titel', 'vertrouwelijkheidaanduiding']

/** The filters of the list of documents, `expand` aside. */
export const DOCUMENT_KINDS: Kinds = {
  auteur: TEXT,
  beschrijving: TEXT,
  bronorganisatie: TEXT,
  creatiedatum__gte: DATE,
  creatiedatum__lte: DATE,
  identificatie: TEXT,
  informatieobjecttype: URI,
  locked: BOOLEAN,
  objectinformatieobjecten__object: URI,
  objectinformatieobjecten__objectType: { kind: 'one', of: ['besluit', 'verzoek', 'zaak'] },
  ordering: { kind: 'many', of: ORDERS.flatMap((name) => [name, `-${name}`]) },
  titel: TEXT,
  trefwoorden: TEXTS,
  trefwoorden__overlap: TEXTS,
  vertrouwelijkheidaanduiding: { kind: 'one', of: VERTROUWELIJKHEIDAANDUIDINGEN },
}

/** What a `_zoek` knows. */
export const DOCUMENT_SEARCH_KINDS: Kinds = { uuid__in: TEXTS, bronorganisatie: TEXT, identificatie: TEXT }

interface Context {
  baseUrl: string
  register: Register
  sizeOf: (document: DocumentSeed) => number
}

/** The documents that fit all the given filters, in the asked order or else as they came. */
export function filterDocuments(
  documents: readonly DocumentSeed[],
  given: ReadonlyMap<string, string>,
  context: Context,
): DocumentSeed[] {
  const tests = [...given].map(([name, value]) => testFor(name, value, context))
  const fitting = documents.filter((document) => tests.every((test) => test(document)))
  return order(fitting, given.get('ordering'), context)
}

function testFor(name: string, value: string, { baseUrl, register }: Context): Test {
  switch (name) {
    case 'auteur':
      return (document) => contains(document.auteur, value)
    case 'beschrijving':
      return (document) => contains(document.beschrijving ?? '', value)
    case 'titel':
      return (document) => contains(document.titel, value)
    case 'bronorganisatie':
      return () => value === register.seed.rsin
    case 'creatiedatum__gte':
      return (document) => document.creatiedatum >= value
    case 'creatiedatum__lte':
      return (document) => document.creatiedatum <= value
    case 'identificatie':
      return (document) => document.identificatie === value
    case 'informatieobjecttype': {
      const uuid = uuidIn(value, `${baseUrl}${PATHS.informatieobjecttypen}`)
      return (document) => document.informatieobjecttype === uuid
    }
    case 'locked':
      return () => value.toLowerCase() === 'false'
    case 'objectinformatieobjecten__object': {
      const zaak = register.zaken.get(uuidIn(value, `${baseUrl}${PATHS.zaken}`) ?? '')
      const uuids = new Set(zaak?.documenten.map((one) => one.document.uuid))
      return (document) => uuids.has(document.uuid)
    }
    case 'objectinformatieobjecten__objectType': {
      const uuids = new Set([...register.documentZaken.values()].map((one) => one.document.uuid))
      return (document) => value === 'zaak' && uuids.has(document.uuid)
    }
    case 'trefwoorden':
      return (document) => value.split(',').every((word) => document.trefwoorden?.includes(word) === true)
    case 'trefwoorden__overlap':
      return (document) => value.split(',').some((word) => document.trefwoorden?.includes(word) === true)
    case 'vertrouwelijkheidaanduiding':
      return (document) => document.vertrouwelijkheidaanduiding === value
    case 'uuid__in': {
      const uuids = new Set(value.toLowerCase().split(','))
      return (document) => uuids.has(document.uuid)
    }
    default:
      // ordering filters nothing.
      return () => true
  }
}

function order(documents: DocumentSeed[], ordering: string | undefined, context: Context): DocumentSeed[] {
  if (ordering === undefined) return documents
  const keys = ordering.split(',').map((key) => ({ name: key.replace(/^-/, ''), down: key.startsWith('-') }))
  return documents.toSorted((one, other) => {
    for (const { name, down } of keys) {
      const mine = sortValue(one, name, context)
      const theirs = sortValue(other, name, context)
      if (mine === theirs) continue
      return mine < theirs === down ? 1 : -1
    }
    return 0
  })
}

function sortValue(document: DocumentSeed, name: string, { sizeOf }: Context): string | number {
  switch (name) {
    case 'auteur':
      return document.auteur
    case 'bestandsomvang':
      return sizeOf(document)
    case 'creatiedatum':
      return document.creatiedatum
    case 'status':
      return document.status ?? ''
    case 'titel':
      return document.titel
    case 'vertrouwelijkheidaanduiding':
      return VERTROUWELIJKHEIDAANDUIDINGEN.indexOf(document.vertrouwelijkheidaanduiding)
    default:
      // All files of this town have one formaat.
      return ''
  }
}

function contains(whole: string, part: string): boolean {
  return whole.toLowerCase().includes(part.toLowerCase())
}
