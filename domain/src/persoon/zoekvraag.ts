import { z } from 'zod'
import { BsnInvoer } from './bsn.ts'
import { parseTypedDate } from './datum.ts'

/** The characters that the BRP takes in a name (Personen bevragen 2.7). */
const NAME = /^[A-Za-zÀ-ž0-9 .'-]{3,199}$/
const ACHTERNAAM = 'Vul een geldig (begin van een) achternaam in, van minimaal 3 tekens'

const Achternaam = z.string().transform(toBrpText).pipe(z.string().regex(NAME, ACHTERNAAM))

/**
 * What people paste in the characters of the BRP: straight apostrophes and hyphens, one space at a time, and letters
 * beyond its range without their marks (Ionuț, Nguyễn), which finds them as well because it searches blind for marks.
 */
function toBrpText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’‘‛`´]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/[^\0-ž]/gu, (letter) => letter.normalize('NFD').replace(/\p{Diacritic}/gu, ''))
    .replace(/\s+/g, ' ')
    .trim()
}

const TypedDate = z.string().transform((text, context) => {
  const iso = parseTypedDate(text)
  if (iso) return iso
  context.addIssue({
    code: 'custom',
    message: 'Vul een geldige geboortedatum in, bijvoorbeeld 12-09-1946 of 12091946.',
  })
  return z.NEVER
})

const Postcode = z
  .string()
  .transform((text) => text.replace(/\s/g, '').toUpperCase())
  .pipe(z.string().regex(/^[1-9]\d{3}[A-Z]{2}$/, 'Vul een geldige postcode in, bijvoorbeeld 1234 AB.'))

/** An empty field of a form means "not asked"; the BRP refuses empty strings. */
function optional<T extends z.ZodType<unknown, string>>(schema: T) {
  return z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    schema.optional(),
  )
}

/**
 * How an agent looks for a caller. Accepts what people type (spaces, lower case, dates with or without dashes) and
 * yields the form the BRP wants; parsing its own result again gives the same. Messages are for the agent, at the field.
 */
export const PersoonZoekvraag = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('bsn'), bsn: BsnInvoer }),
  z.strictObject({ soort: z.literal('naam'), achternaam: Achternaam, geboortedatum: TypedDate }),
  z.strictObject({
    soort: z.literal('adres'),
    postcode: Postcode,
    huisnummer: z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,4}$/, 'Vul een huisnummer in van 1 tot en met 5 cijfers.'),
    huisletter: optional(
      z
        .string()
        .trim()
        .regex(/^[A-Za-z]$/, 'Een huisletter is precies 1 letter.'),
    ),
    toevoeging: optional(
      z
        .string()
        .trim()
        .regex(/^[A-Za-z0-9 -]{1,4}$/, 'Een toevoeging heeft 1 tot 4 letters, cijfers of streepjes.'),
    ),
    achternaam: optional(Achternaam),
  }),
])
export type PersoonZoekvraag = z.infer<typeof PersoonZoekvraag>

const VOORVOEGSELS = new Set(
  "'s 't à af al am an auf aus ben bij bin da dal de del den der des di die do dos du e el het i im in l la las le les lo los of onder onze op over s te ten ter tho thoe thor toe tot uijt uit und van ver vom von voor vor y z zu zum zur".split(
    ' ',
  ),
)

/**
 * Splits what people call a surname ("van der Berg") into the two fields that the BRP keeps. Capitals do not count, as
 * Dutch writes "mevrouw De Vries". Never takes off the whole name. A guess: "El Idrissi" may be one geslachtsnaam.
 */
export function splitAchternaam(achternaam: string): { voorvoegsel: string | undefined; geslachtsnaam: string } {
  const words = achternaam.trim().split(/\s+/)
  let count = 0
  while (count < words.length - 1 && VOORVOEGSELS.has((words[count] ?? '').toLowerCase())) count += 1
  const geslachtsnaam = words.slice(count).join(' ')
  // "de V": one letter is no name to search by, so the whole is taken for the name.
  if (count === 0 || geslachtsnaam.length < 2) return { voorvoegsel: undefined, geslachtsnaam: achternaam.trim() }
  return { voorvoegsel: words.slice(0, count).join(' ').toLowerCase(), geslachtsnaam }
}
