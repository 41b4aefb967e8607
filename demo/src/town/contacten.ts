import { DEMO_BEDRIJVEN } from './bedrijf.ts'
import type { Bedrijf } from './bedrijf.ts'
import { DEMO_TERUGBELNUMMER } from './contactmoment.ts'
import type { Bereik, Contactmoment } from './contactmoment.ts'
import { emailVan, mobielNummer } from './contactgegevens.ts'
import { createGesprekken } from './gesprek.ts'
import type { Gesprekken } from './gesprek.ts'
import { daysBetween } from './dates.ts'
import type { Day } from './dates.ts'
import { DEMO_PERSONEN } from './demo-personen.ts'
import type { DemoKenmerk } from './demo-personen.ts'
import { drawAchternaam, drawHerkomst, drawIdentiteit } from './identiteit.ts'
import { hasDealings, latestContactDay } from './klanten.ts'
import type { Organisatie } from './organisatie.ts'
import type { Naam, Persoon } from './persoon.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import { klantKey } from './zaak.ts'
import type { Klant, Zaak } from './zaak.ts'

/** Contacts of the demo persons; who shows something else and is not named here has two. */
const CONTACTEN_VAN_DEMO: Readonly<Partial<Record<DemoKenmerk, number>>> = {
  alles: 42,
  '300+ contacten': 340,
  geheim: 6,
  overleden: 8,
  'geen zaken': 4,
  'veel zaken': 37,
  niets: 0,
  minderjarig: 0,
  partner: 7,
}

const OUDE_BEKENDE = 315
const PERSONEN_MET_CONTACTEN = 1080
const BEDRIJVEN_MET_CONTACTEN = 210
const ANONIEM = 520
const TERUGBELLERS = 130

/**
 * All conversations of three years, the oldest first. Their numbers are given before sorting: on another day of the week
 * two may change places, but each keeps its number.
 */
export function buildContacten(
  seed: number,
  today: Day,
  personen: readonly Persoon[],
  bedrijven: readonly Bedrijf[],
  zaken: readonly Zaak[],
  organisatie: Organisatie,
): Contactmoment[] {
  const random = createRandom(seed, 'contacten')
  let streams = 0
  // Every conversation draws from a stream of its own, so that one that turns out otherwise leaves the next alone.
  const newStream = (): Random => createRandom(seed, `contact ${streams++}`)
  const gesprekken = createGesprekken(today, organisatie, zakenPerKlant(zaken))
  const contacten: Omit<Contactmoment, 'nummer'>[] = [
    ...contactenVanDemo(newStream, today, personen, bedrijven, gesprekken),
    ...contactenVanPersonen(random, newStream, today, personen, gesprekken),
    ...contactenVanBedrijven(random, newStream, today, bedrijven, gesprekken),
    ...contactenZonderKlant(newStream, gesprekken),
  ]
  return contacten
    .map((contact, nummer) => ({ nummer, ...contact }))
    .sort((one, other) => compare(one.plaatsgevondenOp, other.plaatsgevondenOp))
}

type Gevoerd = Omit<Contactmoment, 'nummer'>

type NewStream = () => Random

function contactenVanDemo(
  newStream: NewStream,
  today: Day,
  personen: readonly Persoon[],
  bedrijven: readonly Bedrijf[],
  gesprekken: Gesprekken,
): Gevoerd[] {
  const contacten: Gevoerd[] = []
  const byBsn = new Map(personen.map((persoon) => [persoon.bsn, persoon]))
  for (const demo of DEMO_PERSONEN) {
    const persoon = byBsn.get(demo.bsn)
    const count = demo.kenmerk === 'meer dan tien treffers' ? 0 : (CONTACTEN_VAN_DEMO[demo.kenmerk] ?? 2)
    if (persoon === undefined) throw new Error('a demo person is missing')
    for (let index = 0; index < count; index++) {
      const contact = persoonscontact(newStream(), today, persoon, gesprekken)
      // Two of the promises to the person who has everything are still open, whatever the seed.
      contacten.push(
        demo.kenmerk === 'alles' && index < 2 ? gesprekken.withOpenVerzoek(newStream(), contact, index + 2) : contact,
      )
    }
  }
  for (const demo of DEMO_BEDRIJVEN) {
    const bedrijf = bedrijven.find((each) => each.kvkNummer === demo.kvkNummer)
    if (bedrijf === undefined || demo.kenmerk === 'niets') continue
    const count = demo.kenmerk === 'veel contacten' ? 305 : 5
    for (let index = 0; index < count; index++) contacten.push(bedrijfscontact(newStream(), today, bedrijf, gesprekken))
  }
  return contacten
}

function contactenVanPersonen(
  random: Random,
  newStream: NewStream,
  today: Day,
  personen: readonly Persoon[],
  gesprekken: Gesprekken,
): Gevoerd[] {
  const demo = new Set(DEMO_PERSONEN.map((persoon) => persoon.bsn))
  const bellers = random.shuffle(personen.filter((persoon) => !demo.has(persoon.bsn) && hasDealings(persoon, today)))
  const contacten: Gevoerd[] = []
  const known = bellers.findIndex((persoon) => persoon.opschorting === undefined)
  for (const [index, persoon] of bellers.slice(0, PERSONEN_MET_CONTACTEN).entries()) {
    const count = index === known ? OUDE_BEKENDE : 1 + Math.floor(random.next() ** 3 * 12)
    for (let each = 0; each < count; each++) contacten.push(persoonscontact(newStream(), today, persoon, gesprekken))
  }
  return contacten
}

function contactenVanBedrijven(
  random: Random,
  newStream: NewStream,
  today: Day,
  bedrijven: readonly Bedrijf[],
  gesprekken: Gesprekken,
): Gevoerd[] {
  const demo = new Set(DEMO_BEDRIJVEN.map((bedrijf) => bedrijf.kvkNummer))
  const bellers = random.shuffle(bedrijven.filter((bedrijf) => !demo.has(bedrijf.kvkNummer)))
  const contacten: Gevoerd[] = []
  for (const bedrijf of bellers.slice(0, BEDRIJVEN_MET_CONTACTEN)) {
    const count = 1 + Math.floor(random.next() ** 3 * 9)
    for (let each = 0; each < count; each++) contacten.push(bedrijfscontact(newStream(), today, bedrijf, gesprekken))
  }
  return contacten
}

function persoonscontact(random: Random, today: Day, persoon: Persoon, gesprekken: Gesprekken): Gevoerd {
  const klant: Klant = { soort: 'persoon', bsn: persoon.bsn }
  const contact = gesprekken.hold(
    random,
    klant,
    daysBetween(latestContactDay(persoon, today), today),
    bereikOf(persoon),
  )
  if (random.chance(0.03)) {
    contact.vertegenwoordiger = true
    contact.contactnaam = drawContactnaam(random)
  }
  return contact
}

function bedrijfscontact(random: Random, today: Day, bedrijf: Bedrijf, gesprekken: Gesprekken): Gevoerd {
  const vestiging = bedrijf.vestigingen.length > 1 ? random.pick(bedrijf.vestigingen) : bedrijf.vestigingen[0]
  const asVestiging = vestiging !== undefined && (bedrijf.rsin === undefined || !vestiging.hoofd)
  const klant: Klant = asVestiging
    ? { soort: 'vestiging', kvkNummer: bedrijf.kvkNummer, vestigingsnummer: vestiging.vestigingsnummer }
    : { soort: 'bedrijf', kvkNummer: bedrijf.kvkNummer }
  const ended = bedrijf.einde === undefined ? 0 : daysBetween(bedrijf.einde, today)
  const contact = gesprekken.hold(random, klant, ended, bereikOf(bedrijf))
  contact.contactnaam = drawContactnaam(random)
  return contact
}

function contactenZonderKlant(newStream: NewStream, gesprekken: Gesprekken): Gevoerd[] {
  const contacten: Gevoerd[] = []
  for (let index = 0; index < ANONIEM; index++) {
    const random = newStream()
    const contact = gesprekken.hold(random, undefined, 0, [])
    delete contact.contactverzoek
    if (random.chance(0.3)) contact.contactnaam = drawContactnaam(random)
    contacten.push(contact)
  }
  for (let index = 0; index < TERUGBELLERS; index++) {
    const random = newStream()
    const naam = drawContactnaam(random)
    const telefoon: Bereik = {
      soort: 'telefoonnummer',
      adres: index < 3 ? DEMO_TERUGBELNUMMER : mobielNummer(random),
      omschrijving: 'mobiel',
    }
    const mail: Bereik = { soort: 'email', adres: emailVan(random, naam), omschrijving: 'privé' }
    const bereik = random.weighted([
      [[telefoon], 70],
      [[telefoon, mail], 20],
      [[mail], 10],
    ] as const)
    const contact = gesprekken.holdWithVerzoek(random, index < 3 ? [telefoon] : [...bereik])
    contact.contactnaam = naam
    contacten.push(contact)
  }
  return contacten
}

function bereikOf(klant: Pick<Persoon, 'telefoonnummer' | 'emailadres'>): Bereik[] {
  const bereik: Bereik[] = []
  if (klant.telefoonnummer !== undefined) {
    bereik.push({ soort: 'telefoonnummer', adres: klant.telefoonnummer, omschrijving: 'telefoon' })
  }
  if (klant.emailadres !== undefined) bereik.push({ soort: 'email', adres: klant.emailadres, omschrijving: 'e-mail' })
  return bereik
}

function drawContactnaam(random: Random): Naam {
  const herkomst = drawHerkomst(random)
  const year = random.int(1955, 2003)
  const achternaam = drawAchternaam(random, herkomst)
  const { naam } = drawIdentiteit(random, random.chance(0.5) ? 'M' : 'V', `${year}-06-01`, herkomst, achternaam)
  return { ...naam, voornamen: naam.voornamen.split(' ')[0] ?? naam.voornamen }
}

function zakenPerKlant(zaken: readonly Zaak[]): Map<string, Zaak[]> {
  const perKlant = new Map<string, Zaak[]>()
  for (const zaak of zaken) {
    const key = klantKey(zaak.initiator)
    const known = perKlant.get(key)
    if (known === undefined) perKlant.set(key, [zaak])
    else known.push(zaak)
  }
  return perKlant
}

/** By code unit: what the clock of the machine calls its language may not change the order. */
function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
