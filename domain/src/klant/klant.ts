import { z } from 'zod'
import { Bsn } from '@kiss/domain/persoon'
import { klantSleutel } from './sleutel.ts'

/** A KVK number: eight digits. */
export const KvkNummer = z.string().regex(/^\d{8}$/, 'Een KVK-nummer heeft 8 cijfers.')
/** A vestigingsnummer: twelve digits, leading zeros count. */
export const Vestigingsnummer = z.string().regex(/^\d{12}$/, 'Een vestigingsnummer heeft 12 cijfers.')

/**
 * By what a klant is known over all registers. A vestiging is only unique together with its KVK number
 * (Open Klant: `subIdentificatorVan`).
 */
export const KlantIdentificatie = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('persoon'), bsn: Bsn }),
  z.strictObject({ soort: z.literal('vestiging'), kvkNummer: KvkNummer, vestigingsnummer: Vestigingsnummer }),
  z.strictObject({
    soort: z.literal('rechtspersoon'),
    kvkNummer: KvkNummer,
    rsin: z
      .string()
      .regex(/^\d{9}$/)
      .optional(),
  }),
])
export type KlantIdentificatie = z.infer<typeof KlantIdentificatie>

/** Compares two klanten by what identifies them, never by a register's own id. */
export function isSameKlant(one: KlantIdentificatie, other: KlantIdentificatie): boolean {
  return klantSleutel(one) === klantSleutel(other)
}

/** How a klant can be reached, as the klantregister keeps it. */
export const Contactgegevens = z.object({
  telefoonnummers: z.array(z.string()),
  emailadressen: z.array(z.string()),
})
export type Contactgegevens = z.infer<typeof Contactgegevens>
