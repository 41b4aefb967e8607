import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from '#server/testing'
import { BSN, KVK, VESTIGING, id } from './fixtures/small-town.ts'
import { at, faults, shown, stopAll, tryOut, uuids } from './testing.ts'

let client: Client

beforeEach(async () => {
  client = (await tryOut()).client
})
afterEach(stopAll)

const bsn = { codeObjecttype: 'natuurlijk_persoon', codeRegister: 'brp', codeSoortObjectId: 'bsn' }
const kvk = { codeObjecttype: 'niet_natuurlijk_persoon', codeRegister: 'hr', codeSoortObjectId: 'kvk_nummer' }
const vestiging = { codeObjecttype: 'vestiging', codeRegister: 'hr', codeSoortObjectId: 'vestigingsnummer' }

describe('an identificator', () => {
  const refused: [string, object, string][] = [
    ['a bsn that fails the eleven-test', { ...bsn, objectId: '123456789' }, 'partijIdentificatorObjectId: invalid'],
    ['a kvk-nummer of seven digits', { ...kvk, objectId: '1234567' }, 'partijIdentificatorObjectId: invalid'],
    ['a bsn of the hr', { ...bsn, codeRegister: 'hr', objectId: BSN }, 'partijIdentificatorCodeObjecttype: invalid'],
    [
      'a kvk-nummer of a natural person',
      { ...bsn, codeSoortObjectId: 'kvk_nummer', objectId: KVK },
      'partijIdentificatorCodeSoortObjectId: invalid',
    ],
    [
      'a word outside the list',
      { ...bsn, codeRegister: 'overig', objectId: BSN },
      'partijIdentificator.codeRegister: invalid_choice',
    ],
    ['no objectId', bsn, 'partijIdentificator.objectId: required'],
    ['a vestiging without kvk-nummer', { ...vestiging, objectId: VESTIGING }, 'subIdentificatorVan: invalid'],
    ['one that exists', { ...bsn, objectId: BSN }, '__all__: invalid'],
  ]

  it.each(refused)('cannot be %s', async (_, partijIdentificator, fault) => {
    const reply = await client.post('/partij-identificatoren', { identificeerdePartij: null, partijIdentificator })
    expect(reply.status).toBe(400)
    expect(faults(reply)).toEqual([fault])
  })

  it('is unique below its kvk-nummer, and the same vestiging may stand below another', async () => {
    const same = { partijIdentificator: { ...vestiging, objectId: VESTIGING }, identificeerdePartij: null }
    const twice = await client.post('/partij-identificatoren', { ...same, subIdentificatorVan: { uuid: id(12) } })
    expect(faults(twice)).toEqual(['__all__: invalid'])
    const other = await client.post('/partij-identificatoren', {
      partijIdentificator: { ...kvk, objectId: '90000749' },
    })
    const below = { ...same, subIdentificatorVan: { uuid: shown(other)['uuid'] } }
    expect((await client.post('/partij-identificatoren', below)).status).toBe(201)
  })

  it('occurs once of each soort at a partij', async () => {
    const second = { identificeerdePartij: { uuid: id(1) }, partijIdentificator: { ...bsn, objectId: '999990019' } }
    expect(faults(await client.post('/partij-identificatoren', second))).toEqual(['__all__: invalid'])
  })

  it('cannot go or change its soort while a vestiging stands below it', async () => {
    const gone = await client.call('DELETE', `/partij-identificatoren/${id(12)}`)
    expect(faults(gone)).toEqual(['nonFieldErrors: invalid'])
    const rsin = { partijIdentificator: { ...kvk, codeSoortObjectId: 'rsin', objectId: '999990019' } }
    const changed = await client.call('PATCH', `/partij-identificatoren/${id(12)}`, rsin)
    expect(faults(changed)).toEqual(['partijIdentificator: invalid'])
    const partij = await client.call('DELETE', `/partijen/${id(2)}`)
    expect(partij.status).toBe(400)
    expect((await client.get(`/partijen/${id(2)}`)).status).toBe(200)
  })

  it('is made with its partij, or neither is', async () => {
    const organisatie = { soortPartij: 'organisatie', indicatieActief: true }
    const one = { ...vestiging, objectId: '000012345678' }
    const orphan = await client.post('/partijen', {
      ...organisatie,
      partijIdentificatoren: [{ partijIdentificator: one }],
    })
    expect(faults(orphan)).toEqual(['partijIdentificatoren.0.subIdentificatorVan: invalid'])
    expect(uuids(await client.get('/partijen'))).toHaveLength(4)
    const parts = [{ partijIdentificator: one, subIdentificatorVan: { uuid: id(12) } }]
    const made = await client.post('/partijen', { ...organisatie, partijIdentificatoren: parts })
    expect(at(made.json, 'partijIdentificatoren', 0, 'subIdentificatorVan', 'uuid')).toBe(id(12))
    expect(at(made.json, 'partijIdentificatoren', 0, 'identificeerdePartij', 'uuid')).toBe(shown(made)['uuid'])
  })
})

describe('a klantcontact', () => {
  const good = { kanaal: 'Telefoon', onderwerp: 'Paspoort', taal: 'nld', vertrouwelijk: false }
  const refused: [string, object, string][] = [
    ['without kanaal', { ...good, kanaal: undefined }, 'kanaal: required'],
    ['with an empty onderwerp', { ...good, onderwerp: '' }, 'onderwerp: blank'],
    ['with an onderwerp that is null', { ...good, onderwerp: null }, 'onderwerp: null'],
    ['with 201 characters of onderwerp', { ...good, onderwerp: 'x'.repeat(201) }, 'onderwerp: max_length'],
    ['with 1001 characters of inhoud', { ...good, inhoud: 'x'.repeat(1001) }, 'inhoud: max_length'],
    ['with 4001 characters of reactie', { ...good, reactie: 'x'.repeat(4001) }, 'reactie: max_length'],
    ['with a taal of two letters', { ...good, taal: 'nl' }, 'taal: invalid'],
    ['with a word as number', { ...good, referentienummer: 'een' }, 'referentienummer: invalid'],
    ['with a number of eleven digits', { ...good, referentienummer: '12345678901' }, 'referentienummer: max_length'],
    ['with a number that exists', { ...good, referentienummer: '31' }, 'referentienummer: unique'],
    [
      'on a day that does not exist',
      { ...good, plaatsgevondenOp: '2026-02-30T10:00:00Z' },
      'plaatsgevondenOp: invalid',
    ],
    [
      'that succeeded and needs further action',
      { ...good, indicatieContactGelukt: true, verdereActieOndernomen: true },
      'nonFieldErrors: invalid',
    ],
  ]

  it.each(refused)('cannot be %s', async (_, body, fault) => {
    const reply = await client.post('/klantcontacten', body)
    expect(reply.status).toBe(400)
    expect(reply.headers.get('content-type')).toContain('application/problem+json')
    expect(faults(reply)).toEqual([fault])
  })

  it('happens now unless it says otherwise, and gets no number', async () => {
    const before = Date.now()
    const made = shown(await client.post('/klantcontacten', good))
    expect(Date.parse(String(made['plaatsgevondenOp']))).toBeGreaterThanOrEqual(before - 1)
    expect(made['nummer']).toBeNull()
  })

  it('may hold the empty number once: the second falls over the unique column', async () => {
    expect((await client.post('/klantcontacten', { ...good, nummer: '' })).status).toBe(201)
    const second = await client.post('/klantcontacten', { ...good, nummer: '' })
    expect(second.status).toBe(500)
    expect(shown(second)).toMatchObject({ code: 'error', status: 500 })
    expect((await client.post('/klantcontacten', { ...good, nummer: null })).status).toBe(201)
    expect((await client.post('/klantcontacten', { ...good, nummer: null })).status).toBe(201)
  })

  it('names all that is wrong at once', async () => {
    expect(faults(await client.post('/klantcontacten', {}))).toEqual([
      'kanaal: required',
      'onderwerp: required',
      'taal: required',
      'vertrouwelijk: required',
    ])
  })
})

describe('a digitaal adres', () => {
  it.each(['0612345678', '+31612345678', '0031612345678', '0881234567'])('takes the number %s', async (adres) => {
    expect((await client.post('/digitaleadressen', { adres, soortDigitaalAdres: 'telefoonnummer' })).status).toBe(201)
  })

  it.each(['06 12345678', '06-12345678', '08001234', '0800123456', '0900123456', '1400', '14030'])(
    'refuses the number %s',
    async (adres) => {
      const reply = await client.post('/digitaleadressen', { adres, soortDigitaalAdres: 'telefoonnummer' })
      expect(faults(reply)).toEqual(['adres: invalid'])
    },
  )

  it.each(['geen adres', 'a@b', '@example.org', 'a b@example.org'])('refuses the e-mail %s', async (adres) => {
    const reply = await client.post('/digitaleadressen', { adres, soortDigitaalAdres: 'email' })
    expect(faults(reply)).toEqual(['adres: invalid'])
  })

  it('is the standard of its partij alone, and takes that from the one before', async () => {
    const email = { adres: 'nieuw@example.org', soortDigitaalAdres: 'email', isStandaardAdres: true }
    expect(faults(await client.post('/digitaleadressen', email))).toEqual(['isStandaardAdres: invalid'])
    const made = await client.post('/digitaleadressen', { ...email, verstrektDoorPartij: { uuid: id(1) } })
    expect(shown(made)['isStandaardAdres']).toBe(true)
    expect(shown(await client.get(`/digitaleadressen/${id(21)}`))['isStandaardAdres']).toBe(false)
  })

  it('has a referentie once for each soort of a partij', async () => {
    const email = { adres: 'b@example.org', soortDigitaalAdres: 'email', referentie: 'portaal' }
    const reply = await client.post('/digitaleadressen', { ...email, verstrektDoorPartij: { uuid: id(1) } })
    expect(faults(reply)).toEqual(['referentie: unique'])
    expect((await client.post('/digitaleadressen', { ...email, verstrektDoorPartij: { uuid: id(2) } })).status).toBe(
      201,
    )
  })
})

describe('an internetaak', () => {
  const good = {
    gevraagdeHandeling: 'Terugbellen',
    aanleidinggevendKlantcontact: { uuid: id(31) },
    status: 'te_verwerken',
  }

  it('has exactly one of the two ways to name its actoren', async () => {
    const one = { toegewezenAanActor: { uuid: id(61) } }
    const more = { toegewezenAanActoren: [{ uuid: id(61) }] }
    expect(faults(await client.post('/internetaken', good))).toEqual(['nonFieldErrors: invalid'])
    expect(faults(await client.post('/internetaken', { ...good, ...one, ...more }))).toEqual([
      'nonFieldErrors: invalid',
    ])
    const made = shown(await client.post('/internetaken', { ...good, ...one }))
    expect(at(made, 'toegewezenAanActoren', 0, 'uuid')).toBe(id(61))
    expect((await client.post('/internetaken', { ...good, toegewezenAanActoren: [] })).status).toBe(201)
    const both = await client.call('PATCH', `/internetaken/${id(81)}`, { ...one, ...more })
    expect(faults(both)).toEqual(['nonFieldErrors: invalid'])
  })

  it('is afgehandeld when it is verwerkt, and no longer when it is opened again', async () => {
    const path = `/internetaken/${id(81)}`
    const closed = shown(await client.call('PATCH', path, { status: 'verwerkt' }))
    expect(Date.parse(String(closed['afgehandeldOp']))).toBeGreaterThan(Date.now() - 60_000)
    const open = shown(await client.call('PATCH', path, { status: 'te_verwerken' }))
    expect(open['afgehandeldOp']).toBeNull()
    const early = await client.call('PATCH', path, { afgehandeldOp: '2026-03-01T10:00:00Z' })
    expect(faults(early)).toEqual(['afgehandeldOp: invalid'])
  })

  it('cannot be about a klantcontact or for an actor that does not exist', async () => {
    const reply = await client.post('/internetaken', {
      ...good,
      aanleidinggevendKlantcontact: { uuid: id(404) },
      toegewezenAanActoren: [{ uuid: id(61) }, { uuid: id(404) }],
    })
    expect(faults(reply)).toEqual([
      'aanleidinggevendKlantcontact.uuid: invalid',
      'toegewezenAanActoren.1.uuid: invalid',
    ])
  })
})

describe('a partij', () => {
  it('prefers an address of its own only', async () => {
    const other = { voorkeursDigitaalAdres: { uuid: id(22) } }
    expect(faults(await client.call('PATCH', `/partijen/${id(1)}`, other))).toEqual(['voorkeursDigitaalAdres: invalid'])
    const own = { voorkeursDigitaalAdres: { uuid: id(21) } }
    expect((await client.call('PATCH', `/partijen/${id(1)}`, own)).status).toBe(200)
  })

  it('keeps on PUT and PATCH what was not given', async () => {
    await client.call('PATCH', `/partijen/${id(1)}`, { interneNotitie: 'Belt liever niet' })
    const put = await client.call('PUT', `/partijen/${id(1)}`, { soortPartij: 'persoon', indicatieActief: false })
    expect(shown(put)).toMatchObject({ interneNotitie: 'Belt liever niet', indicatieActief: false })
    expect(at(put.json, 'partijIdentificatie', 'volledigeNaam')).toBe('Jan van der Vis')
    expect(at(put.json, 'partijIdentificatoren', 0, 'partijIdentificator', 'objectId')).toBe(BSN)
  })

  it('works for an organisatie, not for a persoon', async () => {
    const contactpersoon = { soortPartij: 'contactpersoon', indicatieActief: true }
    const wrong = { ...contactpersoon, partijIdentificatie: { werkteVoorPartij: { uuid: id(1) } } }
    expect(faults(await client.post('/partijen', wrong))).toEqual([
      'partijIdentificatie.werkteVoorPartij.uuid: invalid',
    ])
  })

  it('lives at a real postcode in a country of two letters', async () => {
    const bezoekadres = { postcode: '1234AB', land: 'NLD', huisnummer: 0, nummeraanduidingId: '12' }
    expect(faults(await client.call('PATCH', `/partijen/${id(1)}`, { bezoekadres }))).toEqual([
      'bezoekadres.nummeraanduidingId: invalid',
      'bezoekadres.huisnummer: min_value',
      'bezoekadres.postcode: invalid',
      'bezoekadres.land: invalid',
    ])
  })
})
