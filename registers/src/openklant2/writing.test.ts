import { ReferentienummerTaken } from '@kiss/domain/contactmoment/port'
import { afterEach, describe, expect, it } from 'vitest'
import { startScripted, TEST_CONTEXT as context, type Received, type Scripted } from '#http/testing'
import { actor, betrokkene, BSN, identificator, PARTIJ, page, partij, refusal, zaakobject } from './fixtures/records.ts'
import { createOpenKlant2 } from './index.ts'

const persoon = { soort: 'persoon', bsn: BSN } as const
const ZAAK = '12345678-0000-4000-8000-00000000000a'
const opdracht = {
  id: '0196d1f0-0000-7000-8000-000000000001',
  referentienummer: '7000000001',
  plaatsgevondenOp: '2026-05-01T09:30:00Z',
  kanaal: 'Telefoon',
  onderwerp: 'Paspoort',
  notitie: 'Wil een paspoort.',
}
const closing: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** Answers by "POST /path"; a list answers its elements one after the other, the last one for ever. */
async function openKlant(script: Record<string, Scripted | Scripted[]>) {
  const seen = new Map<string, number>()
  const scripted = await startScripted((asked) => {
    const key = keyOf(asked)
    const answers = [script[key] ?? { status: 404, body: { code: 'not_found' } }].flat()
    const turn = seen.get(key) ?? 0
    seen.set(key, turn + 1)
    return answers[Math.min(turn, answers.length - 1)]
  })
  const register = createOpenKlant2({ id: 'openklant', naam: 'Open Klant', baseUrl: scripted.url, token: 'geheim' })
  closing.push(
    () => register.close(),
    () => scripted.close(),
  )
  const posted = (path: string) => scripted.received.filter((asked) => keyOf(asked) === path).map(({ body }) => body)
  return { register, received: scripted.received, posted }
}

function keyOf({ method, path }: Received): string {
  return `${method} ${path.replace('/api/v1', '')}`
}

const READY = { 'GET /actoren': { body: page() } }

describe('a klant', () => {
  it('is made with the number that identifies them and nothing more', async () => {
    const { register, posted } = await openKlant({
      'GET /partijen': { body: page() },
      'POST /partijen': { status: 201, body: partij() },
    })
    expect(await register.ensureKlant(persoon, context)).toBe(PARTIJ)
    expect(posted('POST /partijen')).toEqual([
      {
        soortPartij: 'persoon',
        indicatieActief: true,
        partijIdentificatie: { contactnaam: null },
        partijIdentificatoren: [
          {
            partijIdentificator: {
              codeObjecttype: 'natuurlijk_persoon',
              codeRegister: 'brp',
              codeSoortObjectId: 'bsn',
              objectId: BSN,
            },
          },
        ],
      },
    ])
  })

  it('that somebody else made meanwhile is taken', async () => {
    const { register } = await openKlant({
      'GET /partijen': [{ body: page() }, { body: page(partij()) }],
      'POST /partijen': refusal('partijIdentificatoren.0.__all__', 'invalid'),
    })
    expect(await register.ensureKlant(persoon, context)).toBe(PARTIJ)
  })

  it('that is refused for another reason is our mistake', async () => {
    const { register } = await openKlant({
      'GET /partijen': { body: page() },
      'POST /partijen': refusal('soortPartij', 'invalid_choice'),
    })
    await expect(register.ensureKlant(persoon, context)).rejects.toMatchObject({ name: 'RefusedRequest' })
  })

  it('that is there twice needs a person to look', async () => {
    const { register } = await openKlant({ 'GET /partijen': { body: page(partij(), partij({ uuid: 'dubbel' })) } })
    await expect(register.ensureKlant(persoon, context)).rejects.toMatchObject({ name: 'Bug' })
  })

  it('that is a bedrijf takes over its number from a vestiging that brought it', async () => {
    const orphan = identificator('kvk_nummer', '12345678', { uuid: 'wees', identificeerdePartij: null })
    const { register, posted } = await openKlant({
      'GET /partijen': { body: page() },
      'GET /partij-identificatoren': { body: page(orphan) },
      'POST /partijen': { status: 201, body: partij({ partijIdentificatoren: [] }) },
      'PATCH /partij-identificatoren/wees': { body: orphan },
    })
    expect(await register.ensureKlant({ soort: 'rechtspersoon', kvkNummer: '12345678' }, context)).toBe(PARTIJ)
    expect(posted('POST /partijen')[0]).not.toHaveProperty('partijIdentificatoren')
    expect(posted('PATCH /partij-identificatoren/wees')).toEqual([{ identificeerdePartij: { uuid: PARTIJ } }])
  })
})

describe('a contactmoment', () => {
  const made = { klantcontact: { uuid: 'contact', referentienummer: '7000000001' } }

  it('of a klant is made in one go, with its first zaak', async () => {
    const { register, posted } = await openKlant({
      ...READY,
      'POST /maak-klantcontact': {
        status: 201,
        body: { ...made, betrokkene: betrokkene({ uuid: 'betrokkene' }), onderwerpobject: zaakobject(ZAAK) },
      },
    })
    const parts = { klantId: PARTIJ, zaken: [ZAAK, 'tweede'], mayExist: false }
    expect(await register.ensureContactmoment(opdracht, parts, context)).toEqual({
      contactmoment: 'contact',
      betrokkene: 'betrokkene',
      zaken: { [ZAAK]: zaakobject(ZAAK).uuid },
    })
    expect(posted('POST /maak-klantcontact')).toEqual([
      {
        klantcontact: {
          nummer: '7000000001',
          referentienummer: '7000000001',
          kanaal: 'Telefoon',
          onderwerp: 'Paspoort',
          inhoud: 'Wil een paspoort.',
          indicatieContactGelukt: true,
          taal: 'nld',
          vertrouwelijk: false,
          plaatsgevondenOp: '2026-05-01T09:30:00Z',
          metadata: { kissId: opdracht.id },
        },
        betrokkene: { wasPartij: { uuid: PARTIJ }, rol: 'klant', initiator: true },
        onderwerpobject: {
          wasKlantcontact: null,
          onderwerpobjectidentificator: {
            codeObjecttype: 'zgw-Zaak',
            codeRegister: 'openzaak',
            codeSoortObjectId: 'uuid',
            objectId: ZAAK,
          },
        },
      },
    ])
  })

  it('of nobody has no betrokkene', async () => {
    const { register, received } = await openKlant({
      ...READY,
      'POST /klantcontacten': { status: 201, body: made.klantcontact },
    })
    const parts = { klantId: undefined, zaken: [ZAAK], mayExist: false }
    const answer = await register.ensureContactmoment(opdracht, parts, context)
    expect(answer).toEqual({ contactmoment: 'contact', betrokkene: undefined, zaken: {} })
    expect(received.map(keyOf)).toEqual(['GET /actoren', 'POST /klantcontacten'])
  })

  const exists = (kissId: string) => ({
    uuid: 'eerder',
    referentienummer: '7000000001',
    metadata: { kissId },
    _expand: {
      hadBetrokkenen: [betrokkene({ uuid: 'betrokkene' })],
      gingOverOnderwerpobjecten: [zaakobject(ZAAK)],
    },
  })
  const found = { contactmoment: 'eerder', betrokkene: 'betrokkene', zaken: { [ZAAK]: zaakobject(ZAAK).uuid } }
  const parts = { klantId: PARTIJ, zaken: [ZAAK], mayExist: true }

  it('that may have arrived is looked for before it is made', async () => {
    const { register, received } = await openKlant({
      ...READY,
      'GET /klantcontacten': { body: page(exists(opdracht.id)) },
    })
    expect(await register.ensureContactmoment(opdracht, parts, context)).toEqual(found)
    expect(received.some(({ method }) => method === 'POST')).toBe(false)
  })

  it('of which the register says that it exists is found, when it is ours', async () => {
    const { register } = await openKlant({
      ...READY,
      'POST /maak-klantcontact': refusal('klantcontact.referentienummer', 'unique'),
      'GET /klantcontacten': { body: page(exists(opdracht.id)) },
    })
    expect(await register.ensureContactmoment(opdracht, { ...parts, mayExist: false }, context)).toEqual(found)
  })

  it.each([
    ['seen beforehand', true],
    ['told by the register', false],
  ])('with a number of somebody else, %s, needs another number', async (_, mayExist) => {
    const { register } = await openKlant({
      ...READY,
      'POST /maak-klantcontact': refusal('klantcontact.referentienummer', 'unique'),
      'GET /klantcontacten': { body: page(exists('van-een-ander')) },
    })
    const asked = register.ensureContactmoment(opdracht, { ...parts, mayExist }, context)
    await expect(asked).rejects.toThrow(ReferentienummerTaken)
  })

  it('with a `nummer` of somebody else needs another number too', async () => {
    const { register } = await openKlant({
      ...READY,
      'POST /maak-klantcontact': refusal('klantcontact.nummer', 'unique'),
      'GET /klantcontacten': { body: page() },
    })
    const asked = register.ensureContactmoment(opdracht, { ...parts, mayExist: false }, context)
    await expect(asked).rejects.toThrow(ReferentienummerTaken)
  })

  it('is not taken for ours when the register ignores the number that we ask for', async () => {
    const { register } = await openKlant({
      ...READY,
      'GET /klantcontacten': { body: page({ ...exists(opdracht.id), referentienummer: '7000000002' }) },
      'POST /maak-klantcontact': { status: 201, body: made },
    })
    const answer = await register.ensureContactmoment(opdracht, parts, context)
    expect(answer.contactmoment).toBe('contact')
  })

  it('is not written to an Open Klant that keeps no numbers', async () => {
    const { register, received } = await openKlant({
      'GET /actoren': { headers: { 'API-version': '0.6.0' }, body: page() },
    })
    const asked = register.ensureContactmoment(opdracht, { ...parts, mayExist: false }, context)
    await expect(asked).rejects.toMatchObject({ name: 'Bug' })
    expect(received.map(keyOf)).toEqual(['GET /actoren'])
  })

  it('is sent once, also when the register breaks off', async () => {
    const { register, posted } = await openKlant({ ...READY, 'POST /maak-klantcontact': { status: 502 } })
    const asked = register.ensureContactmoment(opdracht, { ...parts, mayExist: false }, context)
    await expect(asked).rejects.toMatchObject({ fault: 'broken' })
    expect(posted('POST /maak-klantcontact')).toHaveLength(1)
  })
})

describe('what belongs to a contactmoment', () => {
  const agent = actor({
    uuid: 'agent',
    actoridentificator: {
      codeObjecttype: 'mdw',
      codeRegister: 'msei',
      codeSoortObjectId: 'email',
      objectId: context.medewerker.email,
    },
  })
  const link = { uuid: 'koppeling', actor: { uuid: 'agent' }, klantcontact: { uuid: 'contact' } }

  it('takes the agent that everybody takes, when there are two', async () => {
    const { register, posted } = await openKlant({
      'GET /actoren': { body: page({ ...agent, uuid: 'later' }, agent) },
      'GET /actorklantcontacten': { body: page() },
      'POST /actorklantcontacten': { status: 201, body: link },
    })
    expect(await register.ensureMedewerker('contact', context)).toBe('koppeling')
    expect(posted('POST /actorklantcontacten')).toEqual([
      { actor: { uuid: 'agent' }, klantcontact: { uuid: 'contact' } },
    ])
  })

  it('makes an agent who is not there', async () => {
    const { register, posted } = await openKlant({
      'GET /actoren': { body: page(actor({ uuid: 'ander', actoridentificator: null })) },
      'POST /actoren': { status: 201, body: agent },
      'GET /actorklantcontacten': { body: page() },
      'POST /actorklantcontacten': { status: 201, body: link },
    })
    await register.ensureMedewerker('contact', context)
    expect(posted('POST /actoren')).toEqual([
      {
        naam: 'Ans Proef',
        soortActor: 'medewerker',
        indicatieActief: true,
        actoridentificator: agent.actoridentificator,
      },
    ])
  })

  it('counts a link that exists as done, seen beforehand or told by the register', async () => {
    const before = await openKlant({
      'GET /actoren': { body: page(agent) },
      'GET /actorklantcontacten': { body: page(link) },
    })
    expect(await before.register.ensureMedewerker('contact', context)).toBe('koppeling')
    const meanwhile = await openKlant({
      'GET /actoren': { body: page(agent) },
      'GET /actorklantcontacten': [{ body: page() }, { body: page(link) }],
      'POST /actorklantcontacten': refusal('nonFieldErrors', 'unique'),
    })
    expect(await meanwhile.register.ensureMedewerker('contact', context)).toBe('koppeling')
  })

  it('does not make a betrokkene or a zaak that is there', async () => {
    const own = betrokkene({ uuid: 'betrokkene', hadKlantcontact: { uuid: 'contact' } })
    const { register, received } = await openKlant({
      'GET /betrokkenen': { body: page(betrokkene({ uuid: 'van-een-ander', wasPartij: null }), own) },
      'GET /klantcontacten/contact': { body: { _expand: { gingOverOnderwerpobjecten: [zaakobject(ZAAK)] } } },
    })
    expect(await register.ensureBetrokkene('contact', PARTIJ, context)).toBe('betrokkene')
    expect(await register.ensureZaak('contact', ZAAK, context)).toBe(zaakobject(ZAAK).uuid)
    expect(received.some(({ method }) => method === 'POST')).toBe(false)
  })
})
