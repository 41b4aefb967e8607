import { z } from 'zod'

/** A department of the municipality, as the objectenregister knows it. */
export const Afdeling = z.object({ identificatie: z.string(), naam: z.string() })
export type Afdeling = z.infer<typeof Afdeling>
