// npm run check [-- NAME …]: everything that can be said of the code without running it, or only the checks named.
import { join } from 'node:path'
import { availableParallelism } from 'node:os'
import { closingLine } from './counts.ts'
import { type Check, type Outcome, runChecks } from './run-checks.ts'

const CHECKOUT = join(import.meta.dirname, '..', '..')
const FLOORS = ['domain', 'contract', 'registers', 'bff', 'demo', 'tools', 'e2e']

/** The program of an installed package; run by our own Node, whatever the machine's is. */
function program(path: string): string {
  return join(CHECKOUT, 'node_modules', path)
}

/** The slow ones first: the others then fit beside them. */
const CHECKS: Check[] = [
  { name: 'lint', words: [program('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  { name: 'types desk', words: [program('vue-tsc/bin/vue-tsc.js'), '--project', 'desk'] },
  { name: 'format', words: [program('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  ...FLOORS.map((floor) => ({ name: `types ${floor}`, words: [program('typescript/bin/tsc'), '--project', floor] })),
  { name: 'walls', words: ['tools/walls/main.ts', 'check'] },
  { name: 'unused', words: [program('knip/bin/knip.js'), '--no-progress'] },
]

const wanted = process.argv.slice(2)
const checks = CHECKS.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
const outcomes = await runChecks(checks, CHECKOUT, availableParallelism())

for (const { name, output } of outcomes.filter(({ passed }) => !passed)) console.log(`\n── ${name} ──\n${output}`)
console.log(`\n${table(outcomes)}\n`)
const failed = outcomes.filter(({ passed }) => !passed).length
console.log(closingLine({ passed: outcomes.length - failed, failed, skipped: 0 }))
process.exit(failed === 0 && outcomes.length > 0 ? 0 : 1)

function table(rows: Outcome[]): string {
  return rows
    .map(({ name, passed, seconds }) => `  ${passed ? '✔' : '✘'} ${name.padEnd(16)}${seconds.toFixed(1).padStart(6)} s`)
    .join('\n')
}
