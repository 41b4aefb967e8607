import { clientOf } from '#server/testing'
import type { Client, Reply } from '#server/testing'
import type { StandIn } from '#server'
import { isObject } from './fields.ts'
import { TOKEN, fixtureSeed } from './fixtures/small-town.ts'
import { startOpenKlant } from './index.ts'
import type { OpenKlantOptions } from './index.ts'

/** A running stand-in with a client whose paths begin below the API's base. */
export interface Tried {
  standIn: StandIn
  client: Client
}

const running: StandIn[] = []

/** Starts a stand-in on the fixture; {@link stopAll} ends it. */
export async function tryOut(options: Partial<OpenKlantOptions> = {}): Promise<Tried> {
  const standIn = await startOpenKlant({ seed: fixtureSeed(), token: TOKEN, ...options })
  running.push(standIn)
  const client = clientOf(`${standIn.url}/klantinteracties/api/v1`, { Authorization: `Token ${TOKEN}` })
  return { standIn, client }
}

export async function stopAll(): Promise<void> {
  for (const standIn of running.splice(0)) await standIn.close()
}

/** The object in the answer. @throws when there is none. */
export function shown(reply: Reply): Record<string, unknown> {
  if (!isObject(reply.json)) throw new Error(`not an object: ${reply.status} ${reply.text}`)
  return reply.json
}

/** The value at a path of names and numbers. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let found = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Reflect.get(found, step)
  }
  return found
}

/** The uuids of a page, in order. */
export function uuids(reply: Reply): unknown[] {
  const results = shown(reply)['results']
  return Array.isArray(results) ? results.map((item) => at(item, 'uuid')) : []
}

/** `name: code` of everything that was wrong. */
export function faults(reply: Reply): string[] {
  const params = shown(reply)['invalidParams']
  return Array.isArray(params)
    ? params.map((param) => `${String(at(param, 'name'))}: ${String(at(param, 'code'))}`)
    : []
}
