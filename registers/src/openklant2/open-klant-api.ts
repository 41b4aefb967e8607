import { Bug, type RegisterNaam } from '@kiss/domain/errors'
import type { CallContext } from '@kiss/domain/sessie'
import type { z } from 'zod'
import {
  createRegisterClient,
  readAllPages,
  type Page,
  type Query,
  type RegisterAnswer,
  type RegisterClient,
} from '#http'
import { Actoren } from './schema.ts'

/** What {@link createOpenKlantApi} needs to know of one Open Klant. */
export interface OpenKlant2Options extends RegisterNaam {
  /** With or without `/api/v1`. */
  baseUrl: string
  token: string
  /** Milliseconds for one call. */
  timeoutMs?: number | undefined
  /** Calls at the same time. */
  concurrency?: number | undefined
  /** Certificates (PEM) to trust besides the usual ones. */
  ca?: string | readonly string[] | undefined
}

/** What one asks of a list, without the paging. */
export interface ListQuestion {
  context: CallContext
  query: Query
}

/** The client of one Open Klant, with its way of paging. */
export interface OpenKlantApi {
  client: RegisterClient
  /** Every record of a list, in the order of the register, read to the last page. */
  listAll<T>(path: string, schema: z.ZodType<Page<T>>, asked: ListQuestion, pageSize?: number): Promise<T[]>
  /** Makes sure, once, that this Open Klant knows what we send. */
  checkVersion(context: CallContext): Promise<void>
}

/** 2.16, the first that keeps a referentienummer and metadata; before 2.8 it ignores whom we ask for. */
const OLDEST_API = [0, 7, 0]

/** @throws Bug when `baseUrl` is no address */
export function createOpenKlantApi(options: OpenKlant2Options): OpenKlantApi {
  const { id, naam, token, timeoutMs, concurrency, ca } = options
  const client = createRegisterClient({
    register: { id, naam },
    baseUrl: withApiPath(options.baseUrl),
    headers: () => ({ authorization: `Token ${token}` }),
    timeoutMs,
    concurrency,
    ca,
  })
  let isKnown = false

  function noteVersion(answer: RegisterAnswer<unknown>): void {
    const version = answer.header('api-version')
    if (version !== undefined && isOlder(version)) {
      throw new Bug(`${id} speaks API ${version} of Open Klant; this room needs 0.7.0 (Open Klant 2.16) or newer.`)
    }
    isKnown = true
  }

  return {
    client,
    listAll: (path, schema, { context, query }, pageSize) =>
      readAllPages(client, [path], schema, { context, query, pageSize, check: noteVersion }),
    async checkVersion(context) {
      if (isKnown) return
      noteVersion(await client.getAnswer(['actoren'], Actoren, { context, query: { pageSize: 1 } }))
    },
  }
}

function withApiPath(baseUrl: string): string {
  const bare = baseUrl.replace(/\/+$/, '')
  return /\/api\/v\d+$/.test(bare) ? bare : `${bare}/api/v1`
}

function isOlder(version: string): boolean {
  const numbers = version.split('.').map(Number)
  for (const [index, oldest] of OLDEST_API.entries()) {
    const number = numbers[index] ?? 0
    if (number !== oldest) return number < oldest
  }
  return false
}
