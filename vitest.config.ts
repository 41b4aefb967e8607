import vue from '@vitejs/plugin-vue'
import { configDefaults, defineConfig } from 'vitest/config'
import { CountReporter } from './tools/runner/count-reporter.ts'

if (Number(process.versions.node.split('.')[0]) < 24) {
  throw new Error(`The tests run on Node 24, and this is ${process.version}: start them with npm test.`)
}
// A date that is right in summer and wrong in winter must be found on every machine, also on one that keeps UTC.
process.env['TZ'] = 'Europe/Amsterdam'

const FLOORS = '{domain,contract,registers,bff,demo,tools}'
const NEVER = [...configDefaults.exclude, '**/.kiss/**', '**/.stryker-tmp/**']
const INTEGRATION = '**/*.integration.test.ts'
const counts = process.env['KISS_TEST_COUNTS']
const loopbackOnly = './tools/runner/loopback-only.ts'

export default defineConfig({
  test: {
    reporters: counts === undefined ? ['default'] : ['default', new CountReporter(counts)],
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${FLOORS}/**/*.test.ts`],
          exclude: [...NEVER, INTEGRATION],
          setupFiles: [loopbackOnly],
          // A machine that does other work besides must not turn a test red that only counts.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [vue()],
        test: {
          name: 'desk',
          include: ['desk/**/*.test.ts'],
          exclude: [...NEVER, INTEGRATION],
          environment: 'happy-dom',
          setupFiles: [loopbackOnly],
          testTimeout: 30_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'integration',
          include: [INTEGRATION],
          exclude: NEVER,
          globalSetup: ['./tools/runner/one-postgres.ts'],
          setupFiles: [loopbackOnly, './tools/runner/own-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: NEVER,
          setupFiles: [loopbackOnly],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
