import { parseArgs } from 'node:util'
import { startReferee, type WatchedRegister } from './index.ts'

const USAGE = `node tools/referee/main.ts --register NAME[:KIND]=URL[,PORT] … [--specs FOLDER]
  NAME   what the register is called; also its KIND (openklant, openzaak, objecten, brp, kvk) unless that is given
  URL    where its stand-in listens, e.g. http://127.0.0.1:1234
  PORT   loopback port to listen on; without it a free one`

/** `openzaak2:openzaak=http://127.0.0.1:1234,9001` */
function readRegister(text: string): [string, WatchedRegister] {
  const match = /^([\w-]+)(?::([\w-]+))?=(https?:\/\/[^,]+)(?:,(\d+))?$/.exec(text)
  const [, name, kind, url, port] = match ?? []
  if (name === undefined || url === undefined) throw new Error(`--register ${text} is not NAME[:KIND]=URL[,PORT]`)
  return [name, { url, ...(kind === undefined ? {} : { kind }), ...(port === undefined ? {} : { port: Number(port) }) }]
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      register: { type: 'string', multiple: true, default: [] },
      specs: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help || values.register.length === 0) {
    process.stdout.write(`${USAGE}\n`)
    process.exitCode = values.help ? 0 : 2
    return
  }
  const referee = await startReferee({
    registers: Object.fromEntries(values.register.map(readRegister)),
    ...(values.specs === undefined ? {} : { specsDir: values.specs }),
  })
  process.stdout.write(`${JSON.stringify({ referee: referee.urls, verified: referee.verified })}\n`)
  if (!referee.verified) process.stderr.write(`${referee.notVerified}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void referee.close())
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
