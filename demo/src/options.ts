import { parseArgs } from 'node:util'

/** The stand-ins by name, in the order in which they are told. */
export const NAMES = ['brp', 'kvk', 'openklant', 'openzaak', 'objecten', 'login'] as const

export type Name = (typeof NAMES)[number]

/** How the demo town is to be started. */
export interface TownOptions {
  only: readonly Name[]
  /** 0, or absent, takes a free port. */
  ports: Readonly<Partial<Record<Name, number>>>
  /** Folder for what is written; in memory when absent. */
  data: string | undefined
  /** Where the application is: the login provider sends people back there. */
  bffUrl: string | undefined
  /** A published set of test persons to serve instead of the invented ones. */
  brpFile: string | undefined
  seed: number
  /** `YYYY-MM-DD`; dates in the town are relative to it. */
  today: string
  followStdin: boolean
}

export const USAGE = `node demo/src/main.ts --bff-url URL [options]
  --bff-url URL      where the application is, e.g. http://127.0.0.1:8080 (needed for login)
  --data FOLDER      keep what is written there (otherwise it is lost at the end)
  --only NAMES       of ${NAMES.join(',')}
  --ports NAME=PORT  comma separated; a name that is not there gets a free port
  --seed NUMBER      another town (1)
  --today DATE       the day it is in town, YYYY-MM-DD
  --follow-stdin     end when stdin is closed
  DEMO_BRP=FILE      persons to serve instead of the invented ones`

/** A start that cannot be understood; the message says what is wrong. */
export class UsageError extends Error {}

/** @throws UsageError */
export function readOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): TownOptions {
  const values = parse(args)
  const bffUrl = values['bff-url']
  if (bffUrl !== undefined && !/^https?:\/\/[^/]+\/?$/.test(bffUrl)) {
    throw new UsageError(`--bff-url ${bffUrl} is not the address of a site`)
  }
  const only = values.only === undefined ? withoutLoginUnless(bffUrl) : readNames(values.only)
  if (only.includes('login') && bffUrl === undefined) throw new UsageError('login needs --bff-url')
  return {
    only,
    ports: readPorts(values.ports),
    data: values.data,
    bffUrl: bffUrl?.replace(/\/$/, ''),
    brpFile: env['DEMO_BRP'] === '' ? undefined : env['DEMO_BRP'],
    seed: readNumber('--seed', values.seed ?? '1'),
    today: readDay(values.today),
    followStdin: values['follow-stdin'] === true,
  }
}

interface Values {
  data?: string | undefined
  only?: string | undefined
  ports?: string | undefined
  'bff-url'?: string | undefined
  seed?: string | undefined
  today?: string | undefined
  'follow-stdin'?: boolean | undefined
}

function parse(args: readonly string[]): Values {
  const text = { type: 'string' } as const
  const options = {
    data: text,
    only: text,
    ports: text,
    'bff-url': text,
    seed: text,
    today: text,
    'follow-stdin': { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

function withoutLoginUnless(bffUrl: string | undefined): Name[] {
  return NAMES.filter((name) => name !== 'login' || bffUrl !== undefined)
}

function readNames(text: string): Name[] {
  return text.split(',').map(readName)
}

function readName(text: string): Name {
  const name = NAMES.find((known) => known === text)
  if (name === undefined) throw new UsageError(`there is no stand-in ${text}, only ${NAMES.join(', ')}`)
  return name
}

function readPorts(text: string | undefined): Partial<Record<Name, number>> {
  const ports: Partial<Record<Name, number>> = {}
  for (const pair of text === undefined ? [] : text.split(',')) {
    const [name = '', port = ''] = pair.split('=')
    const number = readNumber(`--ports ${pair}`, port)
    if (number > 65_535) throw new UsageError(`--ports ${pair} is not a port`)
    ports[readName(name)] = number
  }
  return ports
}

function readNumber(what: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${what}: ${text} is not a whole number`)
  return Number(text)
}

function readDay(text: string | undefined): string {
  if (text === undefined) return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' })
  const parsed = new Date(`${text}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(text)) {
    throw new UsageError(`--today ${text} is not a day like 2026-05-25`)
  }
  return text
}
