import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fixtureSeed, id } from './fixtures/small-town.ts'
import { emptySeed, startOpenKlant } from './index.ts'
import type { OpenKlantSeed } from './index.ts'
import { at, faults, shown, stopAll, tryOut, uuids } from './testing.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openklant-'))
})
afterEach(async () => {
  await stopAll()
  rmSync(folder, { recursive: true })
})

const good = { kanaal: 'Telefoon', onderwerp: 'Paspoort', taal: 'nld', vertrouwelijk: false }

describe('maak-klantcontact', () => {
  const whole = {
    klantcontact: good,
    betrokkene: { wasPartij: { uuid: id(1) }, rol: 'klant', initiator: true },
    onderwerpobject: { onderwerpobjectidentificator: { objectId: id(7), codeObjecttype: 'zgw-Zaak' } },
  }

  it('makes three records that know each other', async () => {
    const { client } = await tryOut()
    const reply = await client.post('/maak-klantcontact', whole)
    expect(reply.status).toBe(201)
    const uuid = at(reply.json, 'klantcontact', 'uuid')
    expect(at(reply.json, 'betrokkene', 'hadKlantcontact', 'uuid')).toBe(uuid)
    expect(at(reply.json, 'onderwerpobject', 'klantcontact', 'uuid')).toBe(uuid)
    expect(at(reply.json, 'klantcontact', 'hadBetrokkenen', 0, 'uuid')).toBe(at(reply.json, 'betrokkene', 'uuid'))
  })

  it.each([
    ['the betrokkene', { ...whole, betrokkene: { rol: 'klant' } }, ['betrokkene.initiator: required']],
    [
      'its partij',
      { ...whole, betrokkene: { ...whole.betrokkene, wasPartij: { uuid: id(404) } } },
      ['betrokkene.wasPartij.uuid: invalid'],
    ],
    [
      'the onderwerpobject',
      { ...whole, onderwerpobject: { wasKlantcontact: { uuid: 'x' } } },
      ['onderwerpobject.wasKlantcontact.uuid: invalid'],
    ],
    [
      'the klantcontact',
      { ...whole, klantcontact: { ...good, referentienummer: '31' } },
      ['klantcontact.referentienummer: unique'],
    ],
    ['everything', {}, ['klantcontact: required']],
  ])('makes nothing when %s is wrong', async (_, body, expected) => {
    const { client } = await tryOut({ journal: join(folder, 'journal') })
    expect(faults(await client.post('/maak-klantcontact', body))).toEqual(expected)
    expect(uuids(await client.get('/klantcontacten'))).toHaveLength(3)
    expect(uuids(await client.get('/betrokkenen'))).toHaveLength(3)
    expect(uuids(await client.get('/onderwerpobjecten'))).toHaveLength(2)
    expect(readFileSync(join(folder, 'journal'), 'utf8')).toBe('')
  })
})

describe('a deletion', () => {
  it('of a klantcontact takes along all that hangs on it', async () => {
    const { client } = await tryOut()
    expect((await client.call('DELETE', `/klantcontacten/${id(33)}`)).status).toBe(204)
    for (const path of [`/betrokkenen/${id(43)}`, `/digitaleadressen/${id(22)}`, `/internetaken/${id(81)}`]) {
      expect((await client.get(path)).status).toBe(404)
    }
    await client.call('DELETE', `/klantcontacten/${id(31)}`)
    for (const path of [`/onderwerpobjecten/${id(51)}`, `/bijlagen/${id(55)}`, `/actorklantcontacten/${id(71)}`]) {
      expect((await client.get(path)).status).toBe(404)
    }
    expect(uuids(await client.get('/klantcontacten'))).toEqual([id(32)])
  })

  it('of a partij takes its identificatoren, addresses and betrokkenen, not the klantcontacten', async () => {
    const { client } = await tryOut()
    expect((await client.call('DELETE', `/partijen/${id(1)}`)).status).toBe(204)
    expect((await client.get(`/partij-identificatoren/${id(11)}`)).status).toBe(404)
    expect((await client.get(`/digitaleadressen/${id(21)}`)).status).toBe(404)
    expect(uuids(await client.get('/betrokkenen'))).toEqual([id(43)])
    expect(uuids(await client.get('/klantcontacten'))).toHaveLength(3)
  })

  it('of an actor leaves the contactverzoek with the others', async () => {
    const { client } = await tryOut()
    await client.call('DELETE', `/actoren/${id(61)}`)
    const taak = shown(await client.get(`/internetaken/${id(81)}`))
    expect(at(taak, 'toegewezenAanActoren', 0, 'uuid')).toBe(id(62))
    expect(at(taak, 'toegewezenAanActor', 'uuid')).toBe(id(62))
  })

  it('of a preferred address is forgotten by its partij', async () => {
    const { client } = await tryOut()
    await client.call('PATCH', `/partijen/${id(1)}`, { voorkeursDigitaalAdres: { uuid: id(21) } })
    await client.call('DELETE', `/digitaleadressen/${id(21)}`)
    expect(shown(await client.get(`/partijen/${id(1)}`))['voorkeursDigitaalAdres']).toBeNull()
  })

  it('of an onderwerpobject with cascade spares a klantcontact that another one needs', async () => {
    const { client, standIn } = await tryOut()
    const spared = await client.call('DELETE', `/onderwerpobjecten/${id(51)}?cascade=true`)
    const kept = `${standIn.url}/klantinteracties/api/v1/klantcontacten/${id(31)}`
    expect(shown(spared)).toEqual({ behouden: [kept] })
    const both = await client.call('DELETE', `/onderwerpobjecten/${id(52)}?cascade=true`)
    expect(shown(both)).toEqual({ behouden: [] })
    expect(uuids(await client.get('/klantcontacten'))).toEqual([id(33)])
  })
})

describe('the journal', () => {
  it('keeps what was made, changed and deleted over a restart', async () => {
    const journal = join(folder, 'deep', 'journal')
    const first = await tryOut({ journal })
    const made = shown(await first.client.post('/klantcontacten', { ...good, referentienummer: '77' }))
    await first.client.call('PATCH', `/internetaken/${id(81)}`, { status: 'verwerkt' })
    await first.client.call('DELETE', `/klantcontacten/${id(32)}`)
    await first.client.post('/klantcontacten', { kanaal: '' })
    await stopAll()

    const { client } = await tryOut({ journal })
    const again = shown(await client.get(`/klantcontacten/${String(made['uuid'])}`))
    expect({ ...again, url: '' }).toEqual({ ...made, url: '' })
    expect(shown(await client.get(`/internetaken/${id(81)}`))['status']).toBe('verwerkt')
    expect((await client.get(`/betrokkenen/${id(42)}`)).status).toBe(404)
    expect(faults(await client.post('/klantcontacten', { ...good, referentienummer: '77' }))).toEqual([
      'referentienummer: unique',
    ])
  })

  it('writes a transaction as one line', async () => {
    const journal = join(folder, 'journal')
    const { client } = await tryOut({ journal })
    await client.call('DELETE', `/klantcontacten/${id(31)}`)
    expect(readFileSync(journal, 'utf8').trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('a seed', () => {
  it('is refused when a link leads nowhere', async () => {
    const seed: OpenKlantSeed = {
      ...emptySeed(),
      betrokkenen: [{ uuid: id(1), wasPartij: null, hadKlantcontact: id(2) }],
    }
    await expect(startOpenKlant({ seed, token: 't' })).rejects.toThrow(/1 links lead nowhere/)
  })

  it('of 6,000 klantcontacten is there at once', async () => {
    const started = performance.now()
    const { client } = await tryOut({ seed: bigSeed(6_000) })
    // Some 100 ms on two quiet cores; the margin is for a machine that eight engineers share.
    expect(performance.now() - started).toBeLessThan(1_000)
    expect(shown(await client.get('/klantcontacten?pageSize=1'))['count']).toBe(6_000)
  })
})

function bigSeed(count: number): OpenKlantSeed {
  const seed = fixtureSeed()
  const numbers = Array.from({ length: count }, (_, index) => index + 1_000)
  const at = (number: number): string => new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString()
  return {
    ...seed,
    klantcontacten: numbers.map((number) => ({
      uuid: id(number),
      kanaal: 'Telefoon',
      onderwerp: `Vraag ${number}`,
      plaatsgevondenOp: at(number),
    })),
    betrokkenen: numbers.map((number) => ({
      uuid: id(number + 100_000),
      wasPartij: id(1),
      hadKlantcontact: id(number),
    })),
    digitaleAdressen: [],
    onderwerpobjecten: [],
    actorklantcontacten: numbers.map((number) => ({
      uuid: id(number + 200_000),
      actor: id(62),
      klantcontact: id(number),
    })),
    internetaken: [],
    bijlagen: [],
  }
}
