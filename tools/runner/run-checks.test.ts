import { describe, expect, it } from 'vitest'
import { runChecks } from './run-checks.ts'

describe('the checks', () => {
  it('are told apart by exit code, keep their order and hand over what they printed', async () => {
    const outcomes = await runChecks(
      [
        { name: 'slow', words: ['-e', 'setTimeout(() => console.log("fine"), 200)'] },
        { name: 'broken', words: ['-e', 'console.log("line 3 is wrong"); console.error("really"); process.exit(2)'] },
        { name: 'killed', words: ['-e', 'process.kill(process.pid, "SIGKILL")'] },
      ],
      process.cwd(),
      2,
    )
    expect(outcomes.map(({ name, passed }) => [name, passed])).toEqual([
      ['slow', true],
      ['broken', false],
      ['killed', false],
    ])
    expect(outcomes[1]?.output).toBe('line 3 is wrong\nreally')
  })
})
