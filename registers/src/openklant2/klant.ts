import { Bug } from '@kiss/domain/errors'
import type { Contactgegevens, KlantIdentificatie } from '@kiss/domain/klant'
import type { CallContext } from '@kiss/domain/sessie'
import { RefusedRequest } from '#http'
import { isSame, klantIdentificator, kvkIdentificator, soortPartijOf } from './codes.ts'
import type { OpenKlantApi } from './open-klant-api.ts'
import {
  Partij,
  Partijen,
  PartijIdentificator,
  PartijIdentificatoren,
  type DigitaalAdres,
  type PartijIdentificator as PartijIdentificatorRecord,
} from './schema.ts'

/** The partijen that are this klant: none, one, or (against the rules of the register) more. */
export async function listPartijen(
  api: OpenKlantApi,
  klant: KlantIdentificatie,
  context: CallContext,
  expand?: string,
): Promise<Partij[]> {
  const wanted = klantIdentificator(klant)
  const query = {
    soortPartij: soortPartijOf(klant),
    partijIdentificator__codeSoortObjectId: wanted.codeSoortObjectId,
    partijIdentificator__objectId: wanted.objectId,
    expand,
  }
  const [partijen, parent] = await Promise.all([
    api.listAll('partijen', Partijen, { context, query }),
    klant.soort === 'vestiging' ? findKvkIdentificator(api, klant.kvkNummer, context) : undefined,
  ])
  return partijen.filter((partij) =>
    partij.partijIdentificatoren.some(
      ({ partijIdentificator, subIdentificatorVan }) =>
        isSame(partijIdentificator, wanted) &&
        (klant.soort !== 'vestiging' || (parent !== undefined && subIdentificatorVan?.uuid === parent.uuid)),
    ),
  )
}

export async function findContactgegevens(
  api: OpenKlantApi,
  klant: KlantIdentificatie,
  context: CallContext,
): Promise<Contactgegevens | undefined> {
  const partijen = await listPartijen(api, klant, context, 'digitaleAdressen')
  if (partijen.length === 0) return undefined
  return sortAdressen(partijen.flatMap((partij) => partij._expand?.digitaleAdressen ?? []))
}

/** Addresses by kind, each once, those that the klant prefers first. */
export function sortAdressen(adressen: readonly DigitaalAdres[]): Contactgegevens {
  const preferred = adressen.toSorted((one, other) => Number(other.isStandaardAdres) - Number(one.isStandaardAdres))
  const of = (soort: DigitaalAdres['soortDigitaalAdres']): string[] => [
    ...new Set(preferred.filter((one) => one.soortDigitaalAdres === soort).map(({ adres }) => adres)),
  ]
  return { telefoonnummers: of('telefoonnummer'), emailadressen: of('email') }
}

/** Finds or makes the partij and answers its uuid. */
export async function ensurePartij(
  api: OpenKlantApi,
  klant: KlantIdentificatie,
  context: CallContext,
): Promise<string> {
  const found = await findPartij(api, klant, context)
  if (found !== undefined) return found
  if (klant.soort === 'rechtspersoon') {
    const orphan = await findKvkIdentificator(api, klant.kvkNummer, context)
    if (orphan !== undefined) return adoptIdentificator(api, klant, orphan, context)
  }
  const sub = klant.soort === 'vestiging' ? await ensureKvkIdentificator(api, klant.kvkNummer, context) : null
  const identificator = {
    partijIdentificator: klantIdentificator(klant),
    ...(sub === null ? {} : { subIdentificatorVan: { uuid: sub } }),
  }
  try {
    return await postPartij(api, klant, { partijIdentificatoren: [identificator] }, context)
  } catch (error) {
    // Somebody else made the same klant between our look and our post.
    if (!isTaken(error)) throw error
    const winner = await findPartij(api, klant, context)
    if (winner === undefined) throw error
    return winner
  }
}

async function findPartij(api: OpenKlantApi, klant: KlantIdentificatie, context: CallContext) {
  const partijen = await listPartijen(api, klant, context)
  if (partijen.length > 1) throw new Bug(`Open Klant holds ${partijen.length} partijen with one identificator.`)
  return partijen[0]?.uuid
}

/** No name and no address: what a klant is called stands in the BRP and the Handelsregister, and changes there. */
async function postPartij(
  { client }: OpenKlantApi,
  klant: KlantIdentificatie,
  more: object,
  context: CallContext,
): Promise<string> {
  const soortPartij = soortPartijOf(klant)
  const partijIdentificatie = soortPartij === 'persoon' ? { contactnaam: null } : { naam: '' }
  const body = { soortPartij, indicatieActief: true, partijIdentificatie, ...more }
  return (await client.postJson(['partijen'], body, Partij, { context })).uuid
}

/**
 * The kvk identificator was made for a vestiging and belongs to nobody yet. Open Klant cannot make a partij with an
 * identificator that exists, so this takes two calls; a break between them leaves a partij that nobody can find.
 */
async function adoptIdentificator(
  api: OpenKlantApi,
  klant: KlantIdentificatie,
  orphan: PartijIdentificatorRecord,
  context: CallContext,
): Promise<string> {
  const made = await postPartij(api, klant, {}, context)
  const owner = await findPartij(api, klant, context)
  if (owner !== undefined) return owner
  const body = { identificeerdePartij: { uuid: made } }
  await api.client.patchJson(['partij-identificatoren', orphan.uuid], body, PartijIdentificator, { context })
  return made
}

async function findKvkIdentificator(api: OpenKlantApi, kvkNummer: string, context: CallContext) {
  const wanted = kvkIdentificator(kvkNummer)
  const query = {
    partijIdentificatorCodeSoortObjectId: wanted.codeSoortObjectId,
    partijIdentificatorObjectId: wanted.objectId,
  }
  const found = await api.listAll('partij-identificatoren', PartijIdentificatoren, { context, query })
  return found.find(({ partijIdentificator }) => isSame(partijIdentificator, wanted))
}

/** The number of the bedrijf that a vestiging falls under; the bedrijf itself need not be a klant. */
async function ensureKvkIdentificator(api: OpenKlantApi, kvkNummer: string, context: CallContext) {
  const found = await findKvkIdentificator(api, kvkNummer, context)
  if (found !== undefined) return found.uuid
  const body = { identificeerdePartij: null, partijIdentificator: kvkIdentificator(kvkNummer) }
  try {
    const made = await api.client.postJson(['partij-identificatoren'], body, PartijIdentificator, { context })
    return made.uuid
  } catch (error) {
    const winner = isTaken(error) ? await findKvkIdentificator(api, kvkNummer, context) : undefined
    if (winner === undefined) throw error
    return winner.uuid
  }
}

/** The register names the whole record (`__all__`) and not a field when an identificator exists already. */
function isTaken(error: unknown): boolean {
  return (
    error instanceof RefusedRequest &&
    error.fields.some(({ name, code }) => /(^|\.)(__all__|nonFieldErrors)$/.test(name) || code === 'unique')
  )
}
