import { describe, expect, it } from 'vitest'
import { buildZaak, createFakeZaakRegister, describeZaakRegister } from './testing.ts'

const metZaken = { soort: 'persoon', bsn: '999993653' } as const
const zonderZaken = { soort: 'persoon', bsn: '999990019' } as const

function fake() {
  return createFakeZaakRegister([
    { klant: metZaken, zaak: buildZaak() },
    { klant: metZaken, zaak: buildZaak({ id: 'later', identificatie: 'ZAAK-2026-0000002', startdatum: '2026-06-01' }) },
  ])
}

describeZaakRegister('the fake', async () => ({ register: fake(), voorbeeld: { metZaken, aantal: 2, zonderZaken } }))

describe('the fake zaaksysteem', () => {
  it('fails when it is told to', async () => {
    const register = fake()
    register.silence('broken')
    const context = { medewerker: { identificatie: 'x', naam: 'X', email: 'x@voorbeeld.nl' } }
    await expect(register.listZaken(metZaken, context)).rejects.toMatchObject({ fault: 'broken' })
    await expect(register.listIdentificaties([], context)).rejects.toMatchObject({ fault: 'broken' })
  })
})
