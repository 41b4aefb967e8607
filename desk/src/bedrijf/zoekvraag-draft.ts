import { BedrijfZoekvraag } from '@kiss/domain/bedrijf'
import type { Bedrijf } from '@kiss/domain/bedrijf'
import type { KlantIdentificatie } from '@kiss/domain/klant'
import type { BedrijfVeld } from '#contactmoment'

/** The ways to look for a company. */
export const MANIEREN = [
  { value: 'naam', label: 'Naam' },
  { value: 'nummer', label: 'KVK-nummer of vestigingsnummer' },
  { value: 'adres', label: 'Postcode en huisnummer' },
]

const VELDEN: Record<string, BedrijfVeld[]> = {
  naam: ['naam'],
  nummer: ['nummer'],
  adres: ['postcode', 'huisnummer'],
}

/** The fields of one way to search, in the order of the form. */
export function veldenOf(manier: string): BedrijfVeld[] {
  return VELDEN[manier] ?? []
}

/** The field of this way to search that a path of the request names. */
export function veldAt(manier: string, path: string): BedrijfVeld | undefined {
  const name = path.replace(/^vraag\./, '')
  return veldenOf(manier).find((veld) => veld === name)
}

/** A zoekvraag out of what was typed, or by field what must be mended. */
export type Gelezen =
  { zoekvraag: BedrijfZoekvraag } | { zoekvraag?: undefined; fouten: Partial<Record<BedrijfVeld, string>> }

/** Reads the fields of one way to search. */
export function readZoekvraag(manier: string, velden: Readonly<Record<BedrijfVeld, string>>): Gelezen {
  const asked = Object.fromEntries(veldenOf(manier).map((veld) => [veld, velden[veld]]))
  const result = BedrijfZoekvraag.safeParse({ soort: manier, ...asked })
  if (result.success) return { zoekvraag: result.data }
  const fouten: Partial<Record<BedrijfVeld, string>> = {}
  for (const issue of result.error.issues) {
    const veld = veldAt(manier, issue.path.join('.'))
    if (veld !== undefined) fouten[veld] ??= issue.message
  }
  return { fouten }
}

/** What was searched for, as the caption says it (desk §14). */
export function termsOf(zoekvraag: BedrijfZoekvraag): string {
  switch (zoekvraag.soort) {
    case 'naam':
      return zoekvraag.naam
    case 'nummer':
      return zoekvraag.nummer
    case 'adres':
      return `${zoekvraag.postcode}, ${zoekvraag.huisnummer}`
  }
}

/** By what a company is known as a klant: its vestiging, or the inschrijving as a whole. */
export function identify(bedrijf: Bedrijf): KlantIdentificatie {
  const { kvkNummer, vestigingsnummer } = bedrijf
  return vestigingsnummer === undefined
    ? { soort: 'rechtspersoon', kvkNummer }
    : { soort: 'vestiging', kvkNummer, vestigingsnummer }
}
