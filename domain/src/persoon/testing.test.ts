import { describe, expect, it } from 'vitest'
import { RegisterError } from '@kiss/domain/errors'
import { buildPersoon, createFakePersoonRegister, describePersoonRegister } from './testing.ts'
import type { FakePersoon } from './testing.ts'

const CONTEXT = { medewerker: { identificatie: 'mdw-1', naam: 'Ans Proef', email: 'ans@voorbeeld.nl' } }
const ADRES = { postcode: '3544NG', huisnummer: '11' }

const BERG: FakePersoon = {
  persoon: buildPersoon({
    bsn: '999990019',
    naam: { volledig: 'Jan van der Berg', voorvoegsel: 'van der', geslachtsnaam: 'Berg' },
    geboortedatum: { soort: 'datum', datum: '1946-09-12' },
  }),
  adres: ADRES,
}
const OVERLEDENE: FakePersoon = { persoon: buildPersoon({ bsn: '000009830', opschorting: 'overlijden' }) }
const CROWD: FakePersoon[] = Array.from({ length: 11 }, () => ({ persoon: buildPersoon() }))

describePersoonRegister('the fake', async () => ({
  register: createFakePersoonRegister([BERG, OVERLEDENE, ...CROWD]),
  voorbeeld: {
    persoon: { bsn: '999990019', achternaam: 'van der Berg', geboortedatum: '1946-09-12', ...ADRES },
    overledene: '000009830',
    onbekendeBsn: '999990020',
    teVeel: { soort: 'naam', achternaam: 'Moulin', geboortedatum: '1985-12-01' },
  },
}))

describe('the fake', () => {
  it('is silent when it is told to be', async () => {
    const register = createFakePersoonRegister([BERG])
    register.silence('timeout')
    await expect(register.findPersoon('999990019', CONTEXT)).rejects.toThrow(RegisterError)
    await expect(register.zoekPersonen({ soort: 'bsn', bsn: '999990019' }, CONTEXT)).rejects.toThrow('nep-brp: timeout')
  })
})
