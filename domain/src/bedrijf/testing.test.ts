import { describe, expect, it } from 'vitest'
import { createFakeBedrijfRegister, describeBedrijfRegister } from './testing.ts'
import type { FakeBedrijf } from './testing.ts'

const CONTEXT = { medewerker: { identificatie: 'mdw-1', naam: 'Ans Proef', email: 'ans@voorbeeld.nl' } }
const ADRES = { postcode: '1034WL', huisnummer: '17' }
const NUMMERS = { kvkNummer: '69599084', vestigingsnummer: '000038509504' }

const DAGOBERT: FakeBedrijf = {
  bedrijf: { ...NUMMERS, naam: 'Dagobert', soort: 'hoofdvestiging', adresregels: ['Bikilalaan 17 M'], actief: true },
  adres: ADRES,
}
const BOLDERBAST: FakeBedrijf = {
  bedrijf: { kvkNummer: '69599068', naam: 'Bolderbast', soort: 'rechtspersoon', adresregels: [], actief: true },
}
const BAKKERS: FakeBedrijf[] = Array.from({ length: 12 }, (_, index) => ({
  bedrijf: { ...BOLDERBAST.bedrijf, kvkNummer: String(90000000 + index), naam: `Bakkerij ${index}` },
}))

describeBedrijfRegister('the fake', async () => ({
  register: createFakeBedrijfRegister([DAGOBERT, BOLDERBAST, ...BAKKERS]),
  voorbeeld: {
    vestiging: { ...NUMMERS, naam: 'dagobert', ...ADRES },
    rechtspersoon: '69599068',
    onbekendKvkNummer: '12345678',
    onbekendVestigingsnummer: '000012345678',
    veel: 'bakkerij',
  },
}))

describe('the fake', () => {
  it('is silent when it is told to be', async () => {
    const register = createFakeBedrijfRegister([DAGOBERT])
    register.silence('broken')
    await expect(register.findBedrijf(NUMMERS, CONTEXT)).rejects.toThrow('nep-kvk: broken')
    await expect(register.zoekBedrijven({ soort: 'naam', naam: 'x' }, 1, CONTEXT)).rejects.toThrow('nep-kvk: broken')
  })
})
