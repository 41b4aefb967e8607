import { SECTIES } from '@kiss/domain/kennis'
import type { KennisDocument, KennisSectie, KennisSoort } from '@kiss/domain/kennis'
import type { KennisBron } from '@kiss/domain/kennis/port'
import type { CallContext } from '@kiss/domain/sessie'
import { createObjecten, today } from './objecten.ts'
import type { ObjectenOptions, OneObject } from './objecten.ts'
import { KennisartikelPage, VacPage } from './schema.ts'
import type { KennisartikelData, VacData, Vertaling } from './schema.ts'
import { unescapeHtml } from './unescape-html.ts'

/** Milliseconds for one page: no agent is waiting for it, and it is a big answer. */
const TIMEOUT = 20_000

/** One bron per soort: each has its own objecttype, and may live on a server of its own. */
export interface KennisBronOptions extends ObjectenOptions {
  soort: KennisSoort
}

/**
 * Kennisartikelen or VACs, kept as objects.
 *
 * @throws Bug when `baseUrl` is no address
 */
export function createKennisBron(options: KennisBronOptions): KennisBron {
  const objecten = createObjecten({ ...options, timeoutMs: options.timeoutMs ?? TIMEOUT })

  async function list(context: CallContext): Promise<(KennisDocument | undefined)[]> {
    switch (options.soort) {
      case 'kennisartikel':
        return (await objecten.list(KennisartikelPage, context)).map(toKennisartikel)
      case 'vac':
        return (await objecten.list(VacPage, context)).map(toVac)
    }
  }

  return {
    register: objecten.register,
    async listDocumenten(context) {
      return (await list(context)).filter((document) => document !== undefined)
    },
  }
}

/** Undefined when there is nothing to show: not in Dutch, without title or text, or not published yet. */
export function toKennisartikel({ uuid, data }: OneObject<KennisartikelData>): KennisDocument | undefined {
  const dutch = data.vertalingen.find(({ taal }) => /^nl\b/i.test(taal.trim()))
  const titel = dutch?.titel?.trim()
  if (dutch === undefined || !titel) return undefined
  const secties = sectiesOf(dutch)
  if (secties.length === 0 || (data.publicatieDatum ?? '') > today()) return undefined
  return {
    // The uuid of the article outlives a new import, the uuid of the object does not.
    id: `kennisartikel_${data.uuid !== undefined && isSafe(data.uuid) ? data.uuid : uuid}`,
    soort: 'kennisartikel',
    titel,
    afdelingen: data.afdelingen,
    trefwoorden: dutch.trefwoorden,
    secties,
    ...(data.url ? { url: data.url } : {}),
    ...(dutch.datumWijziging ? { gewijzigdOp: dutch.datumWijziging } : {}),
  }
}

/** Undefined unless it is actief. */
export function toVac({ uuid, data, registrationAt }: OneObject<VacData>): KennisDocument | undefined {
  if (data.status !== 'actief') return undefined
  const secties = [
    sectie('antwoord', 'Antwoord', data.antwoord),
    sectie('toelichting', 'Interne toelichting', data.toelichting),
  ].filter((one) => one !== undefined)
  if (secties.length === 0 || data.vraag.trim() === '') return undefined
  return {
    id: `vac_${uuid}`,
    soort: 'vac',
    titel: data.vraag.trim(),
    afdelingen: data.afdelingen,
    trefwoorden: data.trefwoorden,
    secties,
    ...(registrationAt === undefined ? {} : { gewijzigdOp: registrationAt }),
  }
}

function sectiesOf(vertaling: Vertaling): KennisSectie[] {
  return SECTIES.map(([sleutel, titel]) => sectie(sleutel, titel, vertaling[sleutel])).filter(
    (one) => one !== undefined,
  )
}

function sectie(sleutel: string, titel: string, text: unknown): KennisSectie | undefined {
  if (typeof text !== 'string' || text.replaceAll('&nbsp;', ' ').trim() === '') return undefined
  return { sleutel, titel, inhoud: unescapeHtml(text) }
}

/** It becomes part of an address. */
function isSafe(uuid: string): boolean {
  return /^[A-Za-z0-9-]{1,100}$/.test(uuid)
}
