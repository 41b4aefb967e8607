import { commentOf, readImports, ruleNames, type Import } from './cruise.ts'
import { draw, unusedEdges } from './rooms.ts'

const USAGE = `node tools/walls/main.ts check                    every wall, with what to do where one is broken
node tools/walls/main.ts explain <rule>           what a rule means and who breaks it
node tools/walls/main.ts explain <file | folder>  what it imports and who imports it
node tools/walls/main.ts graph                    the rooms and their edges, as a Mermaid drawing`

function check(imports: readonly Import[]): boolean {
  const broken = new Map<string, Import[]>()
  for (const one of imports) for (const name of one.breaks) broken.set(name, [...(broken.get(name) ?? []), one])
  for (const [name, list] of broken) {
    print(`\n${name}\n  ${commentOf(name) ?? ''}`)
    for (const { from, to } of list) print(`    ${from} → ${to}`)
  }
  const unused = unusedEdges(imports)
  if (unused.length > 0) print(`\nDeclared in EDGES and used by nobody; take them out:\n  ${unused.join('\n  ')}`)
  const files = new Set(imports.map(({ from }) => from)).size
  const faults = [...broken.values()].flat().length + unused.length
  print(`walls: ${imports.length} imports of ${files} files, ${ruleNames().length} rules, ${faults} broken`)
  return faults === 0
}

function explain(imports: readonly Import[], what: string): boolean {
  const comment = commentOf(what)
  if (comment !== undefined) {
    print(`${what}\n  ${comment}`)
    for (const { from, to } of imports.filter(({ breaks }) => breaks.includes(what))) print(`    ${from} → ${to}`)
    return true
  }
  const inside = (file: string): boolean => file === what || file.startsWith(`${what.replace(/\/$/, '')}/`)
  const out = imports.filter(({ from, to }) => inside(from) && !inside(to))
  const into = imports.filter(({ from, to }) => !inside(from) && inside(to))
  if (out.length + into.length === 0) {
    print(`no rule and no file "${what}"; the rules are\n  ${ruleNames().join('\n  ')}`)
    return false
  }
  print(`${what} imports`)
  for (const one of out) print(`  ${one.to}${mark(one)}  (from ${one.from})`)
  print(`${what} is imported by`)
  for (const one of into) print(`  ${one.from}${mark(one)}  (${one.to})`)
  return true
}

function mark({ typeOnly, breaks }: Import): string {
  return `${typeOnly ? ' [type]' : ''}${breaks.length > 0 ? ` [breaks ${breaks.join(', ')}]` : ''}`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

const [command = 'check', argument] = process.argv.slice(2)
if (command === 'check') {
  process.exitCode = check(await readImports()) ? 0 : 1
} else if (command === 'graph') {
  process.stdout.write(draw(await readImports()))
} else if (command === 'explain' && argument !== undefined) {
  process.exitCode = explain(await readImports(), argument) ? 0 : 1
} else {
  print(USAGE)
  process.exitCode = 2
}
