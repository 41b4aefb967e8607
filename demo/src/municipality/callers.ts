import type { Persoon } from '../brp/index.ts'
import { DEMO_BEDRIJVEN, DEMO_PERSONEN, DEMO_TERUGBELNUMMER, demoPersoon, volledigeNaam } from '../town/index.ts'
import type { Datum, DemoPersoon } from '../town/index.ts'
import type { FindBurger } from './burger.ts'

/** Somebody who might phone, with all that an agent would ask for, and why it is worth a try. */
export interface Caller {
  /** What it shows, in one or a few Dutch words; journeys look it up by this. */
  kenmerk: string
  uitleg: string
  naam: string
  bsn?: string
  achternaam?: string
  /** `yyyy-mm-dd`, or less when incomplete, or nothing when unknown. */
  geboortedatum?: string
  postcode?: string
  huisnummer?: number
  huisletter?: string
  huisnummertoevoeging?: string
  kvkNummer?: string
  vestigingsnummer?: string
  telefoonnummer?: string
}

/** Twelve people of one name are told once. */
export function callersOfTown(): Caller[] {
  const personen = DEMO_PERSONEN.filter(
    (persoon) => persoon.kenmerk !== 'meer dan tien treffers' || persoon === demoPersoon('meer dan tien treffers'),
  )
  return [...personen.map(toCaller), ...companiesAndUnknown()]
}

/** Of a published set: the person who got everything, the one with hundreds of contacts, and the companies. */
export function callersOfPublishedSet(findBurger: FindBurger, personen: readonly Persoon[]): Caller[] {
  const callers = (['alles', '300+ contacten'] as const).map((kenmerk): Caller => {
    const burger = findBurger(demoPersoon(kenmerk).bsn)
    const adres = personen.find((persoon) => persoon.burgerservicenummer === burger.bsn)?.verblijfplaats?.verblijfadres
    return {
      kenmerk,
      uitleg: kenmerk === 'alles' ? 'Heeft contacten, contactverzoeken en zaken.' : demoPersoon(kenmerk).uitleg,
      naam: [burger.voornamen, burger.voorvoegsel, burger.geslachtsnaam].filter((part) => part !== '').join(' '),
      bsn: burger.bsn,
      achternaam: burger.geslachtsnaam,
      ...(burger.geboortedatum === undefined ? {} : { geboortedatum: burger.geboortedatum }),
      ...(adres?.postcode === undefined ? {} : { postcode: adres.postcode }),
      ...(adres?.huisnummer === undefined ? {} : { huisnummer: adres.huisnummer }),
    }
  })
  return [...callers, ...companiesAndUnknown()]
}

function toCaller(persoon: DemoPersoon): Caller {
  const { kenmerk, uitleg, bsn, voornamen, voorvoegsel, geslachtsnaam, adellijkeTitel, adres } = persoon
  const geboortedatum = shortDate(persoon.geboortedatum)
  const caller: Caller = {
    kenmerk,
    uitleg,
    naam: volledigeNaam({
      voornamen,
      geslachtsnaam,
      ...(voorvoegsel === undefined ? {} : { voorvoegsel }),
      ...(adellijkeTitel === undefined ? {} : { adellijkeTitel }),
    }),
    bsn,
    achternaam: geslachtsnaam,
    ...(geboortedatum === undefined ? {} : { geboortedatum }),
  }
  if (adres === undefined) return caller
  const { postcode, huisnummer, huisletter, huisnummertoevoeging } = adres
  return {
    ...caller,
    postcode,
    huisnummer,
    ...(huisletter === undefined ? {} : { huisletter }),
    ...(huisnummertoevoeging === undefined ? {} : { huisnummertoevoeging }),
  }
}

function companiesAndUnknown(): Caller[] {
  const companies = DEMO_BEDRIJVEN.map((bedrijf): Caller => {
    const { kvkNummer, naam, uitleg, kenmerk, vestigingsnummer } = bedrijf
    return {
      kenmerk: `bedrijf: ${kenmerk}`,
      uitleg,
      naam,
      kvkNummer,
      ...(vestigingsnummer === undefined ? {} : { vestigingsnummer }),
    }
  })
  const unknown: Caller = {
    kenmerk: 'terugbelnummer zonder klant',
    uitleg: 'Staat in geen register; heeft drie keer gevraagd om teruggebeld te worden op dit nummer.',
    naam: 'Onbekende beller',
    telefoonnummer: DEMO_TERUGBELNUMMER,
  }
  return [...companies, unknown]
}

function shortDate(datum: Datum): string | undefined {
  if (datum.soort === 'dag') return datum.dag
  if (datum.soort === 'maand') return `${datum.jaar}-${String(datum.maand).padStart(2, '0')}`
  return datum.soort === 'jaar' ? String(datum.jaar) : undefined
}
