import type { Answer, Ask, Route } from '#server'
import { BASE_PATH, paths, refer } from './context.ts'
import type { Context } from './context.ts'
import { booleanOf } from './filters.ts'
import { asUuid } from './formats.ts'
import { checkParameters, detailAnswer, listAnswer, present } from './listing.ts'
import { maakKlantcontact } from './maak-klantcontact.ts'
import { Problem, problemAnswer, problemOf, unknown } from './problem.ts'
import type { TableName, Tables } from './records.ts'
import type { Register } from './register.ts'
import type { Resource } from './resource.ts'
import { resources } from './resources/index.ts'
import { deleteWithKlantcontacten } from './resources/onderwerpobjecten.ts'
import type { Table } from './table.ts'
import { exists } from './versions.ts'
import type { Version } from './versions.ts'
import { change, create } from './writing.ts'

type Operation = (ask: Ask, context: Context) => Answer

/** Every route of the API. */
export function routesOf(register: Register, version: Version): Route[] {
  const route = (method: string, path: string, operation: Operation): Route => ({
    method,
    path: `${BASE_PATH}/${path}`,
    handle: (ask) => answered(ask, operation, { register, version, baseUrl: ask.baseUrl }),
  })
  return [
    ...resourceRoutes(resources.partijen, route),
    ...resourceRoutes(resources.partijIdentificatoren, route),
    ...resourceRoutes(resources.digitaleAdressen, route),
    ...resourceRoutes(resources.betrokkenen, route),
    ...resourceRoutes(resources.klantcontacten, route),
    ...resourceRoutes(resources.onderwerpobjecten, route, deleteOnderwerpobject),
    ...resourceRoutes(resources.bijlagen, route),
    ...resourceRoutes(resources.actoren, route),
    ...resourceRoutes(resources.actorklantcontacten, route),
    ...resourceRoutes(resources.internetaken, route),
    ...resourceRoutes(resources.rekeningnummers, route),
    ...resourceRoutes(resources.categorieen, route),
    ...resourceRoutes(resources.categorieRelaties, route),
    ...resourceRoutes(resources.vertegenwoordigingen, route),
    route('POST', 'maak-klantcontact', (ask, context) => {
      const body = bodyOf(ask)
      return { status: 201, body: context.register.transaction(() => maakKlantcontact(body, context)) }
    }),
  ]
}

function resourceRoutes<N extends TableName>(
  resource: Resource<N>,
  route: (method: string, path: string, operation: Operation) => Route,
  remove: Operation = (ask, context) => deleteRecord(resource, ask, context),
): Route[] {
  const list = paths[resource.table]
  const detail = `${list}/:uuid`
  return [
    route('GET', list, (ask, context) => listAnswer(resource, ask, context)),
    route('POST', list, (ask, context) => createRecord(resource, ask, context)),
    route('GET', detail, (ask, context) => detailAnswer(resource, recordOf(resource, ask, context), ask, context)),
    route('PUT', detail, (ask, context) => changeRecord(resource, ask, 'whole', context)),
    route('PATCH', detail, (ask, context) => changeRecord(resource, ask, 'part', context)),
    route('DELETE', detail, remove),
  ]
}

function createRecord<N extends TableName>(resource: Resource<N>, ask: Ask, context: Context): Answer {
  const body = bodyOf(ask)
  const record = context.register.transaction(() => create(resource, body, context))
  const { url } = refer(context, resource.table, record.uuid)
  return { status: 201, headers: { Location: url }, body: present(resource, record, context) }
}

function changeRecord<N extends TableName>(
  resource: Resource<N>,
  ask: Ask,
  mode: 'whole' | 'part',
  context: Context,
): Answer {
  const current = recordOf(resource, ask, context)
  const body = bodyOf(ask)
  const record = context.register.transaction(() => change(resource, current, body, mode, context))
  return { status: 200, body: present(resource, record, context) }
}

function deleteRecord<N extends TableName>(resource: Resource<N>, ask: Ask, context: Context): Answer {
  const { uuid } = recordOf(resource, ask, context)
  context.register.transaction(() => context.register.delete(resource.table, uuid))
  return { status: 204 }
}

function deleteOnderwerpobject(ask: Ask, context: Context): Answer {
  const record = recordOf(resources.onderwerpobjecten, ask, context)
  if (!exists(15, context.version)) return deleteRecord(resources.onderwerpobjecten, ask, context)
  checkParameters(ask.query, ['cascade'], context)
  if (booleanOf(ask.query.get('cascade') ?? '') !== true) return deleteRecord(resources.onderwerpobjecten, ask, context)
  const kept = context.register.transaction(() => deleteWithKlantcontacten(record, context))
  return { status: 200, body: { behouden: kept.map((uuid) => refer(context, 'klantcontacten', uuid).url) } }
}

function recordOf<N extends TableName>(resource: Resource<N>, ask: Ask, context: Context): Tables[N] {
  const table: Table<Tables[N]> = context.register.tables[resource.table]
  const record = table.get(asUuid(ask.params['uuid'] ?? '') ?? '')
  if (record === undefined) throw unknown(resource.noun)
  return record
}

/** The JSON body; an absent one reads as an empty object, so that what is required is named. */
function bodyOf(ask: Ask): unknown {
  if (ask.rawBody.length === 0) return {}
  if (ask.body === undefined) throw problemOf(415)
  return ask.body
}

function answered(ask: Ask, operation: Operation, context: Context): Answer {
  try {
    return operation(ask, context)
  } catch (error) {
    if (error instanceof Problem) return problemAnswer(error, ask.baseUrl)
    throw error
  }
}
