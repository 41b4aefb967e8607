import { refer } from '../context.ts'
import type { Context } from '../context.ts'
import { choice, digits, link, list, moment, nullable, refuse, required, since, text } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { atMoment, byUuid, found, from, holding, linked, oneOf } from '../filters.ts'
import type { Filter, Filters } from '../filters.ts'
import { momentOf } from '../formats.ts'
import { WHOLE } from '../problem.ts'
import type { InternetaakRecord } from '../records.ts'
import type { Resource, Shown, Writing } from '../resource.ts'
import { settleNumbers } from '../writing.ts'

const STATUSES = ['te_verwerken', 'verwerkt'] as const

const fields: Fields<InternetaakRecord> = {
  nummer: nullable(digits(10)),
  referentienummer: since(16, nullable(digits(10))),
  gevraagdeHandeling: required(text(200, { filled: true })),
  aanleidinggevendKlantcontact: required(link('klantcontacten', 'Klantcontact')),
  toegewezenAanActoren: list(link('actoren', 'Actor')),
  toelichting: text(1000),
  status: required(choice(...STATUSES)),
  afgehandeldOp: nullable(moment()),
}

const firstActor = link('actoren', 'Actor')

function show(record: InternetaakRecord, context: Context): Shown {
  const { uuid, aanleidinggevendKlantcontact, toegewezenAanActoren, ...columns } = record
  const actoren = toegewezenAanActoren.map((actor) => refer(context, 'actoren', actor))
  const [first] = actoren
  return {
    uuid,
    url: refer(context, 'internetaken', uuid).url,
    aanleidinggevendKlantcontact: refer(context, 'klantcontacten', aanleidinggevendKlantcontact),
    ...(first === undefined ? {} : { toegewezenAanActor: first }),
    toegewezenAanActoren: actoren,
    ...columns,
  }
}

function settle(draft: InternetaakRecord, writing: Writing<InternetaakRecord>): InternetaakRecord {
  const { reader, prefix, body } = writing
  const assigned = settleActoren(draft, writing)
  if (typeof body['afgehandeldOp'] === 'string' && assigned.status !== 'verwerkt') {
    refuse(reader, `${prefix}afgehandeldOp`, 'invalid', 'Dit kan alleen als de status verwerkt is.')
  }
  return settleNumbers('internetaken', { ...assigned, ...timed(assigned) }, writing)
}

/** Only the presence of the two properties is counted: one of them on POST and PUT, at most one on PATCH. */
function settleActoren(draft: InternetaakRecord, writing: Writing<InternetaakRecord>): InternetaakRecord {
  const { reader, prefix, body, mode } = writing
  const one = 'toegewezenAanActor' in body
  const more = 'toegewezenAanActoren' in body
  if (one && more) {
    const reason = 'Geef toegewezenAanActor of toegewezenAanActoren, niet allebei.'
    refuse(reader, `${prefix}${WHOLE}`, 'invalid', reason)
    return draft
  }
  if (!one && !more && mode === 'whole') {
    refuse(reader, `${prefix}${WHOLE}`, 'invalid', 'Geef toegewezenAanActor of toegewezenAanActoren.')
  }
  if (!one) return draft
  const actor = firstActor.read(body['toegewezenAanActor'], `${prefix}toegewezenAanActor`, reader)
  return actor === undefined ? draft : { ...draft, toegewezenAanActoren: [actor] }
}

function timed(draft: InternetaakRecord): Pick<InternetaakRecord, 'toegewezenOp' | 'afgehandeldOp'> {
  const now = momentOf(new Date())
  return {
    toegewezenOp: draft.toegewezenOp === '' ? now : draft.toegewezenOp,
    afgehandeldOp: draft.status === 'verwerkt' ? (draft.afgehandeldOp ?? now) : null,
  }
}

const ofKlantcontact = holding('internetaken', 'aanleidinggevendKlantcontact')

function ofKlantcontactNummer(column: 'nummer' | 'referentienummer'): Filter<InternetaakRecord> {
  return found((value, context) =>
    context.register.tables.klantcontacten.by(column, value).flatMap(({ uuid }) => ofKlantcontact(uuid, context)),
  )
}

const byActorNaam: Filter<InternetaakRecord> = {
  select: (value, { register }) => ({
    test: (taak) => taak.toegewezenAanActoren.some((actor) => register.tables.actoren.get(actor)?.naam === value),
  }),
}

const filters: Filters<InternetaakRecord> = {
  status: oneOf('status', STATUSES),
  ...linked('toegewezenAanActor', holding('internetaken', 'toegewezenAanActoren')),
  actoren__naam: byActorNaam,
  ...linked('aanleidinggevendKlantcontact', ofKlantcontact),
  klantcontact__uuid: byUuid(ofKlantcontact),
  klantcontact__nummer: ofKlantcontactNummer('nummer'),
  klantcontact__referentienummer: from(16, ofKlantcontactNummer('referentienummer')),
  toegewezenOp: atMoment((taak) => taak.toegewezenOp),
  nummer: found(holding('internetaken', 'nummer')),
  referentienummer: from(16, found(holding('internetaken', 'referentienummer'))),
}

export const internetaken: Resource<'internetaken'> = {
  table: 'internetaken',
  noun: 'InterneTaak',
  fields,
  show,
  filters,
  settle,
}
