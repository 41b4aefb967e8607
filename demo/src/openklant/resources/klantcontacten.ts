import { refer, referAll } from '../context.ts'
import type { Context } from '../context.ts'
import { digits, flag, moment, nullable, refuse, required, since, text, texts } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { asMoment, isLanguage, isUrl, momentOf } from '../formats.ts'
import { atMoment, contains, equals, found, from, holding, linked, partijIdentificator, yesNo } from '../filters.ts'
import type { Filter, Filters } from '../filters.ts'
import type { KlantcontactRecord, Objectidentificator } from '../records.ts'
import { WHOLE } from '../problem.ts'
import type { Resource, Shown, Writing } from '../resource.ts'
import { settleNumbers } from '../writing.ts'
import { showActor } from './actoren.ts'

const fields: Fields<KlantcontactRecord> = {
  nummer: nullable(digits(10)),
  referentienummer: since(16, nullable(digits(10))),
  kanaal: required(text(50, { filled: true })),
  onderwerp: required(text(200, { filled: true })),
  inhoud: text(1000),
  reactie: {
    since: 16,
    read: (value, name, reader) => text(reader.version.minor < 18 ? 1000 : 4000).read(value, name, reader),
  },
  indicatieContactGelukt: nullable(flag()),
  hoofdOnderwerpType: since(
    18,
    text(200, { check: (value) => (isUrl(value) ? undefined : 'Dit is geen geldig adres.') }),
  ),
  verdereActieOndernomen: since(18, flag()),
  taal: required(
    text(3, {
      filled: true,
      check: (value) => (isLanguage(value) ? undefined : 'Dit is geen taalcode zoals nld.'),
    }),
  ),
  vertrouwelijk: required(flag()),
  plaatsgevondenOp: moment(),
  metadata: {
    since: 16,
    read: (value, name, reader) => texts(reader.version.minor < 18 ? 100 : 255).read(value, name, reader),
  },
}

function show(record: KlantcontactRecord, context: Context): Shown {
  const { tables } = context.register
  const { uuid, ...columns } = record
  return {
    uuid,
    url: refer(context, 'klantcontacten', uuid).url,
    gingOverOnderwerpobjecten: referAll(
      context,
      'onderwerpobjecten',
      tables.onderwerpobjecten.by('klantcontact', uuid),
    ),
    hadBetrokkenActoren: tables.actorklantcontacten.by('klantcontact', uuid).flatMap(({ actor }) => {
      const known = tables.actoren.get(actor)
      return known === undefined ? [] : [showActor(known, context)]
    }),
    omvatteBijlagen: referAll(context, 'bijlagen', tables.bijlagen.by('wasBijlageVanKlantcontact', uuid)),
    hadBetrokkenen: referAll(context, 'betrokkenen', tables.betrokkenen.by('hadKlantcontact', uuid)),
    leiddeTotInterneTaken: referAll(
      context,
      'internetaken',
      tables.internetaken.by('aanleidinggevendKlantcontact', uuid),
    ),
    ...columns,
  }
}

function settle(draft: KlantcontactRecord, writing: Writing<KlantcontactRecord>): KlantcontactRecord {
  const { reader, prefix } = writing
  if (draft.verdereActieOndernomen && draft.indicatieContactGelukt === true) {
    const reason = 'verdereActieOndernomen kan niet samen met indicatieContactGelukt.'
    refuse(reader, `${prefix}${WHOLE}`, 'invalid', reason)
  }
  const numbered = settleNumbers('klantcontacten', draft, writing)
  return numbered.plaatsgevondenOp === '' ? { ...numbered, plaatsgevondenOp: momentOf(new Date()) } : numbered
}

/** The latest conversation first; of one moment the newest record. */
function order(records: KlantcontactRecord[]): KlantcontactRecord[] {
  const timed = records.map((record) => ({ record, at: Date.parse(record.plaatsgevondenOp) }))
  timed.sort((a, b) => b.at - a.at)
  return timed.map(({ record }) => record)
}

function partijenOf(record: KlantcontactRecord, { register }: Context): string[] {
  const betrokkenen = register.tables.betrokkenen.by('hadKlantcontact', record.uuid)
  return betrokkenen.flatMap(({ wasPartij }) => (wasPartij === null ? [] : [wasPartij]))
}

function ofPartij(partij: string, { register }: Context): string[] {
  return register.tables.betrokkenen.by('wasPartij', partij).map((betrokkene) => betrokkene.hadKlantcontact)
}

/** Conditions on the onderwerpobjecten that point at the klantcontact by this column. */
function onderwerpobject(prefix: string, column: 'klantcontact' | 'wasKlantcontact'): Filters<KlantcontactRecord> {
  const code = (part: keyof Objectidentificator): Filter<KlantcontactRecord> => ({
    select: (value, { register }) => ({
      test: ({ uuid }) =>
        register.tables.onderwerpobjecten
          .by(column, uuid)
          .some((object) => object.onderwerpobjectidentificator?.[part] === value),
    }),
  })
  const objectId = found<KlantcontactRecord>((value, { register }) =>
    register.tables.onderwerpobjecten
      .by('onderwerpobjectidentificator.objectId', value)
      .flatMap((object) => object[column] ?? []),
  )
  return {
    ...linked<KlantcontactRecord>(prefix, (uuid, { register }) => {
      const klantcontact = register.tables.onderwerpobjecten.get(uuid)?.[column]
      return typeof klantcontact === 'string' ? [klantcontact] : []
    }),
    [`${prefix}__onderwerpobjectidentificatorObjectId`]: objectId,
    [`${prefix}__onderwerpobjectidentificatorCodeObjecttype`]: code('codeObjecttype'),
    [`${prefix}__onderwerpobjectidentificatorCodeRegister`]: code('codeRegister'),
    [`${prefix}__onderwerpobjectidentificatorCodeSoortObjectId`]: code('codeSoortObjectId'),
  }
}

/** A part of an address that a betrokkene gave for this contact. */
const byAddress: Filter<KlantcontactRecord> = {
  since: 18,
  select: (value, { register }) => {
    const wanted = value.toLowerCase()
    const { betrokkenen, digitaleAdressen } = register.tables
    return {
      test: ({ uuid }) =>
        betrokkenen
          .by('hadKlantcontact', uuid)
          .flatMap((betrokkene) => digitaleAdressen.by('verstrektDoorBetrokkene', betrokkene.uuid))
          .some(({ adres }) => adres.toLowerCase().includes(wanted)),
    }
  },
}

/** Whether it had a betrokkene who was (not) a partij; true and false may both hold for one klantcontact. */
const wasPartij: Filter<KlantcontactRecord> = {
  since: 18,
  select: (value, context, name) =>
    yesNo<KlantcontactRecord>((record, { register }) => {
      const known = register.tables.betrokkenen.by('hadKlantcontact', record.uuid)
      const wanted = value.toLowerCase() === 'true' || value === '1'
      return known.some((betrokkene) => (betrokkene.wasPartij !== null) === wanted) ? wanted : !wanted
    }).select(value, context, name),
}

const filters: Filters<KlantcontactRecord> = {
  ...linked('hadBetrokkene', (betrokkene, { register }) => {
    const known = register.tables.betrokkenen.get(betrokkene)
    return known === undefined ? [] : [known.hadKlantcontact]
  }),
  ...linked('hadBetrokkene__wasPartij', ofPartij, 4),
  ...partijIdentificator('hadBetrokkene__wasPartij__partijIdentificator', partijenOf, ofPartij, 8),
  hadBetrokkene__wasPartij: wasPartij,
  hadBetrokkene__digitaaladres__adres__icontains: byAddress,
  leiddeTotInterneTaken: from(
    18,
    yesNo(({ uuid }, { register }) => register.tables.internetaken.by('aanleidinggevendKlantcontact', uuid).length > 0),
  ),
  ...onderwerpobject('onderwerpobject', 'klantcontact'),
  ...onderwerpobject('wasOnderwerpobject', 'wasKlantcontact'),
  kanaal: equals('kanaal'),
  onderwerp: contains('onderwerp'),
  inhoud: contains('inhoud'),
  reactie: from(16, contains('reactie')),
  indicatieContactGelukt: yesNo((record) => record.indicatieContactGelukt),
  vertrouwelijk: yesNo((record) => record.vertrouwelijk),
  plaatsgevondenOp: atMoment((record) => asMoment(record.plaatsgevondenOp) ?? ''),
  nummer: found(holding('klantcontacten', 'nummer')),
  referentienummer: from(16, found(holding('klantcontacten', 'referentienummer'))),
}

export const klantcontacten: Resource<'klantcontacten'> = {
  table: 'klantcontacten',
  noun: 'Klantcontact',
  fields,
  show,
  filters,
  order,
  settle,
}
