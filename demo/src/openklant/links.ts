import type { TableName } from './records.ts'

/**
 * A column that points at another table. When its target is deleted the record goes too, forgets the target, or
 * forbids the deletion.
 */
export interface Link {
  from: TableName
  column: string
  to: TableName
  whenGone: 'remove' | 'forget' | 'refuse'
}

/** All links of the register: they make the indexes, check a seed and decide what a deletion takes along. */
export const links: readonly Link[] = [
  { from: 'partijen', column: 'werkteVoorPartij', to: 'partijen', whenGone: 'forget' },
  { from: 'partijen', column: 'voorkeursDigitaalAdres', to: 'digitaleAdressen', whenGone: 'forget' },
  { from: 'partijen', column: 'voorkeursRekeningnummer', to: 'rekeningnummers', whenGone: 'forget' },
  { from: 'partijIdentificatoren', column: 'identificeerdePartij', to: 'partijen', whenGone: 'remove' },
  { from: 'partijIdentificatoren', column: 'subIdentificatorVan', to: 'partijIdentificatoren', whenGone: 'refuse' },
  { from: 'digitaleAdressen', column: 'verstrektDoorBetrokkene', to: 'betrokkenen', whenGone: 'remove' },
  { from: 'digitaleAdressen', column: 'verstrektDoorPartij', to: 'partijen', whenGone: 'remove' },
  { from: 'betrokkenen', column: 'wasPartij', to: 'partijen', whenGone: 'remove' },
  { from: 'betrokkenen', column: 'hadKlantcontact', to: 'klantcontacten', whenGone: 'remove' },
  { from: 'onderwerpobjecten', column: 'klantcontact', to: 'klantcontacten', whenGone: 'remove' },
  { from: 'onderwerpobjecten', column: 'wasKlantcontact', to: 'klantcontacten', whenGone: 'remove' },
  { from: 'bijlagen', column: 'wasBijlageVanKlantcontact', to: 'klantcontacten', whenGone: 'remove' },
  { from: 'actorklantcontacten', column: 'actor', to: 'actoren', whenGone: 'remove' },
  { from: 'actorklantcontacten', column: 'klantcontact', to: 'klantcontacten', whenGone: 'remove' },
  { from: 'internetaken', column: 'aanleidinggevendKlantcontact', to: 'klantcontacten', whenGone: 'remove' },
  { from: 'internetaken', column: 'toegewezenAanActoren', to: 'actoren', whenGone: 'forget' },
  { from: 'rekeningnummers', column: 'partij', to: 'partijen', whenGone: 'remove' },
  { from: 'categorieRelaties', column: 'partij', to: 'partijen', whenGone: 'remove' },
  { from: 'categorieRelaties', column: 'categorie', to: 'categorieen', whenGone: 'remove' },
  { from: 'vertegenwoordigingen', column: 'vertegenwoordigendePartij', to: 'partijen', whenGone: 'remove' },
  { from: 'vertegenwoordigingen', column: 'vertegenwoordigdePartij', to: 'partijen', whenGone: 'remove' },
]

/** Columns beside the links that are looked up by value. */
const lookups: Partial<Record<TableName, readonly string[]>> = {
  partijen: ['nummer'],
  partijIdentificatoren: ['partijIdentificator.objectId'],
  digitaleAdressen: ['adres'],
  klantcontacten: ['nummer', 'referentienummer'],
  onderwerpobjecten: ['onderwerpobjectidentificator.objectId'],
  bijlagen: ['bijlageidentificator.objectId'],
  actoren: ['actoridentificator.objectId'],
  internetaken: ['nummer', 'referentienummer'],
}

export function indexedColumns(table: TableName): string[] {
  const linked = links.filter((link) => link.from === table).map((link) => link.column)
  return [...linked, ...(lookups[table] ?? [])]
}

export function linksTo(table: TableName): Link[] {
  return links.filter((link) => link.to === table)
}
