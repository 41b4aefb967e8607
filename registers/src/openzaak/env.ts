import { z } from 'zod'

const NAMES = [
  'ZAAKSYSTEEM_ZAKEN_BASE_URL',
  'ZAAKSYSTEEM_CATALOGI_BASE_URL',
  'ZAAKSYSTEEM_DOCUMENTEN_BASE_URL',
  'ZAAKSYSTEEM_API_CLIENT_ID',
  'ZAAKSYSTEEM_API_KEY',
] as const

const Settings = z.object({
  ZAAKSYSTEEM_ZAKEN_BASE_URL: z.url({ protocol: /^https?$/ }),
  ZAAKSYSTEEM_CATALOGI_BASE_URL: z.url({ protocol: /^https?$/ }),
  ZAAKSYSTEEM_DOCUMENTEN_BASE_URL: z.url({ protocol: /^https?$/ }),
  ZAAKSYSTEEM_API_CLIENT_ID: z.string().min(1),
  ZAAKSYSTEEM_API_KEY: z.string().min(1),
})

/** Where a zaaksysteem is, and with what we ask it. The addresses include the version (`…/zaken/api/v1`). */
export interface OpenZaakSettings {
  zakenUrl: string
  catalogiUrl: string
  documentenUrl: string
  clientId: string
  secret: string
}

/**
 * Reads the settings of the zaaksysteem of one register set; `prefix` is that of the set (`REGISTERS__0__`). Without any
 * of its addresses the register is not plugged in.
 *
 * @throws ZodError when one of the addresses is there and the rest is wrong
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  prefix: string,
): OpenZaakSettings | undefined {
  const given = Object.fromEntries(NAMES.map((name) => [name, env[`${prefix}${name}`]]))
  if (NAMES.slice(0, 3).every((name) => !given[name])) return undefined
  const settings = Settings.parse(given)
  return {
    zakenUrl: settings.ZAAKSYSTEEM_ZAKEN_BASE_URL,
    catalogiUrl: settings.ZAAKSYSTEEM_CATALOGI_BASE_URL,
    documentenUrl: settings.ZAAKSYSTEEM_DOCUMENTEN_BASE_URL,
    clientId: settings.ZAAKSYSTEEM_API_CLIENT_ID,
    secret: settings.ZAAKSYSTEEM_API_KEY,
  }
}
