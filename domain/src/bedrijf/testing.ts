import { describe, expect, it } from 'vitest'
import { RegisterError } from '@kiss/domain/errors'
import type { RegisterFault } from '@kiss/domain/errors'
import type { CallContext } from '@kiss/domain/sessie'
import { Bedrijf } from './bedrijf.ts'
import type { BedrijfZoekvraag } from './bedrijf.ts'
import type { BedrijfRegister } from './port.ts'

const CONTEXT: CallContext = { medewerker: { identificatie: 'mdw-1', naam: 'Ans Proef', email: 'ans@voorbeeld.nl' } }
const PER_PAGINA = 10

/** A bedrijf in the fake: what it answers, and where it is found by address. */
export interface FakeBedrijf {
  bedrijf: Bedrijf
  adres?: { postcode: string; huisnummer: string }
}

/** A Handelsregister in memory; `silence` makes it fail from then on. */
export interface FakeBedrijfRegister extends BedrijfRegister {
  silence(fault: RegisterFault): void
}

/** Fills the port from memory, ten to a page. */
export function createFakeBedrijfRegister(bedrijven: readonly FakeBedrijf[]): FakeBedrijfRegister {
  const register = { id: 'nep-kvk', naam: 'Handelsregister' }
  let fault: RegisterFault | undefined
  function search(meets: (one: FakeBedrijf) => boolean): Bedrijf[] {
    if (fault !== undefined) throw new RegisterError(register, fault)
    return bedrijven.filter(meets).map(({ bedrijf }) => bedrijf)
  }
  return {
    register,
    silence: (kind) => (fault = kind),
    async zoekBedrijven(vraag, pagina) {
      const found = search((one) => meetsVraag(one, vraag))
      const shown = found.slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA)
      return { bedrijven: shown, totaal: found.length, pagina, perPagina: PER_PAGINA }
    },
    async findBedrijf({ kvkNummer, vestigingsnummer }) {
      return search(
        ({ bedrijf }) => bedrijf.kvkNummer === kvkNummer && bedrijf.vestigingsnummer === vestigingsnummer,
      )[0]
    },
  }
}

function meetsVraag({ bedrijf, adres }: FakeBedrijf, vraag: BedrijfZoekvraag): boolean {
  switch (vraag.soort) {
    case 'naam':
      return bedrijf.naam.toLowerCase().includes(vraag.naam.toLowerCase())
    case 'nummer':
      return vraag.nummer === bedrijf.kvkNummer || vraag.nummer === bedrijf.vestigingsnummer
    case 'adres':
      return adres?.postcode === vraag.postcode && adres.huisnummer === vraag.huisnummer
  }
}

/** What the register under test is known to hold. */
export interface BedrijfVoorbeeld {
  vestiging: { kvkNummer: string; vestigingsnummer: string; naam: string; postcode: string; huisnummer: string }
  /** KVK number of an inschrijving that can be asked for without vestigingsnummer. */
  rechtspersoon: string
  onbekendKvkNummer: string
  onbekendVestigingsnummer: string
  /** A part of a name with more than ten hits. */
  veel: string
}

/** What every register of bedrijven must do, also the fake. `open` is called once, by the first test. */
export function describeBedrijfRegister(
  name: string,
  open: () => Promise<{ register: BedrijfRegister; voorbeeld: BedrijfVoorbeeld }>,
): void {
  describe(`${name} as a BedrijfRegister`, () => {
    const opened = onFirstUse(open)

    it('finds a vestiging by each of its numbers, its name and its address', async () => {
      const { register, voorbeeld } = await opened()
      const { kvkNummer, vestigingsnummer, naam, postcode, huisnummer } = voorbeeld.vestiging
      for (const vraag of [
        { soort: 'nummer', nummer: kvkNummer },
        { soort: 'nummer', nummer: vestigingsnummer },
        { soort: 'naam', naam },
        { soort: 'adres', postcode, huisnummer },
      ] as const) {
        const { bedrijven, totaal, pagina } = await register.zoekBedrijven(vraag, 1, CONTEXT)
        expect(bedrijven.map((bedrijf) => bedrijf.vestigingsnummer)).toContain(vestigingsnummer)
        for (const bedrijf of bedrijven) expect(Bedrijf.parse(bedrijf)).toEqual(bedrijf)
        expect({ totaal: totaal >= bedrijven.length, pagina }).toEqual({ totaal: true, pagina: 1 })
      }
    })

    it('gives one vestiging with its address', async () => {
      const { register, voorbeeld } = await opened()
      const { kvkNummer, vestigingsnummer } = voorbeeld.vestiging
      const bedrijf = await register.findBedrijf({ kvkNummer, vestigingsnummer }, CONTEXT)
      expect(bedrijf).toMatchObject({ kvkNummer, vestigingsnummer })
      expect(Bedrijf.parse(bedrijf)).toEqual(bedrijf)
      expect(bedrijf?.adresregels).not.toEqual([])
    })

    it('gives an inschrijving without vestigingsnummer', async () => {
      const { register, voorbeeld } = await opened()
      const kvkNummer = voorbeeld.rechtspersoon
      const bedrijf = await register.findBedrijf({ kvkNummer }, CONTEXT)
      expect(bedrijf).toMatchObject({ kvkNummer, soort: 'rechtspersoon' })
      expect(bedrijf).not.toHaveProperty('vestigingsnummer')
    })

    it('says nothing found, as a value', async () => {
      const { register, voorbeeld } = await opened()
      const { onbekendKvkNummer: kvkNummer, onbekendVestigingsnummer: vestigingsnummer } = voorbeeld
      const nothing = { bedrijven: [], totaal: 0, pagina: 1, perPagina: 10 }
      for (const nummer of [kvkNummer, vestigingsnummer]) {
        await expect(register.zoekBedrijven({ soort: 'nummer', nummer }, 1, CONTEXT)).resolves.toEqual(nothing)
      }
      await expect(register.findBedrijf({ kvkNummer }, CONTEXT)).resolves.toBeUndefined()
      await expect(register.findBedrijf({ kvkNummer, vestigingsnummer }, CONTEXT)).resolves.toBeUndefined()
    })

    it('does not give a vestiging under the KVK number of another', async () => {
      const { register, voorbeeld } = await opened()
      const { vestigingsnummer } = voorbeeld.vestiging
      const kvkNummer = voorbeeld.onbekendKvkNummer
      await expect(register.findBedrijf({ kvkNummer, vestigingsnummer }, CONTEXT)).resolves.toBeUndefined()
    })

    it('gives ten to a page, and other ones on the next', async () => {
      const { register, voorbeeld } = await opened()
      const vraag = { soort: 'naam', naam: voorbeeld.veel } as const
      const first = await register.zoekBedrijven(vraag, 1, CONTEXT)
      const second = await register.zoekBedrijven(vraag, 2, CONTEXT)
      expect(first).toMatchObject({ pagina: 1, perPagina: 10 })
      expect(first.bedrijven).toHaveLength(10)
      expect(first.totaal).toBeGreaterThan(10)
      expect(second).toMatchObject({ pagina: 2, totaal: first.totaal })
      for (const bedrijf of second.bedrijven) expect(first.bedrijven).not.toContainEqual(bedrijf)
    })
  })
}

function onFirstUse<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined
  return () => (opened ??= open())
}
