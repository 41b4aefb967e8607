import { describe, expect, it } from 'vitest'
import { createFakeKlantRegister, describeKlantRegister } from './testing.ts'

const bereikbaar = { soort: 'persoon', bsn: '999993653' } as const
const vestiging = { soort: 'vestiging', kvkNummer: '12345678', vestigingsnummer: '000012345678' } as const

function fake() {
  return createFakeKlantRegister([
    { klant: bereikbaar, contactgegevens: { telefoonnummers: ['0612345678'], emailadressen: [] } },
    { klant: vestiging, contactgegevens: { telefoonnummers: [], emailadressen: [] } },
  ])
}

describeKlantRegister('the fake', async () => ({
  register: fake(),
  voorbeeld: { bereikbaar, vestiging, onbekend: { soort: 'persoon', bsn: '999990019' } },
}))

describe('the fake register of klanten', () => {
  it('fails when it is told to', async () => {
    const register = fake()
    register.silence('timeout')
    const context = { medewerker: { identificatie: 'x', naam: 'X', email: 'x@voorbeeld.nl' } }
    await expect(register.findContactgegevens(bereikbaar, context)).rejects.toMatchObject({ fault: 'timeout' })
  })
})
