// npm start: everything on loopback, until Ctrl+C. See start-command.ts.
import { join } from 'node:path'
import { Refusal } from '../machine/index.ts'
import { startCommand } from './start-command.ts'

try {
  if (Number(process.versions.node.split('.')[0]) < 24) {
    throw new Refusal(`KISS runs on Node 24, and this is ${process.version}: start it with npm start.`)
  }
  process.exitCode = await startCommand(join(import.meta.dirname, '..', '..'), process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error)
  process.exitCode = 1
}
process.exit()
