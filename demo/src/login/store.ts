import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import type { Journal } from '#server'

interface Kept {
  payload: AdapterPayload
  /** Milliseconds since 1970; never when undefined. */
  until: number | undefined
}

/** Only these are worth keeping over a restart: who is logged in, and with what permission. */
const LASTING = new Set(['Session', 'Grant'])

/** What the provider remembers: in memory, and sessions and grants in the journal too. */
export function openStore(journal: Journal): AdapterFactory {
  const kept = new Map<string, Kept>()
  journal.replay((entry) => apply(entry, kept))

  function put(model: string, id: string, value: Kept | undefined): void {
    const key = `${model}:${id}`
    if (value === undefined) kept.delete(key)
    else kept.set(key, value)
    if (LASTING.has(model)) journal.append({ key, ...value })
  }

  function get(model: string, id: string): AdapterPayload | undefined {
    const found = kept.get(`${model}:${id}`)
    if (found === undefined || isOver(found)) return undefined
    return found.payload
  }

  function findWith(model: string, name: 'uid' | 'userCode', value: string): AdapterPayload | undefined {
    for (const [key, found] of kept) {
      if (key.startsWith(`${model}:`) && found.payload[name] === value && !isOver(found)) return found.payload
    }
    return undefined
  }

  return (model: string): Adapter => ({
    async upsert(id, payload, expiresIn) {
      sweep(kept)
      put(model, id, { payload, until: expiresIn === undefined ? undefined : Date.now() + expiresIn * 1000 })
    },
    find: async (id) => get(model, id),
    findByUid: async (uid) => findWith(model, 'uid', uid),
    findByUserCode: async (code) => findWith(model, 'userCode', code),
    async consume(id) {
      const payload = get(model, id)
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000)
    },
    destroy: async (id) => put(model, id, undefined),
    async revokeByGrantId(grantId) {
      for (const [key, found] of [...kept]) {
        if (found.payload.grantId === grantId) kept.delete(key)
      }
    },
  })
}

function apply(entry: unknown, kept: Map<string, Kept>): void {
  if (!isEntry(entry)) return
  const { key, payload, until } = entry
  if (payload === undefined) kept.delete(key)
  else kept.set(key, { payload, until })
}

function isEntry(entry: unknown): entry is { key: string; payload?: AdapterPayload; until?: number } {
  return typeof entry === 'object' && entry !== null && 'key' in entry && typeof entry.key === 'string'
}

function isOver(one: Kept): boolean {
  return one.until !== undefined && one.until < Date.now()
}

function sweep(kept: Map<string, Kept>): void {
  for (const [key, one] of kept) if (isOver(one)) kept.delete(key)
}
