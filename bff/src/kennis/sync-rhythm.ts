/** After a failure a bron is asked again after half a minute, and then less and less often: at most every 5 minutes. */
const FIRST_RETRY_MS = 30_000
const LAST_RETRY_MS = 5 * 60_000
/** Replicas that were started together drift apart by up to a tenth of the time. */
const JITTER = 0.1

/**
 * How long to wait until the next sync, in milliseconds. `failures` counts the syncs that failed in a row, and `random`
 * lies between 0 and 1. Never longer than `everyMs` would be.
 */
export function nextSyncAfter(everyMs: number, failures: number, random: number): number {
  const regular = failures === 0 ? everyMs : Math.min(everyMs, LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1))
  return Math.round(regular * (1 - JITTER + 2 * JITTER * random))
}
