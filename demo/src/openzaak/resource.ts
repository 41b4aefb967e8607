import type { Answer, Ask, Route } from '#server'
import { problem, Refusal } from './problem.ts'
import { CRS } from './access.ts'

/** A GET or POST whose handler may throw a Refusal. */
export function route(method: string, path: string, handle: Route['handle']): Route {
  return {
    method,
    path,
    async handle(ask) {
      try {
        return await handle(ask)
      } catch (error) {
        return refused(ask, error)
      }
    },
  }
}

/** The answer for a thrown Refusal. @throws whatever else was thrown */
export function refused(ask: Ask, error: unknown): Answer {
  if (error instanceof Refusal) return problem(ask, error.kind, error.extra)
  throw error
}

/** The record of the uuid in the path. @throws Refusal 404 */
export function findRecord<Item>(ask: Ask, items: ReadonlyMap<string, Item>, param = 'uuid'): Item {
  const found = items.get((ask.params[param] ?? '').toLowerCase())
  if (found === undefined) throw new Refusal('absent')
  return found
}

/** Marks an answer that holds geometry. */
export function inCrs(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, 'Content-Crs': CRS } }
}
