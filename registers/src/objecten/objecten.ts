import { createRegisterClient, readAllPages } from '#http'
import type { RegisterClient } from '#http'
import type { CallContext } from '@kiss/domain/sessie'
import type { z } from 'zod'
import type { ObjectPage } from './schema.ts'

/** For a hundred articles with all their sections. */
const MAX_ANSWER_BYTES = 25 * 1024 * 1024

/** Which objects are meant, and how they are asked for. */
export interface ObjectenOptions {
  /** Stable and technical: "afdelingen". */
  id: string
  /** What people call it. */
  naam: string
  /** With or without `/api/v2` at the end. */
  baseUrl: string
  /** Sent as `Authorization: Token …`. */
  token: string
  /** As the register itself writes it; before Objects API 4.0 its host counts too. */
  objecttypeUrl: string
  /** Milliseconds for one page, retries included; 5,000 when absent, for kennis 20,000. */
  timeoutMs?: number | undefined
}

/** An object as it is today. */
export interface OneObject<Data> {
  uuid: string
  data: Data
  /** Day (ISO) on which it was last changed. */
  registrationAt: string | undefined
}

/** A list of all objects of one type. */
export interface Objecten {
  readonly register: RegisterClient['register']
  /** All of them, read to the last page, each once; without those that have ended. */
  list<Data>(schema: z.ZodType<ObjectPage<Data>>, context: CallContext, ordering?: string): Promise<OneObject<Data>[]>
}

/** @throws Bug when `baseUrl` is no address */
export function createObjecten(options: ObjectenOptions): Objecten {
  const { id, naam, baseUrl, token, objecttypeUrl, timeoutMs } = options
  const path = /\/api\/v\d+\/*$/.test(baseUrl) ? ['objects'] : ['api', 'v2', 'objects']
  const client = createRegisterClient({
    register: { id, naam },
    baseUrl,
    timeoutMs,
    maxAnswerBytes: MAX_ANSWER_BYTES,
    headers: () => ({ authorization: `Token ${token}`, 'accept-crs': 'EPSG:4326' }),
  })

  return {
    register: client.register,
    async list<Data>(schema: z.ZodType<ObjectPage<Data>>, context: CallContext, ordering?: string) {
      const query = { type: objecttypeUrl, ordering }
      const objects = new Map<string, OneObject<Data>>()
      for (const { uuid, record } of await readAllPages(client, path, schema, { context, query })) {
        const { data, endAt, registrationAt } = record
        if (endAt && endAt < today()) continue
        objects.set(uuid, { uuid, data, registrationAt: registrationAt ?? undefined })
      }
      return [...objects.values()]
    },
  }
}

/** The day in the Netherlands (ISO): an object that ends today is there until midnight. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' })
}
