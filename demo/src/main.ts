// The stand-in municipality as one program: see `--help`. When it is ready it prints one line of JSON on stdout.
import { readOptions, USAGE, UsageError } from './options.ts'
import { startTown } from './start-town.ts'

/** Milliseconds in which everything must have ended after a signal. */
const PATIENCE = 3000

// Stdout is for the one line; libraries that like to talk do it on stderr.
console.log = console.error
console.info = console.error

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    process.stdout.write(`${USAGE}\n`)
    return
  }
  const options = readOptions(process.argv.slice(2), process.env)
  const { town, close } = await startTown(options)
  let ending = false
  function end(): void {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), PATIENCE).unref()
    void close().then(() => process.exit(0))
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  if (options.followStdin) process.stdin.once('end', end).once('close', end).resume()
  process.stdout.write(`${JSON.stringify(town)}\n`)
}

main().catch((error: unknown) => {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n${USAGE}\n`)
    process.exit(2)
  }
  process.stderr.write(`the demo town does not start: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
