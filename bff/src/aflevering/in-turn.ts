/** Runs tasks of the same key one after the other, of different keys side by side. */
export type InTurn = <T>(key: string, task: () => Promise<T>) => Promise<T>

/** Makes turns within this process. A key is forgotten as soon as nobody waits for it. */
export function createTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return async (key, task) => {
    const before = last.get(key) ?? Promise.resolve()
    const mine = before.then(task, task)
    const settled = mine.then(
      () => undefined,
      () => undefined,
    )
    last.set(key, settled)
    try {
      return await mine
    } finally {
      if (last.get(key) === settled) last.delete(key)
    }
  }
}
