import type { FastifyBaseLogger } from 'fastify'
import { ReferentienummerTaken } from '@kiss/domain/contactmoment/port'
import type { ContactmomentRegister } from '@kiss/domain/contactmoment/port'
import { backoffSeconds, staatAfterFailure } from '@kiss/domain/aflevering'
import { Bug, RegisterError } from '@kiss/domain/errors'
import { AFLEVERING_CHANNEL } from '#afhandeling'
import type { OpenDatabase } from '#database'
import { claimDue, secondsUntilDue } from './claim.store.ts'
import type { Claim, Lease } from './claim.store.ts'
import { deliver } from './deliver.ts'
import { createTurns } from './in-turn.ts'
import { LeaseLost } from './lease-lost.ts'
import { postponeAflevering, renewLease, renumber } from './stap.store.ts'

/** At most so many afleveringen at once: enough to keep up, few enough to leave connections to the agents. */
const AT_ONCE = 4
/** Without a notice or a known moment, look again after so long, in milliseconds. */
const IDLE_MS = 5_000

/** What the worker needs. Registers by their id. */
export interface WorkerDeps {
  database: OpenDatabase
  registers: ReadonlyMap<string, ContactmomentRegister>
  log: FastifyBaseLogger
  /** How long what one worker took is out of reach of others, in seconds: also the wait after a kill -9. */
  leaseSeconds: number
}

/**
 * Delivers what was saved, by itself, until stopped. It hears of new work from the database, and looks by itself when
 * something that failed is due again.
 * @returns stops taking new work and waits for what is under way
 */
export async function startWorker(deps: WorkerDeps): Promise<() => Promise<void>> {
  const { db } = deps.database
  const inTurn = createTurns()
  const underWay = new Set<Promise<void>>()
  let stopped = false
  let looking: Promise<void> | undefined
  let again = false
  let timer: NodeJS.Timeout | undefined

  async function work(claim: Claim, lease: Lease): Promise<void> {
    const stopRenewing = keepLease(deps, claim, lease)
    const register = deps.registers.get(claim.register)
    try {
      if (!register) throw new Bug(`no register ${claim.register} is configured`)
      await deliver({ db, register, lease, inTurn }, claim)
      deps.log.info({ contactmoment: claim.contactmomentId, register: claim.register }, 'contactmoment delivered')
    } catch (error) {
      await settleFailure(deps, claim, lease, error)
    } finally {
      stopRenewing()
    }
  }

  async function look(): Promise<void> {
    clearTimeout(timer)
    const room = AT_ONCE - underWay.size
    if (room > 0) {
      // A holder of its own for each look: what we let slip and take again is as much taken over as by another process.
      const lease: Lease = { holder: crypto.randomUUID(), seconds: deps.leaseSeconds }
      for (const claim of await claimDue(db, lease, room)) {
        const task: Promise<void> = work(claim, lease)
          .catch((error: unknown) => deps.log.error({ err: error }, 'aflevering could not be settled'))
          .finally(() => {
            underWay.delete(task)
            wake()
          })
        underWay.add(task)
      }
    }
    const seconds = await secondsUntilDue(db)
    const wait = seconds === undefined ? IDLE_MS : Math.min(IDLE_MS, Math.max(50, seconds * 1000))
    if (!stopped) timer = setTimeout(wake, wait)
  }

  /** One look at a time; a call during a look makes it look once more. */
  function wake(): void {
    if (stopped) return
    if (looking) {
      again = true
      return
    }
    looking = look()
      .catch((error: unknown) => {
        deps.log.warn({ err: error }, 'worker cannot reach the database')
        if (!stopped) timer = setTimeout(wake, 1_000)
      })
      .finally(() => {
        looking = undefined
        if (!again) return
        again = false
        wake()
      })
  }

  const unlisten = await deps.database.listen(AFLEVERING_CHANNEL, wake)
  wake()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await unlisten()
    await looking
    await Promise.allSettled(underWay)
  }
}

/**
 * Holds on to a claim for as long as we work on it: a step may ask a slow register more than once, and takes longer than
 * any lease that is short enough after a kill -9.
 * @returns lets go
 */
function keepLease({ database, log }: WorkerDeps, claim: Claim, lease: Lease): () => void {
  const timer = setInterval(
    () => {
      renewLease(database.db, claim, lease).catch((error: unknown) => log.warn({ err: error }, 'lease not renewed'))
    },
    (lease.seconds * 1000) / 3,
  )
  return () => clearInterval(timer)
}

/** What a failed attempt leaves behind. Only a refusal needs a person; a register or database that is away comes back. */
async function settleFailure(deps: WorkerDeps, claim: Claim, lease: Lease, error: unknown): Promise<void> {
  const { db } = deps.database
  const about = { contactmoment: claim.contactmomentId, register: claim.register, poging: claim.pogingen + 1 }
  if (error instanceof LeaseLost || !(await renewLease(db, claim, lease))) {
    deps.log.warn(about, 'aflevering taken over by another worker')
    return
  }
  if (error instanceof ReferentienummerTaken) {
    deps.log.warn(about, 'referentienummer taken, another one chosen')
    await renumber(db, claim)
    await postponeAflevering(db, claim, { staat: 'open', fault: 'referentienummer', seconds: 0 })
    return
  }
  const retryAfter = error instanceof RegisterError ? error.retryAfter : undefined
  const seconds = backoffSeconds(claim.pogingen + 1, retryAfter, Math.random())
  if (error instanceof RegisterError) {
    deps.log.warn({ ...about, fault: error.fault }, 'register silent at delivery')
    await postponeAflevering(db, claim, {
      staat: staatAfterFailure({ soort: 'stil', fault: error.fault }),
      fault: error.fault,
      seconds,
    })
    return
  }
  deps.log.error({ ...about, err: error }, 'delivery failed by a bug')
  const refused = error instanceof Bug
  await postponeAflevering(db, claim, {
    staat: refused ? staatAfterFailure({ soort: 'geweigerd' }) : 'open',
    fault: refused ? 'geweigerd' : 'intern',
    seconds,
  })
}
