// For every integration test file: a database of its own, found at DATABASE_URL, so that files can run side by side.
import { randomBytes } from 'node:crypto'
import { afterAll } from 'vitest'
import { createDatabase, dropDatabase } from '../postgres/index.ts'
import { TEMPLATE } from './test-databases.ts'

const adminUrl = process.env['TEST_ADMIN_URL']
if (!adminUrl)
  throw new Error('There is no database for the tests: start them with npm test, or in the project "integration".')

const name = `test_${randomBytes(6).toString('hex')}`
process.env['DATABASE_URL'] = await createDatabase(adminUrl, name, { template: TEMPLATE })

afterAll(() => dropDatabase(adminUrl, name))
