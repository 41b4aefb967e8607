// node tools/repo/problems.ts: writes docs/problems.md from the catalogue of problem codes.
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './files.ts'

/** One entry of the catalogue in `domain/errors`, as it prints itself. */
export interface CatalogueEntry {
  code: string
  status: number
  zin: string
  why: string
  fix: string
}

/**
 * Reads the catalogue by running it: a tool imports no floor.
 * @throws Error when it does not run, or an entry misses one of its parts.
 */
export function readCatalogue(root: string = ROOT): CatalogueEntry[] {
  const file = join(root, 'domain/src/errors/problems.ts')
  if (!existsSync(file)) return []
  const program = `import { PROBLEMS } from ${JSON.stringify(file)}; process.stdout.write(JSON.stringify(PROBLEMS))`
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: root, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`the catalogue of problems does not run: ${run.stderr}`)
  const catalogue: unknown = JSON.parse(run.stdout)
  return Object.entries(catalogue ?? {}).map(([code, entry]) => readEntry(code, entry))
}

function readEntry(code: string, entry: unknown): CatalogueEntry {
  if (typeof entry !== 'object' || entry === null) throw new Error(`${code} is no entry`)
  const text = (key: string): string => {
    const value: unknown = Reflect.get(entry, key)
    if (typeof value !== 'string' || value.trim() === '') throw new Error(`the problem ${code} has no ${key}`)
    return value
  }
  const status: unknown = Reflect.get(entry, 'status')
  if (typeof status !== 'number') throw new Error(`the problem ${code} has no status`)
  return { code, status, zin: text('zin'), why: text('why'), fix: text('fix') }
}

/** The page that people find when they look for a code. */
export function printProblems(catalogue: readonly CatalogueEntry[]): string {
  const pages = catalogue.map(
    ({ code, status, zin, why, fix }) =>
      `## ${code}\n\nHTTP ${status}. The agent reads: _${zin}_\n\n- Why: ${why}\n- Fix: ${fix}\n`,
  )
  return `# Problems\n\nEvery problem the BFF can answer with, by its permanent code. Made from the catalogue in \`domain/errors\` by\n\`npm run docs:problems\`.\n\n${pages.join('\n')}`
}

if (import.meta.main) writeFileSync(join(ROOT, 'docs/problems.md'), printProblems(readCatalogue()))
