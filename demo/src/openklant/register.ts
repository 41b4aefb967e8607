import type { Journal } from '#server'
import { defaults, isRecordOf } from './defaults.ts'
import { indexedColumns, linksTo } from './links.ts'
import type { Link } from './links.ts'
import { WHOLE, invalid } from './problem.ts'
import type { TableName, Tables } from './records.ts'
import { Table } from './table.ts'

type TableSet = { [K in TableName]: Table<Tables[K]> }

interface Change {
  table: TableName
  /** The whole record as it is now; absent when it is gone. */
  record?: { uuid: string }
  gone?: string
}

/** The records and the only way to change them: in a transaction, undone when it throws, journaled as one line. */
export class Register {
  readonly tables: TableSet = emptyTables()
  readonly #journal: Pick<Journal, 'append'>
  #undo: (() => void)[] | undefined
  #changes: Change[] = []

  constructor(journal: Pick<Journal, 'append'>) {
    this.#journal = journal
  }

  transaction<T>(work: () => T): T {
    if (this.#undo !== undefined) throw new Error('a transaction is already open')
    const undo: (() => void)[] = []
    this.#undo = undo
    try {
      const result = work()
      if (this.#changes.length > 0) this.#journal.append({ changes: this.#changes })
      return result
    } catch (error) {
      for (const step of undo.reverse()) step()
      throw error
    } finally {
      this.#undo = undefined
      this.#changes = []
    }
  }

  put<N extends TableName>(name: N, record: Tables[N]): void {
    const table: Table<Tables[N]> = this.tables[name]
    const before = table.put(record)
    this.#remember({ table: name, record }, () => table.restore(before))
  }

  /** Deletes the record with all that cannot be without it. @throws a 400 when another record forbids it. */
  delete(name: TableName, uuid: string): void {
    if (!this.tables[name].has(uuid)) return
    for (const link of linksTo(name)) this.#untie(link, uuid)
    this.#remove(name, uuid)
  }

  /** Takes over a line of the journal. @throws when this version does not know what it says. */
  replay(entry: unknown): void {
    if (typeof entry !== 'object' || entry === null || !('changes' in entry) || !Array.isArray(entry.changes)) {
      throw new Error('the journal holds a line that is no transaction')
    }
    for (const change of entry.changes) this.#reapply(change)
  }

  #untie(link: Link, gone: string): void {
    for (const { uuid } of this.tables[link.from].by(link.column, gone)) {
      if (link.whenGone === 'remove') this.delete(link.from, uuid)
      else if (link.whenGone === 'forget') this.#forget(link.from, uuid, link.column, gone)
      else {
        const reason = 'Deze identificator is in gebruik als subIdentificatorVan en kan niet weg.'
        throw invalid([{ name: WHOLE, code: 'invalid', reason }])
      }
    }
  }

  #forget<N extends TableName>(name: N, uuid: string, column: string, gone: string): void {
    const record: Tables[N] | undefined = this.tables[name].get(uuid)
    if (record === undefined) return
    const value: unknown = Reflect.get(record, column)
    const rest = Array.isArray(value) ? value.filter((item) => item !== gone) : null
    this.put(name, { ...record, [column]: rest })
  }

  #remove<N extends TableName>(name: N, uuid: string): void {
    const table: Table<Tables[N]> = this.tables[name]
    const before = table.remove(uuid)
    this.#remember({ table: name, gone: uuid }, () => table.restore(before))
  }

  #remember(change: Change, undo: () => void): void {
    if (this.#undo === undefined) throw new Error('a change needs a transaction')
    this.#undo.push(undo)
    this.#changes.push(change)
  }

  #reapply(change: unknown): void {
    if (typeof change !== 'object' || change === null || !('table' in change) || !isTableName(change.table)) {
      throw new Error('the journal names a table that does not exist')
    }
    if ('gone' in change && typeof change.gone === 'string') this.tables[change.table].remove(change.gone)
    else if ('record' in change) restoreInto(this.tables, change.table, change.record)
  }
}

function restoreInto<N extends TableName>(tables: TableSet, name: N, record: unknown): void {
  if (!isRecordOf(name, record)) throw new Error(`the journal holds an incomplete record of ${name}`)
  const table: Table<Tables[N]> = tables[name]
  table.put(record)
}

function isTableName(value: unknown): value is TableName {
  return typeof value === 'string' && Object.hasOwn(defaults, value)
}

function emptyTables(): TableSet {
  return {
    partijen: new Table(indexedColumns('partijen')),
    partijIdentificatoren: new Table(indexedColumns('partijIdentificatoren')),
    digitaleAdressen: new Table(indexedColumns('digitaleAdressen')),
    betrokkenen: new Table(indexedColumns('betrokkenen')),
    klantcontacten: new Table(indexedColumns('klantcontacten')),
    onderwerpobjecten: new Table(indexedColumns('onderwerpobjecten')),
    bijlagen: new Table(indexedColumns('bijlagen')),
    actoren: new Table(indexedColumns('actoren')),
    actorklantcontacten: new Table(indexedColumns('actorklantcontacten')),
    internetaken: new Table(indexedColumns('internetaken')),
    rekeningnummers: new Table(indexedColumns('rekeningnummers')),
    categorieen: new Table(indexedColumns('categorieen')),
    categorieRelaties: new Table(indexedColumns('categorieRelaties')),
    vertegenwoordigingen: new Table(indexedColumns('vertegenwoordigingen')),
  }
}
