import type { Answer, Ask } from '#server'
import { Refusal } from './problem.ts'

const DEFAULT_SIZE = 100
const LARGEST_SIZE = 500

/** One page of `items`, in the envelope with absolute links. @throws Refusal 404 beyond the last page */
export function pageOf<Item>(ask: Ask, items: readonly Item[], present: (item: Item) => unknown): Answer {
  const size = readSize(ask.query.get('pageSize'))
  const page = readPage(ask.query.get('page'))
  const last = Math.max(1, Math.ceil(items.length / size))
  if (page > last) throw new Refusal('absent', { detail: 'Ongeldige pagina.' })
  return {
    status: 200,
    body: {
      count: items.length,
      next: page < last ? linkTo(ask, page + 1) : null,
      previous: page > 1 ? linkTo(ask, page - 1) : null,
      results: items.slice((page - 1) * size, page * size).map((item) => present(item)),
    },
  }
}

function readPage(given: string | null): number {
  if (given === null) return 1
  const page = Number(given)
  if (!Number.isInteger(page) || page < 1) throw new Refusal('absent', { detail: 'Ongeldige pagina.' })
  return page
}

/** A size that is no number counts as not given, and one too big as the biggest. */
function readSize(given: string | null): number {
  const size = Number(given ?? DEFAULT_SIZE)
  if (!Number.isInteger(size) || size < 1) return DEFAULT_SIZE
  return Math.min(size, LARGEST_SIZE)
}

function linkTo(ask: Ask, page: number): string {
  const query = new URLSearchParams(ask.query)
  query.delete('page')
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return `${ask.baseUrl}${ask.path}${text === '' ? '' : `?${text}`}`
}
