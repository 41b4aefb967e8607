import { existsSync, readFileSync } from 'node:fs'

/** What a run of tests or checks came to. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** The line that every run ends with, alone on its line: people and CI look for it. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * What a run came to, from what the reporter wrote down and how the runner ended. A runner that crashed, or that ended
 * badly for a reason that no test shows, is a failure too; so is a run in which there was nothing to run.
 */
export function settle(file: string, exitCode: number): Counts {
  const counts = readCounts(file) ?? { passed: 0, failed: 0, skipped: 0 }
  const silent = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0)
  return silent ? { ...counts, failed: 1 } : counts
}

function readCounts(file: string): Counts | undefined {
  if (!existsSync(file)) return undefined
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof content !== 'object' || content === null) return undefined
  if (!('passed' in content) || !('failed' in content) || !('skipped' in content)) return undefined
  const { passed, failed, skipped } = content
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) }
}
