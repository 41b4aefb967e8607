import type { Adres } from './adres.ts'
import { addKind, addUnknownOuders, birthDay, drawSinds, drawVerbintenis, livesAt, register, unite } from './burger.ts'
import type { Burgerzaken } from './burger.ts'
import { ageInYearOf, plusDays, yearOf } from './dates.ts'
import type { Day } from './dates.ts'
import type { Herkomst } from './herkomst.ts'
import { drawAchternaam, drawGeboortedag, drawHerkomst, drawIdentiteit } from './identiteit.ts'
import type { Achternaam } from './identiteit.ts'
import type { Geslacht, Persoon } from './persoon.ts'
import type { Random } from './random.ts'

type Samenstelling = 'alleen' | 'samen' | 'gezin' | 'eenouder'

/** Couples whose grown-up children may live elsewhere in the town. */
export interface Familie {
  herkomst: Herkomst | undefined
  achternaam: Achternaam
  ouders: Persoon[]
  /** Birth year of the eldest parent. */
  jaar: number
}

/** Two parents may give a child both their names since this year. */
const YEAR_OF_DOUBLE_NAMES = 2024

/** Lets one household move in at an address. */
export function addHuishouden(burgerzaken: Burgerzaken, adres: Adres, families: Familie[]): void {
  const { random } = burgerzaken
  const herkomst = drawHerkomst(random)
  const samenstelling: Samenstelling = random.weighted([
    ['alleen', 33],
    ['samen', 27],
    ['gezin', 32],
    ['eenouder', 8],
  ] as const)
  const leeftijd = drawLeeftijd(random, samenstelling)
  const first = addVolwassene(
    burgerzaken,
    adres,
    herkomst,
    leeftijd,
    random.chance(0.5) ? 'M' : 'V',
    families,
    random.chance(0.4),
  )
  if (samenstelling === 'alleen') return

  const ouders = [first.persoon]
  let achternaam = first.achternaam
  if (samenstelling !== 'eenouder') {
    const second = addPartner(burgerzaken, adres, herkomst, leeftijd, first.persoon, families)
    ouders.push(second.persoon)
    if (second.persoon.geslacht === 'M') achternaam = second.achternaam
    families.push({ herkomst, achternaam, ouders, jaar: birthYear(first.persoon) })
  }
  if (samenstelling !== 'samen') addKinderen(burgerzaken, adres, herkomst, ouders, achternaam)
}

interface Volwassene {
  persoon: Persoon
  achternaam: Achternaam
}

function addVolwassene(
  burgerzaken: Burgerzaken,
  adres: Adres,
  herkomst: Herkomst | undefined,
  leeftijd: number,
  geslacht: Geslacht,
  families: Familie[],
  isChildOfTown: boolean,
): Volwassene {
  const { random, today } = burgerzaken
  const geboren = drawGeboortedag(random, today, leeftijd)
  const familie = isChildOfTown ? findFamilie(random, families, herkomst, yearOf(geboren)) : undefined
  const achternaam = familie?.achternaam ?? drawAchternaam(random, herkomst)
  const persoon = register(
    burgerzaken,
    drawIdentiteit(random, geslacht, geboren, herkomst, achternaam),
    livesAt(adres, drawSinds(random, today, geboren)),
    herkomst,
  )
  if (familie === undefined) addUnknownOuders(burgerzaken, persoon, herkomst, achternaam)
  else addKind(persoon, familie.ouders)
  return { persoon, achternaam }
}

function addPartner(
  burgerzaken: Burgerzaken,
  adres: Adres,
  herkomst: Herkomst | undefined,
  leeftijd: number,
  first: Persoon,
  families: Familie[],
): Volwassene {
  const { random, today } = burgerzaken
  const mixed = random.chance(0.12) ? drawHerkomst(random) : herkomst
  const sameSex = random.chance(0.04)
  const other = first.geslacht === 'M' ? 'V' : 'M'
  const age = Math.max(19, leeftijd + random.int(-5, 4))
  // The partner comes from elsewhere: two children of one couple must not end up together.
  const second = addVolwassene(burgerzaken, adres, mixed, age, sameSex ? first.geslacht : other, families, false)
  // All is drawn before it is known whether it counts: a wedding day that comes nearer may not change the children.
  const married = random.chance(0.72)
  const verbintenis = drawVerbintenis(random)
  const wait = random.int(0, 4000)
  if (married) {
    const youngest = [first, second.persoon].map((one) => birthDay(one.geboorte.datum) ?? today).sort()
    const from = plusDays(youngest[1] ?? today, 20 * 365)
    const sinds = plusDays(from, wait)
    if (sinds < today) unite(verbintenis, first, second.persoon, sinds)
  }
  return second
}

function addKinderen(
  burgerzaken: Burgerzaken,
  adres: Adres,
  herkomst: Herkomst | undefined,
  ouders: Persoon[],
  achternaam: Achternaam,
): void {
  const { random, today } = burgerzaken
  const parentDay = ouders.map((ouder) => birthDay(ouder.geboorte.datum) ?? today).sort()
  const youngestParent = ageInYearOf(today, parentDay.at(-1) ?? today) - 1
  const eldestChild = Math.min(24, youngestParent - 19)
  const count = random.weighted([
    [1, 38],
    [2, 42],
    [3, 15],
    [4, 5],
  ] as const)
  let leeftijd = random.int(0, Math.max(0, eldestChild))
  for (let index = 0; index < count && leeftijd >= 0; index++) {
    const geboren = drawKinddag(random, today, leeftijd)
    const twin = random.chance(0.03)
    for (let child = 0; child < (twin ? 2 : 1); child++) {
      const sinds = drawSinds(random, today, geboren)
      const naam = childName(random, geboren, ouders, achternaam)
      const kind = register(
        burgerzaken,
        drawIdentiteit(random, random.chance(0.5) ? 'M' : 'V', geboren, herkomst, naam),
        livesAt(adres, geboren > plusDays(today, -4000) ? geboren : sinds),
        herkomst,
      )
      addKind(kind, ouders)
    }
    leeftijd -= random.int(1, 4)
  }
}

function drawKinddag(random: Random, today: Day, leeftijd: number): Day {
  if (leeftijd === 0 && random.chance(0.6)) return plusDays(today, -random.int(6, 330))
  return drawGeboortedag(random, today, leeftijd)
}

function childName(random: Random, geboren: Day, ouders: readonly Persoon[], achternaam: Achternaam): Achternaam {
  const [first, second] = ouders
  if (second === undefined || first === undefined || yearOf(geboren) < YEAR_OF_DOUBLE_NAMES) return achternaam
  const other = first.naam.geslachtsnaam === achternaam.geslachtsnaam ? second : first
  if (!random.chance(0.3) || other.naam.geslachtsnaam.includes(' ') || achternaam.geslachtsnaam.includes(' '))
    return achternaam
  const tweede = [other.naam.voorvoegsel, other.naam.geslachtsnaam].filter((part) => part !== undefined).join(' ')
  return { ...achternaam, geslachtsnaam: `${achternaam.geslachtsnaam} ${tweede}` }
}

function drawLeeftijd(random: Random, samenstelling: Samenstelling): number {
  if (samenstelling === 'gezin' || samenstelling === 'eenouder') return random.int(27, 54)
  const [from, to] = random.weighted([
    [[19, 34] as const, 30],
    [[35, 54] as const, 20],
    [[55, 74] as const, 32],
    [[75, 95] as const, 18],
  ])
  return random.int(from, to)
}

function findFamilie(
  random: Random,
  families: readonly Familie[],
  herkomst: Herkomst | undefined,
  jaar: number,
): Familie | undefined {
  // A few tries are enough: not everybody needs parents in town.
  for (let attempt = 0; attempt < 6 && families.length > 0; attempt++) {
    const familie = random.pick(families)
    const years = jaar - familie.jaar
    if (familie.herkomst === herkomst && years >= 21 && years <= 40) return familie
  }
  return undefined
}

function birthYear(persoon: Persoon): number {
  const { datum } = persoon.geboorte
  if (datum.soort === 'dag') return yearOf(datum.dag)
  return datum.soort === 'onbekend' ? 1980 : datum.jaar
}
