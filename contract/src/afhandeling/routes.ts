import { z } from 'zod'
import { route } from '@kiss/contract/route'
import { Afdeling } from '@kiss/domain/afdeling'
import { Afhandeling } from '@kiss/domain/afhandeling'
import { Afleverstaat } from '@kiss/domain/contactmoment'
import { Silent } from '@kiss/domain/errors'

/** What the agent can choose from at the end of a contactmoment. */
export const getKeuzes = route('GET', '/api/afhandeling/keuzes', {
  response: z.object({
    kanalen: z.array(z.string()),
    gespreksresultaten: z.array(z.string()),
    afdelingen: z.array(Afdeling),
    silent: z.array(Silent),
  }),
})

/** The receipt of one saved vraag: the number to tell the klant, and how far it is on its way to the register. */
export const Ontvangstbewijs = z.object({
  /** Our own id of it. */
  id: z.uuid(),
  referentienummer: z.string(),
  staat: Afleverstaat,
})
export type Ontvangstbewijs = z.infer<typeof Ontvangstbewijs>

/**
 * Saves a contactmoment for good: acknowledged means that it is kept and will reach the register, once. The same
 * `idempotency-key` with the same body gives the same answer; with another body it is refused.
 */
export const saveAfhandeling = route('POST', '/api/afhandelingen', {
  headers: z.object({ 'idempotency-key': z.uuid() }),
  body: Afhandeling,
  response: z.object({ contactmomenten: z.array(Ontvangstbewijs) }),
  problems: ['idempotency-key-reused'],
})
