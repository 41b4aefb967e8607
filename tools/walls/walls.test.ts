import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import configuration from '../../.dependency-cruiser.mjs'

const root = resolve(import.meta.dirname, '../..')
const floors = ['domain', 'contract', 'registers', 'bff', 'desk', 'demo']

/** What the house looks like when every wall stands: the doors that the planted violations reach past. */
const SOUND: Record<string, string> = {
  'domain/src/errors/index.ts': 'export const errors = 1',
  'domain/src/errors/deep.ts': 'export const deep = 1',
  'domain/src/appel/index.ts': `export { appel } from './appel.ts'`,
  'domain/src/appel/appel.ts': `import '@kiss/domain/errors'\nimport 'zod'\nexport const appel = 1`,
  'domain/src/appel/port.ts': 'export interface AppelRegister { pluk(): number }',
  'domain/src/appel/testing.ts': `import type { AppelRegister } from './port.ts'\nexport const fake: AppelRegister = { pluk: () => 1 }`,
  'domain/src/peer/index.ts': 'export const peer = 1',
  'contract/src/route/index.ts': 'export const route = 1',
  'contract/src/appel/index.ts': `import '@kiss/domain/appel'\nimport '../route/index.ts'\nexport const routes = 1`,
  'contract/src/peer/index.ts': 'export const peer = 1',
  'registers/src/http/index.ts': `import 'undici'\nexport const http = 1`,
  'registers/src/appelboom/index.ts': `import '#http'\nimport type { AppelRegister } from '@kiss/domain/appel/port'\nexport const boom: AppelRegister = { pluk: () => 1 }`,
  'registers/src/appelboom/boom.test.ts': `import './fixtures/oogst.ts'\nimport '@kiss/domain/appel/testing'`,
  'registers/src/appelboom/fixtures/oogst.ts': 'export const oogst = 1',
  'registers/src/pereboom/index.ts': 'export const boom = 1',
  'bff/src/http/index.ts': `import type {} from 'node:http'\nexport const http = 1`,
  'bff/src/database/index.ts': `import 'pg'\nexport const database = 1`,
  'bff/src/app/index.ts': `import './wiring.ts'\nexport const app = 1`,
  'bff/src/app/wiring.ts': `import '@kiss/registers/appelboom'\nimport '#appel'\nexport const wiring = 1`,
  'bff/src/appel/index.ts': `export { pluk } from './pluk.ts'`,
  'bff/src/appel/pluk.ts': `import './appel.store.ts'\nimport '@kiss/contract/appel'\nimport '#http'\nexport const pluk = 1`,
  'bff/src/appel/appel.store.ts': `import 'kysely'\nimport '#database'\nexport const store = 1`,
  'bff/src/peer/index.ts': 'export const peer = 1',
  'bff/src/sessie/index.ts': `import 'openid-client'\nexport const sessie = 1`,
  'desk/src/ui/index.ts': `import 'vue'\nexport const ui = 1`,
  'desk/src/api/index.ts': 'export const api = 1',
  'desk/src/app/index.ts': `import '#appel'\nimport '#peer'\nexport const app = 1`,
  'desk/src/appel/index.ts': `import '#ui'\nimport '@kiss/contract/appel'\nimport '@kiss/domain/appel'\nexport const appel = 1`,
  'desk/src/peer/index.ts': 'export const peer = 1',
  'demo/src/server/index.ts': 'export const server = 1',
  'demo/src/appelboom/index.ts': `import '#server'\nimport 'oidc-provider'\nexport const boom = 1`,
  'demo/src/appelboom/seed.ts': 'export interface Zaad { id: string }\nexport const zaad = 1',
  'demo/src/appelboom/start.ts': 'export const start = 1',
  'demo/src/municipality/index.ts': `import type { Zaad } from '../appelboom/seed.ts'\nexport const zaden: Zaad[] = []`,
  'demo/src/main.ts': `import './municipality/index.ts'\nimport './appelboom/index.ts'`,
  'e2e/appel.test.ts': `import '../tools/referee/index.ts'`,
  'tools/referee/index.ts': `import './proxy.ts'\nexport const referee = 1`,
  'tools/referee/proxy.ts': 'export const proxy = 1',
}

/** For each rule one file, and what stands in it, that breaks that rule and no other. */
const PLANTED: Record<string, [file: string, text: string]> = {
  'domain-knows-only-domain': ['domain/src/peer/a.ts', `import type {} from '@kiss/contract/appel'`],
  'contract-knows-only-domain': ['contract/src/peer/a.ts', `import '@kiss/registers/appelboom'`],
  'registers-know-only-domain': ['registers/src/pereboom/a.ts', `import '@kiss/contract/appel'`],
  'bff-knows-neither-desk-nor-demo': ['bff/src/peer/a.ts', `import '../../../demo/src/server/index.ts'`],
  'only-wiring-knows-registers': ['bff/src/peer/b.ts', `import type {} from '@kiss/registers/appelboom'`],
  'desk-knows-only-contract-and-domain': ['desk/src/peer/a.ts', `import '@kiss/registers/appelboom'`],
  'demo-knows-none-of-ours': ['demo/src/pereboom/a.ts', `import type {} from '@kiss/domain/appel'`],
  'e2e-talks-over-http': ['e2e/peer.test.ts', `import '@kiss/domain/appel'`],
  'floors-do-not-know-journeys': ['tools/walls/a.ts', `import '../../e2e/journey.ts'`],
  'tools-know-no-floor': ['tools/walls/b.ts', `import '@kiss/domain/appel'`],
  'rooms-are-entered-by-their-door': ['domain/src/peer/b.ts', `import '../errors/deep.ts'`],
  'the-ground-floor-enters-by-the-door': ['demo/src/other.ts', `import './appelboom/start.ts'`],
  'seeds-are-known-by-type-only': ['demo/src/municipality/a.ts', `import '../appelboom/seed.ts'`],
  'tools-are-entered-by-their-door': ['e2e/deep.test.ts', `import '../tools/referee/proxy.ts'`],
  'only-bff-and-registers-know-ports': ['desk/src/peer/b.ts', `import type {} from '@kiss/domain/appel/port'`],
  'testing-doors-are-for-tests': ['bff/src/peer/c.ts', `import '@kiss/domain/appel/testing'`],
  'nobody-imports-a-test': ['registers/src/appelboom/b.test.ts', `import './boom.test.ts'`],
  'fixtures-stay-in-their-room': ['e2e/fruit.test.ts', `import '../tools/postgres/fixtures/appel.ts'`],
  'production-code-knows-no-fixtures': ['registers/src/appelboom/a.ts', `import './fixtures/oogst.ts'`],
  'domain-rooms-do-not-know-each-other': ['domain/src/peer/c.ts', `import '@kiss/domain/appel'`],
  'contract-rooms-do-not-know-each-other': ['contract/src/peer/b.ts', `import '../appel/index.ts'`],
  'registers-rooms-do-not-know-each-other': ['registers/src/pereboom/b.ts', `import '../appelboom/index.ts'`],
  'bff-rooms-do-not-know-each-other': ['bff/src/peer/d.ts', `import '#appel'`],
  'desk-rooms-do-not-know-each-other': ['desk/src/peer/c.vue', `<script setup lang="ts">\nimport '#appel'\n</script>`],
  'demo-rooms-do-not-know-each-other': ['demo/src/pereboom/b.ts', `import '../appelboom/index.ts'`],
  'desk-ui-has-no-domain-word': ['desk/src/ui/a.ts', `import type {} from '@kiss/domain/appel'`],
  'domain-and-contract-need-only-zod': ['domain/src/peer/d.ts', `import 'pino'`],
  'node-stays-off-domain-contract-and-desk': ['desk/src/peer/d.ts', `import 'node:fs'`],
  'vue-lives-on-the-desk': ['e2e/screen.test.ts', `import 'vue'`],
  'only-stores-know-the-database': ['bff/src/peer/f.ts', `import type {} from 'kysely'`],
  'only-registers-http-speaks-http': ['registers/src/pereboom/c.ts', `import 'node:https'`],
  'only-sessie-knows-oidc': ['bff/src/peer/g.ts', `import 'openid-client'`],
  'only-demo-knows-oidc-provider': ['e2e/login.test.ts', `import 'oidc-provider'`],
  'imports-exist': ['domain/src/peer/e.ts', `import './nergens.ts'`],
  'no-cycles': ['domain/src/peer/f.ts', `import './g.ts'\nexport const f = 1`],
  'production-code-needs-no-tool': ['registers/src/pereboom/d.ts', `import 'yaml'`],
}

/** Files that the planted ones need, and that break nothing themselves. */
const ACCOMPLICES: Record<string, string> = {
  'e2e/journey.ts': 'export const journey = 1',
  'tools/postgres/index.ts': 'export const postgres = 1',
  'tools/postgres/fixtures/appel.ts': 'export const appel = 1',
  'domain/src/peer/g.ts': `import './f.ts'\nexport const g = 1`,
}
/** The other half of the cycle is as guilty, and reaching a fixture from e2e cannot avoid passing a door. */
const ALSO: Record<string, string[]> = { 'fixtures-stay-in-their-room': ['tools-are-entered-by-their-door'] }

interface Violation {
  from: string
  rule: { name: string }
}

let tree: string
let violations: Violation[]

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'walls-'))
  const planted = Object.values(PLANTED)
  await layDown([...Object.entries(SOUND), ...Object.entries(ACCOMPLICES), ...planted])
  await furnish()
  violations = cruise()
}, 60_000)
afterAll(() => rm(tree, { recursive: true, force: true }))

async function layDown(files: [string, string][]): Promise<void> {
  for (const [file, text] of files) {
    await mkdir(dirname(join(tree, file)), { recursive: true })
    await writeFile(join(tree, file), `${text}\n`)
  }
}

/** The real manifests, and a `node_modules` in which the workspaces and some empty packages are found, as npm hoists. */
async function furnish(): Promise<void> {
  await mkdir(join(tree, 'node_modules/@kiss'), { recursive: true })
  for (const floor of floors) {
    await copyFile(join(root, floor, 'package.json'), join(tree, floor, 'package.json'))
    await symlink(join(tree, floor), join(tree, 'node_modules/@kiss', floor))
  }
  await copyFile(join(root, 'package.json'), join(tree, 'package.json'))
  for (const name of ['zod', 'vue', 'pg', 'kysely', 'undici', 'openid-client', 'oidc-provider', 'pino', 'yaml']) {
    const manifest = JSON.stringify({ name, version: '1.0.0', main: 'index.js' })
    await layDown([
      [`node_modules/${name}/package.json`, manifest],
      [`node_modules/${name}/index.js`, ''],
    ])
  }
}

function cruise(): Violation[] {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const config = join(root, '.dependency-cruiser.mjs')
  const folders = [...floors, 'e2e', 'tools']
  const run = spawnSync(process.execPath, [program, '--config', config, '--output-type', 'json', ...folders], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (run.stdout === '') throw new Error(`dependency-cruiser said nothing: ${run.stderr}`)
  const outcome: { summary: { violations: Violation[] } } = JSON.parse(run.stdout)
  return outcome.summary.violations
}

function brokenBy(file: string): string[] {
  return [...new Set(violations.filter(({ from }) => from === file).map(({ rule }) => rule.name))].toSorted()
}

describe('each wall', () => {
  it.each(Object.entries(PLANTED))('%s', (name, [file]) => {
    expect(brokenBy(file)).toEqual([name, ...(ALSO[name] ?? [])].toSorted())
  })

  it('has a planted violation', () => {
    const names = [...new Set(configuration.forbidden?.map((rule) => rule.name))]
    expect(names.toSorted()).toEqual(Object.keys(PLANTED).toSorted())
  })

  it('has a comment that tells what to do', () => {
    const silent = configuration.forbidden?.filter((rule) => (rule.comment ?? '').length < 25).map((rule) => rule.name)
    expect(silent).toEqual([])
  })
})

describe('a house in which every wall stands', () => {
  it.each(Object.keys(SOUND))('%s breaks none', (file) => {
    expect(brokenBy(file)).toEqual([])
  })
})
