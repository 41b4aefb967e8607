// Once for all integration tests: one PostgreSQL on a folder of its own, with a database to copy.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, removeServer, startPostgres } from '../postgres/index.ts'
import { TEMPLATE } from './test-databases.ts'

/** Vitest calls this before the first test file, and what it returns after the last. */
export async function setup(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kiss-tests-'))
  // Others may pass through: as root the server runs under another account.
  chmodSync(dataDir, 0o711)
  const server = await startPostgres({ dataDir })
  await createDatabase(server.adminUrl, TEMPLATE)
  process.env['TEST_ADMIN_URL'] = server.adminUrl
  return async function teardown() {
    await server.stop()
    await removeServer(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  }
}
