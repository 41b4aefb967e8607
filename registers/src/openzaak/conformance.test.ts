import { describeZaakRegister } from '@kiss/domain/zaak/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTown, TEST_CONTEXT as context, type Town } from '#http/testing'
import { createOpenZaak, type OpenZaak } from './index.ts'

/** Callers of the stand-in town that its start-up line names. */
const VEEL = { soort: 'persoon', bsn: '999980099' } as const
const GEEN = { soort: 'persoon', bsn: '999980075' } as const

let town: Town
let register: OpenZaak

function open(secret?: string): OpenZaak {
  const told = town.access('openzaak')
  const { zaken = '', catalogi = '', documenten = '', clientId = '' } = told
  const urls = { zakenUrl: zaken, catalogiUrl: catalogi, documentenUrl: documenten }
  const client = { clientId, secret: secret ?? told['secret'] ?? '' }
  return createOpenZaak({ id: 'openzaak', naam: 'Open Zaak', ...urls, ...client, timeoutMs: 10_000 })
}

beforeAll(async () => {
  town = await startTown(['openzaak'])
  register = open()
}, 60_000)

afterAll(async () => {
  await register.close()
  await town.close()
})

describeZaakRegister('openzaak', async () => ({
  register,
  voorbeeld: { metZaken: VEEL, aantal: 64, zonderZaken: GEEN },
}))

describe('the stand-in of Open Zaak', () => {
  it('gives all zaken of a caller in one request, newest first, with all that a row shows', async () => {
    const before = await town.countRequests('openzaak')
    const zaken = await register.listZaken(VEEL, context)
    expect((await town.countRequests('openzaak')) - before).toBe(1)
    expect(zaken).toHaveLength(64)
    const dates = zaken.map(({ startdatum }) => startdatum)
    expect(dates).toEqual(dates.toSorted().toReversed())
    for (const zaak of zaken) expect(zaak).toMatchObject({ status: expect.any(String), aanvrager: 'Harm Terpstra' })
    expect(zaken.some(({ behandelaar }) => behandelaar !== undefined)).toBe(true)
    expect(zaken.some(({ resultaat, einddatum }) => resultaat !== undefined && einddatum !== undefined)).toBe(true)
  })

  it.each([
    ['rechtspersoon', { soort: 'rechtspersoon', kvkNummer: '90006619' }, 'Makelaardij Waterwolde B.V.'],
    ['vestiging', { soort: 'vestiging', kvkNummer: '90005583', vestigingsnummer: '000900081800' }, 'Coaching Lysenko'],
  ] as const)('gives the zaken of a %s', async (_, klant, aanvrager) => {
    const zaken = await register.listZaken(klant, context)
    expect(new Set(zaken.map((zaak) => zaak.aanvrager))).toEqual(new Set([aanvrager]))
  })

  it('refuses another secret', async () => {
    const stranger = open('een-geheim-dat-niet-het-onze-is-maar-lang-genoeg')
    await expect(stranger.listZaken(VEEL, context)).rejects.toMatchObject({ fault: 'refused', status: 403 })
    await stranger.close()
  })
})

// The last test, so that it judges all that the others asked.
it('was asked as its published document says', async () => {
  // Undefined when there is no document to judge by; startTown has said so then.
  const findings = (await town.findings('openzaak')) ?? []
  expect(findings).toEqual([])
})
