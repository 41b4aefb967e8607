import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { clientOf } from '#server/testing'
import type { Client } from '#server/testing'
import type { ObjectenSeed } from './seed.ts'

export const TOKEN = 'a-token-that-opens-everything'

/** A readable uuid: kind and number. */
export function id(kind: number, number: number): string {
  return `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`
}

const KENNISARTIKEL = id(4, 1)

/** A few objects of each objecttype. */
export function smallSeed(): ObjectenSeed {
  return {
    afdelingen: [
      {
        uuid: id(1, 1),
        startAt: '2023-01-01',
        data: { identificatie: 'bz', naam: 'Burgerzaken', email: 'bz@stad.example' },
      },
      { uuid: id(1, 2), startAt: '2023-01-01', data: { identificatie: 'vg', naam: 'Vergunningen' } },
      { uuid: id(1, 3), startAt: '2023-01-01', data: { identificatie: 'be', naam: 'Belastingen, heffing' } },
    ],
    groepen: [
      { uuid: id(2, 1), startAt: '2023-01-01', data: { identificatie: 'g1', naam: 'Loket', afdelingId: 'bz' } },
    ],
    medewerkers: [
      {
        uuid: id(3, 1),
        startAt: '2023-02-01',
        data: {
          identificatie: 'abos',
          voornaam: 'Anna',
          achternaam: 'Bos',
          volledigeNaam: 'Anna Bos',
          functie: 'Adviseur',
          emails: [{ naam: 'Anna Bos', email: 'a.bos@stad.example' }],
          telefoonnummers: [{ naam: null, telefoonnummer: '0123456789' }],
          afdelingen: [{ afdelingId: 'bz', afdelingnaam: 'Burgerzaken' }],
          groepen: [{ groepsnaam: 'Loket' }],
          beschikbaarheid: {
            maandag: { ochtend: true, middag: true },
            dinsdag: { ochtend: true, middag: false },
            woensdag: { ochtend: true, middag: true },
            donderdag: { ochtend: true, middag: true },
            vrijdag: { ochtend: false, middag: false },
          },
          vervanging: { name: 'Piet Smit' },
        },
      },
      {
        uuid: id(3, 2),
        startAt: '2023-02-01',
        data: { identificatie: 'psmit', achternaam: 'Smit', afdelingen: [{ afdelingnaam: 'Vergunningen' }] },
      },
    ],
    kennisartikelen: [
      {
        uuid: id(4, 2),
        startAt: '2024-01-01',
        data: {
          url: `https://sdg.stad.example/producten/${KENNISARTIKEL}`,
          uuid: KENNISARTIKEL,
          upnUri: 'https://standaarden.example/upn/paspoort',
          publicatieDatum: '2024-01-01',
          productAanwezig: true,
          productValtOnder: null,
          verantwoordelijkeOrganisatie: {
            url: 'https://sdg.stad.example/organisaties/1',
            owmsIdentifier: 'https://standaarden.example/owms/stad',
            owmsPrefLabel: 'Stad',
            owmsEndDate: '2099-01-01T00:00:00Z',
          },
          locaties: null,
          doelgroep: 'eu-burger',
          vertalingen: [
            { taal: 'nl', titel: 'Paspoort', tekst: '<p>Reisdocument</p>', datumWijziging: '2024-01-01T00:00:00Z' },
          ],
          beschikbareTalen: ['nl'],
        },
      },
    ],
    vacs: [
      {
        uuid: id(5, 1),
        startAt: '2024-01-01',
        data: { vraag: 'Wat kost een paspoort?', antwoord: '<p>€ 80</p>', status: 'actief', doelgroep: 'eu-burger' },
      },
    ],
  }
}

export function clientWithToken(url: string, token: string = TOKEN): Client {
  return clientOf(url, { Authorization: `Token ${token}` })
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
