import { writeFileSync } from 'node:fs'
import type { SerializedError } from 'vitest'
import type { Reporter, TestModule } from 'vitest/node'
import type { Counts } from './counts.ts'

/** Counts for the closing line. A file that could not be loaded, and an error outside every test, count as failed. */
export class CountReporter implements Reporter {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const counts: Counts = { passed: 0, failed: unhandled.length, skipped: 0 }
    for (const module of modules) countModule(module, counts)
    writeFileSync(this.#file, JSON.stringify(counts))
  }
}

function countModule(module: TestModule, counts: Counts) {
  let failed = 0
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    if (state === 'passed') counts.passed += 1
    else if (state === 'skipped') counts.skipped += 1
    // Failed, or still pending when the run ended: its file crashed.
    else failed += 1
  }
  if (failed === 0 && !module.ok()) failed = 1
  counts.failed += failed
}
