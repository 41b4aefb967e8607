import { DEMO_BEDRIJVEN } from './bedrijf.ts'
import type { Bedrijf } from './bedrijf.ts'
import { WIJKEN } from './data/gemeente.ts'
import { ZAAKTYPEN } from './data/zaaktypen.ts'
import { daysBetween, inWords, momentOf, plusDays, workingDay, yearOf } from './dates.ts'
import type { Day } from './dates.ts'
import type { DemoKenmerk } from './demo-personen.ts'
import { DEMO_PERSONEN } from './demo-personen.ts'
import { hasDealings, latestContactDay } from './klanten.ts'
import { medewerkernaam } from './organisatie.ts'
import type { Medewerker, Organisatie } from './organisatie.ts'
import type { Persoon } from './persoon.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import type { Klant, Zaak, Zaakdocument, Zaakstatus } from './zaak.ts'
import { INFORMATIEOBJECTSOORTEN } from './zaaktype.ts'
import type { Vertrouwelijkheid, Zaaktype } from './zaaktype.ts'

const ZAKEN = 1820

/** Zaken of the demo persons; who shows something else and is not named here has one. */
const ZAKEN_VAN_DEMO: Readonly<Partial<Record<DemoKenmerk, number>>> = {
  'veel zaken': 64,
  '300+ contacten': 9,
  geheim: 3,
  overleden: 3,
  partner: 3,
  'geen zaken': 0,
  niets: 0,
  minderjarig: 0,
  'meer dan tien treffers': 0,
}

/** The demo person who has everything: running and closed zaken, with their age in days. */
const ZAKEN_VAN_ALLES = [
  ['parkeervergunning', 6],
  ['omgevingsvergunning', 19],
  ['subsidie', 26],
  ['melding-openbare-ruimte', 62],
  ['bezwaar-woz', 88],
  ['grofvuil', 160],
  ['rijbewijs', 300],
  ['paspoort-spoed', 420],
  ['klacht', 510],
  ['verhuizing', 700],
] as const

const KANALEN = ['Website', 'Balie', 'Telefoon', 'E-mail', 'Brief'] as const

/** The middle of the town, on the map where nobody lives. */
const MIDDEN: readonly [number, number] = [4.871, 51.795]

interface Start {
  initiator: Klant
  zaaktype: Zaaktype
  dagenGeleden: number
}

/** All zaken of three years, the oldest first. */
export function buildZaken(
  seed: number,
  today: Day,
  personen: readonly Persoon[],
  bedrijven: readonly Bedrijf[],
  organisatie: Organisatie,
): Zaak[] {
  const random = createRandom(seed, 'zaken')
  const starts = drawStarts(random, today, personen, bedrijven)
  starts.sort((one, other) => other.dagenGeleden - one.dagenGeleden)
  const teams = teamsOf(organisatie)
  const numbering = { zaak: 0, document: 0 }
  return starts.map((start, index) =>
    makeZaak(createRandom(seed, `zaak ${index}`), today, start, teams, numbering, personen),
  )
}

function drawStarts(random: Random, today: Day, personen: readonly Persoon[], bedrijven: readonly Bedrijf[]): Start[] {
  const starts: Start[] = []
  const demoBsns = new Map(DEMO_PERSONEN.map((demo) => [demo.bsn, demo.kenmerk]))
  for (const persoon of personen) {
    const kenmerk = demoBsns.get(persoon.bsn)
    if (kenmerk === undefined) continue
    if (kenmerk === 'alles') {
      for (const [sleutel, dagenGeleden] of ZAKEN_VAN_ALLES) {
        starts.push({ initiator: { soort: 'persoon', bsn: persoon.bsn }, zaaktype: getZaaktype(sleutel), dagenGeleden })
      }
      continue
    }
    const count = ZAKEN_VAN_DEMO[kenmerk] ?? 1
    for (let index = 0; index < count; index++) starts.push(startOf(random, today, persoon, index, count))
  }
  const burgers = random.shuffle(
    personen.filter((persoon) => !demoBsns.has(persoon.bsn) && hasDealings(persoon, today)),
  )
  const demoKvk = new Set(DEMO_BEDRIJVEN.map((demo) => demo.kvkNummer))
  for (const demo of DEMO_BEDRIJVEN) {
    const bedrijf = bedrijven.find((each) => each.kvkNummer === demo.kvkNummer)
    if (bedrijf === undefined || demo.kenmerk === 'niets') continue
    const count = demo.kenmerk === 'veel contacten' ? 42 : 3
    for (let index = 0; index < count; index++) starts.push(bedrijfStart(random, today, bedrijf))
  }
  const ondernemers = random.shuffle(bedrijven.filter((bedrijf) => !demoKvk.has(bedrijf.kvkNummer)))
  while (starts.length < ZAKEN) {
    if (random.chance(0.17)) starts.push(bedrijfStart(random, today, random.pickFront(ondernemers, 1.3)))
    else starts.push(startOf(random, today, random.pickFront(burgers, 1.5), random.int(0, 9), 10))
  }
  return starts
}

const VOOR_BURGERS = weigh('bedrijf')
const VOOR_BEDRIJVEN = weigh('burger')

function getZaaktype(sleutel: string): Zaaktype {
  const found = ZAAKTYPEN.find((zaaktype) => zaaktype.sleutel === sleutel)
  if (found === undefined) throw new Error(`no zaaktype ${sleutel}`)
  return found
}

function weigh(notFor: 'burger' | 'bedrijf'): (readonly [Zaaktype, number])[] {
  return ZAAKTYPEN.filter((zaaktype) => zaaktype.van !== notFor).map(
    (zaaktype) => [zaaktype, zaaktype.gewicht] as const,
  )
}

function startOf(random: Random, today: Day, persoon: Persoon, index: number, of: number): Start {
  // The first of somebody's zaken is recent, so that everybody with several has one that is not closed yet.
  const dagen = index === 0 && of > 2 ? random.int(2, 6) : 3 + Math.floor(random.next() ** 1.7 * 1040)
  const latest = daysBetween(latestContactDay(persoon, today), today)
  return {
    initiator: { soort: 'persoon', bsn: persoon.bsn },
    zaaktype: random.weighted(VOOR_BURGERS),
    dagenGeleden: Math.max(dagen, latest === 0 ? 0 : latest + random.int(5, 200)),
  }
}

function bedrijfStart(random: Random, today: Day, bedrijf: Bedrijf): Start {
  const dagen = 3 + Math.floor(random.next() ** 1.7 * 1040)
  const ended = bedrijf.einde === undefined ? 0 : daysBetween(bedrijf.einde, today) + random.int(5, 100)
  const nevens = bedrijf.vestigingen.filter((vestiging) => !vestiging.hoofd)
  const vestiging = nevens.length > 0 && random.chance(0.5) ? random.pick(nevens) : bedrijf.vestigingen[0]
  const initiator: Klant =
    vestiging !== undefined && (bedrijf.rsin === undefined || !vestiging.hoofd || random.chance(0.3))
      ? { soort: 'vestiging', kvkNummer: bedrijf.kvkNummer, vestigingsnummer: vestiging.vestigingsnummer }
      : { soort: 'bedrijf', kvkNummer: bedrijf.kvkNummer }
  return { initiator, zaaktype: random.weighted(VOOR_BEDRIJVEN), dagenGeleden: Math.max(dagen, ended) }
}

function makeZaak(
  random: Random,
  today: Day,
  start: Start,
  teams: ReadonlyMap<string, Medewerker[]>,
  numbering: { zaak: number; document: number },
  personen: readonly Persoon[],
): Zaak {
  const { zaaktype } = start
  const startdatum = workingDay(plusDays(today, -start.dagenGeleden))
  const nummer = numbering.zaak++
  const duration = Math.max(1, Math.round(zaaktype.doorlooptijd * (0.25 + random.next() * 0.9)))
  const forgotten = random.chance(0.05)
  const closed = !forgotten && start.dagenGeleden > duration + 4
  const last = closed
    ? zaaktype.statussen.length
    : Math.max(1, Math.min(zaaktype.statussen.length - 1, progress(start.dagenGeleden, duration, zaaktype)))
  const span = closed ? duration : Math.max(0, start.dagenGeleden - 1)
  const statussen = drawStatussen(random, startdatum, today, span, last)
  const zaak: Zaak = {
    nummer,
    identificatie: `ZAAK-${yearOf(startdatum)}-${String(4100 + nummer * 3).padStart(7, '0')}`,
    zaaktype,
    omschrijving: fillIn(random, random.pick(zaaktype.titels)),
    startdatum,
    einddatumGepland: plusDays(startdatum, zaaktype.servicenorm),
    uiterlijkeEinddatum: plusDays(startdatum, zaaktype.doorlooptijd),
    vertrouwelijkheid: zaaktype.vertrouwelijkheid,
    kanaal: random.pickFront(KANALEN, 1.8),
    initiator: start.initiator,
    behandelaar: random.pick(teams.get(zaaktype.afdeling) ?? []),
    statussen,
    documenten: [],
  }
  if (closed) {
    zaak.einddatum = (statussen.at(-1)?.gezetOp ?? startdatum).slice(0, 10)
    zaak.resultaat = random.weighted(zaaktype.resultaten.map(([naam, , gewicht]) => [naam, gewicht] as const))
  }
  if (random.chance(0.35)) zaak.toelichting = random.pick(TOELICHTINGEN)
  if (zaaktype.opKaart === true) {
    zaak.punt = [round(MIDDEN[0] + (random.next() - 0.5) * 0.06), round(MIDDEN[1] + (random.next() - 0.5) * 0.04)]
  }
  addBelanghebbende(random, zaak, personen)
  zaak.documenten = drawDocumenten(random, zaak, numbering)
  return zaak
}

const TOELICHTINGEN = [
  'De aanvrager is overdag het best te bereiken per telefoon.',
  'Ingediend met DigiD via de website.',
  'Aan de balie ingevuld, samen met een medewerker.',
  'Er is eerder contact geweest over dit onderwerp.',
  'Gemachtigde dient in namens de aanvrager.',
  'Spoed: graag met voorrang behandelen.',
] as const

/** A partner shares in a marriage and in the help at home. */
function addBelanghebbende(random: Random, zaak: Zaak, personen: readonly Persoon[]): void {
  const { initiator } = zaak
  if (initiator.soort !== 'persoon') return
  if (zaak.zaaktype.sleutel !== 'huwelijk' && zaak.zaaktype.sleutel !== 'bijstand' && !random.chance(0.03)) return
  const partner = personen.find((persoon) => persoon.bsn === initiator.bsn)?.partner?.wie
  if (partner !== undefined && 'bsn' in partner) zaak.belanghebbende = { soort: 'persoon', bsn: partner.bsn }
}

function progress(dagenGeleden: number, duration: number, zaaktype: Zaaktype): number {
  return Math.ceil((dagenGeleden / (duration + 4)) * (zaaktype.statussen.length - 1))
}

function drawStatussen(random: Random, start: Day, today: Day, span: number, last: number): Zaakstatus[] {
  const statussen: Zaakstatus[] = []
  const yesterday = plusDays(today, -1)
  for (let volgnummer = 1; volgnummer <= last; volgnummer++) {
    const share = last === 1 ? 0 : (volgnummer - 1) / (last - 1)
    let day = workingDay(plusDays(start, Math.round(span * share)))
    if (day > yesterday) day = yesterday < start ? start : yesterday
    const status: Zaakstatus = { volgnummer, gezetOp: momentOf(day, 8 * 60 + volgnummer * 75 + random.int(0, 60)) }
    if (random.chance(0.08)) status.toelichting = 'Automatisch gezet na ontvangst van gegevens.'
    statussen.push(status)
  }
  return statussen
}

function drawDocumenten(random: Random, zaak: Zaak, numbering: { document: number }): Zaakdocument[] {
  const documenten: Zaakdocument[] = []
  for (const soort of zaak.zaaktype.documenten) {
    const status = zaak.statussen.find((each) => each.volgnummer === soort.bijStatus)
    if (status === undefined || !random.chance(soort.kans)) continue
    const datum = status.gezetOp.slice(0, 10)
    documenten.push({
      nummer: numbering.document++,
      soort,
      titel: soort.titel,
      datum,
      auteur: soort.richting === 'in' ? zaak.zaaktype.initiatornaam : medewerkernaam(zaak.behandelaar),
      vertrouwelijkheid: soort.vertrouwelijkheid ?? defaultVertrouwelijkheid(soort.soort),
      tekst: [
        `Betreft: ${zaak.omschrijving}`,
        `Zaaknummer: ${zaak.identificatie}`,
        `Datum: ${inWords(datum)}`,
        soort.tekst,
        soort.richting === 'uit'
          ? `Met vriendelijke groet, ${medewerkernaam(zaak.behandelaar)}, afdeling ${zaak.zaaktype.afdeling}`
          : '',
      ].filter((line) => line !== ''),
    })
  }
  return documenten
}

function defaultVertrouwelijkheid(soort: string): Vertrouwelijkheid {
  return INFORMATIEOBJECTSOORTEN.find(([naam]) => naam === soort)?.[1] ?? 'zaakvertrouwelijk'
}

function teamsOf(organisatie: Organisatie): Map<string, Medewerker[]> {
  const teams = new Map<string, Medewerker[]>()
  for (const medewerker of organisatie.medewerkers) {
    const { naam } = medewerker.groep.afdeling
    const team = teams.get(naam)
    if (team === undefined) teams.set(naam, [medewerker])
    else team.push(medewerker)
  }
  return teams
}

function fillIn(random: Random, titel: string): string {
  const wijk = random.pick(WIJKEN)
  const [straat, hoogste] = random.pick(wijk.straten)
  return titel
    .replace('{straat}', straat)
    .replace('{wijk}', wijk.naam)
    .replace('{nummer}', String(random.int(1, hoogste)))
    .slice(0, 80)
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
