import { createRegisterClient, RefusedRequest } from '#http'
import type { Query } from '#http'
import type { BedrijfZoekvraag } from '@kiss/domain/bedrijf'
import type { BedrijfRegister } from '@kiss/domain/bedrijf/port'
import type { CallContext } from '@kiss/domain/sessie'
import { fromBasisprofiel, fromTreffer, fromVestigingsprofiel } from './bedrijf.ts'
import { Basisprofiel, Fouten, Vestigingsprofiel, Zoekresultaat } from './schema.ts'

const PER_PAGINA = 10

/** By these codes the KVK says that there is nothing; any other 404 says that we asked at the wrong place. */
const NOTHING = new Set(['IPD5200', 'IPD0005', 'IPD0007'])

/** What {@link createKvk} needs to know. */
export interface KvkOptions {
  /** Stable and technical: "kvk". */
  id: string
  /** What people call it: "Handelsregister". */
  naam: string
  /** Up to the version: https://api.kvk.nl/api. */
  baseUrl: string
  apiKey?: string | undefined
  /** Certificates (PEM) to trust besides the usual ones: the KVK's chain ends in a private root of the Staat. */
  ca?: string | undefined
  /** What a proxy before the KVK wants besides, such as who asks. */
  headers?: ((medewerker: CallContext['medewerker']) => Record<string, string>) | undefined
  /** Milliseconds for a whole call, retries included; 5,000 when absent. */
  timeoutMs?: number | undefined
}

/**
 * The Handelsregister of the KVK. One search is one call: profiles cost money and are fetched when somebody opens one.
 *
 * @throws Bug when `baseUrl` is no address
 */
export function createKvk(options: KvkOptions): BedrijfRegister {
  const { id, naam, baseUrl, apiKey, ca, timeoutMs } = options
  const client = createRegisterClient({
    register: { id, naam },
    baseUrl,
    ca,
    timeoutMs,
    // The one form that every one of the KVK's documents names.
    headers: ({ medewerker }) => ({
      accept: 'application/hal+json',
      ...(apiKey ? { apikey: apiKey } : {}),
      ...options.headers?.(medewerker),
    }),
  })

  return {
    register: client.register,
    async zoekBedrijven(vraag, pagina, context) {
      const query = { ...queryOf(vraag), pagina, resultatenPerPagina: PER_PAGINA }
      const found = await orNothing(client.getJson(['v2', 'zoeken'], Zoekresultaat, { context, query }))
      const bedrijven = found?.resultaten.map(fromTreffer) ?? []
      return { bedrijven, totaal: found?.totaal ?? 0, pagina, perPagina: PER_PAGINA }
    },
    async findBedrijf({ kvkNummer, vestigingsnummer }, context) {
      if (vestigingsnummer === undefined) {
        const path = ['v1', 'basisprofielen', kvkNummer]
        const profiel = await orNothing(client.getJson(path, Basisprofiel, { context }))
        return profiel && fromBasisprofiel(profiel)
      }
      const path = ['v1', 'vestigingsprofielen', vestigingsnummer]
      const profiel = await orNothing(client.getJson(path, Vestigingsprofiel, { context }))
      return profiel?.kvkNummer === kvkNummer ? fromVestigingsprofiel(profiel) : undefined
    },
  }
}

function queryOf(vraag: BedrijfZoekvraag): Query {
  switch (vraag.soort) {
    case 'naam':
      return { naam: vraag.naam }
    case 'nummer':
      if (vraag.nummer.length === 8) return { kvkNummer: vraag.nummer }
      return { vestigingsnummer: vraag.nummer, type: ['hoofdvestiging', 'nevenvestiging'] }
    case 'adres':
      // The KVK finds nothing by a postcode in lower case.
      return { postcode: vraag.postcode.toUpperCase(), huisnummer: vraag.huisnummer }
  }
}

/** Nothing found is an error to the KVK, and a value to us. */
async function orNothing<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking
  } catch (error) {
    if (error instanceof RefusedRequest && error.status === 404 && saysNothing(error)) return undefined
    throw error
  }
}

function saysNothing(refused: RefusedRequest): boolean {
  return refused.read(Fouten)?.fout.some(({ code }) => NOTHING.has(code)) === true
}
