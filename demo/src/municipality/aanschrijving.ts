import { voorlettersOf } from '../town/index.ts'
import type { Geslacht, Naam } from '../town/index.ts'

/** How to address somebody in letters and in a sentence; the BRP works this out for its users. */
export interface Aanschrijving {
  aanhef: string
  aanschrijfwijze: { naam: string; aanspreekvorm?: string }
  gebruikInLopendeTekst: string
}

/** Titles that the town's people have, with the form of address that goes with them. */
const AANSPREEKVORM: Readonly<Record<string, string>> = {
  B: 'de hoogwelgeboren heer',
  BS: 'de hoogwelgeboren vrouwe',
  JH: 'de hoogwelgeboren heer',
  JV: 'de hoogwelgeboren vrouwe',
}

/** Works out the form of address, with the partner's name where somebody uses that. */
export function aanschrijvingOf(
  naam: Naam,
  geslacht: Geslacht,
  naamgebruik: 'E' | 'N' | 'P' | 'V',
  partner: Naam | undefined,
): Aanschrijving {
  const used = partner === undefined ? achternaam(naam) : usedName(naam, naamgebruik, partner)
  const letters = voorlettersOf(naam.voornamen)
  const titel = naam.adellijkeTitel
  const aanspreekvorm = titel === undefined ? undefined : AANSPREEKVORM[titel.code]
  if (titel !== undefined && aanspreekvorm !== undefined) {
    const name =
      titel.soort === 'titel' ? `${letters} ${titel.omschrijving} ${used}` : `${titel.omschrijving} ${letters} ${used}`
    const heer = geslacht === 'M' ? 'Hoogwelgeboren heer' : 'Hoogwelgeboren vrouwe'
    return {
      aanhef: heer,
      aanschrijfwijze: { naam: name, aanspreekvorm },
      gebruikInLopendeTekst: `${titel.omschrijving} ${used}`,
    }
  }
  const woord = AANSPREEKWOORD[geslacht]
  return {
    aanhef: woord === '' ? `Geachte ${letters} ${used}` : `Geachte ${woord} ${capital(used)}`,
    aanschrijfwijze: { naam: `${letters} ${used}` },
    gebruikInLopendeTekst: woord === '' ? `${letters} ${used}` : `${woord} ${capital(used)}`,
  }
}

const AANSPREEKWOORD: Readonly<Record<Geslacht, string>> = { M: 'heer', V: 'mevrouw', O: '' }

function usedName(naam: Naam, naamgebruik: 'E' | 'N' | 'P' | 'V', partner: Naam): string {
  if (naamgebruik === 'P') return achternaam(partner)
  if (naamgebruik === 'N') return `${achternaam(naam)}-${achternaam(partner)}`
  return naamgebruik === 'V' ? `${achternaam(partner)}-${achternaam(naam)}` : achternaam(naam)
}

function achternaam(naam: Naam): string {
  return naam.voorvoegsel === undefined ? naam.geslachtsnaam : `${naam.voorvoegsel} ${naam.geslachtsnaam}`
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
