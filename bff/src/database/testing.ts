import { afterAll } from 'vitest'
import { Bug } from '@kiss/domain/errors'
import { migrate, openDatabase } from './database.ts'
import type { OpenDatabase } from './database.ts'

/** The address of the database that this integration test file has for itself. */
export function testDatabaseUrl(): string {
  const url = process.env['DATABASE_URL']
  if (!url) throw new Bug('no DATABASE_URL: run this in the project "integration"')
  return url
}

/** A migrated database for one integration test file, closed after its last test. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const url = testDatabaseUrl()
  await migrate(url)
  const database = openDatabase(url, () => undefined)
  afterAll(() => database.close())
  return database
}
