import { setImmediate } from 'node:timers/promises'
import { RegisterError } from '@kiss/domain/errors'
import type { RegisterFault } from '@kiss/domain/errors'
import type { KennisDocument } from '@kiss/domain/kennis'
import type { KennisBron } from '@kiss/domain/kennis/port'
import type { CallContext } from '@kiss/domain/sessie'
import type { Database } from '#database'
import { bronHashOf, indexDocument } from './index-document.ts'
import type { IndexedDocument } from './index-document.ts'
import { forgetOtherBronnen, listBronHashes, noteFault, whileOnlySync, writeIndex } from './kennis-index.store.ts'

/** What a sync needs. `context` says on whose behalf the bronnen are read: the application's own. */
export interface SyncDeps {
  db: Database
  bronnen: readonly KennisBron[]
  context: CallContext
  now: () => Date
  /** Says that the process is ending: nothing more is begun. */
  stopping?: () => boolean
}

/**
 * How it went for one bron. `fault` is a RegisterFault, 'empty' when a bron suddenly has nothing left, or 'bug' when it
 * failed in a way that a register cannot.
 */
export type BronOutcome =
  | { bron: string; written: number; gone: number; fault?: undefined }
  | { bron: string; fault: RegisterFault | 'empty' | 'bug'; cause?: unknown }

/**
 * Brings the index up to date with every bron. Each bron has its own transaction, and one that fails keeps what it had:
 * agents search the day before's articles rather than none. Undefined when another process is at it.
 */
export async function syncKennis(deps: SyncDeps): Promise<BronOutcome[] | undefined> {
  return whileOnlySync(deps.db, async (db) => {
    const outcomes: BronOutcome[] = []
    for (const bron of deps.bronnen) {
      if (deps.stopping?.()) return outcomes
      outcomes.push(await syncBron({ ...deps, db }, bron))
    }
    await forgetOtherBronnen(
      db,
      deps.bronnen.map(({ register }) => register.id),
      deps.now(),
    )
    return outcomes
  })
}

async function syncBron({ db, context, now, stopping }: SyncDeps, bron: KennisBron): Promise<BronOutcome> {
  const { id } = bron.register
  const before = await listBronHashes(db, id)
  const read = await readBron(bron, context, before)
  if ('fault' in read) {
    await noteFault(db, id, read.fault, now())
    return { bron: id, ...read }
  }
  if (stopping?.()) return { bron: id, written: 0, gone: 0 }
  const gone = [...before.keys()].filter((key) => !read.ids.has(key))
  await writeIndex(db, { bron: id, written: read.changed, gone, now: now() })
  return { bron: id, written: read.changed.length, gone: gone.length }
}

type Read =
  { ids: ReadonlySet<string>; changed: IndexedDocument[] } | { fault: RegisterFault | 'empty' | 'bug'; cause?: unknown }

async function readBron(bron: KennisBron, context: CallContext, before: ReadonlyMap<string, Buffer>): Promise<Read> {
  try {
    const documents = firstOfEachId(await bron.listDocumenten(context))
    // Nobody throws away a whole knowledge base; a wrong setting or a half restored register looks like this.
    if (documents.size === 0 && before.size > 0) return { fault: 'empty' }
    return { ids: new Set(documents.keys()), changed: await indexChanged(documents, before) }
  } catch (error) {
    return error instanceof RegisterError ? { fault: error.fault } : { fault: 'bug', cause: error }
  }
}

/** A bron that changes while it is read page by page may give a document twice. */
function firstOfEachId(documents: readonly KennisDocument[]): Map<string, KennisDocument> {
  const byId = new Map<string, KennisDocument>()
  for (const document of documents) if (!byId.has(document.id)) byId.set(document.id, document)
  return byId
}

async function indexChanged(
  documents: ReadonlyMap<string, KennisDocument>,
  before: ReadonlyMap<string, Buffer>,
): Promise<IndexedDocument[]> {
  const changed: IndexedDocument[] = []
  for (const [id, document] of documents) {
    if (before.get(id)?.equals(bronHashOf(document))) continue
    changed.push(indexDocument(document))
    // Cleaning takes about a millisecond each; requests of agents go in between.
    await setImmediate()
  }
  return changed
}
