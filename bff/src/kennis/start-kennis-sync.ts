import type { FastifyBaseLogger } from 'fastify'
import { Bug } from '@kiss/domain/errors'
import type { KennisBron } from '@kiss/domain/kennis/port'
import type { CallContext } from '@kiss/domain/sessie'
import type { Database } from '#database'
import { syncKennis } from './sync-kennis.ts'
import { nextSyncAfter } from './sync-rhythm.ts'

/** What the sync runs with. */
export interface KennisSyncOptions {
  db: Database
  /** Every bron that is plugged in; what came from any other is forgotten. */
  bronnen: readonly KennisBron[]
  /** How often the bronnen are read when all goes well, in milliseconds. */
  everyMs: number
  log: FastifyBaseLogger
  /** On whose behalf the bronnen are read: the application's own, because no agent is asking. */
  context: CallContext
}

/**
 * Keeps the knowledge index up to date: once now and then every `everyMs`, one process at a time; sooner while a bron
 * fails. Never throws afterwards: what goes wrong is logged and tried again.
 * Answers how to stop; that waits for a sync that is being written.
 * @throws Bug when two bronnen have one id: each would throw away what the other brought
 */
export function startKennisSync(options: KennisSyncOptions): () => Promise<void> {
  const { db, bronnen, everyMs, log, context } = options
  if (new Set(bronnen.map(({ register }) => register.id)).size < bronnen.length) {
    throw new Bug('two bronnen of kennis have the same id')
  }
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let failures = 0
  let running = Promise.resolve()
  begin()

  function begin(): void {
    running = run()
  }

  async function run(): Promise<void> {
    failures = (await succeeds()) ? 0 : failures + 1
    if (stopped) return
    timer = setTimeout(begin, nextSyncAfter(everyMs, failures, Math.random()))
    timer.unref()
  }

  async function succeeds(): Promise<boolean> {
    try {
      const outcomes = await syncKennis({ db, bronnen, context, now: () => new Date(), stopping: () => stopped })
      if (outcomes === undefined) log.debug('kennis is synced by another process')
      for (const outcome of outcomes ?? []) {
        if (outcome.fault === undefined) log.info(outcome, 'kennis synced')
        else if (outcome.fault === 'bug') log.error({ bron: outcome.bron, err: outcome.cause }, 'kennis sync failed')
        else log.warn(outcome, 'kennis not synced')
      }
      return (outcomes ?? []).every(({ fault }) => fault === undefined)
    } catch (error) {
      log.error({ err: error }, 'kennis sync failed')
      return false
    }
  }

  return async function stop() {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
