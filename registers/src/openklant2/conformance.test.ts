import { describeContactmomentRegister } from '@kiss/domain/contactmoment/testing'
import { describeKlantRegister } from '@kiss/domain/klant/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startTown, TEST_CONTEXT as context, type Finding, type Town } from '#http/testing'
import { createOpenKlant2, type OpenKlant2 } from './index.ts'

/** The callers of the stand-in town that its start-up line names. */
const VEEL = { soort: 'persoon', bsn: '999980038' } as const
const ALLES = { soort: 'persoon', bsn: '999980002' } as const

interface Row {
  uuid: string
  gingOverOnderwerpobjecten?: unknown[]
}

let town: Town
let register: OpenKlant2
let list: (path: string, query?: Record<string, string>) => Promise<Row[]>

beforeAll(async () => {
  town = await startTown(['openklant'])
  const { url = '', token = '' } = town.access('openklant')
  register = createOpenKlant2({ id: 'openklant', naam: 'Open Klant', baseUrl: url, token, timeoutMs: 10_000 })
  list = async (path, query = {}) => {
    const answer = await fetch(`${url}/${path}?${new URLSearchParams({ pageSize: '500', ...query })}`, {
      headers: { authorization: `Token ${token}` },
    })
    return ((await answer.json()) as { results: Row[] }).results
  }
}, 60_000)

afterEach(async () => {
  await town.clearFaults('openklant')
})

afterAll(async () => {
  await register.close()
  await town.close()
})

/** A refusal that this room provokes when two do the same at once, and that it answers by looking again. */
function tellsWhoWasFirst(finding: Finding): boolean {
  return finding.where === 'request refused' && /"code":"unique"|__all__","code":"invalid"/.test(finding.message)
}

let number = 0

function opdracht() {
  number += 1
  return {
    id: `0196d1f0-0000-7000-8000-${String(number).padStart(12, '0')}`,
    referentienummer: `7${String(number).padStart(9, '0')}`,
    plaatsgevondenOp: new Date().toISOString(),
    kanaal: 'Telefoon',
    onderwerp: `Paspoort ${number}`,
    notitie: 'Wil een paspoort.',
  }
}

const ZAAK = '12345678-0000-4000-8000-00000000000a'
const TWEEDE_ZAAK = '12345678-0000-4000-8000-00000000000b'

describeKlantRegister('openklant2', async () => ({
  register,
  voorbeeld: {
    bereikbaar: ALLES,
    onbekend: { soort: 'rechtspersoon', kvkNummer: '69000009' },
    vestiging: { soort: 'vestiging', kvkNummer: '90005583', vestigingsnummer: '000900081800' },
  },
}))

describeContactmomentRegister('openklant2', async () => ({
  register,
  voorbeeld: {
    klant: ALLES,
    nieuweKlant: { soort: 'rechtspersoon', kvkNummer: '69000001' },
    nieuwNummer: () => opdracht().referentienummer,
  },
}))

describe('reading from the stand-in', () => {
  it('gives the whole history of a caller, newest first', async () => {
    const { contactmomenten } = await register.listHistorie(VEEL, context)
    expect(contactmomenten.length).toBeGreaterThanOrEqual(340)
    const moments = contactmomenten.map(({ plaatsgevondenOp }) => Date.parse(plaatsgevondenOp))
    expect(moments).toEqual(moments.toSorted((one, other) => other - one))
    expect(contactmomenten.every(({ medewerker }) => medewerker !== undefined)).toBe(true)
  })

  it('asks once for the partij, once for each page and once for who is who', async () => {
    const before = await town.countRequests('openklant')
    const { contactmomenten } = await register.listHistorie(VEEL, context)
    const asked = (await town.countRequests('openklant')) - before
    expect(asked).toBeLessThanOrEqual(1 + Math.ceil(contactmomenten.length / 100) + 1)
  })

  it('gives contactverzoeken with who must act', async () => {
    const { contactverzoeken } = await register.listHistorie(ALLES, context)
    expect(new Set(contactverzoeken.map(({ status }) => status))).toEqual(new Set(['te verwerken', 'verwerkt']))
    expect(contactverzoeken.every((one) => one.behandelaar ?? one.behandelaarOrganisatie)).toBe(true)
  })
})

describe('writing to the stand-in', () => {
  it.each([
    ['persoon', { soort: 'persoon', bsn: '999980087' }],
    ['vestiging', { soort: 'vestiging', kvkNummer: '87654321', vestigingsnummer: '000087654321' }],
    ['bedrijf whose number a vestiging brought', { soort: 'rechtspersoon', kvkNummer: '87654321' }],
    ['bedrijf', { soort: 'rechtspersoon', kvkNummer: '87654322' }],
  ] as const)('makes a %s once, also when four agents help them at the same time', async (_, klant) => {
    const before = (await list('partijen', { page: '1' })).length
    const one = klant.soort === 'rechtspersoon' ? [await register.ensureKlant(klant, context)] : []
    const made = await Promise.all([1, 2, 3, 4].map(() => register.ensureKlant(klant, context)))
    expect(new Set([...made, ...one]).size).toBe(1)
    const again = await register.ensureKlant(klant, context)
    expect(again).toBe(made[0])
    expect(await register.findContactgegevens(klant, context)).toBeDefined()
    if (before < 500) expect((await list('partijen')).length).toBe(before + 1)
  })

  it('delivers a contactmoment of a klant, and every step may be asked twice', async () => {
    const one = opdracht()
    const klantId = await register.ensureKlant(ALLES, context)
    const parts = { klantId, zaken: [ZAAK, TWEEDE_ZAAK], mayExist: false }
    const made = await register.ensureContactmoment(one, parts, context)
    expect(made.betrokkene).toBeDefined()
    expect(Object.keys(made.zaken)).toEqual([ZAAK])

    const found = await register.ensureContactmoment(one, { ...parts, mayExist: true }, context)
    expect(found).toEqual(made)
    expect(await register.ensureBetrokkene(made.contactmoment, klantId, context)).toBe(made.betrokkene)
    const agent = await register.ensureMedewerker(made.contactmoment, context)
    expect(await register.ensureMedewerker(made.contactmoment, context)).toBe(agent)
    expect(await register.ensureZaak(made.contactmoment, ZAAK, context)).toBe(made.zaken[ZAAK])
    const second = await register.ensureZaak(made.contactmoment, TWEEDE_ZAAK, context)
    expect(await register.ensureZaak(made.contactmoment, TWEEDE_ZAAK, context)).toBe(second)

    const { contactmomenten } = await register.listHistorie(ALLES, context)
    expect(contactmomenten[0]).toMatchObject({
      id: made.contactmoment,
      referentienummer: one.referentienummer,
      onderwerp: one.onderwerp,
      medewerker: context.medewerker.naam,
    })
    expect(contactmomenten[0]?.zaken.map(({ id }) => id).toSorted()).toEqual([ZAAK, TWEEDE_ZAAK])
    await expectOnce(one.referentienummer, made.contactmoment)
  })

  it('makes nothing twice when answers are lost after the register has written', async () => {
    const [one, other] = [opdracht(), opdracht()]
    const klant = { soort: 'vestiging', kvkNummer: '87654323', vestigingsnummer: '000087654323' } as const
    const agent = { medewerker: { identificatie: 'nieuw', naam: 'Nieuwe Agent', email: 'nieuw@example.org' } }
    const klantId = await untilItArrives(() => register.ensureKlant(klant, context), 'partij', 2)
    const parts = { zaken: [ZAAK], mayExist: true }
    const whole = { ...parts, klantId }
    const made = await untilItArrives(() => register.ensureContactmoment(one, whole, context), 'maak-', 1)
    expect(made.betrokkene).toBeDefined()
    const bare = { ...parts, klantId: undefined }
    const { contactmoment } = await untilItArrives(() => register.ensureContactmoment(other, bare, context), '', 1)
    await untilItArrives(() => register.ensureBetrokkene(contactmoment, klantId, context), 'betrokkenen', 1)
    await untilItArrives(() => register.ensureMedewerker(contactmoment, agent), 'actor', 2)
    await untilItArrives(() => register.ensureZaak(contactmoment, ZAAK, context), 'onderwerpobjecten', 1)

    await expectOnce(one.referentienummer, made.contactmoment)
    await expectOnce(other.referentienummer, contactmoment)
    for (const uuid of [made.contactmoment, contactmoment]) {
      expect(await list('betrokkenen', { hadKlantcontact__uuid: uuid })).toHaveLength(1)
      const zaken = (await list('klantcontacten')).find((record) => record.uuid === uuid)?.gingOverOnderwerpobjecten
      expect(zaken).toHaveLength(1)
    }
    expect(await list('actoren', { actoridentificatorObjectId: 'nieuw@example.org' })).toHaveLength(1)
    expect(await list('actorklantcontacten', { klantcontact__uuid: contactmoment })).toHaveLength(1)
    expect(await list('partij-identificatoren', { partijIdentificatorObjectId: klant.kvkNummer })).toHaveLength(1)
    expect(await list('partijen', { partijIdentificator__objectId: klant.vestigingsnummer })).toHaveLength(1)
  })

  it('makes nothing twice when two workers deliver the same', async () => {
    const one = opdracht()
    const klantId = await register.ensureKlant(ALLES, context)
    const parts = { klantId, zaken: [], mayExist: true }
    const both = await Promise.all([1, 2].map(() => register.ensureContactmoment(one, parts, context)))
    expect(both[0]).toEqual(both[1])
    await expectOnce(one.referentienummer, both[0]?.contactmoment)
  })
})

async function expectOnce(referentienummer: string, uuid: string | undefined): Promise<void> {
  const found = await list('klantcontacten', { referentienummer })
  expect(found.map((one) => one.uuid)).toEqual([uuid])
}

/**
 * Loses the answer to each of the `writes` that the call sends, one after the other, and calls again until nothing is
 * lost any more.
 */
async function untilItArrives<T>(call: () => Promise<T>, path: string, writes: number): Promise<T> {
  for (let lost = 0; lost < writes; lost += 1) {
    await town.fault('openklant', { mode: 'drop', match: { method: 'POST', path }, times: 1 })
    await expect(call()).rejects.toMatchObject({ fault: 'unreachable' })
    await town.clearFaults('openklant')
  }
  return call()
}

// The last test, so that it judges all that the others asked.
it('was asked as its published document says', async () => {
  // Undefined when there is no document to judge by; startTown has said so then.
  const findings = (await town.findings('openklant')) ?? []
  expect(findings.filter((finding) => !tellsWhoWasFirst(finding))).toEqual([])
})
