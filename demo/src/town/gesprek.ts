import type { Bereik, Contactmoment, Contactverzoek } from './contactmoment.ts'
import type { Contactsjabloon } from './contactsjabloon.ts'
import { mobielNummer } from './contactgegevens.ts'
import { CONTACTTEKSTEN_KLAAR, CONTACTTEKSTEN_LOPEND } from './data/contactteksten-zaken.ts'
import { CONTACTTEKSTEN } from './data/contactteksten.ts'
import { WIJKEN } from './data/gemeente.ts'
import type { Afdelingnaam } from './data/organisatie.ts'
import { daysBetween, inWords, momentOf, plusDays, workingDay } from './dates.ts'
import type { Day } from './dates.ts'
import type { Afdeling, Groep, Medewerker, Organisatie } from './organisatie.ts'
import type { Random } from './random.ts'
import { klantKey } from './zaak.ts'
import type { Klant, Zaak } from './zaak.ts'

type Gevoerd = Omit<Contactmoment, 'nummer'>

/** The contact centre at work. */
export interface Gesprekken {
  /**
   * Has a conversation with somebody, at least so many days ago; about one of their zaken when it comes up.
   * `undefined` is a caller who stays unknown.
   */
  hold(random: Random, klant: Klant | undefined, minDaysAgo: number, bereik: Bereik[]): Gevoerd
  /** Has a conversation with somebody unknown who wants to be called back. */
  holdWithVerzoek(random: Random, bereik: Bereik[]): Gevoerd
  /** The same conversation, but held this many days ago and with a promise that is still open. */
  withOpenVerzoek(random: Random, contact: Gevoerd, daysAgo: number): Gevoerd
}

/** The oldest conversation that is kept, in days. */
const OLDEST = 1090

const KANALEN = [
  ['Telefoon', 62],
  ['Balie', 12],
  ['E-mail', 11],
  ['Contactformulier', 6],
  ['Chat', 5],
  ['Social media', 2],
  ['Brief', 2],
] as const

/** Prepares the texts and the staff once, for thousands of conversations. */
export function createGesprekken(
  today: Day,
  organisatie: Organisatie,
  zakenPerKlant: ReadonlyMap<string, readonly Zaak[]>,
): Gesprekken {
  const agents = organisatie.medewerkers.filter((each) => each.groep.naam === 'Klantcontactcentrum')
  const balie = organisatie.medewerkers.filter((each) => each.groep.naam === 'Balie en Receptie')
  const algemeen = {
    persoon: CONTACTTEKSTEN.filter((sjabloon) => sjabloon.van !== 'bedrijf'),
    bedrijf: CONTACTTEKSTEN.filter((sjabloon) => sjabloon.van !== 'burger'),
    verzoek: CONTACTTEKSTEN.filter((sjabloon) => sjabloon.van !== 'bedrijf' && sjabloon.verzoek !== undefined),
  }
  const perZaaktype = new Map<string, Contactsjabloon[]>()
  for (const sjabloon of CONTACTTEKSTEN_LOPEND) {
    const key = sjabloon.zaaktype ?? ''
    perZaaktype.set(key, [...(perZaaktype.get(key) ?? []), sjabloon])
  }
  const bureau: Bureau = { today, organisatie }
  const asked = new Map<string, Set<Contactsjabloon>>()

  function note(
    random: Random,
    sjabloon: Contactsjabloon,
    day: Day,
    zaken: Zaak[],
    bereik: Bereik[],
    wantsVerzoek: boolean,
  ): Gevoerd {
    const kanaal = random.weighted(KANALEN)
    const fill = filler(random, day, zaken[0])
    const inhoud = fill(random.pick(sjabloon.inhoud))
    const contact: Gevoerd = {
      plaatsgevondenOp: momentOf(day, random.int(8 * 60 + 30, 16 * 60 + 50)),
      kanaal,
      onderwerp: sjabloon.specifiek === undefined ? sjabloon.vraag : `${sjabloon.vraag} (${sjabloon.specifiek})`,
      inhoud,
      vertegenwoordiger: false,
      bereik: [],
      medewerker: random.pickFront(kanaal === 'Balie' && balie.length > 0 ? balie : agents, 1.3),
      zaken,
    }
    if (wantsVerzoek && sjabloon.verzoek !== undefined) {
      contact.contactverzoek = makeVerzoek(
        random,
        bureau,
        zaken[0]?.zaaktype.afdeling ?? sjabloon.afdeling,
        fill(sjabloon.verzoek),
        contact.plaatsgevondenOp,
      )
      contact.bereik =
        bereik.length > 0 ? bereik : [{ soort: 'telefoonnummer', adres: mobielNummer(random), omschrijving: 'mobiel' }]
    }
    return contact
  }

  function drawDay(random: Random, minDaysAgo: number): Day {
    const from = Math.min(OLDEST - 5, minDaysAgo + 1)
    return workingDay(plusDays(today, -from - Math.floor(random.next() ** 1.4 * (OLDEST - from))))
  }

  function textsAbout(zaak: Zaak, day: Day): readonly Contactsjabloon[] {
    if (zaak.einddatum === undefined || day < zaak.einddatum) return perZaaktype.get(zaak.zaaktype.sleutel) ?? []
    return CONTACTTEKSTEN_KLAAR
  }

  /** Nobody asks the same twice, unless they ask so much that nothing else is left. */
  function pickNew(random: Random, texts: readonly Contactsjabloon[], klant: Klant | undefined): Contactsjabloon {
    if (klant === undefined) return random.pick(texts)
    const key = klantKey(klant)
    const known = asked.get(key) ?? new Set<Contactsjabloon>()
    asked.set(key, known)
    let sjabloon = random.pick(texts)
    for (let attempt = 0; attempt < 5 && known.has(sjabloon); attempt++) sjabloon = random.pick(texts)
    known.add(sjabloon)
    return sjabloon
  }

  function aboutZaak(
    random: Random,
    klant: Klant | undefined,
    minDaysAgo: number,
  ): [Contactsjabloon, Day, Zaak[]] | undefined {
    const own = klant === undefined ? [] : (zakenPerKlant.get(klantKey(klant)) ?? [])
    if (own.length === 0 || !random.chance(0.4)) return undefined
    const zaak = random.pick(own)
    const day = dayAboutZaak(random, today, zaak, minDaysAgo)
    if (day === undefined) return undefined
    const texts = textsAbout(zaak, day)
    if (texts.length === 0) return undefined
    const tweede = random.chance(0.04) ? own.find((each) => each !== zaak && each.startdatum <= day) : undefined
    return [pickNew(random, texts, klant), day, tweede === undefined ? [zaak] : [zaak, tweede]]
  }

  return {
    hold(random, klant, minDaysAgo, bereik) {
      const wantsVerzoek = random.chance(0.55)
      const found = aboutZaak(random, klant, minDaysAgo)
      const texts = klant === undefined || klant.soort === 'persoon' ? algemeen.persoon : algemeen.bedrijf
      const [sjabloon, day, zaken] = found ?? [pickNew(random, texts, klant), drawDay(random, minDaysAgo), []]
      const contact = note(random, sjabloon, day, zaken, bereik, wantsVerzoek)
      if (klant !== undefined) contact.klant = klant
      return contact
    },
    holdWithVerzoek: (random, bereik) =>
      note(random, random.pick(algemeen.verzoek), drawDay(random, 0), [], bereik, true),
    withOpenVerzoek(random, contact, daysAgo) {
      const day = workingDay(plusDays(today, -daysAgo))
      const made = note(random, random.pick(algemeen.verzoek), day, [], contact.bereik, true)
      if (contact.klant !== undefined) made.klant = contact.klant
      delete made.contactverzoek?.afgehandeldOp
      return made
    },
  }
}

interface Bureau {
  today: Day
  organisatie: Organisatie
}

/** A day between the start of the zaak and a month after its end; `undefined` when that lies after the last one possible. */
function dayAboutZaak(random: Random, today: Day, zaak: Zaak, minDaysAgo: number): Day | undefined {
  const first = daysBetween(zaak.startdatum, today)
  const last = zaak.einddatum === undefined ? 1 : Math.max(1, daysBetween(zaak.einddatum, today) - 30)
  const latest = Math.max(last, minDaysAgo + 1)
  if (latest > first) return undefined
  const day = workingDay(plusDays(today, -random.int(latest, first)))
  return day < zaak.startdatum ? zaak.startdatum : day
}

/** Streets where people live: nobody complains of a neighbour's music between the factory halls. */
const WOONWIJKEN = WIJKEN.filter((wijk) => wijk.straten.some(([, , bouw]) => bouw !== 'bedrijf'))

function filler(random: Random, day: Day, zaak: Zaak | undefined): (text: string) => string {
  const wijk = random.pick(WOONWIJKEN)
  const [straat] = random.pick(wijk.straten)
  const values: Readonly<Record<string, string>> = {
    straat,
    wijk: wijk.inZin,
    datum: inWords(workingDay(plusDays(day, random.int(4, 18)))),
    toen: inWords(workingDay(plusDays(day, -random.int(3, 24)))),
    dagdeel: random.chance(0.5) ? 'ochtend' : 'middag',
    zaak: zaak?.identificatie ?? '',
  }
  return (text) =>
    text
      .replaceAll('de {straat}', `${lidwoord(straat)}${straat}`)
      .replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

function lidwoord(straat: string): string {
  if (straat.startsWith("'t ") || straat.startsWith('Achter ')) return ''
  return /(pad|plein|plantsoen)$/.test(straat) ? 'het ' : 'de '
}

function makeVerzoek(
  random: Random,
  bureau: Bureau,
  afdelingnaam: Afdelingnaam,
  toelichting: string,
  moment: string,
): Contactverzoek {
  const { today, organisatie } = bureau
  const afdeling = find(organisatie.afdelingen, (each) => each.naam === afdelingnaam)
  const verzoek: Contactverzoek = { toelichting, toegewezenOp: moment, afdeling }
  const form = random.next()
  if (form > 0.55) verzoek.groep = random.pick(organisatie.groepen.filter((groep) => groep.afdeling === afdeling))
  if (form > 0.85) verzoek.medewerker = pickColleague(random, organisatie.medewerkers, verzoek.groep)
  const age = daysBetween(moment.slice(0, 10), today)
  if (!random.chance(shareOpen(age))) {
    const done = Math.min(age - 1, random.int(0, 8))
    const day = workingDay(plusDays(moment.slice(0, 10), Math.max(0, done)))
    const afgehandeld = momentOf(day, 17 * 60 + random.int(0, 30))
    verzoek.afgehandeldOp = afgehandeld > moment ? afgehandeld : momentOf(day, 17 * 60 + 45)
  }
  return verzoek
}

/** New promises are mostly open, old ones hardly ever; a few were forgotten. */
function shareOpen(age: number): number {
  if (age < 6) return 0.85
  return age < 15 ? 0.4 : 0.03
}

function pickColleague(random: Random, medewerkers: readonly Medewerker[], groep: Groep | undefined): Medewerker {
  return random.pick(medewerkers.filter((each) => each.groep === groep))
}

function find(afdelingen: readonly Afdeling[], fits: (afdeling: Afdeling) => boolean): Afdeling {
  const found = afdelingen.find(fits)
  if (found === undefined) throw new Error('a text names an unknown department')
  return found
}
