import { z } from 'zod'
import { KvkNummer, Vestigingsnummer } from '@kiss/domain/klant'

/**
 * An entry of the Handelsregister: a vestiging, or the inschrijving as a whole (`rechtspersoon`, no vestigingsnummer).
 * Addresses only as far as KVK gives them.
 */
export const Bedrijf = z.object({
  kvkNummer: KvkNummer,
  vestigingsnummer: Vestigingsnummer.optional(),
  naam: z.string(),
  soort: z.enum(['hoofdvestiging', 'nevenvestiging', 'rechtspersoon']),
  adresregels: z.array(z.string()),
  actief: z.boolean(),
})
export type Bedrijf = z.infer<typeof Bedrijf>

/** How an agent looks for a company. Messages are for the agent, at the field. */
export const BedrijfZoekvraag = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('naam'),
    naam: z
      .string()
      .trim()
      .min(2, 'Vul minimaal 2 tekens van de bedrijfsnaam in.')
      .max(199, 'Een bedrijfsnaam heeft maximaal 199 tekens.'),
  }),
  z.strictObject({
    soort: z.literal('nummer'),
    nummer: z
      .string()
      .transform((text) => text.replace(/\s/g, ''))
      .pipe(z.string().regex(/^(\d{8}|\d{12})$/, 'Een KVK-nummer heeft 8 cijfers, een vestigingsnummer 12.')),
  }),
  z.strictObject({
    soort: z.literal('adres'),
    postcode: z
      .string()
      .transform((text) => text.replace(/\s/g, '').toUpperCase())
      .pipe(z.string().regex(/^[1-9]\d{3}[A-Z]{2}$/, 'Vul een geldige postcode in, bijvoorbeeld 1234 AB.')),
    huisnummer: z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,4}$/, 'Vul een huisnummer in van 1 tot en met 5 cijfers.'),
  }),
])
export type BedrijfZoekvraag = z.infer<typeof BedrijfZoekvraag>
