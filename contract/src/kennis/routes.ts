import { z } from 'zod'
import { route } from '@kiss/contract/route'
import { KennisDocument, KennisSoort, KennisTreffer } from '@kiss/domain/kennis'

/** Searches the knowledge base; ten to a page. POST, because what an agent types may hold a name. */
export const zoekKennis = route('POST', '/api/kennis/zoeken', {
  body: z.strictObject({
    tekst: z.string().trim().min(1).max(200),
    soorten: z.array(KennisSoort).max(5),
    pagina: z.number().int().min(1).max(100),
  }),
  response: z.object({
    treffers: z.array(KennisTreffer),
    totaal: z.number().int(),
    pagina: z.number().int(),
    perPagina: z.number().int(),
    /** Words that the agent may have meant, when what was typed gave nothing. */
    bedoeldeJe: z.string().optional(),
    /** When the index was last brought up to date, or null when it never was. */
    bijgewerktOp: z.string().nullable(),
  }),
})

export const getKennisDocument = route('GET', '/api/kennis/:id', {
  params: z.object({ id: z.string().regex(/^[a-z]+_[A-Za-z0-9-]{1,100}$/) }),
  response: KennisDocument,
  problems: ['not-found'],
})
