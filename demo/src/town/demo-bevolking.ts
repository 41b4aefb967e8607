import type { Adres } from './adres.ts'
import { addKind, addUnknownOuders, outsider, register } from './burger.ts'
import type { Burgerzaken } from './burger.ts'
import { emailVan, mobielNummer } from './contactgegevens.ts'
import { HERKOMSTEN } from './data/namen-wereld.ts'
import { DEMO_PERSONEN } from './demo-personen.ts'
import type { DemoPersoon } from './demo-personen.ts'
import { plusDays } from './dates.ts'
import type { Day } from './dates.ts'
import type { Herkomst } from './herkomst.ts'
import { NEDERLAND, NEDERLANDSE, wholeDay } from './identiteit.ts'
import type { Identiteit, Persoon, Verblijf } from './persoon.ts'

const GEBOORTELAND: Readonly<Record<string, string>> = {
  '999980087': 'polen',
  '999980117': 'turkije',
  '999980142': 'suriname',
  '999980336': 'turkije',
}

/** Enters the demo persons with their families; gives back the doors at which they live. */
export function addDemoPersonen(burgerzaken: Burgerzaken, adressen: readonly Adres[]): Set<Adres> {
  const bezet = new Set<Adres>()
  const byBsn = new Map<string, Persoon>()
  for (const demo of DEMO_PERSONEN) {
    const adres = demo.adres === undefined ? undefined : findAdres(adressen, demo.adres)
    if (adres !== undefined) bezet.add(adres)
    byBsn.set(demo.bsn, addDemoPersoon(burgerzaken, demo, adres))
  }
  joinFamilies(burgerzaken, byBsn)
  return bezet
}

function addDemoPersoon(burgerzaken: Burgerzaken, demo: DemoPersoon, adres: Adres | undefined): Persoon {
  const { random, today } = burgerzaken
  const herkomst = HERKOMSTEN.find((each) => each.code === GEBOORTELAND[demo.bsn])
  const naam: Identiteit['naam'] = { voornamen: demo.voornamen, geslachtsnaam: demo.geslachtsnaam }
  if (demo.voorvoegsel !== undefined) naam.voorvoegsel = demo.voorvoegsel
  if (demo.adellijkeTitel !== undefined) naam.adellijkeTitel = demo.adellijkeTitel
  const identiteit: Identiteit = {
    geslacht: demo.geslacht,
    naam,
    geboorte: {
      datum: demo.geboortedatum,
      plaats:
        herkomst === undefined
          ? { code: '7301', omschrijving: 'Waterwolde' }
          : { omschrijving: herkomst.plaatsen[0] ?? '' },
      land: herkomst === undefined ? NEDERLAND : herkomst.land,
    },
  }
  if (demo.kenmerk === 'meer dan tien treffers' || demo.kenmerk === 'onvolledige geboortedatum') {
    identiteit.geboorte.plaats = { omschrijving: 'Kabul' }
    identiteit.geboorte.land = { code: '6023', omschrijving: 'Afghanistan' }
  }
  const persoon = register(burgerzaken, identiteit, verblijfOf(demo, adres, today), herkomst, demo.bsn)
  persoon.nationaliteiten = [demo.kenmerk === 'niets' && herkomst !== undefined ? herkomst.nationaliteit : NEDERLANDSE]
  delete persoon.telefoonnummer
  delete persoon.emailadres
  if (demo.kenmerk !== 'niets' && demo.kenmerk !== 'minderjarig') {
    persoon.telefoonnummer = mobielNummer(random)
    persoon.emailadres = emailVan(random, naam)
  }
  if (demo.naamgebruik !== undefined) persoon.naamgebruik = demo.naamgebruik
  if (demo.kenmerk === 'geheim') persoon.geheim = true
  if (demo.kenmerk === 'overleden') persoon.opschorting = { reden: 'O', datum: plusDays(today, -100) }
  if (demo.kenmerk === 'geëmigreerd') persoon.opschorting = { reden: 'E', datum: plusDays(today, -400) }
  if (demo.kenmerk === 'vertrokken onbekend waarheen')
    persoon.opschorting = { reden: 'E', datum: plusDays(today, -700) }
  return persoon
}

function verblijfOf(demo: DemoPersoon, adres: Adres | undefined, today: Day): Verblijf {
  const sinds = wholeDay(plusDays(today, -3100))
  if (adres !== undefined) return { soort: 'adres', adres, sinds, functie: demo.kenmerk === 'briefadres' ? 'B' : 'W' }
  if (demo.kenmerk === 'locatie') {
    return {
      soort: 'locatie',
      beschrijving: 'woonark De Aalscholver, Haven 3',
      woonplaats: 'Waterwolde',
      sinds,
    }
  }
  if (demo.kenmerk === 'geëmigreerd') {
    const land = { code: '6037', omschrijving: 'Spanje' }
    return {
      soort: 'buitenland',
      land,
      regels: ['Avenida del Sol 31', '29640 Fuengirola'],
      sinds: wholeDay(plusDays(today, -400)),
    }
  }
  return { soort: 'onbekend', sinds: wholeDay(plusDays(today, -700)) }
}

function joinFamilies(burgerzaken: Burgerzaken, byBsn: ReadonlyMap<string, Persoon>): void {
  const { random } = burgerzaken
  const annemarie = getPersoon(byBsn, '999980002')
  const pieter = getPersoon(byBsn, '999980014')
  const finn = getPersoon(byBsn, '999980026')
  annemarie.partner = { wie: { bsn: pieter.bsn }, soort: 'H', sinds: '2008-06-13' }
  pieter.partner = { wie: { bsn: annemarie.bsn }, soort: 'H', sinds: '2008-06-13' }
  addKind(finn, [annemarie, pieter])

  const renee = getPersoon(byBsn, '999980361')
  renee.partner = {
    wie: outsider(random, 'M', '1962-10-19', undefined, { voorvoegsel: 'van den', geslachtsnaam: 'Heuvel' }),
    soort: 'H',
    sinds: '1989-05-12',
  }
  for (const persoon of byBsn.values()) {
    if (persoon.ouders.length > 0) continue
    const herkomst: Herkomst | undefined = HERKOMSTEN.find((each) => each.code === GEBOORTELAND[persoon.bsn])
    addUnknownOuders(burgerzaken, persoon, herkomst, persoon.naam)
  }
}

function getPersoon(byBsn: ReadonlyMap<string, Persoon>, bsn: string): Persoon {
  const persoon = byBsn.get(bsn)
  if (persoon === undefined) throw new Error('a demo person is missing')
  return persoon
}

/** @throws when the town has no such door: the list of demo persons and the streets then disagree. */
function findAdres(adressen: readonly Adres[], wanted: NonNullable<DemoPersoon['adres']>): Adres {
  const found = adressen.find(
    (adres) =>
      adres.straat === wanted.straat &&
      adres.huisnummer === wanted.huisnummer &&
      adres.huisletter === wanted.huisletter &&
      adres.huisnummertoevoeging === wanted.huisnummertoevoeging,
  )
  if (found === undefined || found.postcode !== wanted.postcode) {
    throw new Error(`no such address: ${wanted.straat} ${wanted.huisnummer}, ${wanted.postcode}`)
  }
  return found
}
