import type { Persoon } from '@kiss/domain/persoon'
import type { BrpPersoon } from './schema.ts'

/** A person in our words; undefined without bsn, as happens with very old registrations: nothing could be done with it. */
export function toPersoon(brp: BrpPersoon): Persoon | undefined {
  const { burgerservicenummer: bsn, naam = {}, geboorte, adressering, leeftijd } = brp
  if (bsn === undefined) return undefined
  const { volledigeNaam, inOnderzoek: _, ...namen } = naam
  const opschorting = opschortingOf(brp.opschortingBijhouding)
  return {
    bsn,
    naam: { volledig: volledigeNaam ?? nameOf(naam), ...given(namen) },
    ...given({
      geboortedatum: geboorte?.datum,
      geboorteplaats: geboorte?.plaats?.omschrijving,
      geboorteland: geboorte?.land?.omschrijving,
      geslacht: brp.geslacht?.omschrijving,
      leeftijd,
      opschorting,
    }),
    adresregels: [
      adressering?.adresregel1,
      adressering?.adresregel2,
      adressering?.adresregel3,
      adressering?.land?.omschrijving,
    ].filter((regel) => regel !== undefined),
    geheim: brp.geheimhoudingPersoonsgegevens === true,
    inOnderzoek: [brp, naam, geboorte, adressering].some((group) => isDoubted(group?.inOnderzoek)),
  }
}

function nameOf({ voornamen, voorvoegsel, geslachtsnaam }: NonNullable<BrpPersoon['naam']>): string {
  const parts = [voornamen, voorvoegsel, geslachtsnaam].filter((part) => part !== undefined)
  return parts.length === 0 ? 'Naam onbekend' : parts.join(' ')
}

/** O and E are the codes of the BRP's own table; the others (moved to the RNI, entered in error) need no word here. */
function opschortingOf(opschorting: BrpPersoon['opschortingBijhouding']): Persoon['opschorting'] {
  if (opschorting === undefined) return undefined
  switch (opschorting.reden?.code) {
    case 'O':
      return 'overlijden'
    case 'E':
      return 'emigratie'
    default:
      return 'anders'
  }
}

function isDoubted(inOnderzoek: Record<string, unknown> | undefined): boolean {
  return Object.values(inOnderzoek ?? {}).some((doubted) => doubted === true)
}

type Given<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> }

/** Only the fields that have a value. */
function given<T extends object>(fields: T): Given<T> {
  const kept: Given<T> = {}
  for (const name in fields) {
    const value = fields[name]
    if (value !== undefined) Object.assign(kept, { [name]: value })
  }
  return kept
}

const compareText = new Intl.Collator('nl').compare

/** By achternaam, voorvoegsel and voornamen; what is not known comes last. */
export function compareByName(one: Persoon, other: Persoon): number {
  return compareParts(
    [one.naam.geslachtsnaam, one.naam.voorvoegsel ?? '', one.naam.voornamen],
    [other.naam.geslachtsnaam, other.naam.voorvoegsel ?? '', other.naam.voornamen],
  )
}

/** By address, and by name within one address. */
export function compareByAdres(one: Persoon, other: Persoon): number {
  return compareParts(one.adresregels.slice(0, 3), other.adresregels.slice(0, 3)) || compareByName(one, other)
}

function compareParts(one: readonly (string | undefined)[], other: readonly (string | undefined)[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const [a, b] = [one[index], other[index]]
    if (a === b) continue
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1
    const order = compareText(a, b)
    if (order !== 0) return order
  }
  return 0
}
