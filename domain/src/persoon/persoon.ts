import { z } from 'zod'
import { Geboortedatum } from './datum.ts'

/** Why the BRP no longer keeps up this registration: the person died, emigrated, or another reason. */
export const Opschorting = z.enum(['overlijden', 'emigratie', 'anders'])

/**
 * A person as the BRP knows them: only what the desk shows. To be used to recognise the caller, never to be
 * given out.
 */
export const Persoon = z.object({
  /** As the BRP has it. Not tested again: one odd number among the answers may not hide the others. */
  bsn: z.string(),
  naam: z.object({
    volledig: z.string(),
    voornamen: z.string().optional(),
    voorletters: z.string().optional(),
    voorvoegsel: z.string().optional(),
    geslachtsnaam: z.string().optional(),
  }),
  geboortedatum: Geboortedatum.optional(),
  geboorteplaats: z.string().optional(),
  geboorteland: z.string().optional(),
  geslacht: z.string().optional(),
  /** At most three lines and the country, as the BRP writes an address on an envelope. */
  adresregels: z.array(z.string()),
  /** In years, as the BRP computed it today; absent in search results and of the deceased. */
  leeftijd: z.number().int().optional(),
  /** True: the person asked the municipality to keep these data secret. Must be shown, and weighs on every answer. */
  geheim: z.boolean(),
  opschorting: Opschorting.optional(),
  /** True: at least one of the data shown is being investigated and may be wrong. */
  inOnderzoek: z.boolean(),
})
export type Persoon = z.infer<typeof Persoon>
