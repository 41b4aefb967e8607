import { Bug } from '@kiss/domain/errors'
import {
  ReferentienummerTaken,
  type ContactmomentOpdracht,
  type GemaaktContactmoment,
} from '@kiss/domain/contactmoment/port'
import type { CallContext } from '@kiss/domain/sessie'
import { RefusedRequest } from '#http'
import { zaakIdentificator, zaakIdOf } from './codes.ts'
import type { OpenKlantApi } from './open-klant-api.ts'
import {
  Betrokkene,
  Betrokkenen,
  GemaaktKlantcontact,
  KlantcontactenMetDelen,
  KlantcontactMetOnderwerpen,
  NieuwKlantcontact,
  Onderwerpobject,
  type KlantcontactMetDelen,
  type Onderwerpobject as OnderwerpobjectRecord,
} from './schema.ts'

/** Where our own id travels, so that a contact whose answer was lost is recognised as ours. */
const OUR_ID = 'kissId'

/** What belongs to a contactmoment when it is made. */
export interface Parts {
  klantId: string | undefined
  zaken: readonly string[]
  mayExist: boolean
}

/** Makes the klantcontact once, however often it is asked. */
export async function ensureContactmoment(
  api: OpenKlantApi,
  opdracht: ContactmomentOpdracht,
  parts: Parts,
  context: CallContext,
): Promise<GemaaktContactmoment> {
  await api.checkVersion(context)
  if (parts.mayExist) {
    const earlier = await findOurs(api, opdracht, parts, context)
    if (earlier !== undefined) return earlier
  }
  try {
    return await post(api, opdracht, parts, context)
  } catch (error) {
    if (!isTaken(error)) throw error
    const earlier = await findOurs(api, opdracht, parts, context)
    if (earlier !== undefined) return earlier
    throw new ReferentienummerTaken({ cause: error })
  }
}

/**
 * With a klant: all in one transaction of the register. Without one there is no betrokkene, and the zaken are linked by
 * steps of their own.
 */
async function post(
  { client }: OpenKlantApi,
  opdracht: ContactmomentOpdracht,
  { klantId, zaken }: Parts,
  context: CallContext,
): Promise<GemaaktContactmoment> {
  const klantcontact = toKlantcontact(opdracht)
  if (klantId === undefined) {
    const made = await client.postJson(['klantcontacten'], klantcontact, NieuwKlantcontact, { context })
    return { contactmoment: checked(made, opdracht), betrokkene: undefined, zaken: {} }
  }
  const [zaak] = zaken
  const body = {
    klantcontact,
    betrokkene: toBetrokkene(klantId),
    ...(zaak === undefined ? {} : { onderwerpobject: toOnderwerpobject(zaak) }),
  }
  const made = await client.postJson(['maak-klantcontact'], body, GemaaktKlantcontact, { context })
  return {
    contactmoment: checked(made.klantcontact, opdracht),
    betrokkene: made.betrokkene?.uuid,
    zaken: zaak === undefined || !made.onderwerpobject ? {} : { [zaak]: made.onderwerpobject.uuid },
  }
}

function toKlantcontact(opdracht: ContactmomentOpdracht): object {
  return {
    // Both, and never an empty text: since 2.16 the register makes no number, and other programs read only the first.
    nummer: opdracht.referentienummer,
    referentienummer: opdracht.referentienummer,
    kanaal: opdracht.kanaal,
    onderwerp: opdracht.onderwerp,
    inhoud: opdracht.notitie,
    indicatieContactGelukt: true,
    taal: 'nld',
    vertrouwelijk: false,
    plaatsgevondenOp: opdracht.plaatsgevondenOp,
    metadata: { [OUR_ID]: opdracht.id },
  }
}

function toBetrokkene(klantId: string): object {
  return { wasPartij: { uuid: klantId }, rol: 'klant', initiator: true }
}

function toOnderwerpobject(zaakId: string): object {
  return { wasKlantcontact: null, onderwerpobjectidentificator: zaakIdentificator(zaakId) }
}

/** A register that drops our number would make a double out of every lost answer. */
function checked(
  made: { uuid: string; referentienummer?: string | undefined },
  opdracht: ContactmomentOpdracht,
): string {
  if (made.referentienummer === opdracht.referentienummer) return made.uuid
  throw new Bug('Open Klant did not keep the referentienummer of a contactmoment.')
}

/**
 * What an earlier attempt left.
 *
 * @throws ReferentienummerTaken when the number is somebody else's
 */
async function findOurs(
  api: OpenKlantApi,
  { id, referentienummer }: ContactmomentOpdracht,
  { klantId, zaken }: Parts,
  context: CallContext,
): Promise<GemaaktContactmoment | undefined> {
  const query = { referentienummer, expand: 'hadBetrokkenen,gingOverOnderwerpobjecten' }
  const found = await api.listAll('klantcontacten', KlantcontactenMetDelen, { context, query })
  const holder = found.find((one) => one.referentienummer === referentienummer)
  if (holder === undefined) return undefined
  if (holder.metadata?.[OUR_ID] !== id) throw new ReferentienummerTaken()
  return {
    contactmoment: holder.uuid,
    betrokkene: holder._expand.hadBetrokkenen.find(({ wasPartij }) => wasPartij && wasPartij.uuid === klantId)?.uuid,
    zaken: linksOf(holder, zaken),
  }
}

function linksOf({ _expand }: KlantcontactMetDelen, zaken: readonly string[]): Record<string, string> {
  const links: Record<string, string> = {}
  for (const zaak of zaken) {
    const link = findZaak(_expand.gingOverOnderwerpobjecten, zaak)
    if (link !== undefined) links[zaak] = link.uuid
  }
  return links
}

function findZaak(objects: readonly OnderwerpobjectRecord[], zaakId: string): OnderwerpobjectRecord | undefined {
  return objects.find(({ onderwerpobjectidentificator }) => zaakIdOf(onderwerpobjectidentificator) === zaakId)
}

/** The number exists: ours from an attempt of which the answer was lost, or somebody else's. */
function isTaken(error: unknown): boolean {
  if (!(error instanceof RefusedRequest)) return false
  return error.fields.some(({ name, code }) => code === 'unique' && /(^|\.)(referentie)?nummer$/.test(name))
}

/** Links the klant; the register would take a second one without a word, so it is looked for first. */
export async function ensureBetrokkene(
  api: OpenKlantApi,
  klantcontact: string,
  klantId: string,
  context: CallContext,
): Promise<string> {
  const query = { hadKlantcontact__uuid: klantcontact, wasPartij__uuid: klantId }
  const found = await api.listAll('betrokkenen', Betrokkenen, { context, query })
  const existing = found.find((one) => one.wasPartij?.uuid === klantId && one.hadKlantcontact?.uuid === klantcontact)
  if (existing !== undefined) return existing.uuid
  const body = { hadKlantcontact: { uuid: klantcontact }, ...toBetrokkene(klantId) }
  return (await api.client.postJson(['betrokkenen'], body, Betrokkene, { context })).uuid
}

/** Links a zaak, unless an earlier attempt did. */
export async function ensureZaak(
  { client }: OpenKlantApi,
  klantcontact: string,
  zaakId: string,
  context: CallContext,
): Promise<string> {
  const query = { expand: 'gingOverOnderwerpobjecten' }
  const holder = await client.getJson(['klantcontacten', klantcontact], KlantcontactMetOnderwerpen, { context, query })
  const existing = findZaak(holder._expand.gingOverOnderwerpobjecten, zaakId)
  if (existing !== undefined) return existing.uuid
  const body = { klantcontact: { uuid: klantcontact }, ...toOnderwerpobject(zaakId) }
  return (await client.postJson(['onderwerpobjecten'], body, Onderwerpobject, { context })).uuid
}
