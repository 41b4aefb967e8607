import type { StandIn } from './town.ts'

/** The behaviours that the page offers, in its order. `ok` is none of the faults. */
export const BEHAVIOURS = ['ok', 'traag', 'stil', 'stuk', 'half'] as const

/** How a stand-in behaves. */
export type Behaviour = (typeof BEHAVIOURS)[number]

/** What a stand-in does now: a behaviour of ours, something ordered elsewhere (a test), or not to be reached. */
export type Situation = Behaviour | 'anders' | 'onbereikbaar'

const ORDERS: Record<Exclude<Behaviour, 'ok'>, { mode: string; ms?: number; status?: number }> = {
  traag: { mode: 'slow', ms: 4_000 },
  stil: { mode: 'silent' },
  stuk: { mode: 'error', status: 500 },
  half: { mode: 'half' },
}

/** Asks a stand-in over its control API how it behaves. */
export async function situationOf(standIn: StandIn): Promise<Situation> {
  try {
    const response = await call(standIn, 'GET', '/__demo')
    const state: unknown = await response.json()
    if (typeof state !== 'object' || state === null || !('faults' in state) || !Array.isArray(state.faults))
      return 'anders'
    return recognise(state.faults)
  } catch {
    return 'onbereikbaar'
  }
}

/**
 * Makes a stand-in behave like this from its next request on, whatever was ordered before.
 * @throws when the stand-in cannot be reached or does not accept the order.
 */
export async function setBehaviour(standIn: StandIn, behaviour: Behaviour): Promise<void> {
  await call(standIn, 'DELETE', '/__demo/fault')
  if (behaviour !== 'ok') await call(standIn, 'POST', '/__demo/fault', ORDERS[behaviour])
}

function recognise(faults: unknown[]): Situation {
  const [first, ...others] = faults
  if (first === undefined) return 'ok'
  if (others.length > 0 || typeof first !== 'object' || first === null || !('mode' in first)) return 'anders'
  if ('match' in first || 'times' in first) return 'anders'
  const known = Object.entries(ORDERS).find(([, order]) => order.mode === first.mode)
  return BEHAVIOURS.find((behaviour) => behaviour === known?.[0]) ?? 'anders'
}

async function call(standIn: StandIn, method: string, path: string, body?: object): Promise<Response> {
  const response = await fetch(new URL(path, standIn.control), {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(2_000),
  })
  if (!response.ok) throw new Error(`${standIn.name} answered ${response.status} to ${method} ${path}`)
  return response
}
