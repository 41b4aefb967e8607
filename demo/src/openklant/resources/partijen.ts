import { refer, referAll, referOrNull } from '../context.ts'
import type { Context } from '../context.ts'
import { choice, digits, flag, isObject, link, nullable, readFields, refuse, required, text } from '../fields.ts'
import type { Field, Fields } from '../fields.ts'
import { equals, linked, oneOf, partijIdentificator, yesNo } from '../filters.ts'
import type { Filter, Filters, Find } from '../filters.ts'
import type { Objectidentificator, PartijRecord } from '../records.ts'
import type { Resource, Shown, Writing } from '../resource.ts'
import { settleNumbers } from '../writing.ts'
import { adres, contactnaam, showAdres, volledigeNaam } from './groups.ts'
import { followPartij } from './partij-parts.ts'
import { showPartijIdentificator } from './partij-identificatoren.ts'

const SOORTEN = ['persoon', 'organisatie', 'contactpersoon'] as const

const fields: Fields<PartijRecord> = {
  nummer: nullable(digits(10)),
  interneNotitie: text(1000),
  soortPartij: required(choice(...SOORTEN)),
  indicatieGeheimhouding: nullable(flag()),
  indicatieActief: required(flag()),
  voorkeurstaal: text(3),
  bezoekadres: nullable(adres),
  correspondentieadres: nullable(adres),
  voorkeursDigitaalAdres: before8(nullable(link('digitaleAdressen', 'DigitaalAdres'))),
  voorkeursRekeningnummer: before8(nullable(link('rekeningnummers', 'Rekeningnummer'))),
}

const persoonFields: Fields<PartijRecord> = { contactnaam: before8(nullable(contactnaam)) }
const organisatieFields: Fields<PartijRecord> = { naam: text(200) }
const contactpersoonFields: Fields<PartijRecord> = {
  contactnaam: nullable(contactnaam),
  werkteVoorPartij: before8(nullable(organisatieLink())),
}

/** Nullable properties could be left out since 2.8, not before. */
function before8<T>(field: Field<T>): Field<T> {
  return { ...field, required: 8 }
}

function organisatieLink(): Field<string> {
  const any = link('partijen', 'Partij')
  return {
    read(value, name, reader) {
      const uuid = any.read(value, name, reader)
      if (uuid === undefined || reader.register.tables.partijen.get(uuid)?.soortPartij === 'organisatie') return uuid
      return refuse(reader, `${name}.uuid`, 'invalid', "Partij object moet het soort 'organisatie' hebben.")
    },
  }
}

function show(record: PartijRecord, context: Context): Shown {
  const { tables } = context.register
  const { uuid } = record
  const identificatoren = tables.partijIdentificatoren.by('identificeerdePartij', uuid)
  return {
    uuid,
    url: refer(context, 'partijen', uuid).url,
    nummer: record.nummer,
    interneNotitie: record.interneNotitie,
    betrokkenen: referAll(context, 'betrokkenen', tables.betrokkenen.by('wasPartij', uuid)),
    categorieRelaties: tables.categorieRelaties.by('partij', uuid).map((relatie) => ({
      ...refer(context, 'categorieRelaties', relatie.uuid),
      categorieNaam: relatie.categorie === null ? null : (tables.categorieen.get(relatie.categorie)?.naam ?? null),
      beginDatum: relatie.beginDatum,
      eindDatum: relatie.eindDatum,
    })),
    digitaleAdressen: referAll(context, 'digitaleAdressen', tables.digitaleAdressen.by('verstrektDoorPartij', uuid)),
    voorkeursDigitaalAdres: referOrNull(context, 'digitaleAdressen', record.voorkeursDigitaalAdres),
    vertegenwoordigden: tables.vertegenwoordigingen
      .by('vertegenwoordigendePartij', uuid)
      .map((relatie) => refer(context, 'partijen', relatie.vertegenwoordigdePartij)),
    rekeningnummers: referAll(context, 'rekeningnummers', tables.rekeningnummers.by('partij', uuid)),
    voorkeursRekeningnummer: referOrNull(context, 'rekeningnummers', record.voorkeursRekeningnummer),
    partijIdentificatoren: context.version.embedsIdentificatoren
      ? identificatoren.map((identificator) => showPartijIdentificator(identificator, context))
      : referAll(context, 'partijIdentificatoren', identificatoren),
    soortPartij: record.soortPartij,
    indicatieGeheimhouding: record.indicatieGeheimhouding,
    voorkeurstaal: record.voorkeurstaal,
    indicatieActief: record.indicatieActief,
    bezoekadres: showAdres(record.bezoekadres, context),
    correspondentieadres: showAdres(record.correspondentieadres, context),
    partijIdentificatie: showIdentificatie(record, context),
  }
}

function showIdentificatie(record: PartijRecord, context: Context): Shown {
  if (record.soortPartij === 'organisatie') return { naam: record.naam }
  const naam = { contactnaam: record.contactnaam, volledigeNaam: volledigeNaam(record.contactnaam) }
  if (record.soortPartij === 'persoon') return naam
  // The register keeps a separate row for a contactpersoon, with a uuid of its own; here it is the partij's.
  return { uuid: record.uuid, werkteVoorPartij: referOrNull(context, 'partijen', record.werkteVoorPartij), ...naam }
}

function settle(draft: PartijRecord, writing: Writing<PartijRecord>): PartijRecord {
  const numbered = settleNumbers('partijen', draft, writing)
  const identificatie = writing.body['partijIdentificatie']
  if (identificatie === undefined || identificatie === null) return numbered
  const name = `${writing.prefix}partijIdentificatie`
  if (!isObject(identificatie)) {
    refuse(writing.reader, name, 'invalid', 'Dit is geen object.')
    return numbered
  }
  return { ...numbered, ...readFields(fieldsOf(draft), identificatie, writing.mode, `${name}.`, writing.reader) }
}

function fieldsOf(draft: PartijRecord): Fields<PartijRecord> {
  if (draft.soortPartij === 'organisatie') return organisatieFields
  return draft.soortPartij === 'persoon' ? persoonFields : contactpersoonFields
}

/** Condition on the kvk identificator under which one of the partij's identificatoren falls. */
function ofParent(column: keyof Objectidentificator): Filter<PartijRecord> {
  return {
    since: 16,
    select: (value, { register }) => {
      const { partijIdentificatoren } = register.tables
      return {
        test: (partij) =>
          partijIdentificatoren.by('identificeerdePartij', partij.uuid).some((identificator) => {
            if (identificator.subIdentificatorVan === null) return false
            const parent = partijIdentificatoren.get(identificator.subIdentificatorVan)
            return parent?.partijIdentificator[column] === value
          }),
      }
    },
  }
}

/** A list of names, separated by commas, of which the partij has at least one. */
const inCategorie: Filter<PartijRecord> = {
  select: (value, { register }) => {
    const names = value.split(',')
    const { categorieRelaties, categorieen } = register.tables
    return {
      test: (partij) =>
        categorieRelaties.by('partij', partij.uuid).some(({ categorie }) => {
          const naam = categorie === null ? undefined : categorieen.get(categorie)?.naam
          return naam !== undefined && names.includes(naam)
        }),
    }
  },
}

const representing: Find = (partij, { register }) =>
  register.tables.vertegenwoordigingen
    .by('vertegenwoordigendePartij', partij)
    .map((relatie) => relatie.vertegenwoordigdePartij)

const filters: Filters<PartijRecord> = {
  nummer: equals('nummer'),
  soortPartij: oneOf('soortPartij', SOORTEN),
  indicatieActief: yesNo((partij) => partij.indicatieActief),
  indicatieGeheimhouding: yesNo((partij) => partij.indicatieGeheimhouding),
  ...adresFilters('bezoekadres'),
  ...adresFilters('correspondentieadres'),
  ...partijIdentificator<PartijRecord>(
    'partijIdentificator',
    (partij) => [partij.uuid],
    (partij) => [partij],
  ),
  subIdentificatorVan__objectId: ofParent('objectId'),
  subIdentificatorVan__codeObjecttype: ofParent('codeObjecttype'),
  subIdentificatorVan__codeRegister: ofParent('codeRegister'),
  subIdentificatorVan__codeSoortObjectId: ofParent('codeSoortObjectId'),
  categorierelatie__categorie__naam: inCategorie,
  ...linked('vertegenwoordigdePartij', representing),
}

function adresFilters(column: 'bezoekadres' | 'correspondentieadres'): Filters<PartijRecord> {
  return {
    [`${column}NummeraanduidingId`]: equals(`${column}.nummeraanduidingId`),
    [`${column}Adresregel1`]: equals(`${column}.adresregel1`),
    [`${column}Adresregel2`]: equals(`${column}.adresregel2`),
    [`${column}Adresregel3`]: equals(`${column}.adresregel3`),
    [`${column}Land`]: equals(`${column}.land`),
  }
}

export const partijen: Resource<'partijen'> = {
  table: 'partijen',
  noun: 'Partij',
  fields,
  show,
  filters,
  settle,
  follow: followPartij,
}
