// The BFF as a program: settings from the environment, logs on stdout, ends by itself on SIGTERM.
import closeWithGrace from 'close-with-grace'
import { readSettings, SettingsError, SettingsFaults, startBff, wire } from './app/index.ts'

/** EX_CONFIG of sysexits.h: starting again does not help, somebody must change a setting. */
const EXIT_CONFIG = 78

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(`KISS needs Node 24 or newer, and this is ${process.version}.\n`)
  process.exit(EXIT_CONFIG)
}

try {
  const { env } = process
  const faults = new SettingsFaults()
  const settings = faults.try(() => readSettings(env))
  const ports = faults.try(() => wire(env))
  if (!settings || !ports) throw faults.error()
  const bff = await startBff(settings, ports)
  closeWithGrace({ delay: 10_000 }, async ({ err }) => {
    if (err) process.stderr.write(`${JSON.stringify({ level: 60, msg: 'stopped by an error', err: err.stack })}\n`)
    await bff.stop()
  })
} catch (error) {
  if (error instanceof SettingsError) {
    process.stderr.write(`${error.message}\n`)
    process.exit(EXIT_CONFIG)
  }
  // Mostly a database that is not there yet: the platform starts us again.
  process.stderr.write(`KISS cannot start: ${reasonOf(error)}\n`)
  process.exit(1)
}

/** The first message down the chain of causes that says something; a refused connection has its own deep below. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = error.message || ('code' in error ? String(error.code) : error.name)
  return error.cause === undefined ? own : `${own}: ${reasonOf(error.cause)}`
}
