import { describe, expect, it } from 'vitest'
import { RegisterError } from '@kiss/domain/errors'
import type { RegisterFault } from '@kiss/domain/errors'
import { isSameKlant } from '@kiss/domain/klant'
import type { KlantIdentificatie } from '@kiss/domain/klant'
import type { CallContext } from '@kiss/domain/sessie'
import { Contactmoment } from './contactmoment.ts'
import { ReferentienummerTaken } from './port.ts'
import type { ContactmomentOpdracht, ContactmomentRegister, GemaaktContactmoment } from './port.ts'

const CONTEXT: CallContext = { medewerker: { identificatie: 'mdw-1', naam: 'Ans Proef', email: 'ans@voorbeeld.nl' } }

/** A link in the fake: its own id, and what it leads to. */
export interface FakeLink {
  id: string
  doel: string
}

/** What the fake holds of one contactmoment. */
export interface FakeContactmoment {
  id: string
  opdracht: ContactmomentOpdracht
  /** `doel` is the id of the klant. */
  betrokkenen: FakeLink[]
  /** `doel` is the name of the agent. */
  medewerkers: FakeLink[]
  /** `doel` is the uuid of the zaak. */
  zaken: FakeLink[]
}

/** The calls that write. */
export type Schrijfactie =
  'ensureKlant' | 'ensureContactmoment' | 'ensureBetrokkene' | 'ensureMedewerker' | 'ensureZaak'

/** A register of contactmomenten in memory that a test can look into and make fail. */
export interface FakeContactmomentRegister extends ContactmomentRegister {
  readonly klanten: readonly { id: string; klant: KlantIdentificatie }[]
  readonly contactmomenten: readonly FakeContactmoment[]
  /** Fails every call from then on; without a fault it works again. */
  silence(fault?: RegisterFault): void
  /**
   * Fails the next call of this kind that gets so far: `before` it wrote anything, or `after` it wrote, so that only the
   * answer is lost.
   */
  interrupt(actie: Schrijfactie, moment: 'before' | 'after', error?: Error): void
  /** Somebody else takes this number. */
  occupy(referentienummer: string): void
}

/** Fills the port from memory, with the rules of Open Klant: numbers are unique, links are not. */
export function createFakeContactmomentRegister(): FakeContactmomentRegister {
  const register = { id: 'nep-contact', naam: 'Open Klant' }
  const klanten: { id: string; klant: KlantIdentificatie }[] = []
  const contactmomenten: FakeContactmoment[] = []
  const occupied = new Set<string>()
  const interruptions: { actie: Schrijfactie; moment: 'before' | 'after'; error: Error }[] = []
  let fault: RegisterFault | undefined
  let made = 0

  function newId(): string {
    made += 1
    return `99999999-0000-4000-8000-${String(made).padStart(12, '0')}`
  }

  function pass(actie: Schrijfactie, moment: 'before' | 'after'): void {
    if (moment === 'before' && fault !== undefined) throw new RegisterError(register, fault)
    const index = interruptions.findIndex((one) => one.actie === actie && one.moment === moment)
    if (index >= 0) throw interruptions.splice(index, 1)[0]?.error ?? new Error('unreachable')
  }

  async function write<T>(actie: Schrijfactie, commit: () => T): Promise<T> {
    pass(actie, 'before')
    const outcome = commit()
    pass(actie, 'after')
    return outcome
  }

  function mustFind(id: string): FakeContactmoment {
    const found = contactmomenten.find((one) => one.id === id)
    if (!found) throw new RegisterError(register, 'broken', { cause: new Error(`no contactmoment ${id}`) })
    return found
  }

  function ensureLink(links: FakeLink[], doel: string): string {
    const existing = links.find((link) => link.doel === doel)
    if (existing) return existing.id
    const link = { id: newId(), doel }
    links.push(link)
    return link.id
  }

  function findOurs(opdracht: ContactmomentOpdracht): FakeContactmoment | undefined {
    const { referentienummer, id } = opdracht
    if (occupied.has(referentienummer)) throw new ReferentienummerTaken()
    const holder = contactmomenten.find((one) => one.opdracht.referentienummer === referentienummer)
    if (holder && holder.opdracht.id !== id) throw new ReferentienummerTaken()
    return holder
  }

  return {
    register,
    klanten,
    contactmomenten,
    silence: (kind) => (fault = kind),
    interrupt: (actie, moment, error = new RegisterError(register, 'unreachable')) =>
      interruptions.push({ actie, moment, error }),
    occupy: (referentienummer) => occupied.add(referentienummer),
    async listHistorie(klant) {
      if (fault !== undefined) throw new RegisterError(register, fault)
      const id = klanten.find((one) => isSameKlant(one.klant, klant))?.id
      const own = contactmomenten.filter(({ betrokkenen }) => betrokkenen.some(({ doel }) => doel === id))
      const newestFirst = own.toSorted(
        (one, other) => Date.parse(other.opdracht.plaatsgevondenOp) - Date.parse(one.opdracht.plaatsgevondenOp),
      )
      return { contactmomenten: newestFirst.map(toContactmoment), contactverzoeken: [] }
    },
    ensureKlant: (klant) =>
      write('ensureKlant', () => {
        const existing = klanten.find((one) => isSameKlant(one.klant, klant))
        if (existing) return existing.id
        const id = newId()
        klanten.push({ id, klant })
        return id
      }),
    ensureContactmoment: (opdracht, { klantId, zaken }) =>
      write('ensureContactmoment', () => {
        const existing = findOurs(opdracht)
        if (existing) return toGemaakt(existing, klantId, zaken)
        const contactmoment: FakeContactmoment = {
          id: newId(),
          opdracht,
          betrokkenen: [],
          medewerkers: [],
          zaken: [],
        }
        contactmomenten.push(contactmoment)
        if (klantId !== undefined) {
          ensureLink(contactmoment.betrokkenen, klantId)
          for (const zaak of zaken.slice(0, 1)) ensureLink(contactmoment.zaken, zaak)
        }
        return toGemaakt(contactmoment, klantId, zaken)
      }),
    ensureBetrokkene: (id, klantId) => write('ensureBetrokkene', () => ensureLink(mustFind(id).betrokkenen, klantId)),
    ensureMedewerker: (id, { medewerker }) =>
      write('ensureMedewerker', () => ensureLink(mustFind(id).medewerkers, medewerker.naam)),
    ensureZaak: (id, zaakId) => write('ensureZaak', () => ensureLink(mustFind(id).zaken, zaakId)),
  }
}

function toGemaakt(
  { id, betrokkenen, zaken: links }: FakeContactmoment,
  klantId: string | undefined,
  zaken: readonly string[],
): GemaaktContactmoment {
  const own = links.filter(({ doel }) => zaken.includes(doel))
  return {
    contactmoment: id,
    betrokkene: betrokkenen.find(({ doel }) => doel === klantId)?.id,
    zaken: Object.fromEntries(own.map((link) => [link.doel, link.id])),
  }
}

function toContactmoment({ id, opdracht, medewerkers, zaken }: FakeContactmoment): Contactmoment {
  const { referentienummer, plaatsgevondenOp, kanaal, onderwerp, notitie } = opdracht
  return {
    id,
    referentienummer,
    plaatsgevondenOp,
    kanaal,
    onderwerp,
    notitie: notitie === '' ? undefined : notitie,
    medewerker: medewerkers[0]?.doel,
    gelukt: true,
    zaken: zaken.map(({ doel }) => ({ id: doel })),
    heeftContactverzoek: false,
    staat: 'geregistreerd',
  }
}

/** What the register under test is known to hold. */
export interface ContactmomentVoorbeeld {
  /** Two klanten that the register may make, or has; the last has no contact yet. */
  klant: KlantIdentificatie
  nieuweKlant: KlantIdentificatie
  /** A number of ten digits that nobody has, another one at every call. */
  nieuwNummer: () => string
}

const ZAAK = '12345678-0000-4000-8000-00000000000a'
const TWEEDE_ZAAK = '12345678-0000-4000-8000-00000000000b'

/** What every register of contactmomenten must do, also the fake. `open` is called once, by the first test. */
export function describeContactmomentRegister(
  name: string,
  open: () => Promise<{ register: ContactmomentRegister; voorbeeld: ContactmomentVoorbeeld }>,
): void {
  describe(`${name} as a ContactmomentRegister`, () => {
    let opening: ReturnType<typeof open> | undefined
    const opened = (): ReturnType<typeof open> => (opening ??= open())

    let count = 0

    function newOpdracht(referentienummer: string): ContactmomentOpdracht {
      count += 1
      return {
        id: `0196d1f0-0000-7000-8000-${String(count).padStart(12, '0')}`,
        referentienummer,
        plaatsgevondenOp: new Date().toISOString(),
        kanaal: 'Telefoon',
        onderwerp: `Paspoort ${referentienummer}`,
        notitie: 'Wil een paspoort.',
      }
    }

    it('says no contact, as a value', async () => {
      const { register, voorbeeld } = await opened()
      const nothing = { contactmomenten: [], contactverzoeken: [] }
      await expect(register.listHistorie(voorbeeld.nieuweKlant, CONTEXT)).resolves.toEqual(nothing)
    })

    it('knows one klant by one id, and another by another', async () => {
      const { register, voorbeeld } = await opened()
      const id = await register.ensureKlant(voorbeeld.klant, CONTEXT)
      await expect(register.ensureKlant(voorbeeld.klant, CONTEXT)).resolves.toBe(id)
      await expect(register.ensureKlant(voorbeeld.nieuweKlant, CONTEXT)).resolves.not.toBe(id)
    })

    it('takes every step of a delivery twice and keeps one of each', async () => {
      const { register, voorbeeld } = await opened()
      const opdracht = newOpdracht(voorbeeld.nieuwNummer())
      const klantId = await register.ensureKlant(voorbeeld.nieuweKlant, CONTEXT)
      const parts = { klantId, zaken: [ZAAK, TWEEDE_ZAAK], mayExist: false }
      const made = await register.ensureContactmoment(opdracht, parts, CONTEXT)
      const again = await register.ensureContactmoment(opdracht, { ...parts, mayExist: true }, CONTEXT)
      expect(again).toEqual(made)

      const id = made.contactmoment
      const betrokkene = await register.ensureBetrokkene(id, klantId, CONTEXT)
      expect(betrokkene).toBe(made.betrokkene ?? betrokkene)
      await expect(register.ensureBetrokkene(id, klantId, CONTEXT)).resolves.toBe(betrokkene)
      const medewerker = await register.ensureMedewerker(id, CONTEXT)
      await expect(register.ensureMedewerker(id, CONTEXT)).resolves.toBe(medewerker)
      for (const zaak of parts.zaken) {
        const link = await register.ensureZaak(id, zaak, CONTEXT)
        expect(link).toBe(made.zaken[zaak] ?? link)
        await expect(register.ensureZaak(id, zaak, CONTEXT)).resolves.toBe(link)
      }

      const { contactmomenten } = await register.listHistorie(voorbeeld.nieuweKlant, CONTEXT)
      expect(contactmomenten.map((one) => Contactmoment.parse(one))).toEqual(contactmomenten)
      const { referentienummer, kanaal, onderwerp, notitie } = opdracht
      expect(contactmomenten).toMatchObject([
        { id, referentienummer, kanaal, onderwerp, notitie, medewerker: 'Ans Proef', staat: 'geregistreerd' },
      ])
      expect(contactmomenten[0]?.zaken.map((zaak) => zaak.id).toSorted()).toEqual([ZAAK, TWEEDE_ZAAK])
      expect(Date.parse(contactmomenten[0]?.plaatsgevondenOp ?? '')).toBe(Date.parse(opdracht.plaatsgevondenOp))
    })

    it('puts the newest contact first', async () => {
      const { register, voorbeeld } = await opened()
      const klantId = await register.ensureKlant(voorbeeld.klant, CONTEXT)
      const opdracht = { ...newOpdracht(voorbeeld.nieuwNummer()), plaatsgevondenOp: '2020-01-01T12:00:00.000Z' }
      const parts = { klantId, zaken: [], mayExist: false }
      const old = await register.ensureContactmoment(opdracht, parts, CONTEXT)
      const latest = await register.ensureContactmoment(newOpdracht(voorbeeld.nieuwNummer()), parts, CONTEXT)
      const { contactmomenten } = await register.listHistorie(voorbeeld.klant, CONTEXT)
      expect(contactmomenten[0]?.id).toBe(latest.contactmoment)
      const moments = contactmomenten.map((one) => Date.parse(one.plaatsgevondenOp))
      expect(moments).toEqual(moments.toSorted((one, other) => other - one))
      expect(contactmomenten.map(({ id }) => id)).toContain(old.contactmoment)
    })

    it('takes a contactmoment of nobody, and links its zaken afterwards', async () => {
      const { register, voorbeeld } = await opened()
      const opdracht = newOpdracht(voorbeeld.nieuwNummer())
      const parts = { klantId: undefined, zaken: [ZAAK], mayExist: false }
      const made = await register.ensureContactmoment(opdracht, parts, CONTEXT)
      expect(made.betrokkene).toBeUndefined()
      await register.ensureZaak(made.contactmoment, ZAAK, CONTEXT)
      const again = await register.ensureContactmoment(opdracht, { ...parts, mayExist: true }, CONTEXT)
      expect(again.contactmoment).toBe(made.contactmoment)
      expect(Object.keys(again.zaken)).toEqual([ZAAK])
    })

    it.each([true, false])('says that a number is taken (mayExist %s)', async (mayExist) => {
      const { register, voorbeeld } = await opened()
      const referentienummer = voorbeeld.nieuwNummer()
      const parts = { klantId: undefined, zaken: [], mayExist: false }
      await register.ensureContactmoment(newOpdracht(referentienummer), parts, CONTEXT)
      const other = register.ensureContactmoment(newOpdracht(referentienummer), { ...parts, mayExist }, CONTEXT)
      await expect(other).rejects.toBeInstanceOf(ReferentienummerTaken)
    })
  })
}
