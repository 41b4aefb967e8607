import { describe, expect, it } from 'vitest'
import { tableRows } from './files.ts'
import { isAllowed } from './licences.ts'
import { nodeFits } from './node-range.ts'
import { printProblems } from './problems.ts'
import { isExplained, settingsExplained, settingsRead } from './settings.ts'

describe('a licence', () => {
  it.each(['MIT', '(MPL-2.0 OR Apache-2.0)', 'MIT AND ISC', 'GPL-3.0-only OR MIT', 'EUPL-1.2'])(
    '%s is allowed',
    (name) => {
      expect(isAllowed(name)).toBe(true)
    },
  )
  it.each(['', 'GPL-3.0-only', 'MIT AND SSPL-1.0', 'UNLICENSED', 'SEE LICENSE IN LICENSE.md'])(
    '"%s" is refused',
    (name) => {
      expect(isAllowed(name)).toBe(false)
    },
  )
})

describe('a range of Node versions', () => {
  it.each([
    '>=20',
    '^20.19.0 || >=22.12.0',
    '18 || 20 || >=22',
    '>= 14.x',
    '>=10 <25',
    '*',
    '^24',
    '~24.21',
    '24.x',
    '>v8',
    '',
  ])('%s holds 24.21.0', (range) => expect(nodeFits('24.21.0', range)).toBe(true))
  it.each(['^20 || ^22', '<24', '>=24.22', '~24.20', '18 || 20', '>=26', '<=23', '24.20.x'])(
    '%s does not hold 24.21.0',
    (range) => {
      expect(nodeFits('24.21.0', range)).toBe(false)
    },
  )
})

describe('settings', () => {
  it('are found where they are read, and not in tests or comments', () => {
    const read = settingsRead([
      {
        path: 'tools/a.ts',
        text: `process.env['SPECS_DIR'] ?? process.env.OTHER_DIR ?? process.env.HOME // process.env.NOT_ME`,
      },
      { path: 'tools/a.test.ts', text: 'process.env.IN_A_TEST' },
      {
        path: 'bff/src/app/env.ts',
        text: `const E = z.object({\n  DATABASE_URL: z.string(),\n  PORT: z.string() })\nread('OIDC_AUTHORITY')`,
      },
      { path: 'bff/src/app/wiring.ts', text: 'const MAX_TRIES: number = 3' },
    ])
    expect([...read.keys()].toSorted()).toEqual(['DATABASE_URL', 'OIDC_AUTHORITY', 'OTHER_DIR', 'PORT', 'SPECS_DIR'])
  })

  it('are explained with or without a hash, and for registers under the number 0', () => {
    const explained = settingsExplained('# A line about it.\nPORT=3000\n#HOST=x\n# REGISTERS__0__TOKEN=\n')
    expect(explained).toEqual(['PORT', 'HOST', 'REGISTERS__0__TOKEN'])
    expect([isExplained('TOKEN', explained), isExplained('KEN', explained)]).toEqual([true, false])
    expect(isExplained('X_HEADERS', settingsExplained('#X_HEADERS__x-doelbinding=a'))).toBe(true)
  })
})

describe('a Markdown table', () => {
  it('gives its rows and not its head', () => {
    expect(tableRows('text\n| a | b |\n| --- | --- |\n| c | d |\n')).toEqual([['c', 'd']])
  })
})

describe('the page of problems', () => {
  it('has a heading for each code', () => {
    const page = printProblems([{ code: 'not-found', status: 404, zin: 'Weg.', why: 'No record.', fix: 'Nothing.' }])
    expect(page).toContain('## not-found\n\nHTTP 404. The agent reads: _Weg._\n\n- Why: No record.\n- Fix: Nothing.\n')
  })
})
