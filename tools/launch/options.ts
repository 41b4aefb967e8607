import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '../machine/index.ts'

/** What the operator asked for. */
export interface StartOptions {
  /** Begin anew: what the data folder holds is deleted first. */
  fresh: boolean
  /** Undefined: the usual port, or the next free one. 0: any free one. */
  port: number | undefined
  /** Undefined: the usual folder. */
  data: string | undefined
  /** Print one line of JSON instead of the block for people. */
  json: boolean
}

const USAGE = `npm start [-- OPTIONS]
  --fresh      begin anew: delete the data of an earlier run first
  --port N     listen on this port (or set PORT); without it 8080 or the next free one
  --data DIR   keep the data in this folder; a second KISS can run beside the first with another folder
  --json       print one line of JSON when everything runs, for programs`

/**
 * Reads the command line, and what npm keeps to itself when somebody forgets the `--` before our options.
 * @throws {@link Refusal} for an option we do not know or a port that is none.
 */
export function readOptions(words: string[], environment: NodeJS.ProcessEnv): StartOptions | { usage: string } {
  const { values } = parse(words)
  if (values.help) return { usage: USAGE }
  const kept = environment['npm_lifecycle_event'] === 'start' ? environment : {}
  const port = values.port ?? kept['npm_config_port'] ?? environment['PORT']
  const data = values.data ?? kept['npm_config_data']
  return {
    fresh: values.fresh ?? kept['npm_config_fresh'] === 'true',
    port: port === undefined || port === '' ? undefined : readPort(port),
    data: data === undefined || data === '' ? undefined : resolve(environment['INIT_CWD'] ?? '.', data),
    json: values.json ?? false,
  }
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        fresh: { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('.')[0] ?? '') : ''
    throw new Refusal(`${why}.\n${USAGE}`, { cause: error })
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Refusal(`"${text}" is not a port: give a number from 1 to 65535, for example npm start -- --port 9000.`)
}
