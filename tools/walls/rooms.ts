import { EDGES } from './edges.mjs'
import type { Import } from './cruise.ts'

const OUTSIDE = new Set(['domain', 'contract', 'registers', 'bff', 'desk', 'demo', 'e2e', 'bench'])

/** `domain/klant` for a file of that room, `e2e` for what has no rooms, undefined for a package. */
export function roomOf(file: string): string | undefined {
  const room = /^([^/]+)\/src\/([^/]+)\//.exec(file)
  if (room) return `${room[1]}/${room[2]}`
  const [folder = '', name = ''] = file.split('/')
  if (folder === 'tools' && name !== '') return `tools/${name}`
  return OUTSIDE.has(folder) ? folder : undefined
}

/** The edges between rooms, each once. */
export function roomEdges(imports: readonly Import[]): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>()
  for (const { from, to } of imports) {
    const [one, other] = [roomOf(from), roomOf(to)]
    if (one === undefined || other === undefined || one === other) continue
    edges.set(one, (edges.get(one) ?? new Set()).add(other))
  }
  return edges
}

/** Declared edges that no import uses: permission that nobody needs is permission that nobody watches. */
export function unusedEdges(imports: readonly Import[], declared: typeof EDGES = EDGES): string[] {
  const edges = roomEdges(imports)
  const rooms = new Set(imports.map((one) => roomOf(one.from)))
  const unused: string[] = []
  for (const { floor, from, to } of declared) {
    // Of a room that imports nothing yet, nothing can be said.
    if (from === '*' || !rooms.has(`${floor}/${from}`)) continue
    for (const room of to) {
      if (room !== '*' && !edges.get(`${floor}/${from}`)?.has(`${floor}/${room}`))
        unused.push(`${floor}: ${from} → ${room}`)
    }
  }
  return unused
}

/** The rooms and their edges as a Mermaid drawing, floor by floor; the doors that everyone uses are left out. */
export function draw(imports: readonly Import[]): string {
  const open = new Set(
    EDGES.filter((edge) => edge.from === '*').flatMap(({ floor, to }) => to.map((room) => `${floor}/${room}`)),
  )
  const edges = roomEdges(imports)
  const rooms = new Set<string>()
  for (const [from, targets] of edges) for (const room of [from, ...targets]) rooms.add(room)
  const lines = ['flowchart LR']
  const floors = new Map<string, string[]>()
  for (const room of [...rooms].toSorted()) {
    const [floor = room] = room.split('/')
    floors.set(floor, [...(floors.get(floor) ?? []), room])
  }
  for (const [floor, names] of floors) {
    lines.push(`  subgraph ${floor}`, ...names.map((room) => `    ${room.replace('/', '_')}["${room}"]`), '  end')
  }
  for (const [from, targets] of [...edges].toSorted()) {
    for (const to of [...targets].toSorted()) {
      if (!open.has(to)) lines.push(`  ${from.replace('/', '_')} --> ${to.replace('/', '_')}`)
    }
  }
  return `${lines.join('\n')}\n`
}
