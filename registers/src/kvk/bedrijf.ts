import type { Bedrijf } from '@kiss/domain/bedrijf'
import type { Basisprofiel, KvkAdres, ProfielAdres, Treffer, Vestigingsprofiel } from './schema.ts'

/** A hit in our words. Zoeken leaves postcode and huisnummer out unless they were searched by. */
export function fromTreffer({ kvkNummer, vestigingsnummer, naam, type, actief, adres }: Treffer): Bedrijf {
  const supposed = vestigingsnummer === undefined ? 'rechtspersoon' : 'nevenvestiging'
  return {
    kvkNummer,
    ...(vestigingsnummer === undefined ? {} : { vestigingsnummer }),
    naam,
    soort: type === 'onbekend' ? supposed : type,
    adresregels: linesOf(adres?.binnenlandsAdres ?? adres?.buitenlandsAdres),
    actief: actief !== 'Nee',
  }
}

/** A vestiging in our words. */
export function fromVestigingsprofiel(profiel: Vestigingsprofiel): Bedrijf {
  return {
    kvkNummer: profiel.kvkNummer,
    vestigingsnummer: profiel.vestigingsnummer,
    naam: profiel.eersteHandelsnaam,
    soort: profiel.indHoofdvestiging === 'Ja' ? 'hoofdvestiging' : 'nevenvestiging',
    adresregels: linesOf(shownAdres(profiel.adressen)),
    actief: profiel.materieleRegistratie?.datumEinde === undefined,
  }
}

/** The inschrijving as a whole, at the address of its owner or else of its hoofdvestiging. */
export function fromBasisprofiel(profiel: Basisprofiel): Bedrijf {
  const { eigenaar, hoofdvestiging } = profiel._embedded ?? {}
  return {
    kvkNummer: profiel.kvkNummer,
    naam: profiel.naam,
    soort: 'rechtspersoon',
    adresregels: linesOf(shownAdres(eigenaar?.adressen ?? hoofdvestiging?.adressen ?? [])),
    actief: profiel.materieleRegistratie?.datumEinde === undefined,
  }
}

/** The visiting address, else another one; never one that its owner had shielded, nor another in its stead. */
function shownAdres(adressen: readonly ProfielAdres[]): ProfielAdres | undefined {
  const adres = adressen.find(({ type }) => type === 'bezoekadres') ?? adressen[0]
  return adres?.indAfgeschermd === 'Ja' ? undefined : adres
}

function linesOf(adres: KvkAdres | undefined): string[] {
  if (adres === undefined) return []
  const { huisnummer, huisletter, huisnummerToevoeging, postbusnummer, straatHuisnummer } = adres
  if (straatHuisnummer !== undefined) {
    return lines([straatHuisnummer], [adres.postcodeWoonplaats], [adres.land])
  }
  const street = postbusnummer === undefined ? adres.straatnaam : `Postbus ${postbusnummer}`
  const postcode = adres.postcode?.replace(/^(\d{4})\s*([A-Z]{2})$/i, '$1 $2')
  return lines([street, huisnummer, huisletter, huisnummerToevoeging], [postcode, adres.plaats])
}

function lines(...parts: (string | number | undefined)[][]): string[] {
  return parts.map((line) => line.filter((part) => part !== undefined).join(' ')).filter((line) => line !== '')
}
