import { afterEach, describe, expect, it } from 'vitest'
import { BSN, fixtureSeed, id } from './fixtures/small-town.ts'
import { at, faults, shown, stopAll, tryOut, uuids } from './testing.ts'

afterEach(stopAll)

const good = { kanaal: 'Telefoon', onderwerp: 'Paspoort', taal: 'nld', vertrouwelijk: false }
const OF_PARTIJ = 'hadBetrokkene__wasPartij__partijIdentificator'
const OF_NOBODY = `/klantcontacten?${OF_PARTIJ}__codeSoortObjectId=bsn&${OF_PARTIJ}__objectId=999990019`

describe('a release of Open Klant', () => {
  it.each([
    ['2.5', '0.0.4'],
    ['2.7', '0.1.2'],
    ['2.12', '0.4.0'],
    ['2.15', '0.6.0'],
    ['2.18', '0.9.0'],
  ] as const)('%s says that it is API %s', async (profile, api) => {
    const { client } = await tryOut({ profile })
    expect((await client.get('/klantcontacten')).headers.get('api-version')).toBe(api)
  })

  it.each([
    ['2.5', 3],
    ['2.7', 3],
    ['2.12', 0],
    ['2.15', 0],
    ['2.18', 0],
  ] as const)('%s, asked for the contacts of a bsn that nobody has, answers %i', async (profile, count) => {
    const { client } = await tryOut({ profile })
    expect(uuids(await client.get(OF_NOBODY))).toHaveLength(count)
  })

  it.each([
    ['2.12', 200],
    ['2.15', 400],
  ] as const)('%s meets a filter of 2.18 with %i', async (profile, status) => {
    const { client } = await tryOut({ profile })
    expect((await client.get('/klantcontacten?leiddeTotInterneTaken=true')).status).toBe(status)
  })

  it.each(['2.5', '2.7', '2.12', '2.15'] as const)('%s hands out the next number', async (profile) => {
    const { client } = await tryOut({ profile })
    const made = shown(await client.post('/klantcontacten', { ...good, nummer: '' }))
    expect(made['nummer']).toBe('0000000032')
    expect(made).not.toHaveProperty('referentienummer')
    const next = shown(await client.post('/klantcontacten', good))
    expect(next['nummer']).toBe('0000000033')
    const old = await client.get(`/partijen/${id(1)}`)
    expect(shown(old)['nummer']).toBe('0000000001')
  })

  it('2.15 fails when the highest number is the highest possible', async () => {
    const { client } = await tryOut({ profile: '2.15' })
    await client.post('/klantcontacten', { ...good, nummer: '9999999999' })
    expect((await client.post('/klantcontacten', good)).status).toBe(500)
  })

  it('2.5 shows identificatoren as links, takes free text and knows no sub', async () => {
    const { client } = await tryOut({ profile: '2.5' })
    const [link] = [at(shown(await client.get(`/partijen/${id(1)}`)), 'partijIdentificatoren', 0)]
    expect(Object.keys(Object(link))).toEqual(['uuid', 'url'])
    const free = { codeObjecttype: 'NATUURLIJK_PERSOON', codeRegister: 'BRP', codeSoortObjectId: 'bsn', objectId: BSN }
    const made = await client.post('/partij-identificatoren', {
      identificeerdePartij: { uuid: id(1) },
      partijIdentificator: free,
    })
    expect(made.status).toBe(201)
    expect(shown(made)).not.toHaveProperty('subIdentificatorVan')
    const incomplete = await client.post('/betrokkenen', {
      hadKlantcontact: { uuid: id(31) },
      rol: 'klant',
      initiator: true,
    })
    expect(faults(incomplete)).toEqual(['wasPartij: required'])
  })

  it('2.7 shows identificatoren whole', async () => {
    const { client } = await tryOut({ profile: '2.7' })
    const partij = await client.get(`/partijen/${id(1)}`)
    expect(at(partij.json, 'partijIdentificatoren', 0, 'partijIdentificator', 'objectId')).toBe(BSN)
  })

  it('2.12 counts only the last of a repeated expand', async () => {
    const { client } = await tryOut({ profile: '2.12' })
    const path = `/klantcontacten/${id(31)}?expand=hadBetrokkenen&expand=omvatteBijlagen`
    expect(Object.keys(Object(at(shown(await client.get(path)), '_expand')))).toEqual(['omvatteBijlagen'])
  })

  it('2.15 knows cascade, 2.12 deletes the onderwerpobject only', async () => {
    const newer = await tryOut({ profile: '2.15' })
    expect((await newer.client.call('DELETE', `/onderwerpobjecten/${id(52)}?cascade=true`)).status).toBe(200)
    const older = await tryOut({ profile: '2.12' })
    expect((await older.client.call('DELETE', `/onderwerpobjecten/${id(52)}?cascade=true`)).status).toBe(204)
    expect(uuids(await older.client.get('/klantcontacten'))).toHaveLength(3)
  })

  it('2.12 still takes a service number, 2.18 does not', async () => {
    const service = { adres: '0900123456', soortDigitaalAdres: 'telefoonnummer' }
    const older = await tryOut({ profile: '2.12' })
    expect((await older.client.post('/digitaleadressen', service)).status).toBe(201)
    const newer = await tryOut({ profile: '2.18', seed: fixtureSeed() })
    expect(faults(await newer.client.post('/digitaleadressen', service))).toEqual(['adres: invalid'])
  })

  it('2.5 leaves out what came later', async () => {
    const { client } = await tryOut({ profile: '2.5' })
    const contact = shown(await client.get(`/klantcontacten/${id(31)}`))
    for (const name of ['reactie', 'metadata', 'hoofdOnderwerpType', 'verdereActieOndernomen']) {
      expect(contact).not.toHaveProperty(name)
    }
    expect(shown(await client.get(`/digitaleadressen/${id(21)}`))).not.toHaveProperty('verificatieDatum')
  })
})
