import { describe, expect, it } from 'vitest'
import { RegisterError } from '@kiss/domain/errors'
import type { RegisterFault } from '@kiss/domain/errors'
import type { CallContext } from '@kiss/domain/sessie'
import { Afdeling } from './afdeling.ts'
import type { AfdelingRegister } from './port.ts'

const CONTEXT: CallContext = { medewerker: { identificatie: 'mdw-1', naam: 'Ans Proef', email: 'ans@voorbeeld.nl' } }

/** A register of afdelingen in memory; `silence` makes it fail from then on. */
export interface FakeAfdelingRegister extends AfdelingRegister {
  silence(fault: RegisterFault): void
}

/** Fills the port from memory. */
export function createFakeAfdelingRegister(afdelingen: readonly Afdeling[]): FakeAfdelingRegister {
  const register = { id: 'nep-afdelingen', naam: 'Afdelingen' }
  const compare = new Intl.Collator('nl').compare
  let fault: RegisterFault | undefined
  return {
    register,
    silence: (kind) => (fault = kind),
    async listAfdelingen() {
      if (fault !== undefined) throw new RegisterError(register, fault)
      return afdelingen.toSorted((one, other) => compare(one.naam, other.naam))
    },
  }
}

/** What every register of afdelingen must do, also the fake. `names` are all it holds, in any order. */
export function describeAfdelingRegister(
  name: string,
  open: () => Promise<{ register: AfdelingRegister; names: readonly string[] }>,
): void {
  describe(`${name} as an AfdelingRegister`, () => {
    it('lists all afdelingen once, in the order of a Dutch reader', async () => {
      const { register, names } = await open()
      const afdelingen = await register.listAfdelingen(CONTEXT)
      const expected = names.toSorted(new Intl.Collator('nl').compare)
      expect(afdelingen.map(({ naam }) => naam)).toEqual(expected)
      for (const afdeling of afdelingen) expect(Afdeling.parse(afdeling)).toEqual(afdeling)
    })
  })
}
