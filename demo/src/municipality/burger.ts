import type { Persoon as PublishedPersoon } from '../brp/index.ts'
import { demoPersoon, passesElevenTest, voorlettersOf } from '../town/index.ts'
import type { Town } from '../town/index.ts'

/** Somebody as the registers of klanten and zaken copy them from the BRP. */
export interface Burger {
  bsn: string
  voornamen: string
  voorletters: string
  voorvoegsel: string
  geslachtsnaam: string
  /** `yyyy-mm-dd`, or less when incomplete. */
  geboortedatum?: string
  geslacht: 'm' | 'v' | 'o'
  geheim: boolean
  telefoonnummer?: string
  emailadres?: string
}

/** Finds the citizen behind a bsn that the town uses. @throws when nobody has it. */
export type FindBurger = (townBsn: string) => Burger

/** In the published test set this person has everything that a demonstration needs. */
const EERSTE_PUBLISHED = '999993653'

/** The citizens of the invented town are themselves. */
export function burgersOfTown(town: Town): FindBurger {
  const burgers = new Map<string, Burger>()
  for (const persoon of town.personen) {
    const { naam, geboorte } = persoon
    const burger: Burger = {
      bsn: persoon.bsn,
      voornamen: naam.voornamen,
      voorletters: voorlettersOf(naam.voornamen),
      voorvoegsel: naam.voorvoegsel ?? '',
      geslachtsnaam: naam.geslachtsnaam,
      geslacht: GESLACHT[persoon.geslacht],
      geheim: persoon.geheim,
    }
    const { datum } = geboorte
    if (datum.soort === 'dag') burger.geboortedatum = datum.dag
    if (datum.soort === 'maand') burger.geboortedatum = `${datum.jaar}-${String(datum.maand).padStart(2, '0')}`
    if (datum.soort === 'jaar') burger.geboortedatum = String(datum.jaar)
    if (persoon.telefoonnummer !== undefined) burger.telefoonnummer = persoon.telefoonnummer
    if (persoon.emailadres !== undefined) burger.emailadres = persoon.emailadres
    burgers.set(burger.bsn, burger)
  }
  return (bsn) => {
    const burger = burgers.get(bsn)
    if (burger === undefined) throw new Error('nobody in the town has this bsn')
    return burger
  }
}

/**
 * Lends the lives of the town's citizens to the persons of a published set, so that everybody with contacts and zaken
 * can be found in that BRP. Only persons whose bsn passes the eleven-test take part: Open Klant refuses the others.
 * Several citizens may share one person when the set is small.
 * @throws when the set has nobody who can take part.
 */
export function burgersOfPublishedSet(town: Town, personen: readonly PublishedPersoon[]): FindBurger {
  const fit = personen.filter(canTakePart)
  const first = fit.find((persoon) => persoon.burgerservicenummer === EERSTE_PUBLISHED)
  const roles = first === undefined ? fit : [first, ...fit.filter((persoon) => persoon !== first)]
  const given = new Map<string, PublishedPersoon>()
  function give(townBsn: string): PublishedPersoon {
    const known = given.get(townBsn)
    if (known !== undefined) return known
    const persoon = roles[given.size % roles.length]
    if (persoon === undefined) throw new Error('the published set holds nobody with a valid bsn, alive and with a name')
    given.set(townBsn, persoon)
    return persoon
  }
  give(demoPersoon('alles').bsn)
  give(demoPersoon('300+ contacten').bsn)

  const own = burgersOfTown(town)
  return (townBsn) => asBurger(give(townBsn), own(townBsn))
}

const GESLACHT = { M: 'm', V: 'v', O: 'o' } as const

function canTakePart(persoon: PublishedPersoon): boolean {
  if (!passesElevenTest(persoon.burgerservicenummer) || persoon.opschortingBijhouding !== undefined) return false
  return persoon.naam?.geslachtsnaam !== undefined && persoon.naam.geslachtsnaam.length <= 200
}

function asBurger(persoon: PublishedPersoon, own: Burger): Burger {
  const voornamen = persoon.naam?.voornamen ?? ''
  const burger: Burger = {
    bsn: persoon.burgerservicenummer,
    voornamen,
    voorletters: persoon.naam?.voorletters ?? voorlettersOf(voornamen),
    voorvoegsel: persoon.naam?.voorvoegsel ?? '',
    geslachtsnaam: persoon.naam?.geslachtsnaam ?? '',
    geslacht: geslachtOf(persoon.geslacht?.code),
    geheim: persoon.geheimhoudingPersoonsgegevens === true,
  }
  const datum = persoon.geboorte?.datum
  if (datum?.type === 'Datum') burger.geboortedatum = datum.datum
  if (own.telefoonnummer !== undefined) burger.telefoonnummer = own.telefoonnummer
  if (own.emailadres !== undefined) burger.emailadres = own.emailadres
  return burger
}

function geslachtOf(code: string | undefined): Burger['geslacht'] {
  if (code === 'M') return 'm'
  return code === 'V' ? 'v' : 'o'
}
