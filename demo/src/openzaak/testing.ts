import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { SignJWT } from 'jose'
import { clientOf } from '#server/testing'
import type { Client } from '#server/testing'
import type { OpenZaakSeed, ZaakSeed } from './seed.ts'

export const CLIENT_ID = 'kiss'
export const SECRET = 'a-secret-of-at-least-thirty-two-characters'
export const RSIN = '002564440'
export const BSN = '999990019'
export const OTHER_BSN = '999990020'

/** A readable uuid: kind and number. */
export function id(kind: number, number: number): string {
  return `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`
}

export const UUIDS = {
  catalogus: id(1, 1),
  informatieobjecttype: id(2, 1),
  zaaktype: id(3, 1),
  concept: id(3, 2),
  ontvangen: id(4, 1),
  afgerond: id(4, 2),
  initiator: id(5, 1),
  behandelaar: id(5, 2),
  verleend: id(6, 1),
  persoonszaak: id(7, 1),
  bedrijfszaak: id(7, 2),
  deelzaak: id(7, 3),
  geheimeZaak: id(7, 4),
  document: id(8, 1),
  geheimDocument: id(8, 2),
}

/** A handful of records with one of everything; four zaken, of which one is a part of another and one is secret. */
export function smallSeed(): OpenZaakSeed {
  return {
    rsin: RSIN,
    catalogus: {
      uuid: UUIDS.catalogus,
      domein: 'GEM',
      naam: 'Gemeente',
      contactpersoonBeheerNaam: 'Functioneel beheer',
    },
    informatieobjecttypen: [
      {
        uuid: UUIDS.informatieobjecttype,
        omschrijving: 'Aanvraag',
        vertrouwelijkheidaanduiding: 'openbaar',
        beginGeldigheid: '2020-01-01',
      },
    ],
    zaaktypen: [
      zaaktype(UUIDS.zaaktype, 'PARK', 'Parkeervergunning', false),
      zaaktype(UUIDS.concept, 'NIEUW', 'Nog niet af', true),
    ],
    zaken: [
      {
        ...zaak(UUIDS.persoonszaak, 'Z-2024-001', '2024-03-01'),
        einddatum: '2024-04-01',
        einddatumGepland: '2024-04-15',
        uiterlijkeEinddatumAfdoening: '2024-05-01',
        toelichting: 'Aanvraag langs het loket.',
        communicatiekanaalNaam: 'balie',
        punt: [4.9, 52.1],
        statussen: [
          { uuid: id(9, 1), statustype: UUIDS.ontvangen, datumStatusGezet: '2024-03-01T09:00:00Z' },
          { uuid: id(9, 2), statustype: UUIDS.afgerond, datumStatusGezet: '2024-04-01T09:00:00Z' },
        ],
        resultaat: { uuid: id(10, 1), resultaattype: UUIDS.verleend, toelichting: 'Voldoet.' },
        rollen: [
          {
            uuid: id(11, 1),
            roltype: UUIDS.initiator,
            roltoelichting: 'Aanvrager',
            betrokkene: {
              type: 'natuurlijk_persoon',
              bsn: BSN,
              voornamen: 'Anna',
              geslachtsnaam: 'Bos',
              geslacht: 'v',
            },
          },
          {
            uuid: id(11, 2),
            roltype: UUIDS.behandelaar,
            roltoelichting: 'Behandelt',
            betrokkene: { type: 'natuurlijk_persoon', bsn: OTHER_BSN, voornamen: 'Piet', geslachtsnaam: 'Smit' },
          },
          {
            uuid: id(11, 3),
            roltype: UUIDS.behandelaar,
            roltoelichting: 'Behandelt',
            betrokkene: { type: 'medewerker', identificatie: 'psmit', achternaam: 'Smit' },
          },
        ],
        documenten: [
          {
            uuid: id(12, 1),
            objectinformatieobject: id(13, 1),
            document: UUIDS.document,
            titel: 'Aanvraag',
            registratiedatum: '2024-03-01T09:00:00Z',
          },
          {
            uuid: id(12, 2),
            objectinformatieobject: id(13, 2),
            document: UUIDS.geheimDocument,
            registratiedatum: '2024-03-02T09:00:00Z',
          },
        ],
      },
      {
        ...zaak(UUIDS.bedrijfszaak, 'Z-2024-002', '2024-05-01'),
        statussen: [{ uuid: id(9, 3), statustype: UUIDS.ontvangen, datumStatusGezet: '2024-05-01T09:00:00Z' }],
        rollen: [
          {
            uuid: id(11, 4),
            roltype: UUIDS.initiator,
            roltoelichting: '',
            betrokkene: {
              type: 'niet_natuurlijk_persoon',
              statutaireNaam: 'Bakkerij Bos B.V.',
              rsin: '123456782',
              kvkNummer: '12345678',
              vestigingsNummer: '000012345678',
            },
          },
          {
            uuid: id(11, 5),
            roltype: UUIDS.behandelaar,
            roltoelichting: '',
            betrokkene: { type: 'organisatorische_eenheid', identificatie: 'vergunningen', naam: 'Vergunningen' },
          },
        ],
      },
      {
        ...zaak(UUIDS.deelzaak, 'Z-2024-003', '2024-06-01'),
        hoofdzaak: UUIDS.bedrijfszaak,
        rollen: [
          {
            uuid: id(11, 6),
            roltype: UUIDS.initiator,
            roltoelichting: '',
            betrokkene: { type: 'vestiging', vestigingsNummer: '000087654321', handelsnaam: ['Bakkerij Bos'] },
          },
        ],
      },
      {
        ...zaak(UUIDS.geheimeZaak, 'Z-2024-004', '2024-07-01'),
        vertrouwelijkheidaanduiding: 'geheim',
        statussen: [{ uuid: id(9, 4), statustype: UUIDS.ontvangen, datumStatusGezet: '2024-07-01T09:00:00Z' }],
        rollen: [
          {
            uuid: id(11, 7),
            roltype: UUIDS.initiator,
            roltoelichting: '',
            betrokkene: { type: 'natuurlijk_persoon', bsn: BSN, voornamen: 'Anna', geslachtsnaam: 'Bos' },
          },
        ],
      },
    ],
    documenten: [
      {
        uuid: UUIDS.document,
        identificatie: 'D-001',
        informatieobjecttype: UUIDS.informatieobjecttype,
        titel: 'Aanvraag parkeervergunning (tweede auto)',
        auteur: 'Anna Bos',
        creatiedatum: '2024-03-01',
        vertrouwelijkheidaanduiding: 'openbaar',
        bestandsnaam: 'aanvraag é.pdf',
        tekst: ['Ik vraag een vergunning aan voor € 40 per maand.', 'Groet – Anna'],
        trefwoorden: ['parkeren'],
      },
      {
        uuid: UUIDS.geheimDocument,
        identificatie: 'D-002',
        informatieobjecttype: UUIDS.informatieobjecttype,
        titel: 'Advies',
        auteur: 'Jurist',
        creatiedatum: '2024-03-02',
        ontvangstdatum: '2024-03-03',
        vertrouwelijkheidaanduiding: 'geheim',
        bestandsnaam: 'advies.pdf',
        tekst: ['Vertrouwelijk.'],
      },
    ],
  }
}

export function zaak(uuid: string, identificatie: string, startdatum: string): ZaakSeed {
  return {
    uuid,
    identificatie,
    zaaktype: UUIDS.zaaktype,
    omschrijving: `Parkeervergunning ${identificatie}`,
    registratiedatum: startdatum,
    startdatum,
    statussen: [],
    rollen: [],
    documenten: [],
  }
}

function zaaktype(
  uuid: string,
  identificatie: string,
  omschrijving: string,
  concept: boolean,
): OpenZaakSeed['zaaktypen'][0] {
  return {
    uuid,
    identificatie,
    omschrijving,
    onderwerp: omschrijving,
    doel: 'Beslissen op een aanvraag',
    aanleiding: 'Een aanvraag',
    vertrouwelijkheidaanduiding: 'openbaar',
    doorlooptijd: 'P8W',
    trefwoorden: ['auto'],
    verantwoordelijke: 'Vergunningen',
    beginGeldigheid: '2020-01-01',
    concept,
    informatieobjecttypen: [UUIDS.informatieobjecttype],
    statustypen: concept
      ? []
      : [
          { uuid: UUIDS.afgerond, volgnummer: 2, omschrijving: 'Afgerond', statustekst: 'Je zaak is klaar.' },
          { uuid: UUIDS.ontvangen, volgnummer: 1, omschrijving: 'Ontvangen' },
        ],
    resultaattypen: concept ? [] : [{ uuid: UUIDS.verleend, omschrijving: 'Verleend' }],
    roltypen: concept
      ? []
      : [
          { uuid: UUIDS.initiator, omschrijving: 'Aanvrager', omschrijvingGeneriek: 'initiator' },
          { uuid: UUIDS.behandelaar, omschrijving: 'Behandelaar', omschrijvingGeneriek: 'behandelaar' },
        ],
  }
}

export interface TokenWishes {
  clientId?: string
  secret?: string
  /** Seconds before now. */
  age?: number
  claims?: Record<string, unknown>
}

export function tokenFor({
  clientId = CLIENT_ID,
  secret = SECRET,
  age = 5,
  claims = {},
}: TokenWishes = {}): Promise<string> {
  const token = { iss: clientId, client_id: clientId, user_id: 'jdejong', user_representation: 'J. de Jong', ...claims }
  return new SignJWT(token)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(Math.floor(Date.now() / 1000) - age)
    .sign(new TextEncoder().encode(secret))
}

export async function clientWithToken(url: string, wishes: TokenWishes = {}): Promise<Client> {
  return clientOf(url, { Authorization: `Bearer ${await tokenFor(wishes)}`, 'Accept-Crs': 'EPSG:4326' })
}

/** A referee between a test and a stand-in. */
export interface Referee {
  url: string
  verified: boolean
  findings: () => Promise<unknown>
  stop: () => Promise<void>
}

/** Starts the repo's referee as another program: this floor imports nothing of the house. */
export async function startReferee(register: string, standInUrl: string): Promise<Referee> {
  const program = new URL('../../../tools/referee/main.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [program, '--register', `${register}=${standInUrl}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  for await (const line of createInterface({ input: child.stdout })) {
    const { referee, verified } = JSON.parse(line)
    const url = String(referee[register])
    return {
      url,
      verified: verified === true,
      async findings() {
        const { json } = await clientOf(url).get('/__referee/findings')
        return typeof json === 'object' && json !== null && 'findings' in json ? json.findings : json
      },
      async stop() {
        child.kill('SIGTERM')
        await ended
      },
    }
  }
  throw new Error('the referee did not start')
}
