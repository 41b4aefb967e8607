import type { Afdeling } from '@kiss/domain/afdeling'
import type { AfdelingRegister } from '@kiss/domain/afdeling/port'
import { RegisterError } from '@kiss/domain/errors'
import type { Gathered } from '@kiss/domain/errors'
import type { CallContext } from '@kiss/domain/sessie'
import { toSilent } from '#http'

const FRESH_MS = 60 * 60_000

/** The afdelingen as last read, at most an hour old as long as the register answers. */
export type KnownAfdelingen = (context: CallContext) => Promise<Gathered<Afdeling>>

/**
 * Keeps the afdelingen in memory: the list hardly ever changes, and an agent at the end of a call must not wait for
 * it. When the register is silent the last list is given, together with its silence.
 */
export function knownAfdelingen(register: AfdelingRegister, now: () => Date): KnownAfdelingen {
  let known: { items: Afdeling[]; at: number } | undefined
  return async (context) => {
    const time = now().getTime()
    if (known && time - known.at < FRESH_MS) return { items: known.items, silent: [] }
    try {
      const items = await register.listAfdelingen(context)
      known = { items, at: time }
      return { items, silent: [] }
    } catch (error) {
      if (!(error instanceof RegisterError)) throw error
      return { items: known?.items ?? [], silent: [toSilent(error)] }
    }
  }
}
