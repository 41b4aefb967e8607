import { parseArgs } from 'node:util'
import { layDown } from './lay-down.ts'
import { printRoom } from './print-room.ts'

const USAGE = `npm run new:room <name> -- --meaning "What it is" [--plural <names>] [--source "Whose word"]
npm run new:register <name> -- --meaning "Which register" [--source "Which specification"]
npm run room <name>

  <name>     one Dutch word: werkbericht; for a register also with hyphens: haalcentraal-brp
  --meaning  the sentence for docs/glossary.md
  --plural   of a room, when it is not <name>en`

const NEXT = {
  room: `Next: keep them (a store and a migration on bff), call its serve function in bff/src/app, fetch them on the desk, and run npm run check.`,
  register: `Next: read the specification, name what we use in schema.ts, fill a port of domain, plug it in (bff/src/app/wiring.ts).`,
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { meaning: { type: 'string' }, plural: { type: 'string' }, source: { type: 'string' } },
  })
  const [command, name] = positionals
  if (name === undefined) {
    print(USAGE)
    return 2
  }
  switch (command) {
    case 'new:room':
    case 'new:register': {
      const kind = command === 'new:room' ? 'room' : 'register'
      const files = await layDown(kind, { name, ...values })
      print(`${files.map((file) => `  ${file}`).join('\n')}\n${NEXT[kind]}`)
      return 0
    }
    case 'room': {
      const { text, found } = printRoom(name)
      print(text)
      return found ? 0 : 1
    }
    default:
      print(USAGE)
      return 2
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
