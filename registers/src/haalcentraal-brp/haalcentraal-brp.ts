import { createRegisterClient, RefusedRequest } from '#http'
import { AgentError } from '@kiss/domain/errors'
import type { Persoon } from '@kiss/domain/persoon'
import type { PersoonRegister } from '@kiss/domain/persoon/port'
import type { CallContext } from '@kiss/domain/sessie'
import { compareByAdres, compareByName, toPersoon } from './persoon.ts'
import { KLANTBEELD_FIELDS, queriesOf, raadpleeg, ZOEK_FIELDS } from './query.ts'
import type { Query, QueryType } from './query.ts'
import { Antwoord, Foutbericht } from './schema.ts'

/** What {@link createHaalCentraalBrp} needs to know. */
export interface HaalCentraalBrpOptions {
  /** Stable and technical: "brp". */
  id: string
  /** What people call it: "BRP". */
  naam: string
  /** Before `/brp/personen`; an address that ends in `/brp` itself is understood too. */
  baseUrl: string
  /** Sent as X-API-KEY. */
  apiKey?: string | undefined
  /** What the supplier wants besides, such as a doelbinding per query type or who asks. Goes before the key. */
  headers?: ((queryType: QueryType, medewerker: CallContext['medewerker']) => Record<string, string>) | undefined
  /** Milliseconds for a whole call, retries included; 5,000 when absent. */
  timeoutMs?: number | undefined
}

/**
 * The BRP through Haal Centraal BRP Personen bevragen 2. Every question is a POST that only asks, and names no more
 * fields than its purpose shows.
 *
 * @throws Bug when `baseUrl` is no address
 */
export function createHaalCentraalBrp(options: HaalCentraalBrpOptions): PersoonRegister {
  const { id, naam, baseUrl, apiKey, timeoutMs } = options
  const path = /\/brp\/*$/.test(baseUrl) ? ['personen'] : ['brp', 'personen']
  const client = createRegisterClient({
    register: { id, naam },
    baseUrl,
    timeoutMs,
    headers: () => ({
      'content-type': 'application/json; charset=utf-8',
      ...(apiKey ? { 'x-api-key': apiKey } : {}),
    }),
  })

  async function ask(query: Query, fields: readonly string[], context: CallContext): Promise<Persoon[]> {
    const headers = options.headers?.(query.type, context.medewerker)
    try {
      const { personen } = await client.searchJson(path, { ...query, fields }, Antwoord, { context, headers })
      return personen.map(toPersoon).filter((persoon) => persoon !== undefined)
    } catch (error) {
      throw tooManyResults(error) ?? error
    }
  }

  return {
    register: client.register,
    async zoekPersonen(vraag, context) {
      for (const query of queriesOf(vraag)) {
        const found = await ask(query, ZOEK_FIELDS, context)
        if (found.length > 0) return found.sort(vraag.soort === 'adres' ? compareByAdres : compareByName)
      }
      return []
    },
    async findPersoon(bsn, context) {
      const [persoon] = await ask(raadpleeg(bsn), KLANTBEELD_FIELDS, context)
      return persoon
    },
  }
}

/** Too many hits is the one refusal that the agent can mend, and the BRP says best how. */
function tooManyResults(error: unknown): AgentError | undefined {
  if (!(error instanceof RefusedRequest) || error.status !== 400) return undefined
  const fout = error.read(Foutbericht)
  if (fout?.code !== 'tooManyResults') return undefined
  return new AgentError('too-many-results', { cause: error, ...(fout.detail ? { zin: fout.detail } : {}) })
}
