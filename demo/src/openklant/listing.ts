import type { Answer, Ask } from '#server'
import { BASE_PATH, paths } from './context.ts'
import type { Context } from './context.ts'
import { Problem, WHOLE, invalid } from './problem.ts'
import type { TableName, Tables } from './records.ts'
import type { ExpandTree, Resource, Shown } from './resource.ts'
import type { Table } from './table.ts'
import { exists } from './versions.ts'

const DEFAULT_PAGE_SIZE = 100
const MAX_PAGE_SIZE = 500
const PAGING: readonly string[] = ['page', 'pageSize']

/** A page of a resource, filtered, in its fixed order. */
export function listAnswer<N extends TableName>(resource: Resource<N>, ask: Ask, context: Context): Answer {
  checkParameters(
    ask.query,
    [...PAGING, ...expandParameter(resource, context), ...knownFilters(resource, context)],
    context,
  )
  const tree = readExpand(resource, ask.query, context)
  const records = select(resource, ask.query, context)
  const page = cut(records.length, ask, resource.table)
  const results = records.slice(page.start, page.end).map((record) => present(resource, record, context, tree))
  return { status: 200, body: { count: records.length, next: page.next, previous: page.previous, results } }
}

/** One record, with what `expand` asks. */
export function detailAnswer<N extends TableName>(
  resource: Resource<N>,
  record: Tables[N],
  ask: Ask,
  context: Context,
): Answer {
  checkParameters(ask.query, expandParameter(resource, context), context)
  return { status: 200, body: present(resource, record, context, readExpand(resource, ask.query, context)) }
}

/** @throws a 400 on a parameter that nobody knows, or nothing when this release ignores it. */
export function checkParameters(query: URLSearchParams, known: readonly string[], context: Context): void {
  if (context.version.unknownParameters === 'ignored') return
  const strange = [...new Set(query.keys())].filter((name) => !known.includes(name))
  if (strange.length === 0) return
  const reason = `Onbekende query parameters: ${strange.join(', ')}`
  throw invalid([{ name: WHOLE, code: 'unknown-parameters', reason }])
}

/** The record as this release shows it; without a tree there is no `_expand`. */
export function present<N extends TableName>(
  resource: Resource<N>,
  record: Tables[N],
  context: Context,
  tree?: ExpandTree,
): Shown {
  const shown = resource.show(record, context)
  for (const name in resource.fields) {
    if (!exists(resource.fields[name]?.since, context.version)) delete shown[name]
  }
  const wanted = Object.entries(tree ?? {})
  if (wanted.length === 0) return shown
  const expanded: Shown = {}
  for (const [name, below] of wanted) expanded[name] = resource.relations?.[name]?.(record, context, below)
  return { ...shown, _expand: expanded }
}

function select<N extends TableName>(resource: Resource<N>, query: URLSearchParams, context: Context): Tables[N][] {
  const table: Table<Tables[N]> = context.register.tables[resource.table]
  const tests: ((record: Tables[N]) => boolean)[] = []
  let among: Set<string> | undefined
  for (const name of new Set(query.keys())) {
    const filter = resource.filters[name]
    // An empty value is no condition: the register then answers everything.
    const value = query.getAll(name).at(-1) ?? ''
    if (filter === undefined || value === '' || !exists(filter.since, context.version)) continue
    const selection = filter.select(value, context, name)
    if ('test' in selection) tests.push(selection.test)
    else among = narrowed(among, selection.among)
  }
  const records = table.newestFirst(among).filter((record) => tests.every((test) => test(record)))
  return resource.order?.(records) ?? records
}

function narrowed(among: Set<string> | undefined, further: Iterable<string>): Set<string> {
  const both = new Set<string>()
  for (const uuid of further) if (among === undefined || among.has(uuid)) both.add(uuid)
  return both
}

function knownFilters<N extends TableName>(resource: Resource<N>, context: Context): string[] {
  return Object.entries(resource.filters)
    .filter(([, filter]) => exists(filter.since, context.version))
    .map(([name]) => name)
}

function expandParameter<N extends TableName>(resource: Resource<N>, context: Context): string[] {
  return resource.expand !== undefined && exists(resource.expand.since, context.version) ? ['expand'] : []
}

function readExpand<N extends TableName>(resource: Resource<N>, query: URLSearchParams, context: Context): ExpandTree {
  const tree: ExpandTree = {}
  if (expandParameter(resource, context).length === 0) return tree
  const given = query.getAll('expand')
  const counted = context.version.repeatsExpand ? given : given.slice(-1)
  for (const path of counted.flatMap((value) => value.split(',')).filter((path) => path !== '')) {
    if (resource.expand?.paths.includes(path) !== true) {
      throw invalid([{ name: 'expand', code: 'invalid_choice', reason: `"${path}" is geen geldige keuze.` }])
    }
    let level = tree
    for (const step of path.split('.')) level = level[step] ??= {}
  }
  return tree
}

interface Page {
  start: number
  end: number
  next: string | null
  previous: string | null
}

function cut(count: number, ask: Ask, table: TableName): Page {
  const size = Math.min(positive(ask.query.get('pageSize')) ?? DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE)
  const last = Math.max(1, Math.ceil(count / size))
  const given = ask.query.get('page')
  const page = given === null ? 1 : positive(given)
  if (page === undefined || page > last) {
    throw new Problem(404, {
      kind: 'NotFound',
      code: 'not_found',
      title: 'Niet gevonden.',
      detail: 'Ongeldige pagina.',
    })
  }
  return {
    start: (page - 1) * size,
    end: page * size,
    next: page < last ? pageUrl(ask, table, page + 1) : null,
    previous: page > 1 ? pageUrl(ask, table, page - 1) : null,
  }
}

function pageUrl(ask: Ask, table: TableName, page: number): string {
  const query = new URLSearchParams(ask.query)
  if (page === 1) query.delete('page')
  else query.set('page', String(page))
  const rest = query.size === 0 ? '' : `?${query.toString()}`
  return `${ask.baseUrl}${BASE_PATH}/${paths[table]}${rest}`
}

function positive(text: string | null): number | undefined {
  if (text === null || !/^[0-9]+$/.test(text)) return undefined
  const number = Number(text)
  return number > 0 ? number : undefined
}
