/** A real PostgreSQL from the installed packages, for `npm start` and for the tests. */
export { type Postgres, type PostgresOptions, removeServer, startPostgres } from './server.ts'
export { askDatabase, createDatabase, databaseUrl, dropDatabase } from './database.ts'
export { baseFor, rootFolderFor } from './home.ts'
export { isRoot } from './account.ts'
