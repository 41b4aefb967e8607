import { complete } from './defaults.ts'
import { links } from './links.ts'
import type { TableName, Tables } from './records.ts'
import type { Register } from './register.ts'
import type { OpenKlantSeed } from './seed.ts'
import { keysAt } from './table.ts'
import type { Table } from './table.ts'
import type { Version } from './versions.ts'

/** Fills an empty register; not journaled, since the seed is there again at the next start. @throws when a link leads nowhere. */
export function plant(register: Register, seed: OpenKlantSeed, version: Version): void {
  sow(register, 'partijen', numbered(seed.partijen, version), {})
  sow(register, 'partijIdentificatoren', seed.partijIdentificatoren, {})
  sow(register, 'digitaleAdressen', seed.digitaleAdressen, {})
  sow(register, 'klantcontacten', numbered(seed.klantcontacten, version), { indicatieContactGelukt: true })
  sow(register, 'betrokkenen', seed.betrokkenen, {})
  sow(register, 'onderwerpobjecten', seed.onderwerpobjecten, {})
  sow(register, 'bijlagen', seed.bijlagen ?? [], {})
  sow(register, 'actoren', seed.actoren, {})
  sow(register, 'actorklantcontacten', seed.actorklantcontacten, {})
  sow(register, 'internetaken', numbered(seed.internetaken, version), {})
  checkLinks(register)
}

/** `here` differs from what a write without the column would give. */
function sow<N extends TableName>(
  register: Register,
  name: N,
  seeds: readonly Partial<Tables[N]>[],
  here: Partial<Tables[N]>,
): void {
  const table: Table<Tables[N]> = register.tables[name]
  for (const seed of seeds) table.put(complete(name, { ...here, ...seed }))
}

/** An older release gave everything a number, so its old records have one too. */
function numbered<T extends { nummer?: string | null }>(seeds: readonly T[], version: Version): readonly T[] {
  if (!version.generatesNummer) return seeds
  return seeds.map((seed, index) => ({ ...seed, nummer: seed.nummer ?? String(index + 1).padStart(10, '0') }))
}

function checkLinks(register: Register): void {
  const lost: string[] = []
  for (const link of links) {
    for (const record of register.tables[link.from].newestFirst()) {
      for (const uuid of keysAt(record, link.column)) {
        if (!register.tables[link.to].has(uuid)) lost.push(`${link.from} ${record.uuid} ${link.column} ${uuid}`)
      }
    }
  }
  if (lost.length > 0)
    throw new Error(`seed: ${lost.length} links lead nowhere, such as ${lost.slice(0, 5).join('; ')}`)
}
