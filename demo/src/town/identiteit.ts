import { GEMEENTE } from './data/gemeente.ts'
import {
  ACHTERNAMEN,
  VOORNAMEN_JONG_M,
  VOORNAMEN_JONG_V,
  VOORNAMEN_MIDDEN_M,
  VOORNAMEN_MIDDEN_V,
  VOORNAMEN_OUD_M,
  VOORNAMEN_OUD_V,
} from './data/namen-nederland.ts'
import { HERKOMSTEN } from './data/namen-wereld.ts'
import { dayOf, yearOf } from './dates.ts'
import type { Datum, Day } from './dates.ts'
import type { Herkomst, Tabelwaarde } from './herkomst.ts'
import type { Geboorteplaats, Geslacht, Identiteit, Naam } from './persoon.ts'
import type { Random } from './random.ts'

/** Code 6030 of national table 34. */
export const NEDERLAND: Tabelwaarde = { code: '6030', omschrijving: 'Nederland' }

/** Code 0001 of national table 32. */
export const NEDERLANDSE: Tabelwaarde = { code: '0001', omschrijving: 'Nederlandse' }

/** A family name with what stands before it. */
export type Achternaam = Pick<Naam, 'voorvoegsel' | 'geslachtsnaam'>

const GEBOORTEPLAATSEN: readonly (readonly [Geboorteplaats, number])[] = [
  [{ code: GEMEENTE.code, omschrijving: GEMEENTE.naam }, 60],
  [{ code: '0599', omschrijving: 'Rotterdam' }, 8],
  [{ code: '0344', omschrijving: 'Utrecht' }, 7],
  [{ code: '0363', omschrijving: 'Amsterdam' }, 6],
  [{ code: '0518', omschrijving: "'s-Gravenhage" }, 5],
  [{ code: '0772', omschrijving: 'Eindhoven' }, 4],
  [{ code: '0202', omschrijving: 'Arnhem' }, 3],
  [{ code: '0014', omschrijving: 'Groningen' }, 3],
  [{ code: '0281', omschrijving: 'Tiel' }, 2],
  [{ code: '0796', omschrijving: "'s-Hertogenbosch" }, 2],
]

/** `undefined` stands for Dutch names. */
export function drawHerkomst(random: Random): Herkomst | undefined {
  let draw = random.int(1, 100)
  for (const herkomst of HERKOMSTEN) {
    draw -= herkomst.aandeel
    if (draw <= 0) return herkomst
  }
  return undefined
}

/** A surname as common as such names are. */
export function drawAchternaam(random: Random, herkomst: Herkomst | undefined): Achternaam {
  if (herkomst !== undefined) return { geslachtsnaam: random.pickFront(herkomst.achternamen, 1.4) }
  const [before, name] = random.pickFront(ACHTERNAMEN, 1.35).split('|')
  return name === undefined ? { geslachtsnaam: before ?? '' } : { voorvoegsel: before ?? '', geslachtsnaam: name }
}

/** The surname in the form for this sex: in Polish names a woman's ends otherwise. */
export function achternaamFor(achternaam: Achternaam, geslacht: Geslacht): Achternaam {
  if (geslacht !== 'V' || !achternaam.geslachtsnaam.endsWith('ski')) return achternaam
  return { ...achternaam, geslachtsnaam: achternaam.geslachtsnaam.replace(/ski$/, 'ska') }
}

/** A birthday this many whole years, and some months, before the first of January of this year. */
export function drawGeboortedag(random: Random, today: Day, jaren: number): Day {
  return dayOf(yearOf(today) - 1 - jaren, random.int(1, 12), random.int(1, 28))
}

/** Somebody new: name by sex, roots and birth year, and a birthplace to match. */
export function drawIdentiteit(
  random: Random,
  geslacht: Geslacht,
  geboortedag: Day,
  herkomst: Herkomst | undefined,
  achternaam: Achternaam,
): Identiteit {
  const geboortejaar = yearOf(geboortedag)
  const abroad = herkomst !== undefined && isBornAbroad(random, herkomst, geboortejaar)
  return {
    geslacht,
    naam: {
      voornamen: drawVoornamen(random, geslacht, geboortejaar, herkomst),
      ...achternaamFor(achternaam, geslacht),
    },
    geboorte: {
      datum: wholeDay(geboortedag),
      plaats: abroad ? { omschrijving: random.pick(herkomst.plaatsen) } : random.weighted(GEBOORTEPLAATSEN),
      land: abroad ? herkomst.land : NEDERLAND,
    },
  }
}

/** A day as a BRP date. */
export function wholeDay(dag: Day): Datum {
  return { soort: 'dag', dag }
}

function isBornAbroad(random: Random, herkomst: Herkomst, geboortejaar: number): boolean {
  if (herkomst.code === 'syrie' || herkomst.code === 'oekraine') return geboortejaar < 2018 || random.chance(0.2)
  if (herkomst.code === 'polen') return geboortejaar < 2006
  if (geboortejaar < 1972) return true
  return random.chance(geboortejaar < 1990 ? 0.45 : 0.08)
}

function drawVoornamen(
  random: Random,
  geslacht: Geslacht,
  geboortejaar: number,
  herkomst: Herkomst | undefined,
): string {
  if (herkomst !== undefined) return random.pick(geslacht === 'M' ? herkomst.mannen : herkomst.vrouwen)
  const list = voornamenOf(geslacht, geboortejaar)
  const first = random.pick(list)
  const extra = random.weighted(geboortejaar < 1970 ? EXTRA_NAMES_OLD : EXTRA_NAMES_YOUNG)
  const names = [first]
  for (let count = 0; count < extra; count++) {
    const name = random.pick(geslacht === 'M' ? VOORNAMEN_OUD_M : VOORNAMEN_OUD_V)
    if (!names.includes(name)) names.push(name)
  }
  return names.join(' ')
}

const EXTRA_NAMES_OLD: readonly (readonly [number, number])[] = [
  [0, 35],
  [1, 45],
  [2, 20],
]

const EXTRA_NAMES_YOUNG: readonly (readonly [number, number])[] = [
  [0, 60],
  [1, 32],
  [2, 8],
]

function voornamenOf(geslacht: Geslacht, geboortejaar: number): readonly string[] {
  if (geboortejaar < 1956) return geslacht === 'M' ? VOORNAMEN_OUD_M : VOORNAMEN_OUD_V
  if (geboortejaar < 1992) return geslacht === 'M' ? VOORNAMEN_MIDDEN_M : VOORNAMEN_MIDDEN_V
  return geslacht === 'M' ? VOORNAMEN_JONG_M : VOORNAMEN_JONG_V
}
