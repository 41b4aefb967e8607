/** How long nobody touched the desk before asking on its own stops, in milliseconds. */
const IDLE = 5 * 60_000

/** Whether somebody is at the desk. */
export interface Activity {
  isIdle: () => boolean
  /** Calls back at the next key or touch; only the last one that asked. */
  whenBack: (callback: () => void) => void
  stop: () => void
}

/**
 * Watches for keys and touches. A desk that asks on its own would keep the session of an agent who has left alive for ever, and a
 * session that nobody uses must end.
 */
export function watchActivity(now: () => number): Activity {
  let lastSign = now()
  let waiting: (() => void) | undefined

  function onSign(): void {
    lastSign = now()
    const callback = waiting
    waiting = undefined
    callback?.()
  }

  const options = { capture: true, passive: true }
  window.addEventListener('keydown', onSign, options)
  window.addEventListener('pointerdown', onSign, options)
  return {
    isIdle: () => now() - lastSign > IDLE,
    whenBack: (callback) => (waiting = callback),
    stop() {
      window.removeEventListener('keydown', onSign, options)
      window.removeEventListener('pointerdown', onSign, options)
    },
  }
}
