/** One stand-in register or login provider, and where its control API is. */
export interface StandIn {
  name: string
  control: string
}

/** Somebody to log in as. */
export interface DemoUser {
  name: string
  email: string
  roles: string[]
}

/** Somebody who might phone. */
export interface DemoCaller {
  name: string
  bsn: string
  why: string
}

/** What the stand-in municipality says of itself, once it runs. */
export interface Town {
  /** The registers with their addresses and keys, to be read with {@link textAt}. */
  registers: unknown
  users: DemoUser[]
  callers: DemoCaller[]
  standIns: StandIn[]
}

/** Reads the one line of JSON that `demo` prints when it is ready; undefined for any other line. */
export function readTown(line: string): Town | undefined {
  const said = parse(line)
  if (at(said, ['ready']) !== true) return undefined
  const registers = at(said, ['registers'])
  return {
    registers,
    users: listAt(registers, ['login', 'users']).map((user) => ({
      name: textAt(user, 'name'),
      email: textAt(user, 'email'),
      roles: listAt(user, ['roles']).map(String),
    })),
    callers: listAt(said, ['callers']).map((caller) => ({
      name: textAt(caller, 'name'),
      bsn: textAt(caller, 'bsn'),
      why: textAt(caller, 'why'),
    })),
    standIns: Object.entries(at(said, ['control']) ?? {}).map(([name, control]) => ({
      name,
      control: String(control),
    })),
  }
}

/**
 * Reads a text out of what `demo` said.
 * @param path the names on the way, with dots: `brp.url`
 * @throws when it is not there: then `demo` and the launcher do not speak the same language any more.
 */
export function textAt(value: unknown, path: string): string {
  const found = at(value, path.split('.'))
  if (typeof found !== 'string') throw new Error(`the stand-ins did not say ${path}`)
  return found
}

function listAt(value: unknown, path: string[]): unknown[] {
  const found = at(value, path)
  return Array.isArray(found) ? found : []
}

function at(value: unknown, path: string[]): unknown {
  let found = value
  for (const name of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Object.entries(found).find(([key]) => key === name)?.[1]
  }
  return found
}

function parse(line: string): unknown {
  if (!line.startsWith('{')) return undefined
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
