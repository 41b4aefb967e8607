export { migrate, openDatabase } from './database.ts'
export type { Database, OpenDatabase } from './database.ts'
export type { Tables } from './tables.ts'
