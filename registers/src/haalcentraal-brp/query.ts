import { splitAchternaam } from '@kiss/domain/persoon'
import type { PersoonZoekvraag } from '@kiss/domain/persoon'

/** The kinds of question we put to the BRP; a doelbinding may differ per kind. */
export type QueryType =
  'RaadpleegMetBurgerservicenummer' | 'ZoekMetGeslachtsnaamEnGeboortedatum' | 'ZoekMetPostcodeEnHuisnummer'

/** A question in the words of the BRP, without the fields that are asked for. */
export interface Query {
  type: QueryType
  [parameter: string]: unknown
}

/** What a list of search results shows; PersoonBeperkt has no place of birth. */
export const ZOEK_FIELDS: readonly string[] = [
  'burgerservicenummer',
  'naam.volledigeNaam',
  'naam.voornamen',
  'naam.voorvoegsel',
  'naam.geslachtsnaam',
  'geboorte.datum',
  'adressering.adresregel1',
  'adressering.adresregel2',
  'adressering.adresregel3',
  'adressering.land',
]

/** What the klantbeeld shows of one person. */
export const KLANTBEELD_FIELDS: readonly string[] = [
  ...ZOEK_FIELDS,
  'naam.voorletters',
  'geslacht',
  'leeftijd',
  'geboorte.plaats',
  'geboorte.land',
]

/**
 * The questions that answer a zoekvraag, to be put one after the other until one finds somebody. There are two when the
 * achternaam began as a voorvoegsel: "El Idrissi" may be split in the BRP, or be one geslachtsnaam.
 */
export function queriesOf(vraag: PersoonZoekvraag): Query[] {
  switch (vraag.soort) {
    case 'bsn':
      return [raadpleeg(vraag.bsn)]
    case 'naam':
      return namesOf(vraag.achternaam).map(({ geslachtsnaam, voorvoegsel }) => ({
        type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
        geslachtsnaam,
        ...(voorvoegsel === undefined ? {} : { voorvoegsel }),
        geboortedatum: vraag.geboortedatum,
        inclusiefOverledenPersonen: true,
      }))
    case 'adres': {
      // An empty string is refused by the BRP, so what is not asked is left out.
      const adres = {
        type: 'ZoekMetPostcodeEnHuisnummer' as const,
        postcode: vraag.postcode,
        huisnummer: Number(vraag.huisnummer),
        ...(vraag.huisletter ? { huisletter: vraag.huisletter } : {}),
        ...(vraag.toevoeging ? { huisnummertoevoeging: vraag.toevoeging } : {}),
        inclusiefOverledenPersonen: true,
      }
      if (!vraag.achternaam) return [adres]
      return namesOf(vraag.achternaam).map(({ geslachtsnaam }) => ({ ...adres, geslachtsnaam }))
    }
  }
}

/** The question for one person, living or not. */
export function raadpleeg(bsn: string): Query {
  return { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: [bsn] }
}

interface Naam {
  geslachtsnaam: string
  voorvoegsel?: string
}

function namesOf(achternaam: string): Naam[] {
  const whole = { geslachtsnaam: withWildcard(achternaam) }
  const { voorvoegsel, geslachtsnaam } = splitAchternaam(achternaam)
  if (voorvoegsel === undefined) return [whole]
  // Longer ones and "à" are refused; the geslachtsnaam finds the person without.
  const isSearchable = /^[a-z ']{1,10}$/i.test(voorvoegsel)
  return [{ geslachtsnaam: withWildcard(geslachtsnaam), ...(isSearchable ? { voorvoegsel } : {}) }, whole]
}

/** The BRP takes a wildcard behind three letters or more; a shorter name is looked for as it is. */
function withWildcard(naam: string): string {
  return naam.length < 3 ? naam : `${naam}*`
}
