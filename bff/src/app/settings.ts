import { z } from 'zod'
import { SessieEnv } from '#sessie'
import { SettingsError } from './settings-error.ts'
import type { Env } from './settings-error.ts'

const text = z.string().trim().min(1)

const General = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  /** The address that people use, for redirects, cookies and the origin check. */
  KISS_URL: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
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
type General = z.infer<typeof General>

/** What can be set of KISS itself; the registers have their own settings, read where they are plugged in. */
export interface Settings {
  general: General
  databaseUrl: string
  sessie: SessieEnv
}

/**
 * Reads our own settings from the environment; an empty one counts as absent. Names are those of the existing KISS
 * where it has them.
 * @throws SettingsError that names every fault, never a value: a value may be a secret
 */
export function readSettings(env: Env): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const general = General.safeParse(given)
  const sessie = SessieEnv.safeParse(given)
  const lines = [...SettingsError.linesOf(general.error), ...SettingsError.linesOf(sessie.error)]
  if (env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    lines.push(
      'NODE_TLS_REJECT_UNAUTHORIZED: TLS verification cannot be switched off; trust a CA by file (NODE_EXTRA_CA_CERTS)',
    )
  }
  const databaseUrl = general.success ? databaseUrlOf(general.data) : undefined
  if (general.success && databaseUrl === undefined) {
    lines.push('DATABASE_URL: missing; or set POSTGRES_HOST, POSTGRES_DB, POSTGRES_USER and POSTGRES_PASSWORD')
  }
  if (!general.success || !sessie.success || databaseUrl === undefined || lines.length > 0)
    throw new SettingsError(lines)
  return { general: general.data, databaseUrl, sessie: sessie.data }
}

function databaseUrlOf(general: General): string | undefined {
  if (general.DATABASE_URL) return general.DATABASE_URL
  const { POSTGRES_HOST: host, POSTGRES_DB: db, POSTGRES_USER: user, POSTGRES_PASSWORD: password } = general
  if (!host || !db || !user || !password) return undefined
  const [u, p, d] = [user, password, db].map(encodeURIComponent)
  return `postgresql://${u}:${p}@${host}:${general.POSTGRES_PORT}/${d}`
}
