import { z } from 'zod'
import { route } from '@kiss/contract/route'
import { Bedrijf, BedrijfZoekvraag } from '@kiss/domain/bedrijf'

/** Looks for a company in the Handelsregister; ten to a page. */
export const zoekBedrijven = route('POST', '/api/bedrijven/zoeken', {
  body: z.strictObject({ vraag: BedrijfZoekvraag, pagina: z.number().int().min(1).max(100) }),
  response: z.object({
    bedrijven: z.array(Bedrijf),
    totaal: z.number().int(),
    pagina: z.number().int(),
    perPagina: z.number().int(),
  }),
  problems: ['register-silent'],
})
