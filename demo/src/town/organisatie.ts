import { slug, vastNummer } from './contactgegevens.ts'
import { GEMEENTE } from './data/gemeente.ts'
import { AFDELINGNAMEN, GROEPEN } from './data/organisatie.ts'
import type { Afdelingnaam } from './data/organisatie.ts'
import { dayOf } from './dates.ts'
import { drawAchternaam, drawHerkomst, drawIdentiteit } from './identiteit.ts'
import { volledigeNaam } from './persoon.ts'
import type { Naam } from './persoon.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'

export interface Afdeling {
  identificatie: string
  naam: Afdelingnaam
  emailadres: string
}

export interface Groep {
  identificatie: string
  naam: string
  afdeling: Afdeling
  emailadres: string
}

/** Days on which the town hall is open. */
export const WEEKDAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'] as const

export type Weekdag = (typeof WEEKDAGEN)[number]

/** Somebody who works for the town; need not live there. */
export interface Medewerker {
  /** Login name: unique, at most 24 characters, because older registers hold no more. */
  identificatie: string
  naam: Naam
  functie: string
  emailadres: string
  telefoonnummer: string
  groep: Groep
  /** Present on these half days. */
  beschikbaarheid: Record<Weekdag, { ochtend: boolean; middag: boolean }>
  skills: string
  /** Identificatie of who stands in, of the same team where there is one. */
  vervanger?: string
}

/** Who works for the town, and where. */
export interface Organisatie {
  afdelingen: Afdeling[]
  groepen: Groep[]
  medewerkers: Medewerker[]
}

const MEDEWERKERS = 250

/** Staff whom demonstrations and journeys may name; whoever can log in to the demo is among them, under the same address. */
export const DEMO_MEDEWERKERS: readonly {
  identificatie: string
  voornaam: string
  voorvoegsel?: string
  achternaam: string
  groep: string
}[] = [
  { identificatie: 'kim.klantcontact', voornaam: 'Kim', achternaam: 'Klantcontact', groep: 'Klantcontactcentrum' },
  {
    identificatie: 'noor.de.vries',
    voornaam: 'Noor',
    voorvoegsel: 'de',
    achternaam: 'Vries',
    groep: 'Klantcontactcentrum',
  },
  { identificatie: 'tess.teamleider', voornaam: 'Tess', achternaam: 'Teamleider', groep: 'Klantcontactcentrum' },
  { identificatie: 'rachid.redactie', voornaam: 'Rachid', achternaam: 'Redactie', groep: 'Webredactie' },
  { identificatie: 'bea.beheer', voornaam: 'Bea', achternaam: 'Beheer', groep: 'Webredactie' },
  { identificatie: 'karel.kennis', voornaam: 'Karel', achternaam: 'Kennis', groep: 'Balie en Receptie' },
  { identificatie: 'f.elamrani', voornaam: 'Fatima', achternaam: 'El Amrani', groep: 'Klantcontactcentrum' },
  { identificatie: 'm.dewit', voornaam: 'Marjolein', voorvoegsel: 'de', achternaam: 'Wit', groep: 'Bouwen en Wonen' },
  { identificatie: 'h.terpstra', voornaam: 'Hanneke', achternaam: 'Terpstra', groep: 'Wmo-loket' },
]

/** Departments, teams and their people. The contact centre is the largest team. */
export function buildOrganisatie(seed: number): Organisatie {
  const random = createRandom(seed, 'organisatie')
  const afdelingen = AFDELINGNAMEN.map((naam): Afdeling => ({
    identificatie: slug(naam, '-'),
    naam,
    emailadres: `${slug(naam, '')}@${GEMEENTE.domein}`,
  }))
  const groepen = GROEPEN.map(({ naam, afdeling }): Groep => {
    const above = afdelingen.find((each) => each.naam === afdeling)
    if (above === undefined) throw new Error(`no department ${afdeling}`)
    return { identificatie: slug(naam, '-'), naam, afdeling: above, emailadres: `${slug(naam, '')}@${GEMEENTE.domein}` }
  })

  const medewerkers: Medewerker[] = []
  for (const demo of DEMO_MEDEWERKERS) {
    const groep = groepen.find((each) => each.naam === demo.groep)
    if (groep === undefined) throw new Error(`no team ${demo.groep}`)
    const naam: Naam = { voornamen: demo.voornaam, geslachtsnaam: demo.achternaam }
    if (demo.voorvoegsel !== undefined) naam.voorvoegsel = demo.voorvoegsel
    medewerkers.push(makeMedewerker(random, demo.identificatie, naam, groep))
  }
  const taken = new Set(medewerkers.map((medewerker) => medewerker.identificatie))
  while (medewerkers.length < MEDEWERKERS) {
    const index = medewerkers.length
    const groep = index % 6 === 0 ? groepen[0] : groepen[index % groepen.length]
    if (groep === undefined) throw new Error('no teams')
    const naam = drawNaam(random)
    medewerkers.push(makeMedewerker(random, unusedLogin(naam, taken), naam, groep))
  }
  for (const medewerker of medewerkers) {
    const team = medewerkers.filter((each) => each.groep === medewerker.groep && each !== medewerker)
    if (team.length > 0) medewerker.vervanger = random.pick(team).identificatie
  }
  return { afdelingen, groepen, medewerkers }
}

/** First name, voorvoegsel and surname. */
export function medewerkernaam(medewerker: Medewerker): string {
  return volledigeNaam(medewerker.naam)
}

function drawNaam(random: Random): Naam {
  const herkomst = drawHerkomst(random)
  const geboren = dayOf(random.int(1960, 2001), 6, 1)
  const { naam } = drawIdentiteit(
    random,
    random.chance(0.6) ? 'V' : 'M',
    geboren,
    herkomst,
    drawAchternaam(random, herkomst),
  )
  return { ...naam, voornamen: naam.voornamen.split(' ')[0] ?? naam.voornamen }
}

function makeMedewerker(random: Random, identificatie: string, naam: Naam, groep: Groep): Medewerker {
  const known = GROEPEN.find((each) => each.naam === groep.naam)
  const skills = random.shuffle(known?.skills ?? []).slice(0, random.int(1, 3))
  return {
    identificatie,
    naam,
    functie: random.pickFront(known?.functies ?? ['Medewerker'], 1.5),
    emailadres: `${identificatie}@${GEMEENTE.domein}`,
    telefoonnummer: vastNummer(random),
    groep,
    beschikbaarheid: {
      maandag: drawDag(random),
      dinsdag: drawDag(random),
      woensdag: drawDag(random),
      donderdag: drawDag(random),
      vrijdag: drawDag(random),
    },
    skills: `${skills.join('. ')}.`,
  }
}

function drawDag(random: Random): { ochtend: boolean; middag: boolean } {
  const kind = random.weighted([
    ['vol', 72],
    ['vrij', 16],
    ['ochtend', 9],
    ['middag', 3],
  ] as const)
  return { ochtend: kind === 'vol' || kind === 'ochtend', middag: kind === 'vol' || kind === 'middag' }
}

function unusedLogin(naam: Naam, taken: Set<string>): string {
  const base = `${slug(naam.voornamen).charAt(0)}.${slug(`${naam.voorvoegsel ?? ''} ${naam.geslachtsnaam}`, '')}`.slice(
    0,
    22,
  )
  let login = base
  for (let number = 2; taken.has(login); number++) login = `${base}${number}`
  taken.add(login)
  return login
}
