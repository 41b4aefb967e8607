import type { KlantbeeldDeel } from '@kiss/contract/klantbeeld'
import type { BedrijfRegister } from '@kiss/domain/bedrijf/port'
import type { Contactmoment } from '@kiss/domain/contactmoment'
import type { ContactmomentRegister, Historie } from '@kiss/domain/contactmoment/port'
import type { Gathered, RegisterNaam, Silent } from '@kiss/domain/errors'
import { klantSleutel } from '@kiss/domain/klant'
import type { KlantIdentificatie } from '@kiss/domain/klant'
import type { KlantRegister } from '@kiss/domain/klant/port'
import type { PersoonRegister } from '@kiss/domain/persoon/port'
import type { CallContext } from '@kiss/domain/sessie'
import type { Zaak } from '@kiss/domain/zaak'
import type { ZaakRegister } from '@kiss/domain/zaak/port'
import type { Database } from '#database'
import { findDetails, listUndelivered } from '#contactmoment'
import { gather } from './gather.ts'
import type { OnBug } from './gather.ts'

/** Where a klantbeeld comes from. Several registers of one kind are asked side by side. */
export interface KlantbeeldDeps {
  db: Database
  personen: PersoonRegister
  bedrijven: BedrijfRegister
  klanten: readonly KlantRegister[]
  contactmomenten: readonly ContactmomentRegister[]
  zaken: readonly ZaakRegister[]
  onBug: OnBug
}

type Send = (deel: KlantbeeldDeel) => void

/** Our own administration, as a source beside the registers. */
const OURSELVES: RegisterNaam = { id: 'kiss', naam: 'De administratie van KISS' }

/**
 * Everything known about a klant: all registers at once, every part sent as soon as it is there. Nothing waits for a
 * slow register but the part it belongs to.
 */
export async function gatherKlantbeeld(
  deps: KlantbeeldDeps,
  klant: KlantIdentificatie,
  context: CallContext,
  send: Send,
): Promise<void> {
  const historie = sendHistorie(deps, klant, context, send)
  const zaken = sendZaken(deps, klant, context, send)
  await Promise.all([
    sendIdentity(deps, klant, context, send),
    sendContactgegevens(deps, klant, context, send),
    sendZaaknummers(deps, historie, zaken, context, send),
  ])
  send({ deel: 'einde' })
}

async function sendIdentity(deps: KlantbeeldDeps, klant: KlantIdentificatie, context: CallContext, send: Send) {
  if (klant.soort === 'persoon') {
    const { register } = deps.personen
    const ask = async () => [await deps.personen.findPersoon(klant.bsn, context)]
    const found = await gather([{ register, ask }], deps.onBug)
    send({ deel: 'persoon', persoon: found.items[0] ?? null, bronnen: [register.naam], silent: found.silent })
    return
  }
  const { register } = deps.bedrijven
  const ask = async () => [await deps.bedrijven.findBedrijf(klant, context)]
  const found = await gather([{ register, ask }], deps.onBug)
  send({ deel: 'bedrijf', bedrijf: found.items[0] ?? null, bronnen: [register.naam], silent: found.silent })
}

async function sendContactgegevens(deps: KlantbeeldDeps, klant: KlantIdentificatie, context: CallContext, send: Send) {
  const found = await gather(
    deps.klanten.map((port) => ({
      register: port.register,
      ask: async () => {
        const contactgegevens = await port.findContactgegevens(klant, context)
        return contactgegevens ? [contactgegevens] : []
      },
    })),
    deps.onBug,
  )
  const contactgegevens = {
    telefoonnummers: [...new Set(found.items.flatMap((item) => item.telefoonnummers))],
    emailadressen: [...new Set(found.items.flatMap((item) => item.emailadressen))],
  }
  send({
    deel: 'contactgegevens',
    contactgegevens: found.items.length > 0 ? contactgegevens : null,
    bronnen: namesOf(deps.klanten),
    silent: found.silent,
  })
}

async function sendHistorie(
  deps: KlantbeeldDeps,
  klant: KlantIdentificatie,
  context: CallContext,
  send: Send,
): Promise<Historie> {
  const [known, ours] = await Promise.all([
    gather(
      deps.contactmomenten.map((port) => ({
        register: port.register,
        ask: async () => [await withDetails(deps, port.register, await port.listHistorie(klant, context))],
      })),
      deps.onBug,
    ),
    gather([{ register: OURSELVES, ask: () => listUndelivered(deps.db, klantSleutel(klant)) }], deps.onBug),
  ])
  const historie = {
    // A register may have it already while our own administration has not heard so yet: the number tells.
    contactmomenten: newestFirst(
      withoutDoubles([...known.items.flatMap((item) => item.contactmomenten), ...ours.items]),
      (item) => item.plaatsgevondenOp,
    ),
    contactverzoeken: newestFirst(
      known.items.flatMap((item) => item.contactverzoeken),
      (item) => item.aangemaaktOp,
    ),
  }
  const silent = [...known.silent, ...ours.silent]
  const bronnen = namesOf(deps.contactmomenten)
  send({ deel: 'contactmomenten', items: historie.contactmomenten, bronnen, silent })
  send({ deel: 'contactverzoeken', items: historie.contactverzoeken, bronnen, silent: known.silent })
  return historie
}

/** What we recorded ourselves completes what the register keeps; without our database the register's part stands. */
async function withDetails(deps: KlantbeeldDeps, register: RegisterNaam, historie: Historie): Promise<Historie> {
  const ids = historie.contactmomenten.map((item) => item.id)
  try {
    const details = await findDetails(deps.db, register.id, ids)
    return {
      ...historie,
      contactmomenten: historie.contactmomenten.map((item) => ({ ...item, ...details.get(item.id) })),
    }
  } catch (error) {
    // Named as silent by the source OURSELVES, which asks the same database.
    deps.onBug(OURSELVES, error)
    return historie
  }
}

function withoutDoubles(items: readonly Contactmoment[]): Contactmoment[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const number = item.referentienummer
    if (number === undefined) return true
    if (seen.has(number)) return false
    seen.add(number)
    return true
  })
}

function newestFirst<T>(items: readonly T[], momentOf: (item: T) => string): T[] {
  return items.toSorted((one, other) => Date.parse(momentOf(other)) - Date.parse(momentOf(one)))
}

async function sendZaken(
  deps: KlantbeeldDeps,
  klant: KlantIdentificatie,
  context: CallContext,
  send: Send,
): Promise<Gathered<Zaak>> {
  const found = await gather(
    deps.zaken.map((port) => ({ register: port.register, ask: () => port.listZaken(klant, context) })),
    deps.onBug,
  )
  const items = newestFirst(found.items, (zaak) => zaak.startdatum)
  send({ deel: 'zaken', items, bronnen: namesOf(deps.zaken), silent: found.silent })
  return { items, silent: found.silent }
}

/**
 * Contactmomenten may be about a zaak of somebody else; its number is asked once for all of them. A register that just
 * kept silent about the zaken is not waited for a second time.
 */
async function sendZaaknummers(
  deps: KlantbeeldDeps,
  historie: Promise<Historie>,
  zaken: Promise<Gathered<Zaak>>,
  context: CallContext,
  send: Send,
) {
  const [{ contactmomenten, contactverzoeken }, own] = await Promise.all([historie, zaken])
  const known = new Set(own.items.map((zaak) => zaak.id))
  const pointed = [...contactmomenten, ...contactverzoeken].flatMap((item) => item.zaken.map((zaak) => zaak.id))
  const missing = [...new Set(pointed)].filter((id) => !known.has(id))
  const silent = missing.length === 0 ? [] : own.silent
  const asked = missing.length === 0 ? [] : deps.zaken.filter(({ register }) => !isNamed(register, silent))
  const found = await gather(
    asked.map((port) => ({
      register: port.register,
      ask: async () => [...(await port.listIdentificaties(missing, context))],
    })),
    deps.onBug,
  )
  send({
    deel: 'zaaknummers',
    nummers: Object.fromEntries(found.items),
    bronnen: namesOf(deps.zaken),
    silent: [...silent, ...found.silent],
  })
}

function isNamed(register: RegisterNaam, silent: readonly Silent[]): boolean {
  return silent.some((one) => one.register === register.id)
}

function namesOf(ports: readonly { register: RegisterNaam }[]): string[] {
  return ports.map((port) => port.register.naam)
}
