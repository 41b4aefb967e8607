import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPortFree } from '../machine/index.ts'
import type { StandIn } from './town.ts'

const FILE = 'ports.json'

/**
 * The ports on which the stand-ins of a data folder ran before, as `name=port,…`. Registers name each other's records by
 * address, and so do we: what was written yesterday must still be found there. A port that somebody else took is left out.
 */
export async function knownPorts(folder: string): Promise<string> {
  const pairs: string[] = []
  for (const [name, port] of Object.entries(readPorts(folder))) {
    if (typeof port === 'number' && (await isPortFree(port))) pairs.push(`${name}=${port}`)
  }
  return pairs.join(',')
}

/** Remembers on which ports the stand-ins run, for the next start on this folder. */
export function rememberPorts(folder: string, standIns: StandIn[]): void {
  const ports = Object.fromEntries(standIns.map(({ name, control }) => [name, Number(new URL(control).port)]))
  writeFileSync(join(folder, FILE), JSON.stringify(ports))
}

function readPorts(folder: string): object {
  try {
    const ports: unknown = JSON.parse(readFileSync(join(folder, FILE), 'utf8'))
    return typeof ports === 'object' && ports !== null ? ports : {}
  } catch {
    return {}
  }
}
