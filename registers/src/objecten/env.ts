import { z } from 'zod'

const address = z.url({ protocol: /^https?$/ })
const token = z.string().min(1)

/** Where objects of one kind are, and with what we ask for them. */
export interface ObjectenSettings {
  baseUrl: string
  token: string
  objecttypeUrl: string
}

/** Each kind of object may live on a server of its own, so each has its own settings. */
const KINDS = {
  afdelingen: z
    .object({ AFDELINGEN_BASE_URL: address, AFDELINGEN_TOKEN: token, AFDELINGEN_OBJECT_TYPE_URL: address })
    .transform((env) => ({
      baseUrl: env.AFDELINGEN_BASE_URL,
      token: env.AFDELINGEN_TOKEN,
      objecttypeUrl: env.AFDELINGEN_OBJECT_TYPE_URL,
    })),
  kennisartikelen: z
    .object({ SDG_OBJECTEN_BASE_URL: address, SDG_OBJECTEN_TOKEN: token, SDG_OBJECT_TYPE_URL: address })
    .transform((env) => ({
      baseUrl: env.SDG_OBJECTEN_BASE_URL,
      token: env.SDG_OBJECTEN_TOKEN,
      objecttypeUrl: env.SDG_OBJECT_TYPE_URL,
    })),
  vacs: z
    .object({ VAC_OBJECTEN_BASE_URL: address, VAC_OBJECTEN_TOKEN: token, VAC_OBJECT_TYPE_URL: address })
    .transform((env) => ({
      baseUrl: env.VAC_OBJECTEN_BASE_URL,
      token: env.VAC_OBJECTEN_TOKEN,
      objecttypeUrl: env.VAC_OBJECT_TYPE_URL,
    })),
}

const ADDRESSES = {
  afdelingen: 'AFDELINGEN_BASE_URL',
  kennisartikelen: 'SDG_OBJECTEN_BASE_URL',
  vacs: 'VAC_OBJECTEN_BASE_URL',
} as const

/**
 * Reads the settings of one kind of objects; without its address it is not plugged in.
 * @throws ZodError when an address is there and the rest is wrong
 */
export function readObjectenSettings(
  env: Readonly<Record<string, string | undefined>>,
  kind: keyof typeof KINDS,
): ObjectenSettings | undefined {
  return env[ADDRESSES[kind]] ? KINDS[kind].parse(env) : undefined
}
