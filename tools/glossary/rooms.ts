import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
export const FLOORS = ['domain', 'contract', 'registers', 'bff', 'desk', 'demo'] as const

export interface Room {
  floor: string
  name: string
  /** From the root of the repository. */
  folder: string
}

/** Every room with a file in it, on every floor. */
export function listRooms(root: string = ROOT): Room[] {
  const rooms: Room[] = []
  for (const floor of FLOORS) {
    const source = join(root, floor, 'src')
    if (!existsSync(source)) continue
    for (const entry of readdirSync(source, { withFileTypes: true })) {
      if (!entry.isDirectory() || readdirSync(join(source, entry.name)).length === 0) continue
      rooms.push({ floor, name: entry.name, folder: `${floor}/src/${entry.name}` })
    }
  }
  return rooms
}
