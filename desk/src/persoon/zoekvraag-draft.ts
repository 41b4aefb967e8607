import { formatGeboortedatum, PersoonZoekvraag } from '@kiss/domain/persoon'
import type { Persoon } from '@kiss/domain/persoon'
import type { PersoonVeld } from '#contactmoment'

/** The ways to look for a person, in the order in which agents use them. */
export const MANIEREN = [
  { value: 'naam', label: 'Naam en geboortedatum' },
  { value: 'adres', label: 'Postcode en huisnummer' },
  { value: 'bsn', label: 'Alleen BSN' },
]

const VELDEN: Record<string, PersoonVeld[]> = {
  naam: ['achternaam', 'geboortedatum'],
  adres: ['postcode', 'huisnummer', 'huisletter', 'toevoeging', 'achternaam'],
  bsn: ['bsn'],
}

/** The fields of one way to search, in the order of the form. */
export function veldenOf(manier: string): PersoonVeld[] {
  return VELDEN[manier] ?? []
}

/** The field of this way to search that a path of the zoekvraag names. */
export function veldAt(manier: string, path: string): PersoonVeld | undefined {
  return veldenOf(manier).find((veld) => veld === path)
}

/** A zoekvraag out of what was typed, or by field what must be mended: the same sentences as the server gives. */
export type Gelezen =
  { zoekvraag: PersoonZoekvraag } | { zoekvraag?: undefined; fouten: Partial<Record<PersoonVeld, string>> }

/** Reads the fields of one way to search; the fields of the others are left alone. */
export function readZoekvraag(manier: string, velden: Readonly<Record<PersoonVeld, string>>): Gelezen {
  const asked = Object.fromEntries(veldenOf(manier).map((veld) => [veld, velden[veld]]))
  const result = PersoonZoekvraag.safeParse({ soort: manier, ...asked })
  if (result.success) return { zoekvraag: result.data }
  const fouten: Partial<Record<PersoonVeld, string>> = {}
  for (const issue of result.error.issues) {
    const veld = veldAt(manier, issue.path.join('.'))
    if (veld !== undefined) fouten[veld] ??= issue.message
  }
  return { fouten }
}

/** What was searched for, as the caption says it: 'Mel, 12-09-1946' or '1074HK, 1, b' (desk §12). */
export function termsOf(zoekvraag: PersoonZoekvraag): string {
  switch (zoekvraag.soort) {
    case 'bsn':
      return zoekvraag.bsn
    case 'naam':
      return `${zoekvraag.achternaam}, ${formatGeboortedatum({ soort: 'datum', datum: zoekvraag.geboortedatum })}`
    case 'adres': {
      const { postcode, huisnummer, huisletter, toevoeging, achternaam } = zoekvraag
      return [postcode, huisnummer, huisletter, toevoeging, achternaam].filter((term) => term !== undefined).join(', ')
    }
  }
}

const { compare } = new Intl.Collator('nl', { numeric: true })

/** Hits in the order in which an agent looks them through: by name, or at an address by address; unknowns last. */
export function sortPersonen(personen: readonly Persoon[], manier: string): Persoon[] {
  return personen.toSorted((one, other) => {
    const keys = [sortKeys(one, manier), sortKeys(other, manier)] as const
    for (const [index, key] of keys[0].entries()) {
      const difference = compareWithEmptyLast(key, keys[1][index] ?? '')
      if (difference !== 0) return difference
    }
    return 0
  })
}

function sortKeys(persoon: Persoon, manier: string): string[] {
  const { naam, adresregels } = persoon
  const name = [naam.geslachtsnaam ?? '', naam.voorvoegsel ?? '', naam.voornamen ?? naam.voorletters ?? '']
  return manier === 'adres' ? [adresregels.join(' '), ...name] : name
}

function compareWithEmptyLast(one: string, other: string): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '')
  return compare(one, other)
}
