import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StandIn } from '#server'
import { clientOf, startReferee } from '#server/testing'
import type { Client } from '#server/testing'
import { OBJECTTYPE_UUIDS, startObjecten } from '../objecten/index.ts'
import { startOpenKlant } from '../openklant/index.ts'
import { startOpenZaak } from '../openzaak/index.ts'
import { buildMunicipality } from './municipality.ts'
import type { Municipality } from './municipality.ts'

const TOKEN = 'een-token-van-de-demo'
const SECRET = 'een-geheim-van-ten-minste-32-tekens'

let municipality: Municipality

beforeAll(() => {
  municipality = buildMunicipality({ seed: 1, today: '2026-08-24' })
})

const closing: (() => Promise<void>)[] = []

afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

/** Reads all pages of a list and gives how many records there were. */
async function readAll(client: Client, path: string): Promise<number> {
  let records = 0
  for (let page = 1; ; page++) {
    const reply = await client.get(`${path}${path.includes('?') ? '&' : '?'}pageSize=500&page=${page}`)
    expect(reply.status, `${path}: ${reply.text.slice(0, 300)}`).toBe(200)
    const { results, next } = Object(reply.json)
    records += results.length
    if (next === null) return records
  }
}

async function judged(
  kind: string,
  standIn: StandIn,
  headers: Record<string, string>,
  read: (client: Client) => Promise<void>,
): Promise<void> {
  closing.push(() => standIn.close())
  const referee = await startReferee(kind, standIn.url)
  closing.push(() => referee.close())
  if (!referee.verified) console.warn(`not verified: published documents of ${kind} absent`)
  await read(clientOf(referee.url, headers))
  const { findings, checkedAnswers } = await referee.verdict()
  expect(findings).toEqual([])
  expect(checkedAnswers > 0).toBe(referee.verified)
}

describe('the invented town, held against the published documents', () => {
  it('has only klanten and contacts that are good answers of Open Klant', async () => {
    const { openklant } = municipality
    const standIn = await startOpenKlant({ seed: openklant, token: TOKEN })
    await judged('openklant', standIn, { Authorization: `Token ${TOKEN}` }, async (client) => {
      const base = '/klantinteracties/api/v1'
      const expand = 'hadBetrokkenen,hadBetrokkenen.digitaleAdressen,leiddeTotInterneTaken,gingOverOnderwerpobjecten'
      expect(await readAll(client, `${base}/klantcontacten?expand=${expand}`)).toBe(openklant.klantcontacten.length)
      expect(await readAll(client, `${base}/partijen?expand=digitaleAdressen`)).toBe(openklant.partijen.length)
      expect(await readAll(client, `${base}/actoren`)).toBe(openklant.actoren.length)
      expect(await readAll(client, `${base}/internetaken`)).toBe(openklant.internetaken.length)
    })
  }, 60_000)

  it('has only zaken and documents that are good answers of Open Zaak', async () => {
    const { openzaak } = municipality
    const standIn = await startOpenZaak({ seed: openzaak, clientId: 'kiss', secret: SECRET })
    const jwt = await new SignJWT({ client_id: 'kiss', user_id: 'kim', user_representation: 'Kim' })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer('kiss')
      .setIssuedAt()
      .sign(new TextEncoder().encode(SECRET))
    await judged('openzaak', standIn, { Authorization: `Bearer ${jwt}`, 'Accept-Crs': 'EPSG:4326' }, async (client) => {
      const expand = 'zaaktype,status,status.statustype,resultaat,resultaat.resultaattype,rollen,rollen.roltype'
      expect(await readAll(client, `/zaken/api/v1/zaken?expand=${expand}`)).toBe(openzaak.zaken.length)
      expect(await readAll(client, '/catalogi/api/v1/zaaktypen')).toBe(openzaak.zaaktypen.length)
      expect(await readAll(client, '/catalogi/api/v1/informatieobjecttypen')).toBe(
        openzaak.informatieobjecttypen.length,
      )
      const documenten = await readAll(client, '/documenten/api/v1/enkelvoudiginformatieobjecten')
      expect(documenten).toBe(openzaak.documenten.length)
    })
  }, 60_000)

  it('has only objects that are good answers of the Objecten register', async () => {
    const { objecten } = municipality
    const standIn = await startObjecten({ seed: objecten, token: TOKEN })
    await judged('objecten', standIn, { Authorization: `Token ${TOKEN}` }, async (client) => {
      let objects = 0
      for (const uuid of Object.values(OBJECTTYPE_UUIDS)) {
        const type = encodeURIComponent(`${standIn.url}/api/v2/objecttypes/${uuid}`)
        objects += await readAll(client, `/api/v2/objects?type=${type}`)
      }
      const all = [objecten.afdelingen, objecten.groepen, objecten.medewerkers, objecten.kennisartikelen, objecten.vacs]
      expect(objects).toBe(all.flat().length)
    })
  }, 60_000)
})
