import type { Context } from '../context.ts'
import { noIdentificator } from '../defaults.ts'
import { group, integer, nullable, since, text } from '../fields.ts'
import type { Check, Field } from '../fields.ts'
import type { Adres, Contactnaam, Objectidentificator } from '../records.ts'
import type { Shown } from '../resource.ts'
import { exists } from '../versions.ts'

export const noContactnaam: Contactnaam = { voorletters: '', voornaam: '', voorvoegselAchternaam: '', achternaam: '' }

const noAdres: Adres = {
  nummeraanduidingId: '',
  straatnaam: '',
  huisnummer: null,
  huisnummertoevoeging: '',
  postcode: '',
  stad: '',
  adresregel1: '',
  adresregel2: '',
  adresregel3: '',
  land: '',
}

export const contactnaam: Field<Contactnaam> = group(
  { voorletters: text(10), voornaam: text(200), voorvoegselAchternaam: text(10), achternaam: text(200) },
  noContactnaam,
)

export const objectidentificator: Field<Objectidentificator> = group(
  { objectId: text(200), codeObjecttype: text(200), codeRegister: text(200), codeSoortObjectId: text(200) },
  noIdentificator,
)

const checkNummeraanduiding: Check = (value, { version }) =>
  version.minor < 6 || /^[0-9]{16}$/.test(value) ? undefined : 'Dit zijn geen zestien cijfers.'

const checkPostcode: Check = (value) =>
  /^[1-9][0-9]{3} [A-Z]{2}$/.test(value) ? undefined : 'Dit is geen postcode zoals 1234 AB.'

const checkLand: Check = (value, { version }) => {
  if (version.minor < 6) return value.length === 4 ? undefined : 'Dit is geen landcode van vier cijfers.'
  return /^[A-Z]{2}$/.test(value) ? undefined : 'Dit is geen landcode van twee hoofdletters.'
}

/** The address before 2.6 had an id, free lines and a country of four digits. */
export const adres: Field<Adres> = group(
  {
    nummeraanduidingId: text(255, { check: checkNummeraanduiding }),
    straatnaam: since(6, text(255)),
    huisnummer: since(6, nullable(integer(1, 99_999))),
    huisnummertoevoeging: since(6, text(20)),
    postcode: since(6, text(7, { check: checkPostcode })),
    stad: since(6, text(255)),
    adresregel1: text(80),
    adresregel2: text(80),
    adresregel3: text(80),
    land: text(4, { check: checkLand }),
  },
  noAdres,
)

export function showAdres(record: Adres | null, context: Context): Shown | null {
  if (record === null) return null
  const { nummeraanduidingId, adresregel1, adresregel2, adresregel3, land, postcode, ...newer } = record
  const always = { ...filled({ nummeraanduidingId, land }), adresregel1, adresregel2, adresregel3 }
  return exists(6, context.version) ? { ...always, ...newer, ...filled({ postcode }) } : always
}

/** Names in the order in which one says them. */
export function volledigeNaam(naam: Contactnaam | null): string {
  if (naam === null) return ''
  const first = naam.voornaam === '' ? naam.voorletters : naam.voornaam
  return [first, naam.voorvoegselAchternaam, naam.achternaam].filter((part) => part !== '').join(' ')
}

/** Leaves out what is empty: the published document gives these properties a pattern that the empty text breaks. */
export function filled(shown: Record<string, string>): Shown {
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== ''))
}
