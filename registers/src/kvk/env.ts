import type { CallContext } from '@kiss/domain/sessie'
import { z } from 'zod'

const Env = z.object({
  KVK_BASE_URL: z.url({ protocol: /^https?$/ }),
  KVK_API_KEY: z.string().optional(),
  KVK_USER_HEADER_NAME: z.string().optional(),
})

/** A proxy before the KVK may want headers of its own; one setting each, the name of the header behind this. */
const CUSTOM = 'KVK_CUSTOM_HEADERS__'

/** Where the KVK is and what goes with every question. */
export interface KvkSettings {
  baseUrl: string
  apiKey: string | undefined
  headers: (medewerker: CallContext['medewerker']) => Record<string, string>
}

/**
 * Reads the settings of this register; without its address the register is not plugged in.
 * @throws ZodError when an address is there and the rest is wrong
 */
export function readKvkSettings(env: Readonly<Record<string, string | undefined>>): KvkSettings | undefined {
  if (!env['KVK_BASE_URL']) return undefined
  const settings = Env.parse(env)
  const fixed: Record<string, string> = {}
  for (const [name, value] of Object.entries(env)) {
    const header = name.startsWith(CUSTOM) ? name.slice(CUSTOM.length).toLowerCase() : ''
    if (header !== '' && value) fixed[header] = value
  }
  const userHeader = settings.KVK_USER_HEADER_NAME?.toLowerCase()
  return {
    baseUrl: settings.KVK_BASE_URL,
    apiKey: settings.KVK_API_KEY || undefined,
    headers: ({ identificatie }) => (userHeader ? { ...fixed, [userHeader]: identificatie } : fixed),
  }
}
