import { z } from 'zod'

const Settings = z.object({
  KLANTINTERACTIE_BASE_URL: z.url({ protocol: /^https?$/ }),
  KLANTINTERACTIE_TOKEN: z.string().min(1),
})

/** Where an Open Klant is, and with what we ask it. */
export interface OpenKlant2Settings {
  /** With or without `/api/v1`. */
  baseUrl: string
  token: string
}

/**
 * Reads the settings of the Open Klant of one register set; `prefix` is that of the set (`REGISTERS__0__`). Without its
 * address the register is not plugged in.
 *
 * @throws ZodError when an address is there and the rest is wrong
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  prefix: string,
): OpenKlant2Settings | undefined {
  const read = (name: string): string | undefined => env[`${prefix}${name}`]
  if (!read('KLANTINTERACTIE_BASE_URL')) return undefined
  const settings = Settings.parse({
    KLANTINTERACTIE_BASE_URL: read('KLANTINTERACTIE_BASE_URL'),
    KLANTINTERACTIE_TOKEN: read('KLANTINTERACTIE_TOKEN'),
  })
  return { baseUrl: settings.KLANTINTERACTIE_BASE_URL, token: settings.KLANTINTERACTIE_TOKEN }
}
