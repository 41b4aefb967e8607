import { randomUUID } from 'node:crypto'
import { complete } from '../defaults.ts'
import { isObject, link, list, readFields, refuse } from '../fields.ts'
import type { Field } from '../fields.ts'
import { asUuid } from '../formats.ts'
import type { PartijIdentificatorRecord, PartijRecord } from '../records.ts'
import type { Writing } from '../resource.ts'
import { checkIdentificator, partijIdentificatorFields } from './partij-identificatoren.ts'

const addresses = list(link('digitaleAdressen', 'DigitaalAdres'))
const accounts = list(link('rekeningnummers', 'Rekeningnummer'))

/** Ties the records that a partij's body names to the partij, in the same transaction. */
export function followPartij(partij: PartijRecord, writing: Writing<PartijRecord>): void {
  tieAddresses(partij, writing)
  tieAccounts(partij, writing)
  if (writing.context.version.embedsIdentificatoren) tieIdentificatoren(partij, writing)
  checkPreferences(partij, writing)
}

/** The uuids that a list names, or undefined when it is not given; null counts as not given. */
function named(property: string, field: Field<string[]>, writing: Writing<PartijRecord>): string[] | undefined {
  const { body, mode, reader, prefix } = writing
  const value = body[property]
  if (value === undefined && mode === 'whole' && reader.version.minor < 8) {
    return refuse(reader, `${prefix}${property}`, 'required', 'Dit veld is vereist.')
  }
  return value === undefined || value === null ? undefined : field.read(value, `${prefix}${property}`, reader)
}

function tieAddresses(partij: PartijRecord, writing: Writing<PartijRecord>): void {
  const uuids = named('digitaleAdressen', addresses, writing)
  if (uuids === undefined) return
  const { register } = writing.reader
  const table = register.tables.digitaleAdressen
  for (const adres of table.by('verstrektDoorPartij', partij.uuid)) {
    if (!uuids.includes(adres.uuid)) register.put('digitaleAdressen', { ...adres, verstrektDoorPartij: null })
  }
  for (const uuid of uuids) {
    const adres = table.get(uuid)
    if (adres !== undefined) register.put('digitaleAdressen', { ...adres, verstrektDoorPartij: partij.uuid })
  }
}

function tieAccounts(partij: PartijRecord, writing: Writing<PartijRecord>): void {
  const uuids = named('rekeningnummers', accounts, writing)
  if (uuids === undefined) return
  const { register } = writing.reader
  const table = register.tables.rekeningnummers
  for (const nummer of table.by('partij', partij.uuid)) {
    if (!uuids.includes(nummer.uuid)) register.put('rekeningnummers', { ...nummer, partij: null })
  }
  for (const uuid of uuids) {
    const nummer = table.get(uuid)
    if (nummer !== undefined) register.put('rekeningnummers', { ...nummer, partij: partij.uuid })
  }
}

/** Those that the list leaves out are deleted, those with a uuid are changed, the others are made. */
function tieIdentificatoren(partij: PartijRecord, writing: Writing<PartijRecord>): void {
  const given = writing.body['partijIdentificatoren']
  if (given === undefined || given === null) return
  const { reader } = writing
  const name = `${writing.prefix}partijIdentificatoren`
  if (!Array.isArray(given)) return refuse(reader, name, 'not_a_list', 'Dit is geen lijst.')
  const kept = new Set(given.map((entry: unknown) => (isObject(entry) ? entry['uuid'] : undefined)))
  for (const { uuid } of reader.register.tables.partijIdentificatoren.by('identificeerdePartij', partij.uuid)) {
    if (!kept.has(uuid)) reader.register.delete('partijIdentificatoren', uuid)
  }
  for (const [index, entry] of given.entries()) tieIdentificator(partij, entry, `${name}.${index}`, writing)
}

function tieIdentificator(partij: PartijRecord, entry: unknown, name: string, { reader }: Writing<PartijRecord>): void {
  if (!isObject(entry)) return refuse(reader, name, 'invalid', 'Dit is geen object.')
  if (entry['identificeerdePartij'] !== undefined && entry['identificeerdePartij'] !== null) {
    const reason = 'De partij volgt vanzelf en hoort hier niet.'
    return refuse(reader, 'partijIdentificatoren.identificeerdePartij', 'invalid', reason)
  }
  const before = existing(entry['uuid'], reader.register.tables.partijIdentificatoren)
  if (before === 'absent') return refuse(reader, `${name}.uuid`, 'invalid', 'PartijIdentificator object bestaat niet.')
  const faults = reader.faults.length
  const { identificeerdePartij: _implied, ...fields } = partijIdentificatorFields
  const read = readFields<PartijIdentificatorRecord>(fields, entry, 'whole', `${name}.`, reader)
  if (reader.faults.length > faults) return
  const base = before ?? complete('partijIdentificatoren', { uuid: randomUUID() })
  const record = { ...base, ...read, identificeerdePartij: partij.uuid }
  checkIdentificator(record, reader, `${name}.`)
  reader.register.put('partijIdentificatoren', record)
}

function existing(
  given: unknown,
  table: { get: (uuid: string) => PartijIdentificatorRecord | undefined },
): PartijIdentificatorRecord | 'absent' | undefined {
  if (given === undefined || given === null) return undefined
  return table.get(asUuid(given) ?? '') ?? 'absent'
}

/** What a partij prefers must be its own. */
function checkPreferences(partij: PartijRecord, { reader, prefix }: Writing<PartijRecord>): void {
  const { digitaleAdressen, rekeningnummers } = reader.register.tables
  const adres = partij.voorkeursDigitaalAdres
  if (adres !== null && digitaleAdressen.get(adres)?.verstrektDoorPartij !== partij.uuid) {
    const reason = 'Het voorkeursadres moet een van de digitaleAdressen zijn.'
    refuse(reader, `${prefix}voorkeursDigitaalAdres`, 'invalid', reason)
  }
  const nummer = partij.voorkeursRekeningnummer
  if (nummer !== null && rekeningnummers.get(nummer)?.partij !== partij.uuid) {
    refuse(reader, `${prefix}voorkeursRekeningnummer`, 'invalid', 'Dit moet een van de rekeningnummers zijn.')
  }
}
