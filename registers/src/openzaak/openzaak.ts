import type { RegisterNaam } from '@kiss/domain/errors'
import type { KlantIdentificatie } from '@kiss/domain/klant'
import type { CallContext } from '@kiss/domain/sessie'
import type { Zaak } from '@kiss/domain/zaak'
import type { ZaakRegister } from '@kiss/domain/zaak/port'
import { createRegisterClient, readAllPages, RefusedRequest, type Query, type RegisterClient } from '#http'
import type { OpenZaakSettings } from './env.ts'
import { isInitiator, nameOf, questionsFor } from './rollen.ts'
import { Nummers, Zakenpagina, type ZaakRecord } from './schema.ts'
import { signToken } from './token.ts'

/** What {@link createOpenZaak} needs to know of one zaaksysteem. */
export interface OpenZaakOptions extends RegisterNaam, OpenZaakSettings {
  /** Milliseconds for one call. */
  timeoutMs?: number | undefined
  /** Calls at the same time. */
  concurrency?: number | undefined
  /** Certificates (PEM) to trust besides the usual ones. */
  ca?: string | readonly string[] | undefined
}

/** One zaaksysteem that speaks the ZGW standard as Open Zaak does. */
export interface OpenZaak extends ZaakRegister {
  /** Ends the connections. */
  close(): Promise<void>
}

/** The only geo system that Open Zaak knows; a body must name it, or it is refused with 412. */
const CRS = 'EPSG:4326'
const EXPAND = 'zaaktype,status,status.statustype,resultaat,resultaat.resultaattype,rollen'
const PAGE_SIZE = 100
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Opens one zaaksysteem; two of them are two of these.
 *
 * @throws Bug when `zakenUrl` is no address
 */
export function createOpenZaak(options: OpenZaakOptions): OpenZaak {
  const { id, naam, timeoutMs, concurrency, ca } = options
  const client = createRegisterClient({
    register: { id, naam },
    baseUrl: options.zakenUrl,
    headers: async (context) => ({
      authorization: `Bearer ${await signToken(options, context)}`,
      'accept-crs': CRS,
    }),
    timeoutMs,
    concurrency,
    ca,
  })
  return {
    register: client.register,
    listZaken: (klant, context) => listZaken(client, klant, context),
    listIdentificaties: (ids, context) => listIdentificaties(client, ids, context),
    close: () => client.close(),
  }
}

async function listZaken(client: RegisterClient, klant: KlantIdentificatie, context: CallContext): Promise<Zaak[]> {
  const answers = await Promise.all(questionsFor(klant).map((question) => ask(client, question, context)))
  const records = new Map<string, ZaakRecord>()
  for (const record of answers.flatMap((answer) => ('records' in answer ? answer.records : []))) {
    if (record._expand.rollen.some((rol) => isInitiator(rol, klant))) records.set(record.uuid, record)
  }
  const refused = answers.find((answer) => 'refused' in answer)
  // A peer may know only some of the questions. When it knows none of them, "no zaken" would be a lie.
  if (refused && answers.every((answer) => 'refused' in answer)) throw refused.refused
  const zaken = [...records.values()].map((record) => toZaak(record, client.register))
  return zaken.sort((one, other) => other.startdatum.localeCompare(one.startdatum))
}

type Answered = { records: ZaakRecord[] } | { refused: RefusedRequest }

async function ask(client: RegisterClient, question: Query, context: CallContext): Promise<Answered> {
  // Open Zaak holds all conditions on a rol against one and the same rol.
  const query = { ...question, rol__omschrijvingGeneriek: 'initiator', ordering: '-startdatum', expand: EXPAND }
  try {
    return { records: await readAllPages(client, ['zaken'], Zakenpagina, { context, query, pageSize: PAGE_SIZE }) }
  } catch (error) {
    if (error instanceof RefusedRequest && error.status === 400) return { refused: error }
    throw error
  }
}

function toZaak(record: ZaakRecord, register: RegisterNaam): Zaak {
  const { zaaktype, status, resultaat, rollen } = record._expand
  return {
    id: record.uuid,
    zaaksysteem: register.id,
    identificatie: record.identificatie,
    zaaktype: zaaktype.omschrijving,
    omschrijving: record.omschrijving ?? '',
    toelichting: record.toelichting,
    status: status?._expand?.statustype?.omschrijving,
    statusSinds: status?.datumStatusGezet,
    resultaat: resultaat?._expand?.resultaattype?.omschrijving,
    startdatum: record.startdatum,
    einddatum: record.einddatum,
    uiterlijkeEinddatum: record.uiterlijkeEinddatumAfdoening,
    aanvrager: nameOf(rollen, 'initiator'),
    behandelaar: nameOf(rollen, 'behandelaar'),
  }
}

async function listIdentificaties(
  client: RegisterClient,
  ids: readonly string[],
  context: CallContext,
): Promise<Map<string, string>> {
  // Whoever linked the zaak may have written anything; one odd id would make the register refuse all of them.
  const wanted = [...new Set(ids)].filter((id) => UUID.test(id))
  const batches: string[][] = []
  for (let start = 0; start < wanted.length; start += PAGE_SIZE) batches.push(wanted.slice(start, start + PAGE_SIZE))
  const answers = await Promise.all(
    batches.map((uuid__in) =>
      client.searchJson(['zaken', '_zoek'], { uuid__in }, Nummers, {
        context,
        query: { pageSize: PAGE_SIZE },
        headers: { 'content-crs': CRS },
      }),
    ),
  )
  return new Map(answers.flatMap(({ results }) => results.map(({ uuid, identificatie }) => [uuid, identificatie])))
}
