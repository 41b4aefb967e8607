import { z } from 'zod'
import { ZaakVerwijzing } from '@kiss/domain/zaak'

/** A promise that a colleague will respond to the klant. */
export const Contactverzoek = z.object({
  id: z.string(),
  /** The contactmoment that led to it. */
  contactmomentId: z.string(),
  /** What people call it by ("Volgnummer"), when the register has one. */
  nummer: z.string().optional(),
  aangemaaktOp: z.string(),
  aangemaaktDoor: z.string().optional(),
  onderwerp: z.string(),
  informatieVoorKlant: z.string().optional(),
  toelichting: z.string().optional(),
  status: z.enum(['te verwerken', 'verwerkt']),
  afgehandeldOp: z.string().optional(),
  behandelaar: z.string().optional(),
  behandelaarOrganisatie: z.string().optional(),
  telefoonnummers: z.array(z.string()),
  emailadressen: z.array(z.string()),
  klantnaam: z.string().optional(),
  kanaal: z.string().optional(),
  zaken: z.array(ZaakVerwijzing),
})
export type Contactverzoek = z.infer<typeof Contactverzoek>
