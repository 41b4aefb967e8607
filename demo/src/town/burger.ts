import type { Adres } from './adres.ts'
import { emailVan, mobielNummer, vastNummer } from './contactgegevens.ts'
import { ageInYearOf, plusDays } from './dates.ts'
import type { Datum, Day } from './dates.ts'
import type { Herkomst } from './herkomst.ts'
import { achternaamFor, drawAchternaam, drawGeboortedag, drawIdentiteit, NEDERLANDSE, wholeDay } from './identiteit.ts'
import type { Achternaam } from './identiteit.ts'
import type { Identiteit, Persoon, Relatie, Verblijf } from './persoon.ts'
import type { Random } from './random.ts'

/** What the makers of persons share while a population is built. */
export interface Burgerzaken {
  random: Random
  today: Day
  nextBsn: () => string
  personen: Persoon[]
}

/** Writes somebody new into the population register. */
export function register(
  burgerzaken: Burgerzaken,
  identiteit: Identiteit,
  verblijf: Verblijf,
  herkomst: Herkomst | undefined,
  bsn = burgerzaken.nextBsn(),
): Persoon {
  const { random, today } = burgerzaken
  const bornAbroad = herkomst !== undefined && identiteit.geboorte.land.code === herkomst.land.code
  const persoon: Persoon = {
    ...identiteit,
    bsn,
    aNummer: String(random.int(1_000_000_000, 9_999_999_999)),
    naamgebruik: 'E',
    verblijf,
    geheim: false,
    nationaliteiten: [bornAbroad && random.chance(keepsNationality(herkomst)) ? herkomst.nationaliteit : NEDERLANDSE],
    ouders: [],
    kinderen: [],
  }
  const geboren = birthDay(identiteit.geboorte.datum)
  const age = geboren === undefined ? 50 : ageInYearOf(today, geboren)
  if (age >= 12 && random.chance(0.7)) {
    persoon.telefoonnummer = age > 60 && random.chance(0.5) ? vastNummer(random) : mobielNummer(random)
  }
  if (age >= 12 && random.chance(age > 75 ? 0.3 : 0.75)) persoon.emailadres = emailVan(random, identiteit.naam)
  burgerzaken.personen.push(persoon)
  return persoon
}

/** How two people are bound, and whose name one of them uses. */
export interface Verbintenis {
  soort: 'H' | 'P'
  naamgebruik: Persoon['naamgebruik']
}

/** In one couple in three somebody uses the other's name. */
export function drawVerbintenis(random: Random): Verbintenis {
  const soort = random.chance(0.8) ? 'H' : 'P'
  const naamgebruik = random.weighted([
    ['E', 62],
    ['P', 18],
    ['N', 14],
    ['V', 6],
  ] as const)
  return { soort, naamgebruik }
}

/** Makes two people each other's partner. */
export function unite({ soort, naamgebruik }: Verbintenis, one: Persoon, other: Persoon, sinds: Day): void {
  one.partner = { wie: { bsn: other.bsn }, soort, sinds }
  other.partner = { wie: { bsn: one.bsn }, soort, sinds }
  const taker = one.geslacht === 'V' ? one : other
  taker.naamgebruik = naamgebruik
}

/** Writes a child on its parents' records and the parents on the child's. */
export function addKind(kind: Persoon, ouders: readonly Persoon[]): void {
  for (const ouder of ouders) {
    ouder.kinderen.push({ bsn: kind.bsn })
    kind.ouders.push({ bsn: ouder.bsn })
  }
}

/** Gives a grown-up parents who live elsewhere or are long dead: names only, and not always a whole birth date. */
export function addUnknownOuders(
  burgerzaken: Burgerzaken,
  persoon: Persoon,
  herkomst: Herkomst | undefined,
  achternaam: Achternaam,
): void {
  const geboren = birthDay(persoon.geboorte.datum)
  if (geboren === undefined) return
  const { random, today } = burgerzaken
  const age = ageInYearOf(today, geboren)
  persoon.ouders.push(
    outsider(
      random,
      'V',
      drawGeboortedag(random, today, age + random.int(20, 36)),
      herkomst,
      drawAchternaam(random, herkomst),
    ),
  )
  if (random.chance(0.96)) {
    const vadersnaam = achternaam.geslachtsnaam.endsWith('ska')
      ? { geslachtsnaam: achternaam.geslachtsnaam.replace(/ska$/, 'ski') }
      : achternaam
    persoon.ouders.push(
      outsider(random, 'M', drawGeboortedag(random, today, age + random.int(20, 42)), herkomst, vadersnaam),
    )
  }
}

/** A day in the past on which somebody came to live where they live, never before their birth. */
export function drawSinds(random: Random, today: Day, geboren: Day): Day {
  const sinds = plusDays(today, -random.int(20, 9000))
  return sinds < geboren ? geboren : sinds
}

/** Living at a door of the town. */
export function livesAt(adres: Adres, sinds: Day): Verblijf {
  return { soort: 'adres', adres, sinds: wholeDay(sinds), functie: 'W' }
}

/** The whole birth day, when it is known. */
export function birthDay(datum: Datum): Day | undefined {
  return datum.soort === 'dag' ? datum.dag : undefined
}

/** A relative of whom the register knows no more than a name and a birth. */
export function outsider(
  random: Random,
  geslacht: 'M' | 'V',
  geboren: Day,
  herkomst: Herkomst | undefined,
  achternaam: Achternaam,
): Relatie {
  const identiteit = drawIdentiteit(random, geslacht, geboren, herkomst, achternaamFor(achternaam, geslacht))
  if (random.chance(0.05)) identiteit.geboorte.datum = { soort: 'jaar', jaar: Number(geboren.slice(0, 4)) }
  return { buiten: identiteit }
}

function keepsNationality(herkomst: Herkomst): number {
  if (herkomst.code === 'polen' || herkomst.code === 'oekraine' || herkomst.code === 'duitsland') return 0.92
  return herkomst.code === 'syrie' ? 0.6 : 0.25
}
