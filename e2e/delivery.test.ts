import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Agent } from './house/agent.ts'
import { afhandeling, klantbeeld, save, saved, untilStaat, unusedBsns } from './house/afhandeling.ts'
import { type House, startHouse } from './house/house.ts'
import { leave } from './house/inspection.ts'
import type { Json } from './house/json.ts'

let house: House
let kim: Agent
const bsns = unusedBsns()

function newBsn(): string {
  return String(bsns.next().value)
}

beforeAll(async () => {
  house = await startHouse({ desk: false })
  kim = await house.logIn('Kim Klantcontact')
})

afterEach(() => house.control('openklant').healthy())

afterAll(async () => {
  await leave(house)
})

/** A zaak that is really in Open Zaak. */
async function someZaak(): Promise<{ id: string; identificatie: string }> {
  const parts = await klantbeeld(kim, house.beller('alles').bsn ?? '')
  return parts.get('zaken')?.line.items[0]
}

/** What is left of a contactmoment in the outbox. */
async function outbox(id: string) {
  const [row] = await house.rows(
    `select staat, opdracht, klant_sleutel, lease_holder from aflevering where contactmoment_id = '${id}'`,
  )
  return row
}

describe('a saved contactmoment reaches Open Klant', () => {
  it.each([
    ['a klant who was not known there', () => newBsn(), 1],
    ['a klant who was known there', () => house.beller('geen zaken').bsn ?? '', 0],
  ])('with %s: one of everything, and the outbox forgets', async (_, bsnOf, newPartijen) => {
    const bsn = bsnOf()
    const zaak = await someZaak()
    const startdatum = new Date(Date.now() - 7 * 60_000).toISOString()
    const before = await house.openKlant.totals()
    const receipt = await saved(kim, afhandeling({ bsn, zaak: zaak.id, startdatum, notitie: 'Belt morgen terug.' }))
    expect(receipt).toMatchObject({ staat: 'opgeslagen', referentienummer: expect.stringMatching(/^\d{10}$/) })
    await untilStaat(kim, receipt.id, 'geregistreerd')

    const made = await house.openKlant.delivered(receipt.referentienummer)
    const [partij, ...otherPartijen] = await house.openKlant.partijenOf(bsn)
    const [actor, ...otherActoren] = await house.openKlant.actorenOf(kim.email)
    expect([otherPartijen, otherActoren]).toEqual([[], []])
    expect(made.klantcontacten).toMatchObject([
      {
        nummer: receipt.referentienummer,
        referentienummer: receipt.referentienummer,
        kanaal: 'Telefoon',
        onderwerp: 'Wanneer is mijn paspoort klaar?',
        inhoud: 'Belt morgen terug.',
        taal: 'nld',
      },
    ])
    expect(Date.parse(made.klantcontacten[0].plaatsgevondenOp)).toBe(Date.parse(startdatum))
    expect(made.betrokkenen).toMatchObject([{ rol: 'klant', initiator: true, wasPartij: { uuid: partij.uuid } }])
    expect(made.actorklantcontacten).toMatchObject([{ actor: { uuid: actor.uuid } }])
    expect(made.onderwerpobjecten).toMatchObject([
      { onderwerpobjectidentificator: { codeObjecttype: 'zgw-Zaak', objectId: zaak.id } },
    ])
    const after = await house.openKlant.totals()
    expect(after).toMatchObject({
      klantcontacten: before.klantcontacten + 1,
      betrokkenen: before.betrokkenen + 1,
      actorklantcontacten: before.actorklantcontacten + 1,
      onderwerpobjecten: before.onderwerpobjecten + 1,
      partijen: before.partijen + newPartijen,
      'partij-identificatoren': before['partij-identificatoren'] + newPartijen,
    })
    expect(await outbox(receipt.id)).toEqual({
      staat: 'klaar',
      opdracht: null,
      klant_sleutel: null,
      lease_holder: null,
    })
  })

  it('of an anonymous caller, with nothing about a person', async () => {
    const before = await house.openKlant.totals()
    const receipt = await saved(kim, afhandeling())
    await untilStaat(kim, receipt.id, 'geregistreerd')
    const made = await house.openKlant.delivered(receipt.referentienummer)
    expect([made.klantcontacten.length, made.actorklantcontacten.length]).toEqual([1, 1])
    expect([...made.betrokkenen, ...made.onderwerpobjecten]).toEqual([])
    const after = await house.openKlant.totals()
    expect([after.partijen, after.betrokkenen]).toEqual([before.partijen, before.betrokkenen])
  })

  it('and stands on top of the history of the klant, once, from the moment of saving', async () => {
    const bsn = house.beller('geen zaken').bsn ?? ''
    const before = (await klantbeeld(kim, bsn)).get('contactmomenten')?.line.items.length
    await house.control('openklant').fault({ mode: 'hold-before', match: { method: 'POST', path: 'klantcontact' } })
    const receipt = await saved(kim, afhandeling({ bsn, startdatum: new Date().toISOString() }))
    async function top() {
      const { items } = (await klantbeeld(kim, bsn)).get('contactmomenten')?.line ?? {}
      expect(items).toHaveLength(before + 1)
      return items[0]
    }
    expect(await top()).toMatchObject({ referentienummer: receipt.referentienummer, staat: 'opgeslagen' })
    await house.control('openklant').healthy()
    await untilStaat(kim, receipt.id, 'geregistreerd')
    expect(await top()).toMatchObject({
      referentienummer: receipt.referentienummer,
      staat: 'geregistreerd',
      gespreksresultaat: 'Zelfstandig afgehandeld',
      medewerker: 'Kim Klantcontact',
    })
  })
})

describe('with Open Klant away at the moment of saving', () => {
  it.each([
    ['refusing the line', { mode: 'refuse' }, 'unreachable'],
    ['silent', { mode: 'silent' }, 'timeout'],
    ['answering 503', { mode: 'error', status: 503 }, 'broken'],
    ['answering HTML', { mode: 'html' }, 'unreadable'],
  ] as const)('%s: it is acknowledged, waits visibly, and arrives once', async (_, fault, said) => {
    const bsn = newBsn()
    await house.control('openklant').fault(fault)
    const started = performance.now()
    const receipt = await saved(kim, afhandeling({ bsn }))
    expect(performance.now() - started).toBeLessThan(1_000)
    await untilStaat(kim, receipt.id, 'wacht')
    const { body } = await kim.call('GET', '/api/afleveringen')
    const mine = body.afleveringen.find((one: Json) => one.id === receipt.id)
    expect(mine.wachtOp).toEqual({ register: 'openklant', naam: 'Open Klant', fault: said })

    await delay(500)
    await house.control('openklant').healthy()
    const ms = await untilStaat(kim, receipt.id, 'geregistreerd')
    console.info(`delivered ${Math.round(ms)} ms after Open Klant (${fault.mode}) was back`)
    const made = await house.openKlant.delivered(receipt.referentienummer)
    expect([made.klantcontacten.length, made.betrokkenen.length, made.actorklantcontacten.length]).toEqual([1, 1, 1])
    expect(await house.openKlant.partijenOf(bsn)).toHaveLength(1)
  })
})

describe('with an Open Klant that is slower than the lease of a worker', () => {
  it('nobody begins the same delivery beside the one that waits for it', async () => {
    const bsn = newBsn()
    const control = house.control('openklant')
    await control.forget()
    await control.fault({ mode: 'slow', ms: 2_500, match: { path: 'partijen|maak-klantcontact' } })
    const receipt = await saved(kim, afhandeling({ bsn, zaak: (await someZaak()).id }))
    await untilStaat(kim, receipt.id, 'geregistreerd')
    const writes = (await control.requests()).filter(({ method }) => method === 'POST').map(({ route }) => route)
    expect(writes.map((route) => route.split('/').at(-1))).toEqual([
      'partijen',
      'maak-klantcontact',
      'actorklantcontacten',
    ])
  })
})

describe('saving the same thing more than once', () => {
  it('at fifty places at the same time gives one record and fifty equal answers', async () => {
    const bsn = newBsn()
    const body = afhandeling({ bsn })
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 50 }, () => save(kim, body, key)))
    const [first] = answers
    expect(first?.status).toBe(200)
    for (const answer of answers) expect(answer).toEqual(first)
    const [receipt] = first?.body.contactmomenten
    await untilStaat(kim, receipt.id, 'geregistreerd')
    const made = await house.openKlant.delivered(receipt.referentienummer)
    expect(made.klantcontacten).toHaveLength(1)
    expect(await house.openKlant.partijenOf(bsn)).toHaveLength(1)
    const [row] = await house.rows(
      `select count(*)::int as n from contactmoment where gesprek_id = '${body.contactmomentId}'`,
    )
    expect(row).toEqual({ n: 1 })
  })

  it('with the same key and another content is refused, and nothing is kept of it', async () => {
    const body = afhandeling()
    const key = randomUUID()
    expect((await save(kim, body, key)).status).toBe(200)
    const other = structuredClone(body)
    for (const vraag of other.vragen) vraag.notitie = 'Iets heel anders.'
    expect(await save(kim, other, key)).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } })
    const noor = await house.logIn('Noor de Vries')
    expect((await save(noor, body, key)).status).toBe(422)
  })

  it('of one conversation at two desks with keys of their own lets one in', async () => {
    const body = afhandeling()
    const noor = await house.logIn('Noor de Vries')
    const answers = await Promise.all([kim, noor].map((agent) => save(agent, body)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422])
    const [row] = await house.rows(
      `select count(*)::int as n from contactmoment where gesprek_id = '${body.contactmomentId}'`,
    )
    expect(row).toEqual({ n: 1 })
  })
})
