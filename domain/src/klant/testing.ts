import { describe, expect, it } from 'vitest'
import { RegisterError } from '@kiss/domain/errors'
import type { RegisterFault } from '@kiss/domain/errors'
import type { CallContext } from '@kiss/domain/sessie'
import { Contactgegevens, isSameKlant } from './klant.ts'
import type { KlantIdentificatie } from './klant.ts'
import type { KlantRegister } from './port.ts'

const CONTEXT: CallContext = { medewerker: { identificatie: 'mdw-1', naam: 'Ans Proef', email: 'ans@voorbeeld.nl' } }

/** A klant in the fake, and how to reach them. */
export interface FakeKlant {
  klant: KlantIdentificatie
  contactgegevens: Contactgegevens
}

/** A register of klanten in memory; `silence` makes it fail from then on. */
export interface FakeKlantRegister extends KlantRegister {
  silence(fault: RegisterFault): void
}

/** Fills the port from memory. */
export function createFakeKlantRegister(klanten: readonly FakeKlant[]): FakeKlantRegister {
  const register = { id: 'nep-klant', naam: 'Open Klant' }
  let fault: RegisterFault | undefined
  return {
    register,
    silence: (kind) => (fault = kind),
    async findContactgegevens(klant) {
      if (fault !== undefined) throw new RegisterError(register, fault)
      return klanten.find((one) => isSameKlant(one.klant, klant))?.contactgegevens
    },
  }
}

/** What the register under test is known to hold. */
export interface KlantVoorbeeld {
  /** A klant of whom it has a telephone number or an e-mail address. */
  bereikbaar: KlantIdentificatie
  /** A klant that it has never heard of. */
  onbekend: KlantIdentificatie
  /** A vestiging that it knows. */
  vestiging: Extract<KlantIdentificatie, { soort: 'vestiging' }>
}

/** What every register of klanten must do, also the fake. `open` is called once, by the first test. */
export function describeKlantRegister(
  name: string,
  open: () => Promise<{ register: KlantRegister; voorbeeld: KlantVoorbeeld }>,
): void {
  describe(`${name} as a KlantRegister`, () => {
    let opening: ReturnType<typeof open> | undefined
    const opened = (): ReturnType<typeof open> => (opening ??= open())

    it('knows how to reach a klant, and no more than is promised', async () => {
      const { register, voorbeeld } = await opened()
      const found = await register.findContactgegevens(voorbeeld.bereikbaar, CONTEXT)
      expect(Contactgegevens.parse(found)).toEqual(found)
      expect([...(found?.telefoonnummers ?? []), ...(found?.emailadressen ?? [])]).not.toEqual([])
    })

    it('says nobody, as a value', async () => {
      const { register, voorbeeld } = await opened()
      await expect(register.findContactgegevens(voorbeeld.onbekend, CONTEXT)).resolves.toBeUndefined()
    })

    it('knows a vestiging only together with the KVK number of its bedrijf', async () => {
      const { register, voorbeeld } = await opened()
      await expect(register.findContactgegevens(voorbeeld.vestiging, CONTEXT)).resolves.toBeDefined()
      const stranger = { ...voorbeeld.vestiging, kvkNummer: '00000000' }
      await expect(register.findContactgegevens(stranger, CONTEXT)).resolves.toBeUndefined()
    })
  })
}
