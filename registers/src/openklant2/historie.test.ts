import { afterEach, describe, expect, it } from 'vitest'
import { startScripted, TEST_CONTEXT as context, type Received, type Scripted } from '#http/testing'
import {
  actor,
  ANDERE_PARTIJ,
  betrokkene,
  BSN,
  identificator,
  internetaak,
  klantcontact,
  page,
  partij,
  zaakobject,
} from './fixtures/records.ts'
import { createOpenKlant2 } from './index.ts'

const klant = { soort: 'persoon', bsn: BSN } as const
const ZAAK = '12345678-0000-4000-8000-00000000000a'
const closing: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function openKlant(answers: Record<string, (asked: Received) => Scripted>) {
  const scripted = await startScripted((asked) => {
    const path = asked.path.replace('/klantinteracties/api/v1', '')
    return answers[path]?.(asked) ?? { status: 404, body: { code: 'not_found' } }
  })
  const baseUrl = `${scripted.url}/klantinteracties`
  const register = createOpenKlant2({ id: 'openklant', naam: 'Open Klant', baseUrl, token: 'geheim' })
  closing.push(
    () => register.close(),
    () => scripted.close(),
  )
  return { register, received: scripted.received }
}

function withContacts(...contacts: unknown[]) {
  return openKlant({
    '/partijen': () => ({ body: page(partij()) }),
    '/klantcontacten': () => ({ body: page(...contacts) }),
    '/actoren': () => ({ body: page(actor()) }),
  })
}

describe('the history of a klant', () => {
  it('is told in our words', async () => {
    const { register } = await withContacts(
      klantcontact({ nummer: '0000000007', onderwerpobjecten: [zaakobject(ZAAK), zaakobject(ZAAK)] }),
    )
    expect(await register.listHistorie(klant, context)).toEqual({
      contactmomenten: [
        {
          id: 'cccccccc-0000-4000-8000-000000000001',
          referentienummer: '0000000007',
          plaatsgevondenOp: '2026-05-01T09:30:00Z',
          kanaal: 'Telefoon',
          onderwerp: 'Paspoort',
          notitie: 'Wil een paspoort.',
          medewerker: 'Ans Proef',
          gelukt: true,
          zaken: [{ id: ZAAK }],
          heeftContactverzoek: false,
          staat: 'geregistreerd',
        },
      ],
      contactverzoeken: [],
    })
  })

  it('names a zaak only when a zaak is meant', async () => {
    const other = zaakobject('x', { codeObjecttype: 'product' })
    const { register } = await withContacts(klantcontact({ onderwerpobjecten: [other, { uuid: 'y' }] }))
    expect((await register.listHistorie(klant, context)).contactmomenten[0]?.zaken).toEqual([])
  })

  it('tells a contactverzoek with who must act and how to reach the klant', async () => {
    const digitaleAdressen = [
      { adres: '0612345678', soortDigitaalAdres: 'telefoonnummer' },
      { adres: 's.moulin@example.org', soortDigitaalAdres: 'email' },
      { adres: '@moulin', soortDigitaalAdres: 'overig' },
    ]
    const afdeling = actor({ uuid: 'afdeling', naam: 'Burgerzaken', soortActor: 'organisatorische_eenheid' })
    const collega = actor({ uuid: 'collega', naam: 'Henk Balie' })
    const { register } = await openKlant({
      '/partijen': () => ({ body: page(partij()) }),
      '/actoren': () => ({ body: page(afdeling, collega) }),
      '/klantcontacten': () => ({
        body: page(
          klantcontact({
            betrokkenen: [betrokkene({ organisatienaam: 'Bakkerij Moulin', _expand: { digitaleAdressen } })],
            internetaken: [
              internetaak({ nummer: '0000000009', toegewezenAanActoren: [{ uuid: 'collega' }, { uuid: 'afdeling' }] }),
            ],
          }),
        ),
      }),
    })
    const { contactverzoeken, contactmomenten } = await register.listHistorie(klant, context)
    expect(contactmomenten[0]?.heeftContactverzoek).toBe(true)
    expect(contactverzoeken).toEqual([
      {
        id: 'ffffffff-0000-4000-8000-000000000001',
        contactmomentId: 'cccccccc-0000-4000-8000-000000000001',
        nummer: '0000000009',
        aangemaaktOp: '2026-05-01T09:30:00Z',
        aangemaaktDoor: 'Ans Proef',
        onderwerp: 'Paspoort',
        informatieVoorKlant: 'Wil een paspoort.',
        toelichting: 'Graag terugbellen.',
        status: 'te verwerken',
        behandelaar: 'Henk Balie',
        behandelaarOrganisatie: 'Burgerzaken',
        telefoonnummers: ['0612345678'],
        emailadressen: ['s.moulin@example.org'],
        klantnaam: 'Bakkerij Moulin - Suzanne Moulin',
        kanaal: 'Telefoon',
        zaken: [],
      },
    ])
  })

  it('knows actoren by heart, and asks only for one that it does not know', async () => {
    const taak = (uuid: string) => internetaak({ toegewezenAanActoren: [{ uuid }] })
    const { register, received } = await openKlant({
      '/partijen': () => ({ body: page(partij()) }),
      '/actoren': () => ({ body: page(actor({ uuid: 'oud' })) }),
      '/actoren/nieuw': () => ({ body: actor({ uuid: 'nieuw', naam: 'Nieuwe Collega' }) }),
      '/klantcontacten': () => ({ body: page(klantcontact({ internetaken: [taak('nieuw'), taak('weg')] })) }),
    })
    const { contactverzoeken } = await register.listHistorie(klant, context)
    expect(contactverzoeken.map(({ behandelaar }) => behandelaar)).toEqual(['Nieuwe Collega', undefined])
    await register.listHistorie(klant, context)
    const asked = received.filter(({ path }) => path.includes('/actoren')).map(({ path }) => path.split('/').at(-1))
    expect(asked.toSorted()).toEqual(['actoren', 'nieuw', 'weg'])
  })

  it("never tells somebody else's contact, also when the register ignores whom we ask for", async () => {
    const strange = klantcontact({
      uuid: 'van-een-ander',
      betrokkenen: [betrokkene({ wasPartij: { uuid: ANDERE_PARTIJ } })],
    })
    const nobody = klantcontact({ uuid: 'van-niemand', betrokkenen: [betrokkene({ wasPartij: null })] })
    const { register } = await withContacts(strange, klantcontact(), nobody)
    const { contactmomenten } = await register.listHistorie(klant, context)
    expect(contactmomenten.map(({ id }) => id)).toEqual(['cccccccc-0000-4000-8000-000000000001'])
  })

  it('tells nothing of a klant that the register does not know', async () => {
    const { register } = await openKlant({
      '/partijen': () => ({ body: page(partij({ partijIdentificatoren: [identificator('bsn', '999990019')] })) }),
      '/klantcontacten': () => ({ body: page(klantcontact()) }),
    })
    expect(await register.listHistorie(klant, context)).toEqual({ contactmomenten: [], contactverzoeken: [] })
  })

  it('is read to the last page, with the newest first and each contact once', async () => {
    const contact = (number: number) =>
      klantcontact({ uuid: `contact-${number}`, plaatsgevondenOp: new Date(2026, 0, 1 + number).toISOString() })
    const contacts = Array.from({ length: 230 }, (_, index) => contact(230 - index))
    const { register, received } = await openKlant({
      '/partijen': () => ({ body: page(partij()) }),
      '/klantcontacten': ({ query }) => {
        const start = (Number(query.get('page') ?? '1') - 1) * 100
        // One contact came in while we were reading: every later page has slid by one.
        const slid = start === 0 ? 0 : 1
        return { body: { count: 230, results: contacts.slice(start - slid, start - slid + 100) } }
      },
    })
    const { contactmomenten } = await register.listHistorie(klant, context)
    const moments = contactmomenten.map(({ plaatsgevondenOp }) => Date.parse(plaatsgevondenOp))
    expect(moments).toEqual(moments.toSorted((one, other) => other - one))
    expect(new Set(contactmomenten.map(({ id }) => id)).size).toBe(contactmomenten.length)
    expect(contactmomenten).toHaveLength(230)
    expect(received.filter(({ path }) => path.endsWith('/klantcontacten'))).toHaveLength(3)
  })

  it('is refused from an Open Klant that is too old to be asked for one klant', async () => {
    const { register } = await openKlant({
      '/partijen': () => ({ headers: { 'API-version': '0.1.2' }, body: page(partij()) }),
      '/klantcontacten': () => ({ headers: { 'API-version': '0.1.2' }, body: page(klantcontact()) }),
    })
    await expect(register.listHistorie(klant, context)).rejects.toMatchObject({ name: 'Bug' })
  })

  it('is refused when one klant seems to have had all contacts of the town', async () => {
    const { register } = await openKlant({
      '/partijen': () => ({ body: page(partij()) }),
      '/klantcontacten': () => ({ body: { count: 1_000_000, results: [klantcontact()] } }),
    })
    await expect(register.listHistorie(klant, context)).rejects.toMatchObject({ name: 'Bug' })
  })
})

describe('how to reach a klant', () => {
  it('puts what the klant prefers first', async () => {
    const digitaleAdressen = [
      { adres: '0201234567', soortDigitaalAdres: 'telefoonnummer', isStandaardAdres: false },
      { adres: '0612345678', soortDigitaalAdres: 'telefoonnummer', isStandaardAdres: true },
      { adres: 'a@example.org', soortDigitaalAdres: 'email', isStandaardAdres: false },
    ]
    const { register, received } = await openKlant({
      '/partijen': () => ({ body: page(partij({ _expand: { digitaleAdressen } })) }),
    })
    expect(await register.findContactgegevens(klant, context)).toEqual({
      telefoonnummers: ['0612345678', '0201234567'],
      emailadressen: ['a@example.org'],
    })
    expect(received).toHaveLength(1)
  })

  it('is absent for who is not there', async () => {
    const { register } = await openKlant({ '/partijen': () => ({ body: page() }) })
    expect(await register.findContactgegevens(klant, context)).toBeUndefined()
  })

  it('takes a vestiging only under its own bedrijf', async () => {
    const parent = identificator('kvk_nummer', '12345678', { uuid: 'moeder' })
    const under = (uuid: string) =>
      partij({
        partijIdentificatoren: [identificator('vestigingsnummer', '000012345678', { subIdentificatorVan: { uuid } })],
        _expand: { digitaleAdressen: [] },
      })
    const answers = (sub: string) => ({
      '/partijen': () => ({ body: page(under(sub)) }),
      '/partij-identificatoren': () => ({ body: page(parent) }),
    })
    const vestiging = { soort: 'vestiging', kvkNummer: '12345678', vestigingsnummer: '000012345678' } as const
    const own = await openKlant(answers('moeder'))
    expect(await own.register.findContactgegevens(vestiging, context)).toBeDefined()
    const others = await openKlant(answers('stiefmoeder'))
    expect(await others.register.findContactgegevens(vestiging, context)).toBeUndefined()
  })
})
