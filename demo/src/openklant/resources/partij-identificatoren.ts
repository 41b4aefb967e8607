import { refer, referOrNull } from '../context.ts'
import type { Context } from '../context.ts'
import { choice, group, link, nullable, required, requiredBefore, since, text } from '../fields.ts'
import type { Field, Fields, Reader } from '../fields.ts'
import { passesElevenTest } from '../formats.ts'
import { equals, found, from, holding, oneOf } from '../filters.ts'
import type { Filters } from '../filters.ts'
import type { Objectidentificator, PartijIdentificatorRecord } from '../records.ts'
import type { Resource, Shown, Writing } from '../resource.ts'
import { noIdentificator } from '../defaults.ts'
import { objectidentificator } from './groups.ts'

const OBJECTTYPES = ['natuurlijk_persoon', 'niet_natuurlijk_persoon', 'vestiging'] as const
const REGISTERS = ['brp', 'hr'] as const
const SOORTEN = ['bsn', 'vestigingsnummer', 'kvk_nummer', 'rsin'] as const

const objecttypesOf: Record<string, readonly string[]> = {
  brp: ['natuurlijk_persoon'],
  hr: ['vestiging', 'niet_natuurlijk_persoon'],
}
const soortenOf: Record<string, readonly string[]> = {
  natuurlijk_persoon: ['bsn'],
  niet_natuurlijk_persoon: ['rsin', 'kvk_nummer'],
  vestiging: ['vestigingsnummer'],
}

const guarded = group<Objectidentificator>(
  {
    codeObjecttype: required(choice<string>(...OBJECTTYPES)),
    codeSoortObjectId: required(choice<string>(...SOORTEN)),
    objectId: required(text(200, { filled: true })),
    codeRegister: required(choice<string>(...REGISTERS)),
  },
  noIdentificator,
)

/** Free text before 2.6, enumerated since. */
const partijIdentificator: Field<Objectidentificator> = {
  required: true,
  read: (value, name, reader) =>
    (reader.version.guardsIdentificatoren ? guarded : objectidentificator).read(value, name, reader),
}

export const partijIdentificatorFields: Fields<PartijIdentificatorRecord> = {
  identificeerdePartij: requiredBefore(8, nullable(link('partijen', 'Partij'))),
  anderePartijIdentificator: text(200),
  partijIdentificator,
  subIdentificatorVan: since(6, nullable(link('partijIdentificatoren', 'PartijIdentificator'))),
}

export function showPartijIdentificator(record: PartijIdentificatorRecord, context: Context): Shown {
  const shown: Shown = {
    uuid: record.uuid,
    url: refer(context, 'partijIdentificatoren', record.uuid).url,
    identificeerdePartij: referOrNull(context, 'partijen', record.identificeerdePartij),
    anderePartijIdentificator: record.anderePartijIdentificator,
    partijIdentificator: record.partijIdentificator,
  }
  if (!context.version.guardsIdentificatoren) return shown
  return { ...shown, subIdentificatorVan: referOrNull(context, 'partijIdentificatoren', record.subIdentificatorVan) }
}

/** The rules between an identificator and all others; `prefix` stands before the names in its faults. */
export function checkIdentificator(record: PartijIdentificatorRecord, reader: Reader, prefix: string): void {
  if (!reader.version.guardsIdentificatoren) return
  const fault = (name: string, reason: string): void =>
    void reader.faults.push({ name: `${prefix}${name}`, code: 'invalid', reason })
  const combination = combinationFault(record.partijIdentificator)
  if (combination !== undefined) return fault(combination.name, combination.reason)
  const sub = subFault(record, reader)
  if (sub !== undefined) return fault('subIdentificatorVan', sub)
  if (isChangedParent(record, reader)) {
    return fault('partijIdentificator', 'De soort kan niet veranderen: dit is een subIdentificatorVan van een ander.')
  }
  const others = reader.register.tables.partijIdentificatoren
  const twin = others
    .by('partijIdentificator.objectId', record.partijIdentificator.objectId)
    .some((other) => other.uuid !== record.uuid && isSame(other, record))
  if (twin) return fault('__all__', 'Deze identificator bestaat al; een identificator is uniek.')
  if (record.identificeerdePartij === null) return
  const doubled = others
    .by('identificeerdePartij', record.identificeerdePartij)
    .some((other) => other.uuid !== record.uuid && soortOf(other) === soortOf(record))
  if (doubled) fault('__all__', 'Deze partij heeft al een identificator van deze soort.')
}

function combinationFault(given: Objectidentificator): { name: string; reason: string } | undefined {
  const { codeRegister, codeObjecttype, codeSoortObjectId, objectId } = given
  const objecttypes = objecttypesOf[codeRegister] ?? []
  if (!objecttypes.includes(codeObjecttype)) {
    const reason = `Bij codeRegister ${codeRegister} kan alleen: ${objecttypes.join(', ')}`
    return { name: 'partijIdentificatorCodeObjecttype', reason }
  }
  const soorten = soortenOf[codeObjecttype] ?? []
  if (!soorten.includes(codeSoortObjectId)) {
    const reason = `Bij codeObjecttype ${codeObjecttype} kan alleen: ${soorten.join(', ')}`
    return { name: 'partijIdentificatorCodeSoortObjectId', reason }
  }
  const reason = objectIdFault(codeSoortObjectId, objectId)
  return reason === undefined ? undefined : { name: 'partijIdentificatorObjectId', reason }
}

function objectIdFault(soort: string, objectId: string): string | undefined {
  switch (soort) {
    case 'bsn':
    case 'rsin':
      return passesElevenTest(objectId) ? undefined : `Dit is geen ${soort}: negen cijfers die de elfproef doorstaan.`
    case 'kvk_nummer':
      return /^[0-9]{8}$/.test(objectId) ? undefined : 'Dit is geen KVK-nummer van acht cijfers.'
    case 'vestigingsnummer':
      return /^[0-9]{12}$/.test(objectId) ? undefined : 'Dit is geen vestigingsnummer van twaalf cijfers.'
    default:
      return undefined
  }
}

function subFault(record: PartijIdentificatorRecord, reader: Reader): string | undefined {
  const isVestiging = soortOf(record) === 'vestigingsnummer'
  if (record.subIdentificatorVan === null) {
    return isVestiging ? 'Een vestigingsnummer moet een subIdentificatorVan met een kvk_nummer hebben.' : undefined
  }
  if (record.subIdentificatorVan === record.uuid) return 'Een identificator kan niet onder zichzelf vallen.'
  if (!isVestiging) return 'Alleen een vestigingsnummer kan een subIdentificatorVan hebben.'
  const parent = reader.register.tables.partijIdentificatoren.get(record.subIdentificatorVan)
  if (parent !== undefined && soortOf(parent) === 'kvk_nummer') return undefined
  return 'Een subIdentificatorVan moet een kvk_nummer zijn.'
}

function isChangedParent(record: PartijIdentificatorRecord, reader: Reader): boolean {
  const { partijIdentificatoren } = reader.register.tables
  const before = partijIdentificatoren.get(record.uuid)
  if (before === undefined || soortOf(before) === soortOf(record)) return false
  return partijIdentificatoren.by('subIdentificatorVan', record.uuid).length > 0
}

function isSame(one: PartijIdentificatorRecord, other: PartijIdentificatorRecord): boolean {
  const a = one.partijIdentificator
  const b = other.partijIdentificator
  return (
    one.subIdentificatorVan === other.subIdentificatorVan &&
    a.objectId === b.objectId &&
    a.codeSoortObjectId === b.codeSoortObjectId &&
    a.codeObjecttype === b.codeObjecttype &&
    a.codeRegister === b.codeRegister
  )
}

function soortOf(record: PartijIdentificatorRecord): string {
  return record.partijIdentificator.codeSoortObjectId
}

function settle(
  record: PartijIdentificatorRecord,
  writing: Writing<PartijIdentificatorRecord>,
): PartijIdentificatorRecord {
  checkIdentificator(record, writing.reader, writing.prefix)
  return record
}

const filters: Filters<PartijIdentificatorRecord> = {
  anderePartijIdentificator: equals('anderePartijIdentificator'),
  partijIdentificatorObjectId: found(holding('partijIdentificatoren', 'partijIdentificator.objectId')),
  partijIdentificatorCodeObjecttype: coded('codeObjecttype', OBJECTTYPES),
  partijIdentificatorCodeRegister: coded('codeRegister', REGISTERS),
  partijIdentificatorCodeSoortObjectId: coded('codeSoortObjectId', SOORTEN),
}

/** An enumeration since 2.6, free text before. */
function coded(
  column: keyof Objectidentificator,
  values: readonly string[],
): Filters<PartijIdentificatorRecord>[string] {
  const path = `partijIdentificator.${column}`
  return from(undefined, {
    select: (value, context, name) => {
      const filter = context.version.guardsIdentificatoren
        ? oneOf<PartijIdentificatorRecord>(path, values)
        : equals<PartijIdentificatorRecord>(path)
      return filter.select(value, context, name)
    },
  })
}

export const partijIdentificatoren: Resource<'partijIdentificatoren'> = {
  table: 'partijIdentificatoren',
  noun: 'PartijIdentificator',
  fields: partijIdentificatorFields,
  show: showPartijIdentificator,
  filters,
  settle,
}
