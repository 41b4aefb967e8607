import { describe, expect, it } from 'vitest'
import { RegisterError } from '@kiss/domain/errors'
import type { RegisterFault } from '@kiss/domain/errors'
import { isSameKlant } from '@kiss/domain/klant'
import type { KlantIdentificatie } from '@kiss/domain/klant'
import type { CallContext } from '@kiss/domain/sessie'
import { Zaak } from './zaak.ts'
import type { ZaakRegister } from './port.ts'

const CONTEXT: CallContext = { medewerker: { identificatie: 'mdw-1', naam: 'Ans Proef', email: 'ans@voorbeeld.nl' } }

/** A zaak in the fake, and who asked for it. */
export interface FakeZaak {
  klant: KlantIdentificatie
  zaak: Zaak
}

/** A zaaksysteem in memory; `silence` makes it fail from then on. */
export interface FakeZaakRegister extends ZaakRegister {
  silence(fault: RegisterFault): void
}

/** Builds a zaak that is nothing in particular; meaning stands in `parts`. */
export function buildZaak(parts: Partial<Zaak> = {}): Zaak {
  return {
    id: 'aaaaaaaa-0000-4000-8000-000000000001',
    zaaksysteem: 'nep-zaak',
    identificatie: 'ZAAK-2026-0000001',
    zaaktype: 'Parkeervergunning',
    omschrijving: 'Kenteken wijzigen',
    startdatum: '2026-05-01',
    ...parts,
  }
}

/** Fills the port from memory. */
export function createFakeZaakRegister(zaken: readonly FakeZaak[]): FakeZaakRegister {
  const register = { id: 'nep-zaak', naam: 'Open Zaak' }
  let fault: RegisterFault | undefined
  function known(): readonly FakeZaak[] {
    if (fault !== undefined) throw new RegisterError(register, fault)
    return zaken
  }
  return {
    register,
    silence: (kind) => (fault = kind),
    async listZaken(klant) {
      const own = known().filter((one) => isSameKlant(one.klant, klant))
      return own.map(({ zaak }) => zaak).sort((one, other) => other.startdatum.localeCompare(one.startdatum))
    },
    async listIdentificaties(ids) {
      const wanted = known().filter(({ zaak }) => ids.includes(zaak.id))
      return new Map(wanted.map(({ zaak }) => [zaak.id, zaak.identificatie]))
    },
  }
}

/** What the register under test is known to hold. */
export interface ZaakVoorbeeld {
  /** A klant with several zaken. */
  metZaken: KlantIdentificatie
  /** How many those are. */
  aantal: number
  /** A klant without any. */
  zonderZaken: KlantIdentificatie
}

/** What every zaaksysteem must do, also the fake. `open` is called once, by the first test. */
export function describeZaakRegister(
  name: string,
  open: () => Promise<{ register: ZaakRegister; voorbeeld: ZaakVoorbeeld }>,
): void {
  describe(`${name} as a ZaakRegister`, () => {
    let opening: ReturnType<typeof open> | undefined
    const opened = (): ReturnType<typeof open> => (opening ??= open())

    it('gives all zaken of a klant, newest first, each once, and no more than is promised', async () => {
      const { register, voorbeeld } = await opened()
      const zaken = await register.listZaken(voorbeeld.metZaken, CONTEXT)
      expect(zaken).toHaveLength(voorbeeld.aantal)
      expect(new Set(zaken.map(({ id }) => id)).size).toBe(zaken.length)
      const dates = zaken.map(({ startdatum }) => startdatum)
      expect(dates).toEqual(dates.toSorted().toReversed())
      for (const zaak of zaken) {
        expect(Zaak.parse(zaak)).toEqual(zaak)
        expect(zaak.zaaksysteem).toBe(register.register.id)
      }
    })

    it('says none, as a value', async () => {
      const { register, voorbeeld } = await opened()
      await expect(register.listZaken(voorbeeld.zonderZaken, CONTEXT)).resolves.toEqual([])
    })

    it('gives the numbers of zaken, and leaves out what it does not know', async () => {
      const { register, voorbeeld } = await opened()
      const zaken = await register.listZaken(voorbeeld.metZaken, CONTEXT)
      const strange = ['00000000-0000-4000-8000-000000000000', 'geen uuid', '']
      const numbers = await register.listIdentificaties([...strange, ...zaken.map(({ id }) => id)], CONTEXT)
      expect(numbers).toEqual(new Map(zaken.map(({ id, identificatie }) => [id, identificatie])))
      await expect(register.listIdentificaties([], CONTEXT)).resolves.toEqual(new Map())
    })
  })
}
