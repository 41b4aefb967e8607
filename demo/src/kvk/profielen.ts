import type { KvkAdres, KvkInschrijving, KvkVestiging, SbiActiviteit } from './seed.ts'
import { withLinks } from './variant.ts'
import type { Links, Variant } from './variant.ts'

/** How a profile is to be written. `base` is the address of the KVK APIs, ending in `/api`. */
export interface Writing {
  base: string
  variant: Variant
  geoData: boolean
}

/** The inschrijving with its owner and main branch embedded. */
export function basisprofiel(inschrijving: KvkInschrijving, writing: Writing): object {
  const main = inschrijving.vestigingen.find((vestiging) => vestiging.hoofdvestiging)
  const self = basisUrl(inschrijving, writing)
  const links: Links = inschrijving.vestigingen.length > 0 ? { self, vestigingen: `${self}/vestigingen` } : { self }
  return {
    kvkNummer: inschrijving.kvkNummer,
    indNonMailing: jaNee(inschrijving.nonMailing === true),
    naam: inschrijving.naam,
    formeleRegistratiedatum: inschrijving.formeleRegistratiedatum ?? inschrijving.datumAanvang,
    materieleRegistratie: registratie(inschrijving),
    ...(main === undefined ? {} : { totaalWerkzamePersonen: totalOf(inschrijving) }),
    ...optional('statutaireNaam', inschrijving.statutaireNaam),
    ...(inschrijving.vestigingen.length > 0 ? { handelsnamen: numbered(namesOf(inschrijving)) } : {}),
    sbiActiviteiten: activities(inschrijving.sbiActiviteiten),
    ...withLinks(links, writing.variant),
    _embedded: {
      ...(main === undefined ? {} : { hoofdvestiging: hoofdvestiging(inschrijving, main, writing, 'embedded') }),
      eigenaar: eigenaar(inschrijving, writing),
    },
  }
}

/** The owner; has addresses and websites of its own only when there is no branch to have them. */
export function eigenaar(inschrijving: KvkInschrijving, writing: Writing): object {
  const branchless = inschrijving.vestigingen.length === 0
  const url = basisUrl(inschrijving, writing)
  return {
    ...optional('rsin', inschrijving.rsin),
    rechtsvorm: inschrijving.rechtsvorm,
    uitgebreideRechtsvorm: inschrijving.uitgebreideRechtsvorm ?? inschrijving.rechtsvorm,
    ...optional('datumUitschrijving', inschrijving.datumEinde),
    ...(branchless && inschrijving.adressen
      ? { adressen: inschrijving.adressen.map((one) => adres(one, writing)) }
      : {}),
    ...(branchless ? optional('websites', inschrijving.websites) : {}),
    ...withLinks({ self: `${url}/eigenaar`, basisprofiel: url }, writing.variant),
  }
}

/** The main branch; embedded in the basisprofiel it goes without rsin and list of names. */
export function hoofdvestiging(
  inschrijving: KvkInschrijving,
  vestiging: KvkVestiging,
  writing: Writing,
  place: 'embedded' | 'alone',
): object {
  const url = basisUrl(inschrijving, writing)
  const links = {
    self: `${url}/hoofdvestiging`,
    vestigingen: `${url}/vestigingen`,
    basisprofiel: url,
    vestigingsprofiel: profielUrl(vestiging, writing),
  }
  const alone = place === 'alone'
  return {
    ...vestigingGegevens(inschrijving, vestiging, writing, alone),
    ...withLinks(links, writing.variant),
  }
}

/** One branch in full. */
export function vestigingsprofiel(inschrijving: KvkInschrijving, vestiging: KvkVestiging, writing: Writing): object {
  const links = { self: profielUrl(vestiging, writing), basisprofiel: basisUrl(inschrijving, writing) }
  return {
    ...vestigingGegevens(inschrijving, vestiging, writing, true),
    ...withLinks(links, writing.variant),
  }
}

/** All branches in short. */
export function vestigingen(inschrijving: KvkInschrijving, writing: Writing): object {
  const open = inschrijving.vestigingen.filter((vestiging) => vestiging.datumEinde === undefined)
  const commercial = open.filter((vestiging) => vestiging.commercieel !== false).length
  const url = basisUrl(inschrijving, writing)
  return {
    kvkNummer: inschrijving.kvkNummer,
    aantalCommercieleVestigingen: commercial,
    aantalNietCommercieleVestigingen: open.length - commercial,
    totaalAantalVestigingen: open.length,
    vestigingen: open.map((vestiging) => shortVestiging(inschrijving, vestiging, writing)),
    ...withLinks({ self: `${url}/vestigingen`, basisprofiel: url }, writing.variant),
  }
}

function shortVestiging(inschrijving: KvkInschrijving, vestiging: KvkVestiging, writing: Writing): object {
  const visiting = vestiging.adressen.find((one) => one.type === 'bezoekadres') ?? vestiging.adressen[0]
  return {
    vestigingsnummer: vestiging.vestigingsnummer,
    kvkNummer: inschrijving.kvkNummer,
    eersteHandelsnaam: vestiging.eersteHandelsnaam,
    indHoofdvestiging: jaNee(vestiging.hoofdvestiging),
    indAdresAfgeschermd: jaNee(visiting?.afgeschermd === true),
    indCommercieleVestiging: jaNee(vestiging.commercieel !== false),
    ...(visiting === undefined ? {} : { volledigAdres: volledigAdres(visiting) }),
    ...withLinks({ vestigingsprofiel: profielUrl(vestiging, writing) }, writing.variant),
  }
}

function vestigingGegevens(
  inschrijving: KvkInschrijving,
  vestiging: KvkVestiging,
  writing: Writing,
  alone: boolean,
): object {
  const voltijd = vestiging.voltijdWerkzamePersonen ?? 0
  const deeltijd = vestiging.deeltijdWerkzamePersonen ?? 0
  return {
    vestigingsnummer: vestiging.vestigingsnummer,
    kvkNummer: inschrijving.kvkNummer,
    ...(alone ? optional('rsin', inschrijving.rsin) : {}),
    ...(alone ? { indNonMailing: jaNee(inschrijving.nonMailing === true) } : {}),
    formeleRegistratiedatum: vestiging.datumAanvang,
    materieleRegistratie: registratie(vestiging),
    eersteHandelsnaam: vestiging.eersteHandelsnaam,
    indHoofdvestiging: jaNee(vestiging.hoofdvestiging),
    indCommercieleVestiging: jaNee(vestiging.commercieel !== false),
    voltijdWerkzamePersonen: voltijd,
    totaalWerkzamePersonen: voltijd + deeltijd,
    deeltijdWerkzamePersonen: deeltijd,
    ...(alone ? { handelsnamen: numbered(vestiging.handelsnamen ?? [vestiging.eersteHandelsnaam]) } : {}),
    adressen: vestiging.adressen.map((one) => adres(one, writing)),
    ...optional('websites', vestiging.websites),
    ...(alone ? { sbiActiviteiten: activities(vestiging.sbiActiviteiten ?? inschrijving.sbiActiviteiten) } : {}),
  }
}

function adres(one: KvkAdres, writing: Writing): object {
  const { afgeschermd, geo, buitenland, type, ...parts } = one
  return {
    type,
    indAfgeschermd: jaNee(afgeschermd === true),
    volledigAdres: volledigAdres(one),
    ...parts,
    ...(buitenland ?? { land: 'Nederland' }),
    ...(writing.geoData && geo !== undefined ? { geoData: geoData(geo) } : {}),
  }
}

/** `addresseerbaarObjectId` is misspelt by the KVK itself. */
function geoData(geo: NonNullable<KvkAdres['geo']>): object {
  return {
    addresseerbaarObjectId: geo.adresseerbaarObjectId,
    nummerAanduidingId: geo.nummeraanduidingId,
    ...optional('gpsLatitude', geo.latitude),
    ...optional('gpsLongitude', geo.longitude),
  }
}

function volledigAdres(one: KvkAdres): string {
  if (one.buitenland !== undefined) {
    const { straatHuisnummer, postcodeWoonplaats, land } = one.buitenland
    return [straatHuisnummer, postcodeWoonplaats, land].join(' ')
  }
  const number = [one.huisnummer, one.huisletter, one.huisnummerToevoeging].filter((part) => part !== undefined)
  const street = one.postbusnummer === undefined ? [one.straatnaam, ...number] : ['Postbus', one.postbusnummer]
  const parts = [...street, one.toevoegingAdres, one.postcode, one.plaats]
  return parts.filter((part) => part !== undefined).join(' ')
}

function registratie(dated: { datumAanvang: string; datumEinde?: string }): object {
  return { datumAanvang: dated.datumAanvang, ...optional('datumEinde', dated.datumEinde) }
}

function activities(list: readonly SbiActiviteit[]): object[] {
  return list.map((activity, index) => ({ ...activity, indHoofdactiviteit: jaNee(index === 0) }))
}

function namesOf(inschrijving: KvkInschrijving): string[] {
  const names = inschrijving.vestigingen.flatMap((one) => one.handelsnamen ?? [one.eersteHandelsnaam])
  return [...new Set(names)]
}

function numbered(names: readonly string[]): object[] {
  return names.map((naam, volgorde) => ({ naam, volgorde }))
}

function totalOf(inschrijving: KvkInschrijving): number {
  let total = 0
  for (const one of inschrijving.vestigingen) {
    total += (one.voltijdWerkzamePersonen ?? 0) + (one.deeltijdWerkzamePersonen ?? 0)
  }
  return total
}

function basisUrl(inschrijving: KvkInschrijving, writing: Writing): string {
  return `${writing.base}/v1/basisprofielen/${inschrijving.kvkNummer}`
}

function profielUrl(vestiging: KvkVestiging, writing: Writing): string {
  return `${writing.base}/v1/vestigingsprofielen/${vestiging.vestigingsnummer}`
}

function jaNee(yes: boolean): 'Ja' | 'Nee' {
  return yes ? 'Ja' : 'Nee'
}

function optional(name: string, value: unknown): object {
  return value === undefined ? {} : { [name]: value }
}
