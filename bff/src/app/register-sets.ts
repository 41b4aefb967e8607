import { z } from 'zod'

const text = z.string().trim().min(1)
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
const flag = z
  .enum(['true', 'false', 'True', 'False'])
  .transform((value) => value.toLowerCase() === 'true')
  .default(false)

/** One set of registers that belong together: where contactmomenten and zaken of one source are kept. */
const RegisterSet = z.object({
  IS_DEFAULT: flag,
  REGISTRY_VERSION: z
    .enum(['OpenKlant2'], { error: 'only OpenKlant2 is supported in this version of KISS' })
    .default('OpenKlant2'),
  KLANTINTERACTIE_BASE_URL: address,
  KLANTINTERACTIE_TOKEN: text,
  ZAAKSYSTEEM_ZAKEN_BASE_URL: address,
  ZAAKSYSTEEM_CATALOGI_BASE_URL: address,
  ZAAKSYSTEEM_DOCUMENTEN_BASE_URL: address,
  ZAAKSYSTEEM_API_CLIENT_ID: text,
  ZAAKSYSTEEM_API_KEY: text.min(32, 'must have at least 32 characters (HS256)'),
})
export type RegisterSet = z.infer<typeof RegisterSet>

/** The sets as configured; exactly one is where everything goes that belongs to no zaak. */
export const RegisterSets = z
  .array(RegisterSet)
  .min(1, 'no register set is configured; set REGISTERS__0__IS_DEFAULT and the rest')
  .max(1, 'only one register set is supported in this version of KISS')
  .refine((sets) => sets.length !== 1 || sets[0]?.IS_DEFAULT === true, 'exactly one set must have IS_DEFAULT=true')
export type RegisterSets = z.infer<typeof RegisterSets>
