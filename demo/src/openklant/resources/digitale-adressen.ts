import { refer, referOrNull } from '../context.ts'
import type { Context } from '../context.ts'
import { choice, date, flag, link, nullable, refuse, required, requiredBefore, since, text } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { isEmail, isPhone } from '../formats.ts'
import {
  contains,
  equals,
  found,
  from,
  holding,
  linked,
  onDate,
  oneOf,
  partijIdentificator,
  yesNo,
} from '../filters.ts'
import type { Filters } from '../filters.ts'
import type { DigitaalAdresRecord } from '../records.ts'
import type { Resource, Shown, Writing } from '../resource.ts'
import { filled } from './groups.ts'

const SOORTEN = ['email', 'telefoonnummer', 'overig'] as const

const fields: Fields<DigitaalAdresRecord> = {
  verstrektDoorBetrokkene: requiredBefore(8, nullable(link('betrokkenen', 'Betrokkene'))),
  verstrektDoorPartij: requiredBefore(8, nullable(link('partijen', 'Partij'))),
  adres: required(text(80, { filled: true })),
  soortDigitaalAdres: required(choice(...SOORTEN)),
  isStandaardAdres: flag(),
  omschrijving: text(40),
  referentie: since(
    8,
    text(50, {
      check: (value) => (/^[-a-zA-Z0-9_]+$/.test(value) ? undefined : 'Alleen letters, cijfers, - en _.'),
    }),
  ),
  verificatieDatum: since(11, nullable(date())),
}

function show(record: DigitaalAdresRecord, context: Context): Shown {
  return {
    uuid: record.uuid,
    url: refer(context, 'digitaleAdressen', record.uuid).url,
    verstrektDoorBetrokkene: referOrNull(context, 'betrokkenen', record.verstrektDoorBetrokkene),
    verstrektDoorPartij: referOrNull(context, 'partijen', record.verstrektDoorPartij),
    adres: record.adres,
    soortDigitaalAdres: record.soortDigitaalAdres,
    isStandaardAdres: record.isStandaardAdres,
    omschrijving: record.omschrijving,
    ...filled({ referentie: record.referentie }),
    verificatieDatum: record.verificatieDatum,
  }
}

function settle(draft: DigitaalAdresRecord, { reader, prefix }: Writing<DigitaalAdresRecord>): DigitaalAdresRecord {
  if (draft.soortDigitaalAdres === 'email' && !isEmail(draft.adres)) {
    refuse(reader, `${prefix}adres`, 'invalid', 'Dit is geen geldig e-mailadres.')
  }
  if (draft.soortDigitaalAdres === 'telefoonnummer' && !isPhone(draft.adres, reader.version.minor)) {
    refuse(reader, `${prefix}adres`, 'invalid', 'Dit is geen geldig telefoonnummer.')
  }
  if (draft.verstrektDoorPartij === null) {
    if (!draft.isStandaardAdres) return draft
    refuse(reader, `${prefix}isStandaardAdres`, 'invalid', 'Alleen een adres van een partij kan standaard zijn.')
    return draft
  }
  const twin = siblings(
    draft,
    reader.register.tables.digitaleAdressen.by('verstrektDoorPartij', draft.verstrektDoorPartij),
  )
  if (draft.referentie !== '' && twin.some((other) => other.referentie === draft.referentie)) {
    refuse(
      reader,
      `${prefix}referentie`,
      'unique',
      'Deze partij heeft al een adres van deze soort met deze referentie.',
    )
  }
  return draft
}

/** There is one standard address for each soort of a partij: the newest that says so. */
function follow(record: DigitaalAdresRecord, { reader }: Writing<DigitaalAdresRecord>): void {
  if (!record.isStandaardAdres || record.verstrektDoorPartij === null) return
  const all = reader.register.tables.digitaleAdressen.by('verstrektDoorPartij', record.verstrektDoorPartij)
  for (const other of siblings(record, all)) {
    if (other.isStandaardAdres) reader.register.put('digitaleAdressen', { ...other, isStandaardAdres: false })
  }
}

function siblings(record: DigitaalAdresRecord, all: DigitaalAdresRecord[]): DigitaalAdresRecord[] {
  return all.filter((other) => other.uuid !== record.uuid && other.soortDigitaalAdres === record.soortDigitaalAdres)
}

const ofPartij = holding('digitaleAdressen', 'verstrektDoorPartij')

const filters: Filters<DigitaalAdresRecord> = {
  adres: found(holding('digitaleAdressen', 'adres')),
  adres__icontains: contains('adres'),
  omschrijving: contains('omschrijving'),
  soortDigitaalAdres: oneOf('soortDigitaalAdres', SOORTEN),
  referentie: from(8, equals('referentie')),
  isStandaardAdres: from(
    7,
    yesNo((adres) => adres.isStandaardAdres),
  ),
  isGeverifieerd: from(
    11,
    yesNo((adres) => adres.verificatieDatum !== null),
  ),
  verificatieDatum: verified((date, wanted) => date === wanted),
  verificatieDatum__gt: verified((date, wanted) => date > wanted),
  verificatieDatum__gte: verified((date, wanted) => date >= wanted),
  verificatieDatum__lt: verified((date, wanted) => date < wanted),
  verificatieDatum__lte: verified((date, wanted) => date <= wanted),
  ...linked('verstrektDoorBetrokkene', holding('digitaleAdressen', 'verstrektDoorBetrokkene')),
  verstrektDoorBetrokkene__rol: related(['klant', 'vertegenwoordiger'], (adres, { register }) => {
    if (adres.verstrektDoorBetrokkene === null) return undefined
    return register.tables.betrokkenen.get(adres.verstrektDoorBetrokkene)?.rol
  }),
  ...linked('verstrektDoorPartij', ofPartij),
  verstrektDoorPartij__soortPartij: related(['persoon', 'organisatie', 'contactpersoon'], (adres, { register }) => {
    if (adres.verstrektDoorPartij === null) return undefined
    return register.tables.partijen.get(adres.verstrektDoorPartij)?.soortPartij
  }),
  ...partijIdentificator<DigitaalAdresRecord>(
    'verstrektDoorPartij__partijIdentificator',
    (adres) => (adres.verstrektDoorPartij === null ? [] : [adres.verstrektDoorPartij]),
    ofPartij,
    8,
  ),
}

function verified(passes: (date: string, wanted: string) => boolean): Filters<DigitaalAdresRecord>[string] {
  return from(
    11,
    onDate((adres) => adres.verificatieDatum, passes),
  )
}

/** A property of the partij or betrokkene to whom the address belongs. */
function related(
  values: readonly string[],
  valueOf: (adres: DigitaalAdresRecord, context: Context) => string | undefined,
): Filters<DigitaalAdresRecord>[string] {
  return {
    select: (value, context, name) => {
      oneOf<DigitaalAdresRecord>('soortDigitaalAdres', values).select(value, context, name)
      return { test: (adres) => valueOf(adres, context) === value }
    },
  }
}

export const digitaleAdressen: Resource<'digitaleAdressen'> = {
  table: 'digitaleAdressen',
  noun: 'DigitaalAdres',
  fields,
  show,
  filters,
  settle,
  follow,
}
