import { refer, referOrNull } from '../context.ts'
import type { Context } from '../context.ts'
import { date, link, nullable, refuse, required, requiredBefore, text } from '../fields.ts'
import { byUuid, equals, found, holding, linked, onDate } from '../filters.ts'
import type { Filters } from '../filters.ts'
import { momentOf } from '../formats.ts'
import { WHOLE } from '../problem.ts'
import type { CategorieRelatieRecord, RekeningnummerRecord, VertegenwoordigingRecord } from '../records.ts'
import type { Resource, Writing } from '../resource.ts'
import { filled } from './groups.ts'

export const rekeningnummers: Resource<'rekeningnummers'> = {
  table: 'rekeningnummers',
  noun: 'Rekeningnummer',
  fields: {
    partij: requiredBefore(8, nullable(link('partijen', 'Partij'))),
    iban: required(
      text(34, {
        filled: true,
        check: (value) =>
          /^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9]{1,30}$/.test(value) ? undefined : 'Dit is geen geldig IBAN.',
      }),
    ),
    bic: text(11, { check: (value) => (/^\S{8,11}$/.test(value) ? undefined : 'Dit is geen geldige BIC.') }),
  },
  show: (record, context) => ({
    uuid: record.uuid,
    url: refer(context, 'rekeningnummers', record.uuid).url,
    partij: referOrNull(context, 'partijen', record.partij),
    iban: record.iban,
    ...filled({ bic: record.bic }),
  }),
  filters: { uuid: byUuid<RekeningnummerRecord>((uuid) => [uuid]), iban: equals('iban'), bic: equals('bic') },
}

export const categorieen: Resource<'categorieen'> = {
  table: 'categorieen',
  noun: 'Categorie',
  fields: { naam: text(80) },
  show: (record, context) => ({ ...refer(context, 'categorieen', record.uuid), naam: record.naam }),
  filters: {},
}

function showCategorie(uuid: string | null, context: Context): unknown {
  if (uuid === null) return null
  return { ...refer(context, 'categorieen', uuid), naam: context.register.tables.categorieen.get(uuid)?.naam ?? '' }
}

const ofPartij = holding('categorieRelaties', 'partij')

function relationsBy(column: 'partij' | 'categorie'): Filters<CategorieRelatieRecord> {
  return linked(column, holding('categorieRelaties', column))
}

export const categorieRelaties: Resource<'categorieRelaties'> = {
  table: 'categorieRelaties',
  noun: 'CategorieRelatie',
  fields: {
    partij: requiredBefore(8, nullable(link('partijen', 'Partij'))),
    categorie: requiredBefore(8, nullable(link('categorieen', 'Categorie'))),
    beginDatum: requiredBefore(8, nullable(date())),
    eindDatum: nullable(date()),
  },
  show: (record, context) => ({
    uuid: record.uuid,
    url: refer(context, 'categorieRelaties', record.uuid).url,
    partij: referOrNull(context, 'partijen', record.partij),
    categorie: showCategorie(record.categorie, context),
    beginDatum: record.beginDatum,
    eindDatum: record.eindDatum,
  }),
  filters: {
    ...relationsBy('partij'),
    ...relationsBy('categorie'),
    partij__nummer: found((value, context) =>
      context.register.tables.partijen.by('nummer', value).flatMap(({ uuid }) => ofPartij(uuid, context)),
    ),
    categorie__naam: {
      select: (value, { register }) => ({
        test: ({ categorie }) => categorie !== null && register.tables.categorieen.get(categorie)?.naam === value,
      }),
    },
    beginDatum: onDate((relatie) => relatie.beginDatum),
    eindDatum: onDate((relatie) => relatie.eindDatum),
  },
  // A new relation begins today unless it says otherwise.
  settle: (draft, { current }) => {
    const today = momentOf(new Date()).slice(0, 10)
    return current === undefined ? { ...draft, beginDatum: draft.beginDatum ?? today } : draft
  },
}

type Side = 'vertegenwoordigendePartij' | 'vertegenwoordigdePartij'

function bySide(side: Side): Filters<VertegenwoordigingRecord> {
  return linked(side, holding('vertegenwoordigingen', side))
}

function settleVertegenwoordiging(
  draft: VertegenwoordigingRecord,
  { reader, prefix }: Writing<VertegenwoordigingRecord>,
): VertegenwoordigingRecord {
  const { vertegenwoordigendePartij, vertegenwoordigdePartij } = draft
  if (vertegenwoordigendePartij === vertegenwoordigdePartij) {
    refuse(reader, `${prefix}${WHOLE}`, 'invalid', 'Een partij kan niet zichzelf vertegenwoordigen.')
  }
  const twin = reader.register.tables.vertegenwoordigingen
    .by('vertegenwoordigendePartij', vertegenwoordigendePartij)
    .some((other) => other.vertegenwoordigdePartij === vertegenwoordigdePartij && other.uuid !== draft.uuid)
  if (twin) refuse(reader, `${prefix}${WHOLE}`, 'unique', 'Deze vertegenwoordiging bestaat al.')
  return draft
}

export const vertegenwoordigingen: Resource<'vertegenwoordigingen'> = {
  table: 'vertegenwoordigingen',
  noun: 'Vertegenwoordiging',
  fields: {
    vertegenwoordigendePartij: required(link('partijen', 'Partij')),
    vertegenwoordigdePartij: required(link('partijen', 'Partij')),
  },
  show: (record, context) => ({
    uuid: record.uuid,
    url: refer(context, 'vertegenwoordigingen', record.uuid).url,
    vertegenwoordigendePartij: refer(context, 'partijen', record.vertegenwoordigendePartij),
    vertegenwoordigdePartij: refer(context, 'partijen', record.vertegenwoordigdePartij),
  }),
  filters: { ...bySide('vertegenwoordigendePartij'), ...bySide('vertegenwoordigdePartij') },
  settle: settleVertegenwoordiging,
}
