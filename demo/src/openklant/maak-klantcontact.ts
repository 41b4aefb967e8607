import type { Context } from './context.ts'
import { isObject, refuse } from './fields.ts'
import { present } from './listing.ts'
import { WHOLE, invalid } from './problem.ts'
import type { TableName } from './records.ts'
import type { Resource, Shown } from './resource.ts'
import { resources } from './resources/index.ts'
import { read, readerOf, refuseFaults, store } from './writing.ts'
import type { Draft } from './writing.ts'

/**
 * Makes a klantcontact with at most one betrokkene and one onderwerpobject. All parts are read before the first is
 * stored, and the caller's transaction undoes what was stored when a later part turns out not to be possible.
 */
export function maakKlantcontact(body: unknown, context: Context): Shown {
  if (!isObject(body)) throw invalid([{ name: WHOLE, code: 'invalid', reason: 'De inhoud is geen object.' }])
  const reader = readerOf(context)
  const part = <N extends TableName>(resource: Resource<N>, name: string): Draft<N> | undefined => {
    const given = body[name]
    if (given === undefined || given === null) return undefined
    if (!isObject(given)) return refuse(reader, name, 'invalid', 'Dit is geen object.')
    return read(resource, given, 'whole', undefined, context, reader, `${name}.`)
  }
  const klantcontact = part(resources.klantcontacten, 'klantcontact')
  if (body['klantcontact'] === undefined) refuse(reader, 'klantcontact', 'required', 'Dit veld is vereist.')
  if (body['klantcontact'] === null) refuse(reader, 'klantcontact', 'null', 'Dit veld mag niet leeg zijn.')
  const betrokkene = part(withoutLink(resources.betrokkenen, 'hadKlantcontact'), 'betrokkene')
  const onderwerpobject = part(withoutLink(resources.onderwerpobjecten, 'klantcontact'), 'onderwerpobject')
  refuseFaults(reader.faults)
  if (klantcontact === undefined) throw new Error('a klantcontact without faults is read')

  const shown: Shown = {}
  const { uuid } = store(resources.klantcontacten, klantcontact)
  if (betrokkene !== undefined) {
    betrokkene.record.hadKlantcontact = uuid
    shown['betrokkene'] = present(resources.betrokkenen, store(resources.betrokkenen, betrokkene), context)
  }
  if (onderwerpobject !== undefined) {
    onderwerpobject.record.klantcontact = uuid
    const stored = store(resources.onderwerpobjecten, onderwerpobject)
    shown['onderwerpobject'] = present(resources.onderwerpobjecten, stored, context)
  }
  const record = context.register.tables.klantcontacten.get(uuid)
  if (record === undefined) throw new Error('a klantcontact that was stored is there')
  return { klantcontact: present(resources.klantcontacten, record, context), ...shown }
}

/** Here the link to the klantcontact is not the client's to give. */
function withoutLink<N extends 'betrokkenen' | 'onderwerpobjecten'>(
  resource: Resource<N>,
  column: 'hadKlantcontact' | 'klantcontact',
): Resource<N> {
  const fields = { ...resource.fields }
  Reflect.deleteProperty(fields, column)
  return { ...resource, fields }
}
