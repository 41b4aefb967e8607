import { z } from 'zod'
import { SettingsError } from './settings-error.ts'
import type { Env } from './settings-error.ts'

const Kind = z.object({
  IS_DEFAULT: z
    .enum(['true', 'false', 'True', 'False'])
    .transform((value) => value.toLowerCase() === 'true')
    .default(false),
  REGISTRY_VERSION: z
    .enum(['OpenKlant2'], { error: 'only OpenKlant2 is supported in this version of KISS' })
    .default('OpenKlant2'),
})

/**
 * The prefixes of the register sets (`REGISTERS__0__`): registers that belong together, where contactmomenten and
 * zaken of one source are kept.
 * @throws SettingsError unless exactly one set is configured, and is the default
 */
export function readRegisterSets(env: Env): string[] {
  const numbers = new Set<string>()
  for (const name of Object.keys(env)) {
    const number = /^REGISTERS__(\d{1,3})__/.exec(name)?.[1]
    if (number !== undefined) numbers.add(number)
  }
  const prefixes = [...numbers]
    .sort((one, other) => Number(one) - Number(other))
    .map((number) => `REGISTERS__${number}__`)
  if (prefixes.length === 0) throw new SettingsError(['REGISTERS__0__IS_DEFAULT: no register set is configured'])
  if (prefixes.length > 1) throw new SettingsError(['REGISTERS: only one set is supported in this version of KISS'])
  for (const prefix of prefixes) {
    const kind = Kind.safeParse({
      IS_DEFAULT: env[`${prefix}IS_DEFAULT`],
      REGISTRY_VERSION: env[`${prefix}REGISTRY_VERSION`],
    })
    if (!kind.success) throw new SettingsError(SettingsError.linesOf(kind.error, prefix))
    if (!kind.data.IS_DEFAULT) throw new SettingsError([`${prefix}IS_DEFAULT: exactly one set must be the default`])
  }
  return prefixes
}
