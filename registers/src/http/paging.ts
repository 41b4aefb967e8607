import { Bug } from '@kiss/domain/errors'
import type { z } from 'zod'
import type { CallOptions, RegisterAnswer, RegisterClient } from './client.ts'

/** A page as Open Klant, Open Zaak and Objecten give it. Their `next` leads past a proxy and is not used. */
export interface Page<T> {
  count: number
  results: T[]
}

/** How a list is read. */
export interface ListOptions extends CallOptions {
  /** 100 when absent; these registers give at most 500. */
  pageSize?: number | undefined
  /** Looks at the first page before the others are asked; may throw. */
  check?: ((first: RegisterAnswer<unknown>) => void) | undefined
}

const PAGE_SIZE = 100
/** More pages of one list mean that a filter was not understood, or a list that no screen can show. */
const MAX_PAGES = 200

/**
 * Every record of a list in the order of the register, read to the last page, the pages after the first at the same
 * time. A record may come twice when another is added while we read.
 *
 * @throws Bug when there are more than 200 pages
 */
export async function readAllPages<T>(
  client: RegisterClient,
  path: readonly string[],
  schema: z.ZodType<Page<T>>,
  { pageSize = PAGE_SIZE, check, query, ...asked }: ListOptions,
): Promise<T[]> {
  const first = await client.getAnswer(path, schema, { ...asked, query: { ...query, pageSize } })
  check?.(first)
  const { count, results } = first.value
  // The register may give fewer than we ask for; then its own size counts.
  const pages = results.length === 0 ? 1 : Math.ceil(count / results.length)
  if (pages > MAX_PAGES) throw new Bug(`${client.register.id} gives ${count} ${path.join('/')} to one question.`)
  const numbers = Array.from({ length: pages - 1 }, (_, index) => index + 2)
  const rest = await Promise.all(
    // A page that is gone meanwhile held nothing any more.
    numbers.map((page) => client.findJson(path, schema, { ...asked, query: { ...query, pageSize, page } })),
  )
  return [...results, ...rest.flatMap((page) => page?.results ?? [])]
}
