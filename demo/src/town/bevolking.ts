import { buildAdressen } from './adres.ts'
import type { Adres } from './adres.ts'
import { addUnknownOuders, drawSinds, livesAt, register } from './burger.ts'
import type { Burgerzaken } from './burger.ts'
import { addDemoPersonen } from './demo-bevolking.ts'
import { DEMO_PERSONEN, demoPersoon } from './demo-personen.ts'
import { ageInYearOf, plusDays, yearOf } from './dates.ts'
import type { Day } from './dates.ts'
import { addHuishouden } from './huishouden.ts'
import type { Familie } from './huishouden.ts'
import { drawAchternaam, drawGeboortedag, drawHerkomst, drawIdentiteit, wholeDay } from './identiteit.ts'
import { createBsns } from './identifiers.ts'
import type { Persoon } from './persoon.ts'
import { createRandom } from './random.ts'

/** The population register and the doors behind which nobody lives yet. */
export interface Bevolking {
  personen: Persoon[]
  leegstaand: Adres[]
}

const INWONERS = 2420
const BEWONERS_WOONZORGCENTRUM = 38
const OVERLEDENEN = 62
const EMIGRANTEN = 48
const VERTROKKEN_ONBEKEND = 7
const GEHEIM = 44
const ONVOLLEDIG_GEBOREN = 16
const WOONBOTEN = 9
const BRIEFADRESSEN = 8
const EDELEN = 5

const LANDEN = [
  { land: { code: '5010', omschrijving: 'België' }, regels: ['Kerkstraat 14', '2000 Antwerpen'] },
  { land: { code: '6037', omschrijving: 'Spanje' }, regels: ['Calle del Mar 8', '03500 Benidorm'] },
  { land: { code: '5002', omschrijving: 'Frankrijk' }, regels: ['12 Rue des Tilleuls', '24000 Périgueux'] },
  { land: { code: '5001', omschrijving: 'Canada' }, regels: ['118 Maple Avenue', 'Guelph ON'] },
  { land: { code: '6016', omschrijving: 'Australië' }, regels: ['7 Harbour Road', 'Fremantle WA 6160'] },
  { land: { code: '7028', omschrijving: 'Polen' }, regels: ['ul. Lipowa 3', '45-001 Opole'] },
  { land: { code: '6043', omschrijving: 'Turkije' }, regels: ['Lale Sokak 21', 'Konya'] },
] as const

/** Fills the town with people: the demo persons first, then households until the town is full. */
export function buildBevolking(seed: number, today: Day): Bevolking {
  const random = createRandom(seed, 'bevolking')
  const adressen = buildAdressen()
  const taken = new Set(DEMO_PERSONEN.map((persoon) => persoon.bsn))
  const burgerzaken: Burgerzaken = { random, today, nextBsn: createBsns(seed, taken), personen: [] }
  const bezet = addDemoPersonen(burgerzaken, adressen)
  addWoonzorgcentrum(burgerzaken, adressen)

  const families: Familie[] = []
  const woningen = random.shuffle(adressen.filter((adres) => adres.bouw !== 'bedrijf' && !bezet.has(adres)))
  const demoCount = burgerzaken.personen.length
  let used = 0
  while (burgerzaken.personen.length < INWONERS) {
    const adres = woningen[used++]
    if (adres === undefined) throw new Error('the town has too few homes')
    // Each household draws from a stream of its own, so that what happens in one cannot change the next.
    addHuishouden({ ...burgerzaken, random: createRandom(seed, `huishouden ${used}`) }, adres, families)
  }
  addOudste(burgerzaken, woningen[used++])
  markLevensloop(burgerzaken, burgerzaken.personen.slice(demoCount))

  const bedrijfspanden = adressen.filter((adres) => adres.bouw === 'bedrijf')
  return { personen: burgerzaken.personen, leegstaand: random.shuffle([...woningen.slice(used), ...bedrijfspanden]) }
}

function addWoonzorgcentrum(burgerzaken: Burgerzaken, adressen: readonly Adres[]): void {
  const { random, today } = burgerzaken
  const demo = demoPersoon('groot adres').adres
  const adres = adressen.find((each) => each.straat === demo?.straat && each.huisnummer === demo.huisnummer)
  if (adres === undefined) throw new Error('the care home has no address')
  for (let index = 0; index < BEWONERS_WOONZORGCENTRUM; index++) {
    const herkomst = random.chance(0.1) ? drawHerkomst(random) : undefined
    const geboren = drawGeboortedag(random, today, random.int(74, 99))
    const achternaam = drawAchternaam(random, herkomst)
    const identiteit = drawIdentiteit(random, random.chance(0.7) ? 'V' : 'M', geboren, herkomst, achternaam)
    const sinds = plusDays(today, -random.int(30, 2500))
    const persoon = register(burgerzaken, identiteit, livesAt(adres, sinds), herkomst)
    addUnknownOuders(burgerzaken, persoon, herkomst, achternaam)
  }
}

function addOudste(burgerzaken: Burgerzaken, adres: Adres | undefined): void {
  if (adres === undefined) throw new Error('the eldest inhabitant has no home')
  const { random, today } = burgerzaken
  const achternaam = drawAchternaam(random, undefined)
  const geboren = plusDays(`${yearOf(today) - 102}${today.slice(4, 8)}01`, -31)
  const identiteit = drawIdentiteit(random, 'V', geboren, undefined, achternaam)
  const persoon = register(burgerzaken, identiteit, livesAt(adres, drawSinds(random, today, geboren)), undefined)
  addUnknownOuders(burgerzaken, persoon, undefined, achternaam)
}

/** Death, emigration, secrecy and half-known birth dates, each to people whom it fits. */
function markLevensloop(burgerzaken: Burgerzaken, personen: readonly Persoon[]): void {
  const { random, today } = burgerzaken
  const pool = random.shuffle(personen)
  const ageOf = (persoon: Persoon): number =>
    persoon.geboorte.datum.soort === 'dag' ? ageInYearOf(today, persoon.geboorte.datum.dag) - 1 : 50
  const take = (count: number, fits: (persoon: Persoon) => boolean): Persoon[] => {
    const chosen: Persoon[] = []
    for (const persoon of pool) {
      if (chosen.length === count) break
      if (persoon.opschorting !== undefined || persoon.geheim || persoon.verblijf.soort !== 'adres') continue
      if (fits(persoon)) chosen.push(persoon)
    }
    return chosen
  }

  for (const persoon of take(OVERLEDENEN, (each) => ageOf(each) > 66)) {
    persoon.opschorting = { reden: 'O', datum: plusDays(today, -random.int(8, 1500)) }
  }
  for (const persoon of take(EMIGRANTEN, (each) => ageOf(each) > 22 && each.kinderen.length === 0)) {
    const bestemming = random.pick(LANDEN)
    const datum = plusDays(today, -random.int(40, 2000))
    persoon.opschorting = { reden: 'E', datum }
    persoon.verblijf = {
      soort: 'buitenland',
      land: bestemming.land,
      regels: [...bestemming.regels],
      sinds: wholeDay(datum),
    }
  }
  for (const persoon of take(VERTROKKEN_ONBEKEND, (each) => ageOf(each) > 22 && each.kinderen.length === 0)) {
    const datum = plusDays(today, -random.int(200, 2000))
    persoon.opschorting = { reden: 'E', datum }
    persoon.verblijf = { soort: 'onbekend', sinds: wholeDay(datum) }
  }
  for (const persoon of take(GEHEIM, (each) => ageOf(each) > 17)) persoon.geheim = true
  for (const [index, persoon] of take(ONVOLLEDIG_GEBOREN, (each) => each.geboorte.land.code !== '6030').entries()) {
    persoon.geboorte.datum = lessThanADay(persoon, index)
  }
  for (const [index, persoon] of take(WOONBOTEN, (each) => ageOf(each) > 30).entries()) {
    persoon.verblijf = {
      soort: 'locatie',
      beschrijving: `woonark ${WOONBOOTNAMEN[index] ?? 'Fuut'}, bij de Veenweg`,
      woonplaats: 'Oosterveen',
      sinds: wholeDay(plusDays(today, -random.int(100, 3000))),
    }
  }
  for (const persoon of take(EDELEN, (each) => ageOf(each) > 30 && each.naam.voorvoegsel === 'van')) {
    persoon.naam.adellijkeTitel =
      persoon.geslacht === 'M'
        ? { code: 'JH', omschrijving: 'jonkheer', soort: 'predicaat' }
        : { code: 'JV', omschrijving: 'jonkvrouw', soort: 'predicaat' }
  }
  for (const persoon of take(BRIEFADRESSEN, (each) => ageOf(each) > 20 && each.kinderen.length === 0)) {
    if (persoon.verblijf.soort === 'adres') persoon.verblijf = { ...persoon.verblijf, functie: 'B' }
  }
}

const WOONBOOTNAMEN = [
  'Fuut',
  'Meerkoet',
  'Waterhoen',
  'Otter',
  'Snoek',
  'Karper',
  'Waterjuffer',
  'Dotterbloem',
  'Lisdodde',
]

function lessThanADay(persoon: Persoon, index: number): Persoon['geboorte']['datum'] {
  const { datum } = persoon.geboorte
  if (datum.soort !== 'dag') return datum
  const jaar = yearOf(datum.dag)
  if (index % 8 === 7) return { soort: 'onbekend' }
  return index % 2 === 0 ? { soort: 'jaar', jaar } : { soort: 'maand', jaar, maand: Number(datum.dag.slice(5, 7)) }
}
