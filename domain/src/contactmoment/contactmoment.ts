import { z } from 'zod'
import { ZaakVerwijzing } from '@kiss/domain/zaak'

/**
 * How far a contactmoment of our own is on its way: kept by us (`opgeslagen`), in the register (`geregistreerd`),
 * waiting for a silent register (`wacht`), or stopped until a person looks at it (`aandacht`).
 */
export const Afleverstaat = z.enum(['opgeslagen', 'geregistreerd', 'wacht', 'aandacht'])
export type Afleverstaat = z.infer<typeof Afleverstaat>

/** A conversation that took place. `id` is the register's, or ours as long as the register has none. */
export const Contactmoment = z.object({
  id: z.string(),
  referentienummer: z.string().optional(),
  plaatsgevondenOp: z.string(),
  kanaal: z.string(),
  onderwerp: z.string(),
  notitie: z.string().optional(),
  medewerker: z.string().optional(),
  /** False: the municipality tried to reach the klant in vain. */
  gelukt: z.boolean(),
  zaken: z.array(ZaakVerwijzing),
  heeftContactverzoek: z.boolean(),
  staat: Afleverstaat,
  /** From our own records; a contactmoment made elsewhere has none. */
  gespreksresultaat: z.string().optional(),
  vraag: z.string().optional(),
  specifiekeVraag: z.string().optional(),
  afdeling: z.string().optional(),
})
export type Contactmoment = z.infer<typeof Contactmoment>
