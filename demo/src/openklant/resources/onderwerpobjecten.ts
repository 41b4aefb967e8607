import { refer, referOrNull } from '../context.ts'
import type { Context } from '../context.ts'
import { link, nullable, requiredBefore } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { byUuid, from, holding, linked, ownIdentificator } from '../filters.ts'
import type { BijlageRecord, OnderwerpobjectRecord } from '../records.ts'
import type { Resource } from '../resource.ts'
import { objectidentificator } from './groups.ts'

const klantcontact = nullable(link('klantcontacten', 'Klantcontact'))

const fields: Fields<OnderwerpobjectRecord> = {
  klantcontact: requiredBefore(8, klantcontact),
  wasKlantcontact: requiredBefore(8, klantcontact),
  onderwerpobjectidentificator: nullable(objectidentificator),
}

export const onderwerpobjecten: Resource<'onderwerpobjecten'> = {
  table: 'onderwerpobjecten',
  noun: 'Onderwerpobject',
  fields,
  show: (record, context) => ({
    uuid: record.uuid,
    url: refer(context, 'onderwerpobjecten', record.uuid).url,
    klantcontact: referOrNull(context, 'klantcontacten', record.klantcontact),
    wasKlantcontact: referOrNull(context, 'klantcontacten', record.wasKlantcontact),
    onderwerpobjectidentificator: record.onderwerpobjectidentificator,
  }),
  filters: {
    ...linked('klantcontact', holding('onderwerpobjecten', 'klantcontact'), 12),
    ...linked('wasKlantcontact', holding('onderwerpobjecten', 'wasKlantcontact'), 12),
    ...ownIdentificator<OnderwerpobjectRecord>('onderwerpobjectidentificator'),
  },
}

export const bijlagen: Resource<'bijlagen'> = {
  table: 'bijlagen',
  noun: 'Bijlage',
  fields: {
    wasBijlageVanKlantcontact: requiredBefore(8, klantcontact),
    bijlageidentificator: nullable(objectidentificator),
  },
  show: (record, context) => ({
    uuid: record.uuid,
    url: refer(context, 'bijlagen', record.uuid).url,
    wasBijlageVanKlantcontact: referOrNull(context, 'klantcontacten', record.wasBijlageVanKlantcontact),
    bijlageidentificator: record.bijlageidentificator,
  }),
  filters: {
    klantcontact__uuid: from(17, byUuid(holding('bijlagen', 'wasBijlageVanKlantcontact'))),
    ...ownIdentificator<BijlageRecord>('bijlageidentificator'),
  },
}

/**
 * Deletes an onderwerpobject together with its klantcontacten, and so their addresses, unless another onderwerpobject
 * holds on to them (since 2.15). Answers the klantcontacten that stayed for that reason.
 */
export function deleteWithKlantcontacten(record: OnderwerpobjectRecord, { register }: Context): string[] {
  const own = new Set([record.klantcontact, record.wasKlantcontact].filter((uuid) => uuid !== null))
  register.delete('onderwerpobjecten', record.uuid)
  const kept: string[] = []
  for (const uuid of own) {
    const { onderwerpobjecten: objects } = register.tables
    if (objects.by('klantcontact', uuid).length + objects.by('wasKlantcontact', uuid).length > 0) kept.push(uuid)
    else register.delete('klantcontacten', uuid)
  }
  return kept
}
