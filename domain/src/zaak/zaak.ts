import { z } from 'zod'

/** A zaak in a row of the klantbeeld: what an agent needs to say where it stands. */
export const Zaak = z.object({
  /** The uuid in its zaaksysteem. */
  id: z.string(),
  /** Which configured zaaksysteem holds it. */
  zaaksysteem: z.string(),
  identificatie: z.string(),
  zaaktype: z.string(),
  omschrijving: z.string(),
  toelichting: z.string().optional(),
  status: z.string().optional(),
  statusSinds: z.string().optional(),
  resultaat: z.string().optional(),
  startdatum: z.iso.date(),
  /** Set when the zaak is closed. */
  einddatum: z.iso.date().optional(),
  /** The date by which the municipality must have decided. */
  uiterlijkeEinddatum: z.iso.date().optional(),
  aanvrager: z.string().optional(),
  behandelaar: z.string().optional(),
})
export type Zaak = z.infer<typeof Zaak>

/** A zaak as other records point to it. */
export const ZaakVerwijzing = z.object({ id: z.string(), identificatie: z.string().optional() })
export type ZaakVerwijzing = z.infer<typeof ZaakVerwijzing>
