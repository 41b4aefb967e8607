import type { Query } from './query.ts'
import type { Persoon, Verblijfadres } from './seed.ts'

/** The persons that a query means, in the order of the register; limits are not applied here. */
export function findPersonen(personen: readonly Persoon[], query: Query): Persoon[] {
  const wanted = query.parameters
  const living = query.type === 'RaadpleegMetBurgerservicenummer' || wanted['inclusiefOverledenPersonen'] === true
  return personen.filter((persoon) => {
    const reason = persoon.opschortingBijhouding?.reden?.code
    // Entered in error, or wiped: such a list does not exist any more.
    if (reason === 'F' || reason === 'W') return false
    if (!living && (reason === 'O' || persoon.overlijden !== undefined)) return false
    return Object.entries(wanted).every(([name, value]) => meets(persoon, name, value))
  })
}

function meets(persoon: Persoon, name: string, value: unknown): boolean {
  const adres = persoon.verblijfplaats?.verblijfadres
  switch (name) {
    case 'burgerservicenummer':
      return Array.isArray(value) && value.includes(persoon.burgerservicenummer)
    case 'gemeenteVanInschrijving':
      return persoon.gemeenteVanInschrijving?.code === value
    case 'geslachtsnaam':
      return matches(persoon.naam?.geslachtsnaam, value)
    case 'voornamen':
      return matches(persoon.naam?.voornamen, value)
    case 'voorvoegsel':
      return matches(persoon.naam?.voorvoegsel, value)
    case 'geslacht':
      return matches(persoon.geslacht?.code, value)
    case 'geboortedatum':
      return persoon.geboorte?.datum?.type === 'Datum' && persoon.geboorte.datum.datum === value
    case 'nummeraanduidingIdentificatie':
      return persoon.verblijfplaats?.nummeraanduidingIdentificatie === value
    case 'adresseerbaarObjectIdentificatie':
      return persoon.verblijfplaats?.adresseerbaarObjectIdentificatie === value
    case 'inclusiefOverledenPersonen':
      return true
    default:
      return adres !== undefined && meetsAdres(adres, name, value)
  }
}

function meetsAdres(adres: Verblijfadres, name: string, value: unknown): boolean {
  switch (name) {
    case 'postcode':
      return matches(adres.postcode?.replace(' ', ''), typeof value === 'string' ? value.replace(' ', '') : value)
    case 'huisnummer':
      return adres.huisnummer === value
    case 'huisletter':
      return matches(adres.huisletter, value)
    case 'huisnummertoevoeging':
      return matches(adres.huisnummertoevoeging, value)
    case 'straat':
      return matches(adres.officieleStraatnaam, value) || matches(adres.korteStraatnaam, value)
    default:
      return false
  }
}

/**
 * Blind for case and diacritics ("Kaster" finds Käster and the other way round; the published features show both
 * spellings finding the same person). A `*` at the end, or for a street at the front, stands for any rest.
 */
function matches(actual: string | undefined, wanted: unknown): boolean {
  if (actual === undefined || typeof wanted !== 'string') return false
  const have = folded(actual)
  const want = folded(wanted)
  if (want.endsWith('*')) return have.startsWith(want.slice(0, -1))
  if (want.startsWith('*')) return have.endsWith(want.slice(1))
  return have === want
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
