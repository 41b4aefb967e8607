import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ESLint, Linter, RuleTester } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import configuration from '../../eslint.config.mjs'
import { house } from './index.ts'

RuleTester.describe = describe
RuleTester.it = it
RuleTester.itOnly = it
const root = resolve(import.meta.dirname, '../..')
const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } })
const typed = new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: {
      projectService: { allowDefaultProject: ['*.ts'] },
      tsconfigRootDir: join(import.meta.dirname, 'fixtures'),
    },
  },
})
const tested = new Set<string>()

type Case = [path: string, code: string]
type Bad = [path: string, code: string, messageId: string]

/** What a rule must let pass and what it must report, each in the file where it stands. */
function prove(name: keyof typeof house.rules, good: readonly Case[], bad: readonly Bad[]): void {
  tested.add(name)
  const run = name === 'no-outside-cast' ? typed : tester
  const place = (path: string): string =>
    run === typed ? join(import.meta.dirname, 'fixtures', path) : join(process.cwd(), path)
  run.run(name, house.rules[name], {
    valid: good.map(([path, code]) => ({ filename: place(path), code })),
    invalid: bad.map(([path, code, messageId]) => ({ filename: place(path), code, errors: [{ messageId }] })),
  })
}

prove(
  'no-outside-cast',
  [
    ['a.ts', 'const list = [1, 2] as const'],
    ['a.ts', 'declare const text: string; const id = text as `id-${string}`'],
    ['a.ts', 'const value = JSON.parse("1") as unknown'],
  ],
  [
    ['a.ts', 'const klant = JSON.parse("{}") as { id: string }', 'cast'],
    ['a.ts', 'declare const body: unknown; const id = body as string', 'cast'],
    ['a.ts', 'declare const a: number; const b = a as unknown as string', 'cast'],
  ],
)

prove(
  'constant-log-message',
  [
    ['bff/src/klant/a.ts', `log.warn({ register: id }, 'register silent')`],
    ['bff/src/klant/a.ts', `request.log.error(error, 'save failed')`],
    ['bff/src/klant/a.ts', 'log.info(`started on ${port}`)'],
    ['bff/src/klant/a.ts', 'dialog.warn(`${naam}`)'],
  ],
  [
    ['bff/src/klant/a.ts', 'log.warn(`register ${id} silent`)', 'varies'],
    ['bff/src/klant/a.ts', `request.log.error({ id }, 'save of ' + id)`, 'varies'],
    ['bff/src/klant/a.ts', 'this.logger.fatal(error, message)', 'varies'],
  ],
)

prove(
  'no-bsn-in-log',
  [
    ['bff/src/klant/a.ts', `log.info({ traceId }, 'searched by bsn')`],
    ['bff/src/klant/a.ts', 'findPersoon(bsn)'],
  ],
  [
    ['bff/src/klant/a.ts', `log.info({ bsn }, 'searched')`, 'bsn'],
    ['bff/src/klant/a.ts', 'log.debug(`searched ${vraag.burgerservicenummer}`)', 'bsn'],
    ['bff/src/klant/a.ts', `request.log.warn({ inpBsn: nummer }, 'x')`, 'bsn'],
    ['tools/a/a.ts', 'console.log(persoon.bsn)', 'bsn'],
  ],
)

prove(
  'no-url-outside-contract',
  [
    ['contract/src/klant/routes.ts', `route('GET', '/api/klanten')`],
    ['bff/src/http/a.ts', `path.startsWith('/api/')`],
    ['bff/src/klant/a.test.ts', `inject('/api/klanten')`],
    ['registers/src/openklant2/a.ts', `get('/api/v1/partijen')`],
  ],
  [
    ['desk/src/klant/a.ts', `call('/api/klanten')`, 'url'],
    ['desk/src/klant/a.ts', 'call(`/api/klanten/${id}`)', 'url'],
    ['bff/src/klant/a.ts', `app.get('/api/klanten', handler)`, 'url'],
  ],
)

prove(
  'schema-at-module-level',
  [
    ['domain/src/a/a.ts', 'export const Klant = z.object({ id: z.string() })'],
    ['domain/src/a/a.ts', 'const Node = z.object({ get children() { return z.array(Node) } })'],
    ['domain/src/a/a.ts', 'const Tree = z.lazy(() => z.array(Tree))'],
    [
      'contract/src/a/a.ts',
      'function page<T extends z.ZodType>(item: T) { return z.object({ items: z.array(item) }) }',
    ],
    ['domain/src/a/a.ts', 'function limited(max) { return z.string().trim().max(max) }'],
    ['bff/src/a/a.ts', 'function explain(error) { return z.treeifyError(error) }'],
    ['bff/src/a/a.test.ts', 'it("x", () => { z.object({}) })'],
  ],
  [
    ['bff/src/a/a.ts', 'function read(body) { return z.object({}).parse(body) }', 'inside'],
    ['desk/src/a/a.ts', 'const check = (value) => z.email().safeParse(value)', 'inside'],
    ['desk/src/a/a.ts', 'function day(value) { return z.iso.date().parse(value) }', 'inside'],
  ],
)

prove(
  'no-global-fetch',
  [
    ['registers/src/http/a.ts', 'fetch(url)'],
    ['desk/src/api/a.ts', 'fetch(url)'],
    ['bff/src/sessie/a.ts', 'fetch(url)'],
    ['demo/src/server/a.ts', 'fetch(url)'],
    ['bff/src/klant/a.test.ts', 'fetch(url)'],
    ['bff/src/klant/a.ts', 'function run(fetch) { return fetch() }'],
  ],
  [
    ['bff/src/klant/a.ts', 'fetch(url)', 'out'],
    ['registers/src/openzaak/a.ts', 'globalThis.fetch(url)', 'out'],
    ['desk/src/klant/a.ts', 'new EventSource(url)', 'out'],
    ['desk/src/klant/a.ts', 'navigator.sendBeacon(url)', 'out'],
  ],
)

prove(
  'no-drawers',
  [
    ['bff/src/dates/index.ts', 'go()'],
    ['bff/src/klant/types-of-klant.ts', 'go()'],
  ],
  [
    ['bff/src/utils/dates.ts', 'go()', 'drawer'],
    ['desk/src/klant/helpers.ts', 'go()', 'drawer'],
    ['domain/src/types.ts', 'go()', 'drawer'],
    ['desk/src/common/a.test.ts', 'go()', 'drawer'],
  ],
)

prove(
  'glossary-word',
  [
    ['bff/src/klant/a.ts', 'function findKlantByBsn(klant) { return klant.partijen }'],
    ['registers/src/openklant2/a.ts', 'const partij = 1'],
    ['demo/src/openklant/partij.ts', 'const customer = 1'],
    ['e2e/a.test.ts', 'const klantcontact = 1'],
    ['bff/src/klant/a.ts', `import { partij as klant } from 'x'`],
  ],
  [
    ['bff/src/klant/a.ts', 'const customer = 1', 'synonym'],
    ['bff/src/klant/a.ts', 'function listZaakTypen() {}', 'synonym'],
    ['desk/src/klant/a.ts', 'interface ContactMoment {}', 'synonym'],
    ['desk/src/klant/a.ts', 'const { naam: citizen } = x', 'synonym'],
    ['desk/src/klant/a.ts', 'const klant = { birthDate: 1 }', 'synonym'],
    ['bff/src/klant/a.ts', 'const partijen = 1', 'register'],
    ['bff/src/klant/a.ts', 'interface A { klantcontact: string }', 'register'],
    ['registers/src/http/a.ts', 'function read(internetaak) {}', 'register'],
    ['registers/src/openklant2/a.ts', 'const customer = 1', 'synonym'],
    ['desk/src/klant/ZaakTypeBadge.ts', 'go()', 'synonym'],
  ],
)

prove(
  'disable-has-reason',
  [['a/a.ts', '/* eslint-disable no-var -- generated by the code below */']],
  [
    ['a/a.ts', '/* eslint-disable no-var */', 'reason'],
    ['a/a.ts', '// eslint-disable-next-line no-var -- ok\nvar a', 'reason'],
  ],
)

describe('the configuration', () => {
  it('has a test for each rule of the house, and a rule for each file', () => {
    expect([...tested].toSorted()).toEqual(Object.keys(house.rules).toSorted())
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts'))
    const parts = ['index.ts', 'nodes.ts', 'logging.ts', 'rules.test.ts']
    expect(files.filter((file) => !parts.includes(file)).map((file) => file.slice(0, -3))).toEqual(
      [...tested].toSorted(),
    )
  })

  it('switches each rule of the house on', () => {
    const on = new Set(
      configuration.flatMap(({ rules }) =>
        Object.entries(rules ?? {})
          .filter(([, level]) => level !== 'off')
          .map(([name]) => name),
      ),
    )
    expect(Object.keys(house.rules).filter((name) => !on.has(`house/${name}`))).toEqual([])
  })

  it.each([
    ['bff/src/a/a.ts', 'export default 1', 'no-restricted-syntax'],
    ['bff/src/a/index.ts', `export * from './a.ts'`, 'no-restricted-syntax'],
    ['bff/src/a/a.test.ts', `it.only('x', () => {})`, 'no-restricted-syntax'],
    ['bff/src/a/a.test.ts', `describe.skip('x', () => {})`, 'no-restricted-syntax'],
    ['bff/src/a/a.ts', '// TODO later', 'no-warning-comments'],
    ['bff/src/a/a.ts', 'export const a = b! + 1', '@typescript-eslint/no-non-null-assertion'],
    ['bff/src/a/a.ts', 'export const a: any = 1', '@typescript-eslint/no-explicit-any'],
    ['bff/src/a/a.ts', 'console.log(1)', 'no-console'],
    ['bff/src/a/a.ts', 'export const a = b ? 1 : c ? 2 : 3', 'no-nested-ternary'],
    ['bff/src/a/a.ts', '\n'.repeat(401), 'max-lines'],
  ])('finds in %s: %s', (path, code, rule) => {
    expect(untyped(path, code)).toContain(rule)
  })

  it('has the rules that need types, as errors, on every kind of file', async () => {
    const rules = ['no-floating-promises', 'only-throw-error', 'switch-exhaustiveness-check', 'consistent-type-imports']
    for (const path of [
      'bff/src/a/a.ts',
      'bff/src/a/a.test.ts',
      'desk/src/a/A.vue',
      'demo/src/a/a.ts',
      'tools/a/a.ts',
    ]) {
      const { rules: on }: Linter.Config = await new ESLint({ cwd: root }).calculateConfigForFile(join(root, path))
      const soft = rules.filter((name) => [on?.[`@typescript-eslint/${name}`]].flat()[0] !== 2)
      expect(soft, path).toEqual([])
    }
  })

  it('lets tests and data be long, and a configuration have its default export', () => {
    expect(untyped('bff/src/a/a.test.ts', '\n'.repeat(401))).toEqual([])
    expect(untyped('demo/src/town/data/a.ts', '\n'.repeat(401))).toEqual([])
    expect(untyped('vitest.config.ts', 'export default {}')).toEqual([])
  })
})

/** The rules that fire on code that is not on disk: those that need no types. */
function untyped(path: string, code: string): (string | null)[] {
  const off = Object.fromEntries(
    Object.entries(tseslint.configs.disableTypeChecked.rules ?? {}).filter(([, level]) => level === 'off'),
  )
  const without: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: false, project: null } },
    rules: { ...off, 'house/no-outside-cast': 'off' },
  }
  const linter = new Linter({ cwd: root })
  return linter
    .verify(code, [...(configuration as Linter.Config[]), without], join(root, path))
    .map(({ ruleId }) => ruleId)
}
