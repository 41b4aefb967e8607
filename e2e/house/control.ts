import { setTimeout as delay } from 'node:timers/promises'
import type { Json } from './json.ts'

/** How a stand-in is to misbehave; `demo/src/server/faults.ts` says what each mode does. */
export interface FaultOrder {
  mode:
    'slow' | 'silent' | 'refuse' | 'error' | 'html' | 'empty' | 'half' | 'cut' | 'drop' | 'hold-before' | 'hold-after'
  match?: { method?: string; path?: string }
  skip?: number
  times?: number
  /** Milliseconds. */
  ms?: number
  status?: number
}

/** One request that a stand-in got. */
export interface SeenRequest {
  method: string
  route: string
  url: string
  status: number | null
}

/** The control API of one stand-in. */
export interface Control {
  fault(order: FaultOrder): Promise<void>
  /** Ends every misbehaviour: what is held goes on, what is silent is let go. */
  healthy(): Promise<void>
  /** Waits until so many requests are held. */
  untilHeld(count?: number): Promise<void>
  /** Every request since the start or the last `forget`. */
  requests(): Promise<SeenRequest[]>
  forget(): Promise<void>
}

const PATIENCE_MS = 20_000

export function controlOf(url: string): Control {
  async function call(method: string, path: string, body?: object): Promise<Json> {
    const response = await fetch(new URL(path, url), {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    })
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
    return response.status === 204 ? undefined : response.json()
  }
  return {
    fault: (order) => call('POST', '/__demo/fault', order),
    healthy: () => call('DELETE', '/__demo/fault'),
    async untilHeld(count = 1) {
      for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await delay(15)) {
        if ((await call('GET', '/__demo')).held >= count) return
      }
      throw new Error(`no ${count} request(s) came to be held within ${PATIENCE_MS / 1000} s`)
    },
    requests: async () => (await call('GET', '/__demo/requests')).requests,
    forget: () => call('DELETE', '/__demo/requests'),
  }
}
