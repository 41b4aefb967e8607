import { jwtVerify } from 'jose'
import { afterEach, describe, expect, it } from 'vitest'
import { startScripted, TEST_CONTEXT as context, type Received, type Scripted } from '#http/testing'
import { BSN, page, rol, zaak } from './fixtures/records.ts'
import { createOpenZaak } from './index.ts'

const SECRET = 'een-geheim-van-meer-dan-32-tekens-lang'
const persoon = { soort: 'persoon', bsn: BSN } as const
const closing: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function openZaak(answer: (asked: Received) => Scripted) {
  const scripted = await startScripted(answer)
  const url = (api: string) => `${scripted.url}/${api}/api/v1`
  const register = createOpenZaak({
    id: 'openzaak',
    naam: 'Open Zaak',
    zakenUrl: url('zaken'),
    catalogiUrl: url('catalogi'),
    documentenUrl: url('documenten'),
    clientId: 'kiss',
    secret: SECRET,
  })
  closing.push(
    () => register.close(),
    () => scripted.close(),
  )
  return { register, received: scripted.received }
}

describe('the zaken of a klant', () => {
  it('are told in our words', async () => {
    const { register, received } = await openZaak(() => ({
      body: page(
        zaak({
          einddatum: '2026-05-20',
          toelichting: 'Spoed.',
          status: {
            datumStatusGezet: '2026-05-19T09:04:00Z',
            _expand: { statustype: { omschrijving: 'Afgehandeld' } },
          },
          resultaat: { _expand: { resultaattype: { omschrijving: 'Verleend' } } },
          rollen: [
            zaak()._expand.rollen[0],
            rol('medewerker', { voorletters: 'R.', achternaam: 'Berg' }, 'behandelaar'),
          ],
        }),
      ),
    }))
    expect(await register.listZaken(persoon, context)).toEqual([
      {
        id: 'aaaaaaaa-0000-4000-8000-000000000001',
        zaaksysteem: 'openzaak',
        identificatie: 'ZAAK-2026-0000001',
        zaaktype: 'Parkeervergunning',
        omschrijving: 'Kenteken wijzigen',
        toelichting: 'Spoed.',
        status: 'Afgehandeld',
        statusSinds: '2026-05-19T09:04:00Z',
        resultaat: 'Verleend',
        startdatum: '2026-05-01',
        einddatum: '2026-05-20',
        uiterlijkeEinddatum: '2026-06-12',
        aanvrager: 'Suzanne van Moulin',
        behandelaar: 'R. Berg',
      },
    ])
    expect(received).toHaveLength(1)
    expect(received[0]?.path).toBe('/zaken/api/v1/zaken')
    expect(Object.fromEntries(received[0]?.query ?? [])).toMatchObject({
      rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn: BSN,
      rol__omschrijvingGeneriek: 'initiator',
      ordering: '-startdatum',
      pageSize: '100',
    })
  })

  it('are asked for in the name of the agent, with a token of this minute', async () => {
    const { register, received } = await openZaak(() => ({ body: page() }))
    await register.listZaken(persoon, context)
    const headers = received[0]?.headers ?? {}
    expect(headers['accept-crs']).toBe('EPSG:4326')
    const token = String(headers['authorization']).replace('Bearer ', '')
    const { payload, protectedHeader } = await jwtVerify(token, new TextEncoder().encode(SECRET))
    expect(protectedHeader).toEqual({ typ: 'JWT', alg: 'HS256' })
    expect(payload).toMatchObject({
      iss: 'kiss',
      client_id: 'kiss',
      user_id: 'mdw-7',
      user_representation: 'Ans Proef',
    })
    const age = Date.now() / 1000 - (payload.iat ?? 0)
    expect(age).toBeGreaterThanOrEqual(60)
    expect(age).toBeLessThan(70)
  })

  it("never are somebody else's, also when the register ignores whom we ask for", async () => {
    const strange = zaak({ uuid: 'x', rollen: [rol('natuurlijk_persoon', { inpBsn: '999990019' })] })
    const { register } = await openZaak(() => ({ body: page(strange, zaak()) }))
    const zaken = await register.listZaken(persoon, context)
    expect(zaken.map(({ id }) => id)).toEqual(['aaaaaaaa-0000-4000-8000-000000000001'])
  })

  it('of a bedrijf come from every way in which it may stand there, each zaak once', async () => {
    const rollen = [rol('niet_natuurlijk_persoon', { kvkNummer: '12345678', innNnpId: '123456782' })]
    const { register, received } = await openZaak(({ query }) => {
      const asked = query.get('rol__betrokkeneIdentificatie__nietNatuurlijkPersoon__innNnpId')
      if (asked === '12345678') return { body: page(zaak({ uuid: 'oud', startdatum: '2020-01-01', rollen })) }
      return { body: page(zaak({ uuid: 'nieuw', rollen })) }
    })
    const bedrijf = { soort: 'rechtspersoon', kvkNummer: '12345678', rsin: '123456782' } as const
    const zaken = await register.listZaken(bedrijf, context)
    expect(zaken.map(({ id }) => id)).toEqual(['nieuw', 'oud'])
    expect(received).toHaveLength(3)
  })

  it('are told when the register knows only some of our questions', async () => {
    const rollen = [rol('vestiging', { vestigingsNummer: '000012345678' })]
    const { register } = await openZaak(({ query }) =>
      query.has('rol__betrokkeneIdentificatie__vestiging__vestigingsNummer')
        ? { body: page(zaak({ rollen })) }
        : {
            status: 400,
            body: { code: 'invalid', invalidParams: [{ name: 'nonFieldErrors', code: 'unknown-parameters' }] },
          },
    )
    const vestiging = { soort: 'vestiging', kvkNummer: '12345678', vestigingsnummer: '000012345678' } as const
    expect(await register.listZaken(vestiging, context)).toHaveLength(1)
  })

  it('are not "none" when the register knows none of our questions, or fails one of them', async () => {
    const bedrijf = { soort: 'rechtspersoon', kvkNummer: '12345678' } as const
    const refusing = await openZaak(() => ({ status: 400, body: { code: 'invalid' } }))
    await expect(refusing.register.listZaken(bedrijf, context)).rejects.toMatchObject({ name: 'RefusedRequest' })
    const failing = await openZaak(({ query }) =>
      query.has('rol__betrokkeneIdentificatie__nietNatuurlijkPersoon__kvkNummer') ? { status: 403 } : { body: page() },
    )
    await expect(failing.register.listZaken(bedrijf, context)).rejects.toMatchObject({ fault: 'refused' })
  })
})

describe('the numbers of zaken', () => {
  const uuid = (number: number) => `aaaaaaaa-0000-4000-8000-${String(number).padStart(12, '0')}`

  it('are asked for a hundred at a time, each once', async () => {
    const { register, received } = await openZaak(({ body }) => {
      const { uuid__in } = body as { uuid__in: string[] }
      return { body: page(...uuid__in.map((one) => ({ uuid: one, identificatie: `ZAAK-${one.slice(-3)}` }))) }
    })
    const ids = Array.from({ length: 230 }, (_, index) => uuid(index))
    const numbers = await register.listIdentificaties([...ids, ...ids], context)
    expect(numbers.size).toBe(230)
    expect(numbers.get(uuid(7))).toBe('ZAAK-007')
    expect(received.map(({ method, path }) => `${method} ${path}`)).toEqual(
      Array.from({ length: 3 }, () => 'POST /zaken/api/v1/zaken/_zoek'),
    )
    expect(received[0]?.headers['content-crs']).toBe('EPSG:4326')
  })

  it('leave out what is no zaak, and ask nothing when nothing is left', async () => {
    const { register, received } = await openZaak(() => ({ body: page() }))
    expect(await register.listIdentificaties(['geen-uuid', ''], context)).toEqual(new Map())
    expect(received).toEqual([])
    expect(await register.listIdentificaties([uuid(1), 'x'], context)).toEqual(new Map())
    expect(received[0]?.body).toEqual({ uuid__in: [uuid(1)] })
  })
})
