import type { Migration } from 'kysely/migration'
import * as firstTables from './0001-first-tables.ts'

/** All migrations by name, in order; a static list, because a bundle has no folder to read. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-first-tables': firstTables,
}
