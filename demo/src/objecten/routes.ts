import type { Answer, Ask, Route } from '#server'
import { checkCrs, CRS, demandRead, grantOf, mayRead } from './access.ts'
import type { TokenGrant } from './access.ts'
import { filterObjects, readFilters, readSearch, refuseUnknown } from './filters.ts'
import type { Filters, Shown } from './filters.ts'
import { isObject } from './json.ts'
import { createObject, deleteObject, updateObject } from './object-writes.ts'
import { OBJECTTYPES, VERSION } from './objecttypes.ts'
import type { Objecttype } from './objecttypes.ts'
import { orderObjects } from './ordering.ts'
import { pageOf } from './paging.ts'
import {
  BASE,
  objecttypeUrl,
  objectUrl,
  presentObject,
  presentObjecttype,
  presentRecord,
  presentVersion,
  selectFields,
} from './present.ts'
import { invalid, Refusal } from './problem.ts'
import type { Store, StoredObject } from './store.ts'

type Handle = (ask: Ask, grant: TokenGrant) => Answer

/** What the routes work on. */
export interface Register {
  store: Store
  grants: readonly TokenGrant[]
  /** Gives a Refusal the shape of the version played. */
  refuse: (ask: Ask, refusal: Refusal) => Answer
}

/** Objects: list, search, one, its history and all its writes. */
export function objectRoutes(register: Register): Route[] {
  const { store } = register
  const path = `${BASE}/objects`

  function page(ask: Ask, grant: TokenGrant, filters: Filters): Answer {
    const allowed = [...store.objects.values()].filter((object) => mayRead(grant, object.objecttype))
    const shown = orderObjects(filterObjects(allowed, filters), filters.ordering)
    const fields = ask.query.get('fields')
    return pageOf(ask, shown, (one) => selectFields(presentObject(one, ask.baseUrl), fields))
  }

  const changed = (ask: Ask, grant: TokenGrant): Answer => {
    const object = updateObject(ask, grant, store, find(ask, store.objects))
    return { status: 200, body: presentObject(atLast(object), ask.baseUrl) }
  }

  return [
    geo(register, 'GET', path, (ask, grant) => page(ask, grant, readFilters(ask))),
    geo(register, 'POST', `${path}/search`, (ask, grant) => {
      refuseUnknown(ask, ['page', 'pageSize'])
      const filters = readSearch(ask.body)
      // No objecttype of this town has a place, so nothing lies within.
      if (isObject(ask.body) && readWithin(ask.body['geometry'])) return pageOf(ask, [], (none) => none)
      return page(ask, grant, filters)
    }),
    geo(register, 'POST', path, (ask, grant) => {
      const object = createObject(ask, grant, store)
      const location = objectUrl(object, ask.baseUrl)
      return { status: 201, headers: { Location: location }, body: presentObject(atLast(object), ask.baseUrl) }
    }),
    geo(register, 'GET', `${path}/:uuid`, (ask, grant) => {
      const object = find(ask, store.objects)
      demandRead(grant, object.objecttype)
      return { status: 200, body: selectFields(presentObject(atLast(object), ask.baseUrl), ask.query.get('fields')) }
    }),
    geo(register, 'PUT', `${path}/:uuid`, changed),
    geo(register, 'PATCH', `${path}/:uuid`, changed),
    geo(register, 'DELETE', `${path}/:uuid`, (ask, grant) => {
      const kept = deleteObject(ask, grant, store, find(ask, store.objects))
      if (kept === undefined) return { status: 204 }
      return { status: 200, body: { behouden: [objectUrl(kept, ask.baseUrl)] } }
    }),
    geo(register, 'GET', `${path}/:uuid/history`, (ask, grant) => {
      const object = find(ask, store.objects)
      demandRead(grant, object.objecttype)
      return pageOf(ask, object.records, (record) => presentRecord(object, record))
    }),
    geo(register, 'GET', `${path}/:uuid/:index`, (ask, grant) => {
      const object = find(ask, store.objects)
      demandRead(grant, object.objecttype)
      const record = object.records.find((one) => String(one.index) === ask.params['index'])
      if (record === undefined) throw new Refusal('absent')
      return { status: 200, body: presentRecord(object, record) }
    }),
  ]
}

/** Objecttypes and their versions, which every token may read, and the token's own permissions. */
export function objecttypeRoutes(register: Register): Route[] {
  const path = `${BASE}/objecttypes`
  const all = [...OBJECTTYPES.values()]
  return [
    open(register, 'GET', path, (ask) => {
      refuseUnknown(ask, ['dataClassification', 'page', 'pageSize'])
      const wanted = readClassification(ask)
      const fitting = all.filter((type) => wanted === null || type.dataClassification === wanted)
      return pageOf(ask, fitting, (type) => presentObjecttype(type, ask.baseUrl))
    }),
    open(register, 'GET', `${path}/:uuid`, (ask) => ({
      status: 200,
      body: presentObjecttype(find(ask, OBJECTTYPES), ask.baseUrl),
    })),
    open(register, 'GET', `${path}/:uuid/versions`, (ask) =>
      pageOf(ask, [find(ask, OBJECTTYPES)], (type) => presentVersion(type, ask.baseUrl)),
    ),
    open(register, 'GET', `${path}/:uuid/versions/:version`, (ask) => {
      const type: Objecttype = find(ask, OBJECTTYPES)
      if (ask.params['version'] !== String(VERSION)) throw new Refusal('absent')
      return { status: 200, body: presentVersion(type, ask.baseUrl) }
    }),
    open(register, 'GET', `${BASE}/permissions`, (ask, { permissions }) => {
      const granted = all.filter((type) => permissions[type.key] !== undefined)
      return pageOf(ask, granted, (type) => ({
        type: objecttypeUrl(type, ask.baseUrl),
        mode: permissions[type.key],
        use_fields: false,
        fields: {},
      }))
    }),
  ]
}

function open(register: Register, method: string, path: string, handle: Handle): Route {
  return {
    method,
    path,
    handle(ask) {
      try {
        return handle(ask, grantOf(ask, register.grants))
      } catch (error) {
        if (error instanceof Refusal) return register.refuse(ask, error)
        throw error
      }
    },
  }
}

/** A route that speaks of places, so with the geo headers. */
function geo(register: Register, method: string, path: string, handle: Handle): Route {
  return open(register, method, path, (ask, grant) => {
    if (method !== 'DELETE') checkCrs(ask, { body: method !== 'GET' })
    const answer = handle(ask, grant)
    return { ...answer, headers: { ...answer.headers, 'Content-Crs': CRS } }
  })
}

function find<Item>(ask: Ask, items: ReadonlyMap<string, Item>): Item {
  const found = items.get((ask.params['uuid'] ?? '').toLowerCase())
  if (found === undefined) throw new Refusal('absent')
  return found
}

function atLast(object: StoredObject): Shown {
  const record = object.records.at(-1)
  if (record === undefined) throw new Refusal('absent')
  return { object, record }
}

function readWithin(geometry: unknown): boolean {
  return isObject(geometry) && isObject(geometry['within'])
}

function readClassification(ask: Ask): string | null {
  const wanted = ask.query.get('dataClassification')
  if (wanted === null || ['open', 'intern', 'confidential', 'strictly_confidential'].includes(wanted)) return wanted
  const reason = `Selecteer een geldige keuze. ${wanted} is geen beschikbare keuze.`
  throw invalid({ name: 'dataClassification', code: 'invalid_choice', reason })
}
