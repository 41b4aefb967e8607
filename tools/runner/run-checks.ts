import { spawn } from 'node:child_process'

/** Something to run that passes with exit code 0. */
export interface Check {
  name: string
  /** What to run on our own Node, and its arguments. */
  words: string[]
}

/** How a check went, and everything it printed. */
export interface Outcome {
  name: string
  passed: boolean
  output: string
  seconds: number
}

/** Runs checks, a few at a time, and returns how they went in the order in which they were given. */
export async function runChecks(checks: Check[], folder: string, atOnce: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const waiting = [...checks.entries()]
  async function work() {
    for (let next = waiting.shift(); next; next = waiting.shift()) outcomes[next[0]] = await runCheck(next[1], folder)
  }
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, work))
  return outcomes
}

function runCheck({ name, words }: Check, cwd: string): Promise<Outcome> {
  const started = performance.now()
  const child = spawn(process.execPath, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  return new Promise((resolve) => {
    function settle(passed: boolean) {
      resolve({ name, passed, output: output.trim(), seconds: (performance.now() - started) / 1000 })
    }
    child.once('error', (error) => {
      output += error.message
      settle(false)
    })
    child.once('close', (code) => settle(code === 0))
  })
}
