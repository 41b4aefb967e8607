import { describe, expect, it } from 'vitest'
import { ReferentienummerTaken } from './port.ts'
import { createFakeContactmomentRegister, describeContactmomentRegister } from './testing.ts'

const klant = { soort: 'persoon', bsn: '999993653' } as const
const nieuweKlant = { soort: 'persoon', bsn: '999990019' } as const
const context = { medewerker: { identificatie: 'x', naam: 'X', email: 'x@voorbeeld.nl' } }
const opdracht = {
  id: 'een',
  referentienummer: '7000000001',
  plaatsgevondenOp: '2026-05-01T09:30:00Z',
  kanaal: 'Telefoon',
  onderwerp: 'Paspoort',
  notitie: '',
}
const parts = { klantId: undefined, zaken: [], mayExist: false }

let number = 0

describeContactmomentRegister('the fake', async () => ({
  register: createFakeContactmomentRegister(),
  voorbeeld: { klant, nieuweKlant, nieuwNummer: () => String(7_000_000_000 + (number += 1)) },
}))

describe('the fake register of contactmomenten', () => {
  it('loses an answer, and what it wrote is there', async () => {
    const register = createFakeContactmomentRegister()
    register.interrupt('ensureContactmoment', 'after')
    await expect(register.ensureContactmoment(opdracht, parts, context)).rejects.toMatchObject({ fault: 'unreachable' })
    expect(register.contactmomenten).toHaveLength(1)
    await register.ensureContactmoment(opdracht, { ...parts, mayExist: true }, context)
    expect(register.contactmomenten).toHaveLength(1)
  })

  it('breaks off before it writes anything', async () => {
    const register = createFakeContactmomentRegister()
    register.interrupt('ensureKlant', 'before')
    await expect(register.ensureKlant(klant, context)).rejects.toMatchObject({ fault: 'unreachable' })
    expect(register.klanten).toEqual([])
  })

  it('keeps silent until it is told to speak', async () => {
    const register = createFakeContactmomentRegister()
    register.silence('timeout')
    await expect(register.ensureKlant(klant, context)).rejects.toMatchObject({ fault: 'timeout' })
    await expect(register.listHistorie(klant, context)).rejects.toMatchObject({ fault: 'timeout' })
    register.silence()
    await expect(register.listHistorie(klant, context)).resolves.toMatchObject({ contactmomenten: [] })
  })

  it('has a number that somebody else took', async () => {
    const register = createFakeContactmomentRegister()
    register.occupy(opdracht.referentienummer)
    const asked = register.ensureContactmoment(opdracht, parts, context)
    await expect(asked).rejects.toBeInstanceOf(ReferentienummerTaken)
  })
})
