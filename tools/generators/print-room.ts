import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { listRooms, readGlossary } from '../glossary/index.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** Every file of a room on every floor, with its number of lines, under what the glossary says of the word. */
export function printRoom(name: string, root: string = ROOT): { found: boolean; text: string } {
  const rooms = listRooms(root)
  const own = rooms.filter((room) => room.name === name)
  if (own.length === 0) {
    const names = [...new Set(rooms.map((room) => room.name))].toSorted()
    return { found: false, text: `there is no room "${name}"; the rooms are ${names.join(', ')}` }
  }
  const entry = readGlossary(readFileSync(join(root, 'docs/glossary.md'), 'utf8')).find(({ word }) => word === name)
  const lines = [`${name}: ${entry?.meaning ?? 'no entry in docs/glossary.md'}`]
  for (const { folder } of own) {
    const paths = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .toSorted()
    lines.push('')
    for (const path of paths) {
      const count = readFileSync(path, 'utf8').trimEnd().split('\n').length
      lines.push(`${String(count).padStart(5)}  ${path.slice(root.length + 1)}`)
    }
  }
  return { found: true, text: lines.join('\n') }
}
