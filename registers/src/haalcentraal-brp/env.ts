import type { CallContext } from '@kiss/domain/sessie'
import { z } from 'zod'
import type { QueryType } from './query.ts'

const Env = z.object({
  HAAL_CENTRAAL_BASE_URL: z.url({ protocol: /^https?$/ }),
  HAAL_CENTRAAL_API_KEY: z.string().optional(),
  HAAL_CENTRAAL_USER_HEADER_NAME: z.string().optional(),
})

/** One setting for each header, and one more for each query type that wants another value (its doelbinding). */
const CUSTOM = 'HAAL_CENTRAAL_CUSTOM_HEADERS__'
const keyHeader = 'x-api-key'

/** Where the BRP is and what goes with each kind of question. */
export interface HaalCentraalBrpSettings {
  baseUrl: string
  apiKey: string | undefined
  headers: (queryType: QueryType, medewerker: CallContext['medewerker']) => Record<string, string>
}

/**
 * Reads the settings of this register; without its address the register is not plugged in. Of one header the value for
 * the query type wins, then the one for who asks, then the key, then the fixed value.
 * @throws ZodError when an address is there and the rest is wrong
 */
export function readHaalCentraalBrpSettings(
  env: Readonly<Record<string, string | undefined>>,
): HaalCentraalBrpSettings | undefined {
  if (!env['HAAL_CENTRAAL_BASE_URL']) return undefined
  const settings = Env.parse(env)
  const apiKey = settings.HAAL_CENTRAAL_API_KEY || undefined
  const userHeader = settings.HAAL_CENTRAAL_USER_HEADER_NAME?.toLowerCase()
  const custom = readCustomHeaders(env)
  const { [keyHeader]: fixedKey, ...fixed } = custom.get('') ?? {}
  if (apiKey === undefined && fixedKey !== undefined) fixed[keyHeader] = fixedKey
  return {
    baseUrl: settings.HAAL_CENTRAAL_BASE_URL,
    apiKey,
    headers: (queryType, { identificatie }) => ({
      ...fixed,
      ...(userHeader ? { [userHeader]: identificatie } : {}),
      ...custom.get(queryType.toLowerCase()),
    }),
  }
}

/** Headers by query type, in lower case; those for every query under ''. */
function readCustomHeaders(env: Readonly<Record<string, string | undefined>>): Map<string, Record<string, string>> {
  const custom = new Map<string, Record<string, string>>()
  for (const [name, value] of Object.entries(env)) {
    if (!name.startsWith(CUSTOM) || !value?.trim()) continue
    const [header = '', queryType = ''] = name.slice(CUSTOM.length).toLowerCase().split('__')
    if (header === '') continue
    custom.set(queryType, { ...custom.get(queryType), [header]: value })
  }
  return custom
}
