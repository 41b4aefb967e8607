import type { Context } from './context.ts'
import type { Fields, Reader } from './fields.ts'
import type { Filters } from './filters.ts'
import type { TableName, Tables } from './records.ts'

/** JSON as a resource shows itself. */
export type Shown = Record<string, unknown>

/** A body being written, after its properties were read without a fault. */
export interface Writing<T> {
  body: Record<string, unknown>
  /** `whole` for POST and PUT, `part` for PATCH. */
  mode: 'whole' | 'part'
  /** The record that is changed; undefined when it is made. */
  current: T | undefined
  context: Context
  /** Faults pushed here refuse the whole write. */
  reader: Reader
  /** What stands before the property names in faults, `klantcontact.` within maak-klantcontact. */
  prefix: string
}

/** Shows the related record or records whole; null when a single one is absent. */
export type Relation<T> = (record: T, context: Context, below: ExpandTree) => unknown

/** Requested expansions: a name, and under it what is asked of that relation. */
export interface ExpandTree {
  [name: string]: ExpandTree
}

/** Everything that makes one kind of record a REST resource; the mechanism is in `operations.ts`. */
export interface Resource<N extends TableName> {
  table: N
  /** The word for one of them in texts. */
  noun: string
  fields: Fields<Tables[N]>
  show: (record: Tables[N], context: Context) => Shown
  filters: Filters<Tables[N]>
  relations?: Record<string, Relation<Tables[N]>>
  /** The paths that `expand` takes on this resource's own answers. */
  expand?: { paths: readonly string[]; since?: number }
  /** The order of lists when it is not simply the newest first. */
  order?: (records: Tables[N][]) => Tables[N][]
  /** Rules over several properties; may complete the draft. Runs inside the transaction. */
  settle?: (draft: Tables[N], writing: Writing<Tables[N]>) => Tables[N]
  /** Other records that change with this one; runs after it is stored. */
  follow?: (record: Tables[N], writing: Writing<Tables[N]>) => void
}
