import { refer } from '../context.ts'
import type { Context } from '../context.ts'
import { choice, flag, isObject, link, nullable, readFields, refuse, required, text } from '../fields.ts'
import type { Check, Fields } from '../fields.ts'
import { contains, holding, linked, oneOf, ownIdentificator, yesNo } from '../filters.ts'
import type { Filters } from '../filters.ts'
import { isEmail, isPhone } from '../formats.ts'
import type { ActorIdentificatie, ActorKlantcontactRecord, ActorRecord, SoortActor } from '../records.ts'
import { WHOLE } from '../problem.ts'
import type { Resource, Shown, Writing } from '../resource.ts'
import { filled, objectidentificator } from './groups.ts'

const SOORTEN = ['medewerker', 'organisatorische_eenheid', 'geautomatiseerde_actor'] as const

const noIdentificatie: ActorIdentificatie = {
  functie: '',
  omschrijving: '',
  emailadres: '',
  telefoonnummer: '',
  faxnummer: '',
}

const checkEmail: Check = (value) => (isEmail(value) ? undefined : 'Dit is geen geldig e-mailadres.')
const checkPhone: Check = (value, { version }) =>
  isPhone(value, version.minor) ? undefined : 'Dit is geen geldig telefoonnummer.'

const identificatieFields: Record<SoortActor, Fields<ActorIdentificatie>> = {
  medewerker: {
    functie: required(text(40, { filled: true })),
    emailadres: text(254, { check: checkEmail }),
    telefoonnummer: required(text(20, { filled: true, check: checkPhone })),
  },
  organisatorische_eenheid: {
    omschrijving: text(200),
    emailadres: text(254, { check: checkEmail }),
    faxnummer: text(20),
    telefoonnummer: text(20, { check: checkPhone }),
  },
  geautomatiseerde_actor: {
    functie: required(text(40, { filled: true })),
    omschrijving: text(200),
  },
}

const fields: Fields<ActorRecord> = {
  naam: required(text(200, { filled: true })),
  soortActor: required(choice(...SOORTEN)),
  indicatieActief: flag(),
  actoridentificator: nullable(objectidentificator),
}

export function showActor(record: ActorRecord, context: Context): Shown {
  const shown: Shown = {
    uuid: record.uuid,
    url: refer(context, 'actoren', record.uuid).url,
    naam: record.naam,
    soortActor: record.soortActor,
    indicatieActief: record.indicatieActief,
    actoridentificator: record.actoridentificator,
  }
  if (record.actorIdentificatie === null) return shown
  return { ...shown, actorIdentificatie: showIdentificatie(record.soortActor, record.actorIdentificatie) }
}

function showIdentificatie(soort: SoortActor, given: ActorIdentificatie): Shown {
  const { functie, omschrijving, emailadres, telefoonnummer, faxnummer } = given
  if (soort === 'geautomatiseerde_actor') return { functie, omschrijving }
  const phone = filled({ telefoonnummer })
  if (soort === 'medewerker') return { functie, emailadres, ...phone }
  return { omschrijving, emailadres, faxnummer, ...phone }
}

function settle(draft: ActorRecord, writing: Writing<ActorRecord>): ActorRecord {
  const given = writing.body['actorIdentificatie']
  if (given === undefined || given === null) return draft
  const name = `${writing.prefix}actorIdentificatie`
  if (!isObject(given)) {
    refuse(writing.reader, name, 'invalid', 'Dit is geen object.')
    return draft
  }
  const before = writing.current?.soortActor === draft.soortActor ? draft.actorIdentificatie : null
  const part = before === null ? 'whole' : writing.mode
  const read = readFields(identificatieFields[draft.soortActor], given, part, `${name}.`, writing.reader)
  return { ...draft, actorIdentificatie: { ...(before ?? noIdentificatie), ...read } }
}

const filters: Filters<ActorRecord> = {
  ...ownIdentificator<ActorRecord>('actoridentificator'),
  soortActor: oneOf('soortActor', SOORTEN),
  naam: contains('naam'),
  indicatieActief: yesNo((actor) => actor.indicatieActief),
}

export const actoren: Resource<'actoren'> = {
  table: 'actoren',
  noun: 'Actor',
  fields,
  show: showActor,
  filters,
  settle,
}

export const actorklantcontacten: Resource<'actorklantcontacten'> = {
  table: 'actorklantcontacten',
  noun: 'ActorKlantcontact',
  fields: {
    actor: required(link('actoren', 'Actor')),
    klantcontact: required(link('klantcontacten', 'Klantcontact')),
  },
  show: (record, context) => ({
    uuid: record.uuid,
    url: refer(context, 'actorklantcontacten', record.uuid).url,
    actor: refer(context, 'actoren', record.actor),
    klantcontact: refer(context, 'klantcontacten', record.klantcontact),
  }),
  filters: {
    ...linked<ActorKlantcontactRecord>('actor', holding('actorklantcontacten', 'actor')),
    ...linked<ActorKlantcontactRecord>('klantcontact', holding('actorklantcontacten', 'klantcontact')),
  },
  settle: settlePair,
}

function settlePair(
  draft: ActorKlantcontactRecord,
  { reader, prefix }: Writing<ActorKlantcontactRecord>,
): ActorKlantcontactRecord {
  const twin = reader.register.tables.actorklantcontacten
    .by('klantcontact', draft.klantcontact)
    .some((other) => other.actor === draft.actor && other.uuid !== draft.uuid)
  if (twin) {
    const reason = 'De velden actor, klantcontact moeten een unieke set zijn.'
    refuse(reader, `${prefix}${WHOLE}`, 'unique', reason)
  }
  return draft
}
