// npm test [-- FILTER …]: all tests, or those whose path contains a filter. Vitest's own options work too (-t, --project).
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closingLine, settle } from './counts.ts'

const CHECKOUT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

function runVitest(words: string[], counts: string): Promise<number> {
  const vitest = join(CHECKOUT, 'node_modules', 'vitest', 'vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', ...words], {
    cwd: CHECKOUT,
    stdio: 'inherit',
    env: { ...process.env, TZ: 'Europe/Amsterdam', KISS_TEST_COUNTS: counts },
  })
  // Ctrl+C reaches Vitest by the terminal, and a signal to us alone is passed on; Vitest then puts away what it started.
  process.on('SIGINT', () => undefined)
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  process.on('disconnect', () => child.kill('SIGTERM'))
  process.channel?.unref()
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

const folder = mkdtempSync(join(tmpdir(), 'kiss-counts-'))
const file = join(folder, 'counts.json')
const exitCode = await runVitest(process.argv.slice(2), file)
const counts = settle(file, exitCode)
rmSync(folder, { recursive: true, force: true })
console.log(`\n${closingLine(counts)}`)
process.exit(counts.failed === 0 ? 0 : 1)
