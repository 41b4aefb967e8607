import type { Adres } from './adres.ts'
import { DEMO_BEDRIJVEN } from './bedrijf.ts'
import type { Bedrijf, DemoBedrijf, Rechtsvorm, Vestiging } from './bedrijf.ts'
import { slug, vastNummer } from './contactgegevens.ts'
import { EENMANSZAKEN, GEBOUWEN, MAATSCHAPPELIJK, ONDERNEMINGEN, PLAATSWOORDEN } from './data/bedrijfstakken.ts'
import type { Bedrijfstak } from './data/bedrijfstakken.ts'
import { ageInYearOf, plusDays } from './dates.ts'
import type { Day } from './dates.ts'
import { demoPersoon } from './demo-personen.ts'
import { createRsins } from './identifiers.ts'
import type { Persoon } from './persoon.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'

const EENMANSZAKEN_AANTAL = 138
const ONDERNEMINGEN_AANTAL = 128

interface Handelsregister {
  random: Random
  today: Day
  panden: Adres[]
  bedrijven: Bedrijf[]
  nextRsin: () => string
  names: Set<string>
}

/** Fills the trade register of the town: the demo companies first. */
export function buildBedrijven(
  seed: number,
  today: Day,
  personen: readonly Persoon[],
  leegstaand: readonly Adres[],
): Bedrijf[] {
  const random = createRandom(seed, 'bedrijven')
  const register: Handelsregister = {
    random,
    today,
    panden: [...leegstaand],
    bedrijven: [],
    nextRsin: createRsins(),
    names: new Set(),
  }
  addDemoBedrijven(register, personen)
  const ondernemers = random.shuffle(personen.filter((persoon) => canOwn(persoon, today)))
  for (const eigenaar of ondernemers.slice(0, EENMANSZAKEN_AANTAL)) addEenmanszaak(register, eigenaar)
  for (let index = 0; index < ONDERNEMINGEN_AANTAL; index++) addOnderneming(register)
  for (const { naam, vorm, sbi, omschrijving } of MAATSCHAPPELIJK) {
    const bedrijf = open(register, vorm === 'stichting' ? 'Stichting' : 'Vereniging', naam, {
      sbiCode: sbi,
      omschrijving,
    })
    if (random.chance(0.7)) addVestiging(register, bedrijf, bedrijf.adres)
  }
  for (const gebouw of GEBOUWEN.slice(2)) {
    open(register, 'Vereniging van eigenaars', `Vereniging van Eigenaars ${gebouw}`, VVE)
  }
  endSome(register)
  return register.bedrijven
}

const VVE = { sbiCode: '94995', omschrijving: 'Verenigingen van eigenaars' }

function canOwn(persoon: Persoon, today: Day): boolean {
  const { datum } = persoon.geboorte
  if (persoon.opschorting !== undefined || persoon.verblijf.soort !== 'adres' || datum.soort !== 'dag') return false
  const age = ageInYearOf(today, datum.dag)
  return age >= 20 && age <= 72
}

/** Enters a company without vestigingen, with the next numbers that are free. */
function open(
  register: Handelsregister,
  rechtsvorm: Rechtsvorm,
  naam: string,
  activiteit: { sbiCode: string; omschrijving: string },
  adres = takePand(register, ['centrum', 'bedrijf', 'rij', 'flat']),
): Bedrijf {
  const { random, today, bedrijven } = register
  const bedrijf: Bedrijf = {
    kvkNummer: String(
      90_004_001 + bedrijven.length + (bedrijven.length < DEMO_BEDRIJVEN.length ? 0 : 13 * bedrijven.length),
    ),
    rechtsvorm,
    naam,
    handelsnamen: [naam],
    activiteiten: [activiteit],
    aanvang: plusDays(today, -random.int(200, 11_000)),
    nonMailing: random.chance(0.6),
    adres,
    vestigingen: [],
  }
  if (rechtsvorm !== 'Eenmanszaak') bedrijf.rsin = register.nextRsin()
  if (rechtsvorm !== 'Eenmanszaak' && rechtsvorm !== 'Vennootschap onder firma') bedrijf.statutaireNaam = naam
  if (random.chance(0.8)) bedrijf.telefoonnummer = vastNummer(random)
  if (random.chance(0.8)) bedrijf.emailadres = `info@${slug(naam, '-').slice(0, 40)}.example`
  bedrijven.push(bedrijf)
  return bedrijf
}

function addVestiging(register: Handelsregister, bedrijf: Bedrijf, adres: Adres): Vestiging {
  const { random, bedrijven } = register
  const number = bedrijven.length * 100 + bedrijf.vestigingen.length
  const vestiging: Vestiging = {
    vestigingsnummer: `00090${String(number * 7 + 2000).padStart(7, '0')}`,
    handelsnamen: [...bedrijf.handelsnamen],
    hoofd: bedrijf.vestigingen.length === 0,
    adres,
    afgeschermd: false,
    websites: random.chance(0.5) ? [`www.${slug(bedrijf.naam, '-').slice(0, 40)}.example`] : [],
    werkzamePersonen: bedrijf.rechtsvorm === 'Eenmanszaak' ? random.int(1, 3) : random.int(1, 60),
    aanvang: bedrijf.aanvang,
  }
  if (random.chance(0.12)) {
    vestiging.postbus = {
      nummer: random.int(1, 900),
      postcode: `4290A${random.pick(['A', 'B', 'C'])}`,
      woonplaats: 'Waterwolde',
    }
  }
  bedrijf.vestigingen.push(vestiging)
  return vestiging
}

function addEenmanszaak(register: Handelsregister, eigenaar: Persoon): void {
  const { random } = register
  const tak = random.pick(EENMANSZAKEN)
  const achternaam = [eigenaar.naam.voorvoegsel, eigenaar.naam.geslachtsnaam]
    .filter((part) => part !== undefined)
    .join(' ')
  const owner = achternaam.charAt(0).toUpperCase() + achternaam.slice(1)
  const name = random.chance(0.65)
    ? `${random.pick(tak.woorden)} ${owner}`
    : `${random.pick(tak.woorden)} ${random.pick(PLAATSWOORDEN)}`
  const atHome = eigenaar.verblijf.soort === 'adres' && random.chance(0.6) ? eigenaar.verblijf.adres : undefined
  const adres = atHome ?? takePand(register, tak.plek)
  const bedrijf = open(register, 'Eenmanszaak', unused(register, name), sbiOf(tak), adres)
  bedrijf.eigenaarBsn = eigenaar.bsn
  if (random.chance(0.15))
    bedrijf.handelsnamen.push(unused(register, `${random.pick(tak.woorden)} ${random.pick(PLAATSWOORDEN)}`))
  const vestiging = addVestiging(register, bedrijf, adres)
  vestiging.afgeschermd = eigenaar.geheim || (atHome !== undefined && random.chance(0.25))
}

function addOnderneming(register: Handelsregister): void {
  const { random } = register
  const tak = random.pick(ONDERNEMINGEN)
  const isVof = random.chance(0.22)
  const woord = random.pick(tak.woorden)
  const name = unused(register, `${woord} ${random.pick(PLAATSWOORDEN)}`)
  const adres = takePand(register, tak.plek)
  const bedrijf = open(
    register,
    isVof ? 'Vennootschap onder firma' : 'Besloten Vennootschap',
    isVof ? `${name} V.O.F.` : `${name} B.V.`,
    sbiOf(tak),
    adres,
  )
  bedrijf.handelsnamen = random.chance(0.4) ? [bedrijf.naam, name] : [bedrijf.naam]
  addVestiging(register, bedrijf, adres)
  const extra = isVof
    ? 0
    : random.weighted([
        [0, 62],
        [1, 22],
        [2, 11],
        [3, 5],
      ] as const)
  for (let index = 0; index < extra; index++) addVestiging(register, bedrijf, takePand(register, tak.plek))
}

function addDemoBedrijven(register: Handelsregister, personen: readonly Persoon[]): void {
  const owners: Readonly<Record<string, string>> = {
    eenmanszaak: demoPersoon('alles').bsn,
    'afgeschermd adres': demoPersoon('geheim').bsn,
  }
  for (const demo of DEMO_BEDRIJVEN) {
    register.names.add(demo.naam)
    const eigenaar = personen.find((persoon) => persoon.bsn === owners[demo.kenmerk])
    const atHome =
      eigenaar?.verblijf.soort === 'adres' && demo.kenmerk === 'afgeschermd adres' ? eigenaar.verblijf.adres : undefined
    const bedrijf = open(register, demoRechtsvorm(demo), demo.naam, demoActiviteit(demo), atHome)
    bedrijf.telefoonnummer = vastNummer(register.random)
    bedrijf.emailadres = `info@${slug(demo.naam, '-')}.example`
    if (eigenaar !== undefined) bedrijf.eigenaarBsn = eigenaar.bsn
    if (demo.vestigingsnummer === undefined) continue
    const hoofd = addVestiging(register, bedrijf, bedrijf.adres)
    hoofd.vestigingsnummer = demo.vestigingsnummer
    hoofd.afgeschermd = demo.kenmerk === 'afgeschermd adres'
    const extra = demo.kenmerk === 'nevenvestigingen' ? 3 : 0
    for (let index = 0; index < extra; index++) addVestiging(register, bedrijf, takePand(register, ['centrum']))
    if (demo.kenmerk === 'beëindigd') end(bedrijf, plusDays(register.today, -300))
  }
}

function demoRechtsvorm(demo: DemoBedrijf): Rechtsvorm {
  if (demo.kenmerk === 'zonder vestiging') return 'Vereniging van eigenaars'
  return demo.kenmerk === 'eenmanszaak' || demo.kenmerk === 'afgeschermd adres'
    ? 'Eenmanszaak'
    : 'Besloten Vennootschap'
}

function demoActiviteit(demo: DemoBedrijf): { sbiCode: string; omschrijving: string } {
  if (demo.kenmerk === 'zonder vestiging') return VVE
  const tak = [...EENMANSZAKEN, ...ONDERNEMINGEN].find((each) => each.woorden.includes(demo.naam.split(' ')[0] ?? ''))
  return tak === undefined ? VVE : sbiOf(tak)
}

function endSome(register: Handelsregister): void {
  const { random, today, bedrijven } = register
  for (const bedrijf of bedrijven.slice(DEMO_BEDRIJVEN.length)) {
    if (random.chance(0.07)) end(bedrijf, plusDays(today, -random.int(20, 180)))
    const neven = bedrijf.vestigingen.filter((vestiging) => !vestiging.hoofd)
    if (bedrijf.einde === undefined && neven[0] !== undefined && random.chance(0.12)) {
      neven[0].einde = plusDays(today, -random.int(20, 180))
    }
  }
}

function end(bedrijf: Bedrijf, day: Day): void {
  bedrijf.einde = day
  for (const vestiging of bedrijf.vestigingen) vestiging.einde = day
}

function sbiOf(tak: Bedrijfstak): { sbiCode: string; omschrijving: string } {
  return { sbiCode: tak.sbi, omschrijving: tak.omschrijving }
}

/** Two companies of one name get a Roman number, as in life they would choose another. */
function unused(register: Handelsregister, name: string): string {
  let free = name
  for (let number = 2; register.names.has(free); number++)
    free = `${name} ${'I'.repeat(Math.min(number, 3))}${number > 3 ? number : ''}`
  register.names.add(free)
  return free
}

function takePand(register: Handelsregister, plek: readonly string[]): Adres {
  const index = register.panden.findIndex((adres) => plek.includes(adres.bouw))
  const [adres] = register.panden.splice(Math.max(0, index), 1)
  if (adres === undefined) throw new Error('the town has no premises left')
  return adres
}
