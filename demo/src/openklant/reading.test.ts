import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from '#server/testing'
import { BSN, VESTIGING, fixtureSeed, id } from './fixtures/small-town.ts'
import { at, faults, shown, stopAll, tryOut, uuids } from './testing.ts'

let client: Client
let url: string

beforeEach(async () => {
  const tried = await tryOut()
  client = tried.client
  url = `${tried.standIn.url}/klantinteracties/api/v1`
})
afterEach(stopAll)

const OF_PARTIJ = 'hadBetrokkene__wasPartij__partijIdentificator'

describe('a list', () => {
  it('shows the latest conversation first, and of the rest the newest record', async () => {
    expect(uuids(await client.get('/klantcontacten'))).toEqual([id(32), id(31), id(33)])
    expect(uuids(await client.get('/betrokkenen'))).toEqual([id(43), id(42), id(41)])
  })

  it('comes in pages with absolute addresses that keep the question', async () => {
    const first = shown(await client.get('/klantcontacten?kanaal=Telefoon&pageSize=1'))
    expect(first).toMatchObject({ count: 2, previous: null })
    expect(first['next']).toBe(`${url}/klantcontacten?kanaal=Telefoon&pageSize=1&page=2`)
    const second = shown(await client.get('/klantcontacten?kanaal=Telefoon&pageSize=1&page=2'))
    expect(second).toMatchObject({ next: null, previous: `${url}/klantcontacten?kanaal=Telefoon&pageSize=1` })
    const middle = shown(await client.get('/klantcontacten?page=2&pageSize=1'))
    expect(middle['next']).toBe(`${url}/klantcontacten?page=3&pageSize=1`)
  })

  it('has a first page when it is empty, and no page beyond the last', async () => {
    expect(shown(await client.get('/categorieen?page=1'))).toMatchObject({ count: 0, results: [] })
    const beyond = await client.get('/klantcontacten?page=2')
    expect(beyond.status).toBe(404)
    expect(shown(beyond)['code']).toBe('not_found')
  })

  it('never gives more than 500 at once', async () => {
    const seed = fixtureSeed()
    seed.actoren = Array.from({ length: 501 }, (_, index) => ({
      uuid: id(index + 61),
      naam: `Actor ${index}`,
      soortActor: 'medewerker',
    }))
    const many = await tryOut({ seed })
    expect(uuids(await many.client.get('/actoren'))).toHaveLength(100)
    expect(uuids(await many.client.get('/actoren?pageSize=10000'))).toHaveLength(500)
  })

  it('refuses a parameter that it does not know, by name', async () => {
    const reply = await client.get('/klantcontacten?plaatsgevondenOp__gte=2026-01-01T00:00:00Z')
    expect(reply.status).toBe(400)
    expect(faults(reply)).toEqual(['nonFieldErrors: unknown-parameters'])
    expect(reply.text).toContain('plaatsgevondenOp__gte')
  })

  it('can be made to ignore it, as releases before 2.14 did', async () => {
    const old = await tryOut({ unknownParameters: 'ignored' })
    expect(uuids(await old.client.get('/klantcontacten?plaatsgevondenOp__gte=2026-01-01T00:00:00Z'))).toHaveLength(3)
  })
})

describe('a filter', () => {
  const cases: [string, string[]][] = [
    [`/partijen?partijIdentificator__objectId=${BSN}&partijIdentificator__codeSoortObjectId=bsn`, [id(1)]],
    [`/partijen?partijIdentificator__objectId=${BSN}&partijIdentificator__codeSoortObjectId=kvk_nummer`, []],
    [`/partijen?partijIdentificator__objectId=${VESTIGING}&subIdentificatorVan__objectId=69599084`, [id(3)]],
    ['/partijen?subIdentificatorVan__codeSoortObjectId=kvk_nummer', [id(3)]],
    [`/klantcontacten?${OF_PARTIJ}__codeSoortObjectId=bsn&${OF_PARTIJ}__objectId=${BSN}`, [id(32), id(31)]],
    [`/klantcontacten?hadBetrokkene__wasPartij__uuid=${id(1)}`, [id(32), id(31)]],
    [`/klantcontacten?hadBetrokkene__wasPartij__url=https://elsewhere.example/partijen/${id(1)}`, [id(32), id(31)]],
    ['/klantcontacten?hadBetrokkene__wasPartij__url=https://elsewhere.example/partijen/', []],
    ['/klantcontacten?hadBetrokkene__wasPartij=false', [id(33)]],
    ['/klantcontacten?hadBetrokkene__wasPartij=true', [id(32), id(31)]],
    ['/klantcontacten?leiddeTotInterneTaken=true', [id(33)]],
    ['/klantcontacten?hadBetrokkene__digitaaladres__adres__icontains=12345', [id(33)]],
    [`/klantcontacten?onderwerpobject__onderwerpobjectidentificatorObjectId=${id(999)}`, [id(31)]],
    ['/klantcontacten?onderwerpobject__onderwerpobjectidentificatorCodeObjecttype=zgw-Zaak', [id(31)]],
    [`/klantcontacten?wasOnderwerpobject__uuid=${id(52)}`, [id(31)]],
    ['/klantcontacten?inhoud=PASPOORT', [id(32)]],
    ['/klantcontacten?kanaal=telefoon', []],
    ['/klantcontacten?plaatsgevondenOp=2026-03-01T10:00:00%2B01:00', [id(31)]],
    ['/klantcontacten?referentienummer=31', [id(31)]],
    ['/klantcontacten?kanaal=Telefoon&onderwerp=vraag 32', [id(32)]],
    ['/digitaleadressen?adres=0612345678', [id(22)]],
    ['/digitaleadressen?adres__icontains=EXAMPLE', [id(21)]],
    ['/digitaleadressen?verificatieDatum__lt=2026-02-01', []],
    ['/digitaleadressen?isGeverifieerd=false', [id(22)]],
    ['/internetaken?actoren__naam=Burgerzaken', [id(81)]],
    [`/internetaken?toegewezenAanActor__uuid=${id(62)}`, [id(81)]],
    [`/internetaken?klantcontact__uuid=${id(31)}`, []],
    ['/actoren?actoridentificatorObjectId=bz&actoridentificatorCodeObjecttype=afd', [id(61)]],
    ['/actoren?naam=SANNE', [id(62)]],
    ['/betrokkenen?hadKlantcontact__nummer=0000000031', [id(41)]],
    ['/betrokkenen?verstrektedigitaalAdres__adres=0612345678', [id(43)]],
    ['/partij-identificatoren?partijIdentificatorObjectId=69599084', [id(12)]],
  ]

  it.each(cases)('%s', async (path, expected) => {
    expect(uuids(await client.get(path))).toEqual(expected)
  })

  it('without a value is no filter: everybody comes back', async () => {
    expect(uuids(await client.get(`/klantcontacten?${OF_PARTIJ}__objectId=`))).toHaveLength(3)
  })

  it('tests each condition on an identificator on its own', async () => {
    const rsin = {
      identificeerdePartij: { uuid: id(2) },
      partijIdentificator: {
        codeObjecttype: 'niet_natuurlijk_persoon',
        codeRegister: 'hr',
        codeSoortObjectId: 'rsin',
        objectId: '999990019',
      },
    }
    expect((await client.post('/partij-identificatoren', rsin)).status).toBe(201)
    const crossed = 'partijIdentificator__codeSoortObjectId=kvk_nummer&partijIdentificator__objectId=999990019'
    expect(uuids(await client.get(`/partijen?${crossed}`))).toEqual([id(2)])
  })

  it('refuses what is no uuid, date or known word', async () => {
    expect(faults(await client.get('/klantcontacten?hadBetrokkene__uuid=1'))).toEqual(['hadBetrokkene__uuid: invalid'])
    expect(faults(await client.get('/internetaken?status=open'))).toEqual(['status: invalid_choice'])
    expect(faults(await client.get('/klantcontacten?plaatsgevondenOp=nu'))).toEqual(['plaatsgevondenOp: invalid'])
  })
})

describe('expand', () => {
  it('shows relations whole, nested, and empty when there are none', async () => {
    const wanted = 'hadBetrokkenen,hadBetrokkenen.wasPartij,hadBetrokkenen.digitaleAdressen,leiddeTotInterneTaken'
    const page = await client.get(`/klantcontacten?expand=${wanted}`)
    const [latest, , earliest] = [0, 1, 2].map((index) => at(page.json, 'results', index, '_expand'))
    expect(at(latest, 'leiddeTotInterneTaken')).toEqual([])
    expect(at(latest, 'hadBetrokkenen', 0, 'rol')).toBe('klant')
    expect(at(latest, 'hadBetrokkenen', 0, '_expand', 'wasPartij', 'uuid')).toBe(id(1))
    expect(at(earliest, 'hadBetrokkenen', 0, '_expand', 'wasPartij')).toBeNull()
    expect(at(earliest, 'hadBetrokkenen', 0, '_expand', 'digitaleAdressen', 0, 'adres')).toBe('0612345678')
    expect(at(earliest, 'leiddeTotInterneTaken', 0, 'toegewezenAanActoren', 1, 'uuid')).toBe(id(62))
    expect(at(earliest, 'gingOverOnderwerpobjecten')).toBeUndefined()
  })

  it('goes three deep from an address to the contactverzoek', async () => {
    const path = 'verstrektDoorBetrokkene.hadKlantcontact.leiddeTotInterneTaken'
    const page = await client.get(`/digitaleadressen?adres=0612345678&expand=${path}`)
    const betrokkene = at(page.json, 'results', 0, '_expand', 'verstrektDoorBetrokkene')
    const klantcontact = at(betrokkene, '_expand', 'hadKlantcontact')
    expect(at(klantcontact, '_expand', 'leiddeTotInterneTaken', 0, 'uuid')).toBe(id(81))
    const lasting = await client.get(`/digitaleadressen/${id(21)}?expand=verstrektDoorBetrokkene`)
    expect(at(lasting.json, '_expand')).toEqual({ verstrektDoorBetrokkene: null })
  })

  it('may be repeated, and refuses what it cannot show', async () => {
    const both = await client.get(`/partijen/${id(1)}?expand=digitaleAdressen&expand=betrokkenen.hadKlantcontact`)
    expect(at(both.json, '_expand', 'digitaleAdressen', 0, 'uuid')).toBe(id(21))
    expect(at(both.json, '_expand', 'betrokkenen', 1, '_expand', 'hadKlantcontact', 'uuid')).toBe(id(32))
    expect(faults(await client.get('/klantcontacten?expand=hadBetrokkenActoren'))).toEqual(['expand: invalid_choice'])
    expect(faults(await client.get('/internetaken?expand=actoren'))).toEqual(['nonFieldErrors: unknown-parameters'])
  })

  it('is not there when it was not asked', async () => {
    expect(shown(await client.get(`/klantcontacten/${id(31)}`))).not.toHaveProperty('_expand')
  })
})

describe('a klantcontact', () => {
  it('names its actoren whole and the rest as links', async () => {
    const contact = shown(await client.get(`/klantcontacten/${id(31)}`))
    expect(at(contact, 'hadBetrokkenActoren', 0, 'naam')).toBe('Sanne de Boer')
    expect(contact['hadBetrokkenen']).toEqual([{ uuid: id(41), url: `${url}/betrokkenen/${id(41)}` }])
    expect(contact['omvatteBijlagen']).toEqual([{ uuid: id(55), url: `${url}/bijlagen/${id(55)}` }])
  })
})

describe('who may ask', () => {
  it('needs the token', async () => {
    const none = await client.get('/partijen', { Authorization: '' })
    expect(none.status).toBe(401)
    expect(shown(none)['code']).toBe('not_authenticated')
    const wrong = await client.get('/partijen', { Authorization: 'Token wrong' })
    expect(wrong.status).toBe(401)
    expect(shown(wrong)['code']).toBe('authentication_failed')
    expect(wrong.headers.get('api-version')).toBe('0.9.0')
  })
})
