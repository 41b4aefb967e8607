import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layDown } from './lay-down.ts'
import { printRoom } from './print-room.ts'
import { fillIn, readWords } from './words.ts'

const root = resolve(import.meta.dirname, '../..')
const FLOORS = ['domain', 'contract', 'registers', 'bff', 'desk', 'demo']
/** Of the floors only what every room stands on: the outcome must not depend on what else is being written. */
const GROUND = ['domain/src/errors', 'domain/src/sessie', 'contract/src/route', 'registers/src/http', 'bff/src/http']
const NOT_COPIED = new Set(['node_modules', '.git', 'dist', '.kiss', 'coverage', 'e2e', 'bench'])
const MEANING = 'A piece of fruit that an agent may eat'

let copy: string

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'house-'))
  await cp(root, copy, { recursive: true, filter: isGround })
  // The packages are shared, but the workspaces must be those of the copy.
  const modules = join(copy, 'node_modules')
  await mkdir(join(modules, '@kiss'), { recursive: true })
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name !== '@kiss') await symlink(join(root, 'node_modules', name), join(modules, name))
  }
  for (const floor of FLOORS) {
    await symlink(join(copy, floor), join(modules, '@kiss', floor))
    const own = join(root, floor, 'node_modules')
    if (existsSync(own)) await symlink(own, join(copy, floor, 'node_modules'))
  }
  await layDown('room', { name: 'appel', plural: 'appels', meaning: MEANING }, copy)
  await layDown('register', { name: 'boomgaard', meaning: 'The register of fruit trees', source: 'Invented' }, copy)
}, 120_000)
afterAll(() => rm(copy, { recursive: true, force: true }))

function isGround(path: string): boolean {
  const own = relative(root, path).replaceAll('\\', '/')
  if (NOT_COPIED.has(basename(path))) return false
  const room = /^[a-z]+\/src\/[^/]+/.exec(own)?.[0]
  return room === undefined || GROUND.includes(room)
}

/** Runs a program of the house in the copy. */
function run(program: string, ...words: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'node_modules', program), ...words], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, VITEST: undefined, NO_COLOR: '1' },
  })
  return { status, output: `${stdout}${stderr}` }
}

const GENERATED = [
  'domain/src/appel',
  'contract/src/appel',
  'bff/src/appel',
  'desk/src/appel',
  'registers/src/boomgaard',
]

describe('a generated room and register', () => {
  it.each(['domain', 'contract', 'registers', 'bff'])(
    'have the types that %s asks',
    (floor) => {
      const { status, output } = run('typescript/bin/tsc', '--project', floor, '--listFiles')
      expect({ status, output: errorsIn(output) }).toEqual({ status: 0, output: [] })
      expect(output).toMatch(new RegExp(`${floor}/src/(appel|boomgaard)/index.ts`))
    },
    120_000,
  )

  it('have templates that fit their components', () => {
    const { status, output } = run('vue-tsc/bin/vue-tsc.js', '--project', 'desk', '--listFiles')
    expect({ status, output: errorsIn(output) }).toEqual({ status: 0, output: [] })
    expect(output).toContain('desk/src/appel/index.ts')
  }, 120_000)

  it('pass lint', () => {
    expect(run('eslint/bin/eslint.js', '--max-warnings', '0', ...GENERATED)).toEqual({ status: 0, output: '' })
  }, 120_000)

  it('are formatted, with the pages that they changed', () => {
    const { status, output } = run('prettier/bin/prettier.cjs', '--check', ...GENERATED, 'docs/glossary.md')
    expect({ status, output }).toMatchObject({ status: 0 })
  }, 60_000)

  it('break no wall', () => {
    const { status, output } = run('../tools/walls/main.ts', 'check')
    expect({ status, output }).toEqual({
      status: 0,
      output: expect.stringMatching(/^walls: \d+ imports .* 0 broken\n$/),
    })
  }, 60_000)

  it('have tests that pass, and are held by those of the repository', () => {
    const folders = [...GENERATED, 'tools/glossary', 'tools/repo']
    const { status, output } = run('vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'desk', ...folders)
    expect({ status, output: status === 0 ? '' : output }).toEqual({ status: 0, output: '' })
    for (const folder of GENERATED) expect(output).toContain(folder)
  }, 120_000)

  it('are shown over all floors', () => {
    const { found, text } = printRoom('appel', copy)
    expect(found).toBe(true)
    expect(text).toContain(`appel: ${MEANING}`)
    for (const folder of GENERATED.slice(0, 4)) expect(text).toContain(`${folder}/index.ts`)
    expect(printRoom('perzik', copy)).toMatchObject({ found: false })
  })

  it('are not laid down twice', async () => {
    const before = await readFile(join(copy, 'domain/src/appel/appel.ts'), 'utf8')
    await expect(layDown('room', { name: 'appel', plural: 'appels', meaning: MEANING }, copy)).rejects.toThrow(
      'already',
    )
    expect(await readFile(join(copy, 'domain/src/appel/appel.ts'), 'utf8')).toBe(before)
  })
})

function errorsIn(output: string): string[] {
  return output.split('\n').filter((line) => line.includes('error TS'))
}

describe('the words of a room', () => {
  it.each([
    [{ name: 'Werkbericht', meaning: MEANING }, 'is no name for a room'],
    [{ name: 'werk-bericht', meaning: MEANING }, 'is no name for a room'],
    [{ name: '../werk', meaning: MEANING }, 'is no name for a room'],
    [{ name: 'werkbericht' }, 'say what it is'],
    [{ name: 'werkbericht', meaning: 'A | that breaks the table' }, 'cannot hold |'],
    [{ name: 'nieuws', plural: 'nieuws', meaning: MEANING }, 'must differ'],
  ])('%o: %s', (given, complaint) => {
    expect(() => readWords('room', given)).toThrow(complaint)
  })

  it('are filled in as each place spells them', () => {
    const words = readWords('register', { name: 'haalcentraal-brp', meaning: MEANING })
    expect(fillIn('open__Register__ __REGISTER___TOKEN __register__', words)).toBe(
      'openHaalcentraalBrp HAALCENTRAAL_BRP_TOKEN haalcentraal-brp',
    )
  })
})
