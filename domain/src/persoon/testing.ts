import { describe, expect, it } from 'vitest'
import { AgentError, RegisterError } from '@kiss/domain/errors'
import type { RegisterFault } from '@kiss/domain/errors'
import type { CallContext } from '@kiss/domain/sessie'
import { Persoon } from './persoon.ts'
import type { PersoonRegister } from './port.ts'
import { splitAchternaam } from './zoekvraag.ts'
import type { PersoonZoekvraag } from './zoekvraag.ts'

const CONTEXT: CallContext = { medewerker: { identificatie: 'mdw-1', naam: 'Ans Proef', email: 'ans@voorbeeld.nl' } }
const MAXIMUM = { bsn: 1, naam: 10, adres: 30 }

/** A person in the fake: what it answers, and where it is found by address. */
export interface FakePersoon {
  persoon: Persoon
  adres?: { postcode: string; huisnummer: string; huisletter?: string; toevoeging?: string }
}

/** A register of persons in memory; `silence` makes it fail from then on. */
export interface FakePersoonRegister extends PersoonRegister {
  silence(fault: RegisterFault): void
}

/** Builds a person who is nobody in particular; meaning stands in `parts`. */
export function buildPersoon(parts: Partial<Persoon> = {}): Persoon {
  return {
    bsn: '999993653',
    naam: { volledig: 'Suzanne Moulin', voornamen: 'Suzanne', geslachtsnaam: 'Moulin' },
    geboortedatum: { soort: 'datum', datum: '1985-12-01' },
    adresregels: ['Boterdiep 31', '3077 AW  ROTTERDAM'],
    geheim: false,
    inOnderzoek: false,
    ...parts,
  }
}

/** Fills the port from memory, with the limits and the wildcard of the BRP. */
export function createFakePersoonRegister(personen: readonly FakePersoon[]): FakePersoonRegister {
  const register = { id: 'nep-brp', naam: 'BRP' }
  let fault: RegisterFault | undefined
  async function search(meets: (one: FakePersoon) => boolean): Promise<Persoon[]> {
    if (fault !== undefined) throw new RegisterError(register, fault)
    return personen.filter(meets).map(({ persoon }) => persoon)
  }
  return {
    register,
    silence: (kind) => (fault = kind),
    async zoekPersonen(vraag) {
      const found = await search((one) => meetsVraag(one, vraag))
      const maximum = MAXIMUM[vraag.soort]
      if (found.length > maximum) throw new AgentError('too-many-results', { zin: `Meer dan ${maximum} gevonden.` })
      return found
    },
    findPersoon: async (bsn) => (await search(({ persoon }) => persoon.bsn === bsn))[0],
  }
}

function meetsVraag({ persoon, adres }: FakePersoon, vraag: PersoonZoekvraag): boolean {
  switch (vraag.soort) {
    case 'bsn':
      return persoon.bsn === vraag.bsn
    case 'naam':
      return isBorn(persoon, vraag.geboortedatum) && isCalled(persoon, vraag.achternaam)
    case 'adres':
      return (
        adres?.postcode === vraag.postcode &&
        adres.huisnummer === vraag.huisnummer &&
        (vraag.huisletter === undefined || adres.huisletter?.toLowerCase() === vraag.huisletter.toLowerCase()) &&
        (vraag.toevoeging === undefined || adres.toevoeging?.toLowerCase() === vraag.toevoeging.toLowerCase()) &&
        (vraag.achternaam === undefined || isCalled(persoon, vraag.achternaam))
      )
  }
}

function isBorn({ geboortedatum }: Persoon, day: string): boolean {
  return geboortedatum?.soort === 'datum' && geboortedatum.datum === day
}

function isCalled({ naam }: Persoon, achternaam: string): boolean {
  const wanted = splitAchternaam(achternaam).geslachtsnaam.toLowerCase()
  const actual = (naam.geslachtsnaam ?? '').toLowerCase()
  return wanted.length < 3 ? actual === wanted : actual.startsWith(wanted)
}

/** What the register under test is known to hold. */
export interface PersoonVoorbeeld {
  /** Somebody alive, by everything they are found by; `achternaam` as an agent says it, with voorvoegsel. */
  persoon: { bsn: string; achternaam: string; geboortedatum: string; postcode: string; huisnummer: string }
  /** Bsn of somebody who died. */
  overledene: string
  /** Eleven-proof, and nobody's. */
  onbekendeBsn: string
  /** A search with more hits than the register gives. */
  teVeel: PersoonZoekvraag
}

/** What every register of persons must do, also the fake. `open` is called once, by the first test. */
export function describePersoonRegister(
  name: string,
  open: () => Promise<{ register: PersoonRegister; voorbeeld: PersoonVoorbeeld }>,
): void {
  describe(`${name} as a PersoonRegister`, () => {
    const opened = onFirstUse(open)

    it('finds one person by bsn, and no more than is promised', async () => {
      const { register, voorbeeld } = await opened()
      const { bsn } = voorbeeld.persoon
      const found = await register.zoekPersonen({ soort: 'bsn', bsn }, CONTEXT)
      expect(found.map((persoon) => persoon.bsn)).toEqual([bsn])
      const persoon = await register.findPersoon(bsn, CONTEXT)
      expect(Persoon.parse(persoon)).toEqual(persoon)
      expect(persoon?.naam.volledig).not.toBe('')
    })

    it('finds them by achternaam and geboortedatum, whatever the capitals', async () => {
      const { register, voorbeeld } = await opened()
      const { bsn, achternaam, geboortedatum } = voorbeeld.persoon
      for (const typed of [achternaam, achternaam.toLowerCase(), achternaam.slice(0, -1)]) {
        const found = await register.zoekPersonen({ soort: 'naam', achternaam: typed, geboortedatum }, CONTEXT)
        expect(found.map((persoon) => persoon.bsn)).toContain(bsn)
        for (const persoon of found) expect(Persoon.parse(persoon)).toEqual(persoon)
      }
    })

    it('finds them by address, with and without achternaam', async () => {
      const { register, voorbeeld } = await opened()
      const { bsn, achternaam, postcode, huisnummer } = voorbeeld.persoon
      const adres = { soort: 'adres', postcode, huisnummer } as const
      for (const vraag of [adres, { ...adres, achternaam }]) {
        const found = await register.zoekPersonen(vraag, CONTEXT)
        expect(found.map((persoon) => persoon.bsn)).toContain(bsn)
      }
    })

    it('says nobody, as a value', async () => {
      const { register, voorbeeld } = await opened()
      const { postcode, huisnummer, geboortedatum } = voorbeeld.persoon
      const bsn = voorbeeld.onbekendeBsn
      await expect(register.findPersoon(bsn, CONTEXT)).resolves.toBeUndefined()
      for (const vraag of [
        { soort: 'bsn', bsn },
        { soort: 'naam', achternaam: 'van Nergenshuizen', geboortedatum },
        { soort: 'adres', postcode, huisnummer, achternaam: 'van Nergenshuizen' },
      ] as const) {
        await expect(register.zoekPersonen(vraag, CONTEXT)).resolves.toEqual([])
      }
    })

    it('finds the deceased, and says so', async () => {
      const { register, voorbeeld } = await opened()
      const bsn = voorbeeld.overledene
      const [found] = await register.zoekPersonen({ soort: 'bsn', bsn }, CONTEXT)
      expect(found?.opschorting).toBe('overlijden')
      expect((await register.findPersoon(bsn, CONTEXT))?.opschorting).toBe('overlijden')
    })

    it('asks for a narrower search in its own words when it finds too many', async () => {
      const { register, voorbeeld } = await opened()
      const error: unknown = await register.zoekPersonen(voorbeeld.teVeel, CONTEXT).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(AgentError)
      expect(error).toMatchObject({ code: 'too-many-results', zin: expect.stringMatching(/\d/) as unknown })
    })
  })
}

function onFirstUse<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined
  return () => (opened ??= open())
}
