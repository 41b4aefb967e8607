import { z } from 'zod'

/** Each kind of object may live on a server of its own, so each has its own settings. */
const NAMES = {
  afdelingen: ['AFDELINGEN_BASE_URL', 'AFDELINGEN_TOKEN', 'AFDELINGEN_OBJECT_TYPE_URL'],
  kennisartikelen: ['SDG_OBJECTEN_BASE_URL', 'SDG_OBJECTEN_TOKEN', 'SDG_OBJECT_TYPE_URL'],
  vacs: ['VAC_OBJECTEN_BASE_URL', 'VAC_OBJECTEN_TOKEN', 'VAC_OBJECT_TYPE_URL'],
} as const

const Settings = z.object({ baseUrl: z.url(), token: z.string().min(1), objecttypeUrl: z.url() })

/** Where objects of one kind are, and with what we ask for them. */
export type ObjectenSettings = z.infer<typeof Settings>

/**
 * Reads the settings of one kind of objects; without its address it is not plugged in.
 * @throws ZodError when an address is there and the rest is wrong
 */
export function readObjectenSettings(
  env: Readonly<Record<string, string | undefined>>,
  kind: keyof typeof NAMES,
): ObjectenSettings | undefined {
  const [baseUrl, token, objecttypeUrl] = NAMES[kind]
  if (!env[baseUrl]) return undefined
  return Settings.parse({ baseUrl: env[baseUrl], token: env[token], objecttypeUrl: env[objecttypeUrl] })
}
