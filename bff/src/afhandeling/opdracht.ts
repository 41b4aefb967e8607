import { z } from 'zod'
import { KlantIdentificatie } from '@kiss/domain/klant'

/**
 * What the worker needs to deliver a contactmoment, as it is kept in the outbox until then. Holds personal data; the
 * row is emptied when everything has arrived.
 */
export const Opdracht = z.object({
  klant: KlantIdentificatie.optional(),
  plaatsgevondenOp: z.string(),
  kanaal: z.string(),
  onderwerp: z.string(),
  notitie: z.string(),
  zaken: z.array(z.string()),
  medewerker: z.object({ identificatie: z.string(), naam: z.string(), email: z.string() }),
})
export type Opdracht = z.infer<typeof Opdracht>
