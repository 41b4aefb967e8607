import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StandIn } from '#server'
import { clientOf, makeHealthy, orderFault } from '#server/testing'
import type { Client } from '#server/testing'
import { BAKKERIJ, EENMANSZAAK, KETEN, VERENIGING } from './fixtures/companies.ts'
import { KVK_PATH, startKvk } from './start.ts'

const JSON_ONLY = { Accept: 'application/json' }

let kvk: StandIn
let client: Client
let base: string

beforeAll(async () => {
  kvk = await startKvk({ seed: { inschrijvingen: [BAKKERIJ, EENMANSZAAK, VERENIGING, KETEN] }, apiKey: 'sleutel' })
  base = `${kvk.url}${KVK_PATH}`
  client = clientOf(base, { apikey: 'sleutel' })
})

afterAll(() => kvk.close())

async function found(query: string): Promise<string[]> {
  const reply = await client.get(`/v2/zoeken?${query}`)
  if (reply.status === 404) return []
  expect(reply.status, query).toBe(200)
  const items: unknown = Object(reply.json).resultaten
  if (!Array.isArray(items)) throw new Error('no resultaten')
  return items.map((item) => `${item.type} ${item.vestigingsnummer ?? item.kvkNummer}`)
}

describe('zoeken', () => {
  it('finds a company as a legal person and as each of its branches', async () => {
    const all = ['rechtspersoon 90000017', 'hoofdvestiging 000012345678', 'nevenvestiging 000012345679']
    expect(await found('kvkNummer=90000017')).toEqual(all)
    expect(await found('rsin=990000017')).toEqual(all)
    expect(await found('vestigingsnummer=000012345679')).toEqual(['nevenvestiging 000012345679'])
    expect(await found('kvkNummer=90000017&type=rechtspersoon&type=nevenvestiging')).toEqual([all[0], all[2]])
    expect(await found('kvkNummer=90000033')).toEqual(['rechtspersoon 90000033'])
  })

  it.each([
    ['naam=kramer%20bakk', 2],
    ['naam=warme', 1],
    ['naam=armer', 0],
    ['naam=VROEGER', 3],
    ['plaats=zeedorp&naam=krâmer', 3],
    ['straatnaam=oostkade', 1],
    ['postcode=4331ha&huisnummer=12', 2],
    ['postcode=4331HA&huisnummer=12&huisletter=a', 2],
    ['postcode=4331HA&huisnummer=13', 0],
    ['postcode=4330AB&postbusnummer=90', 2],
  ])('%s finds %i', async (query, count) => {
    expect(await found(query)).toHaveLength(count)
  })

  it('leaves postcode and number out unless searched on, and the rsin too', async () => {
    const plain = await client.get('/v2/zoeken?vestigingsnummer=000012345678')
    expect(plain.json).toEqual({
      pagina: 1,
      resultatenPerPagina: 10,
      totaal: 1,
      resultaten: [
        {
          kvkNummer: '90000017',
          vestigingsnummer: '000012345678',
          naam: 'Bakkerij Krâmer',
          adres: { binnenlandsAdres: { type: 'bezoekadres', straatnaam: 'Dorpsstraat', plaats: 'Zeedorp' } },
          type: 'hoofdvestiging',
          _links: {
            basisprofiel: { href: `${base}/v1/basisprofielen/90000017` },
            vestigingsprofiel: { href: `${base}/v1/vestigingsprofielen/000012345678` },
          },
        },
      ],
      _links: {
        self: { href: `${base}/v2/zoeken?vestigingsnummer=000012345678&pagina=1&resultatenperpagina=10` },
      },
    })
    expect(plain.headers.get('content-type')).toBe('application/hal+json')
    expect(plain.headers.get('api-version')).toBe('2.0.0')
    const searched = await client.get('/v2/zoeken?postcode=4331HA&huisnummer=12&type=hoofdvestiging&rsin=990000017')
    expect(searched.json).toMatchObject({
      resultaten: [
        { rsin: '990000017', adres: { binnenlandsAdres: { postcode: '4331HA', huisnummer: 12, huisletter: 'A' } } },
      ],
    })
  })

  it('finds the inactive only when asked, tells so, and shows an address abroad', async () => {
    expect(await found('kvkNummer=90000025')).toEqual([])
    const reply = await client.get('/v2/zoeken?kvkNummer=90000025&inclusiefInactieveRegistraties=true', JSON_ONLY)
    expect(reply.json).toMatchObject({
      resultaten: [{ actief: 'Nee', adres: { buitenlandsAdres: { type: 'postadres', land: 'Frankrijk' } } }],
    })
    expect(reply.headers.get('content-type')).toBe('application/json')
  })

  it('tells by which name of long ago something was found', async () => {
    const reply = await client.get('/v2/zoeken?naam=vroeger&type=hoofdvestiging')
    expect(reply.json).toMatchObject({ resultaten: [{ naam: 'Bakkerij Krâmer', vervallenNaam: 'Banket van Vroeger' }] })
  })

  it('pages, and shows never more than a thousand', async () => {
    const second = await client.get('/v2/zoeken?naam=filiaal&pagina=2&resultatenPerPagina=100')
    expect(second.json).toMatchObject({
      pagina: 2,
      totaal: 1000,
      vorige: `${base}/v2/zoeken?naam=filiaal&pagina=1&resultatenperpagina=100`,
      volgende: `${base}/v2/zoeken?naam=filiaal&pagina=3&resultatenperpagina=100`,
    })
    expect(second.json).toHaveProperty('resultaten.length', 100)
    const last = await client.get('/v2/zoeken?naam=filiaal&pagina=10&resultatenPerPagina=100')
    expect(last.json).not.toHaveProperty('volgende')
    const beyond = await client.get('/v2/zoeken?naam=filiaal&pagina=11&resultatenPerPagina=100')
    expect(beyond).toMatchObject({ status: 404, json: { fout: [{ code: 'IPD5200' }] } })
  })

  it.each([
    ['', 'IPD1999'],
    ['kvkNummer=123', 'IPD0004'],
    ['vestigingsnummer=123', 'IPD0006'],
    ['rsin=123', 'IPD0010'],
    ['naam=x&kleur=rood', 'IPD1999'],
    ['naam=x&type=filiaal', 'IPD5203'],
    ['postcode=4331HA', 'IPD1999'],
    ['huisnummer=12', 'IPD1999'],
    ['postcode=4331%20HA&huisnummer=12', 'IPD1999'],
    ['naam=x&resultatenPerPagina=101', 'IPD1999'],
    ['naam=x&pagina=0', 'IPD1999'],
    ['naam=x&pagina=1001', 'IPD1999'],
  ])('refuses "%s" with %s', async (query, code) => {
    const reply = await client.get(`/v2/zoeken?${query}`)
    expect(reply).toMatchObject({ status: 400, json: { fout: [{ code }] } })
    expect(reply.headers.get('content-type')).toBe('application/json')
  })
})

describe('basisprofiel', () => {
  it('gives the inschrijving with owner and main branch', async () => {
    const reply = await client.get('/v1/basisprofielen/90000017')
    expect(reply.json).toMatchObject({
      kvkNummer: '90000017',
      indNonMailing: 'Ja',
      naam: 'Krâmer Bakkerijen',
      statutaireNaam: 'Krâmer Bakkerijen B.V.',
      materieleRegistratie: { datumAanvang: '20010100' },
      totaalWerkzamePersonen: 5,
      handelsnamen: [
        { naam: 'Bakkerij Krâmer', volgorde: 0 },
        { naam: 'Het Warme Brood', volgorde: 1 },
        { naam: 'Krâmer Oostkade', volgorde: 2 },
      ],
      sbiActiviteiten: [{ indHoofdactiviteit: 'Ja' }, { indHoofdactiviteit: 'Nee' }],
      _links: { self: { href: `${base}/v1/basisprofielen/90000017` } },
      _embedded: {
        hoofdvestiging: {
          vestigingsnummer: '000012345678',
          adressen: [
            { volledigAdres: 'Dorpsstraat 12 A bis 4331HA Zeedorp', land: 'Nederland' },
            { postbusnummer: 90 },
          ],
        },
        eigenaar: { rsin: '990000017', rechtsvorm: 'BeslotenVennootschap' },
      },
    })
    expect(reply.json).not.toHaveProperty('_embedded.hoofdvestiging.rsin')
    expect(reply.json).not.toHaveProperty('_embedded.eigenaar.adressen')
  })

  it('writes links as a list to who asks for plain JSON', async () => {
    const reply = await client.get('/v1/basisprofielen/90000033', JSON_ONLY)
    expect(reply.headers.get('content-type')).toBe('application/json')
    expect(reply.json).toHaveProperty('links', [{ rel: 'self', href: `${base}/v1/basisprofielen/90000033` }])
    expect(reply.json).not.toHaveProperty('_links')
    expect(reply.json).toMatchObject({ _embedded: { eigenaar: { websites: ['zeezicht.example'], adressen: [{}] } } })
    expect(reply.json).not.toHaveProperty('_embedded.hoofdvestiging')
  })

  it('gives its parts on their own', async () => {
    expect((await client.get('/v1/basisprofielen/90000025/eigenaar')).json).toMatchObject({
      uitgebreideRechtsvorm: 'Eenmanszaak',
      datumUitschrijving: '20230630',
    })
    const main = await client.get('/v1/basisprofielen/90000017/hoofdvestiging?geoData=true')
    expect(main.json).toMatchObject({
      rsin: '990000017',
      handelsnamen: [{}, {}],
      adressen: [{ geoData: { addresseerbaarObjectId: '9901010000000012', gpsLatitude: 51.5 } }, {}],
    })
    expect((await client.get('/v1/basisprofielen/90000017/vestigingen')).json).toMatchObject({
      totaalAantalVestigingen: 2,
      aantalNietCommercieleVestigingen: 1,
      vestigingen: [{ indHoofdvestiging: 'Ja' }, { indAdresAfgeschermd: 'Ja' }],
    })
  })

  it.each([
    ['/v1/basisprofielen/12345678', 404, 'IPD0005'],
    ['/v1/basisprofielen/1234567', 400, 'IPD0004'],
    ['/v1/basisprofielen/90000033/hoofdvestiging', 404, 'IPD0005'],
    ['/v1/basisprofielen/90000017?geoData=misschien', 400, 'IPD1999'],
    ['/v1/basisprofielen/90000017?kleur=rood', 400, 'IPD1999'],
    ['/v1/vestigingsprofielen/999999999999', 404, 'IPD0007'],
    ['/v1/vestigingsprofielen/123', 400, 'IPD0006'],
    ['/v1/naamgevingen', 404, 'IPD0001'],
  ])('answers %s with %i %s', async (path, status, code) => {
    expect(await client.get(path)).toMatchObject({ status, json: { fout: [{ code }] } })
  })
})

describe('vestigingsprofiel', () => {
  it('gives a branch with its addresses, telling which one is hidden', async () => {
    expect((await client.get('/v1/vestigingsprofielen/000012345679')).json).toMatchObject({
      kvkNummer: '90000017',
      rsin: '990000017',
      indHoofdvestiging: 'Nee',
      indCommercieleVestiging: 'Nee',
      handelsnamen: [{ naam: 'Krâmer Oostkade', volgorde: 0 }],
      adressen: [{ type: 'bezoekadres', indAfgeschermd: 'Ja', straatnaam: 'Oostkade' }],
      sbiActiviteiten: [{ sbiCode: '1071' }, {}],
      _links: { basisprofiel: { href: `${base}/v1/basisprofielen/90000017` } },
    })
  })
})

describe('the door', () => {
  it('refuses a wrong key, another media type and another method', async () => {
    expect(await clientOf(base).get('/v2/zoeken?naam=x')).toMatchObject({ status: 401, json: { fout: [{}] } })
    expect((await client.get('/v2/zoeken?naam=x', { apikey: 'fout' })).status).toBe(401)
    expect((await client.get('/v2/zoeken?naam=x', { Accept: 'text/html' })).status).toBe(406)
    expect((await client.post('/v2/zoeken', {})).status).toBe(405)
  })

  it('speaks its own dialect when it is ordered to fail', async () => {
    await orderFault(kvk, { mode: 'error', status: 503 })
    const reply = await client.get('/v2/zoeken?naam=x')
    await makeHealthy(kvk)
    expect(reply).toMatchObject({ status: 503, json: { fout: [{ code: 'IPD9999' }] } })
  })
})
