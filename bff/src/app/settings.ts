import { z } from 'zod'
import { SessieEnv } from '#sessie'
import { RegisterSets } from './register-sets.ts'

const text = z.string().trim().min(1)
/** A base address without its last slash. */
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

const General = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  /** The address that people use, for redirects, cookies and the origin check. */
  KISS_URL: address.transform((url) => new URL(url).origin),
  DATABASE_URL: text.optional(),
  POSTGRES_HOST: text.optional(),
  POSTGRES_PORT: z.coerce.number().int().default(5432),
  POSTGRES_DB: text.optional(),
  POSTGRES_USER: text.optional(),
  POSTGRES_PASSWORD: text.optional(),
  /** The folder with the built desk. */
  DESK_DIR: text,
  /** What the municipality is called on screen. */
  GEMEENTE_NAAM: text.default('Gemeente'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  /** How long a worker may be silent before another one takes over its work, in seconds. */
  AFLEVERING_LEASE_SECONDS: z.coerce.number().int().min(2).max(300).default(20),
  /** How often the knowledge base is read again, in minutes. */
  KENNIS_SYNC_MINUTES: z.coerce.number().int().min(1).default(60),
})

const Registers = z.object({
  HAAL_CENTRAAL_BASE_URL: address,
  HAAL_CENTRAAL_API_KEY: text.optional(),
  HAAL_CENTRAAL_USER_HEADER_NAME: text.optional(),
  KVK_BASE_URL: address,
  KVK_API_KEY: text.optional(),
  KVK_USER_HEADER_NAME: text.optional(),
  AFDELINGEN_BASE_URL: address,
  AFDELINGEN_OBJECT_TYPE_URL: address,
  AFDELINGEN_TOKEN: text,
  SDG_OBJECTEN_BASE_URL: address,
  SDG_OBJECT_TYPE_URL: address,
  SDG_OBJECTEN_TOKEN: text,
  VAC_OBJECTEN_BASE_URL: address,
  VAC_OBJECT_TYPE_URL: address,
  VAC_OBJECTEN_TOKEN: text,
})

/** Everything that can be set, parsed. Names are those of the existing KISS where it has them. */
export interface Settings {
  general: z.infer<typeof General>
  databaseUrl: string
  sessie: SessieEnv
  registers: z.infer<typeof Registers>
  sets: RegisterSets
  customHeaders: { haalCentraal: CustomHeaders; kvk: CustomHeaders }
}

/** Headers that a municipality's proxy wants: always the same, or one for each type of query. */
export type CustomHeaders = Record<string, string | Record<string, string>>

/** Settings that are wrong, all at once, one line each; for the operator, before anything starts. */
export class SettingsError extends Error {
  readonly lines: readonly string[]

  constructor(lines: readonly string[]) {
    super(
      `KISS cannot start: ${lines.length} setting(s) are wrong or missing.\n${lines.map((line) => `  - ${line}`).join('\n')}`,
    )
    this.name = 'SettingsError'
    this.lines = lines
  }
}

/**
 * Reads all settings from the environment.
 * @throws SettingsError that names every fault, never a value: a value may be a secret
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const general = General.safeParse(given)
  const sessie = SessieEnv.safeParse(given)
  const registers = Registers.safeParse(given)
  const sets = RegisterSets.safeParse(numbered(given, 'REGISTERS'))
  const lines = [
    ...faultsOf(general.error),
    ...faultsOf(sessie.error),
    ...faultsOf(registers.error),
    ...faultsOf(sets.error, 'REGISTERS__'),
  ]
  if (env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    lines.push(
      'NODE_TLS_REJECT_UNAUTHORIZED: TLS verification cannot be switched off; use a CA file (NODE_EXTRA_CA_CERTS)',
    )
  }
  const databaseUrl = general.success ? databaseUrlOf(general.data) : undefined
  if (general.success && !databaseUrl) {
    lines.push('DATABASE_URL: missing; or set POSTGRES_HOST, POSTGRES_DB, POSTGRES_USER and POSTGRES_PASSWORD')
  }
  if (!general.success || !sessie.success || !registers.success || !sets.success || !databaseUrl || lines.length > 0) {
    throw new SettingsError(lines)
  }
  return {
    general: general.data,
    databaseUrl,
    sessie: sessie.data,
    registers: registers.data,
    sets: sets.data,
    customHeaders: {
      haalCentraal: customHeaders(given, 'HAAL_CENTRAAL_CUSTOM_HEADERS'),
      kvk: customHeaders(given, 'KVK_CUSTOM_HEADERS'),
    },
  }
}

function faultsOf(error: z.ZodError | undefined, prefix = ''): string[] {
  return (error?.issues ?? []).map((issue) => {
    const name = `${prefix}${issue.path.join('__')}`
    const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
    return `${name || 'REGISTERS'}: ${missing ? 'missing' : issue.message}`
  })
}

function databaseUrlOf(general: z.infer<typeof General>): string | undefined {
  if (general.DATABASE_URL) return general.DATABASE_URL
  const { POSTGRES_HOST: host, POSTGRES_DB: db, POSTGRES_USER: user, POSTGRES_PASSWORD: password } = general
  if (!host || !db || !user || !password) return undefined
  const [u, p, d] = [user, password, db].map(encodeURIComponent)
  return `postgresql://${u}:${p}@${host}:${general.POSTGRES_PORT}/${d}`
}

/** `REGISTERS__0__IS_DEFAULT=…` as a list of records, in the order of their numbers. */
function numbered(env: Readonly<Record<string, string | undefined>>, prefix: string): Record<string, string>[] {
  const sets = new Map<number, Record<string, string>>()
  for (const [name, value] of Object.entries(env)) {
    const match = new RegExp(`^${prefix}__(\\d{1,3})__([A-Z_]+)$`).exec(name)
    if (!match || value === undefined) continue
    const number = Number(match[1])
    const set = sets.get(number) ?? {}
    set[match[2] ?? ''] = value
    sets.set(number, set)
  }
  return [...sets.entries()].sort(([one], [other]) => one - other).map(([, set]) => set)
}

function customHeaders(env: Readonly<Record<string, string | undefined>>, prefix: string): CustomHeaders {
  const headers: CustomHeaders = {}
  for (const [name, value] of Object.entries(env)) {
    if (!name.startsWith(`${prefix}__`) || value === undefined) continue
    const [header = '', type] = name.slice(prefix.length + 2).split('__')
    const before = headers[header]
    if (type === undefined) headers[header] = value
    else headers[header] = { ...(typeof before === 'object' ? before : {}), [type]: value }
  }
  return headers
}
