import { z } from 'zod'
import { route } from '@kiss/contract/route'
import { Afleverstaat } from '@kiss/domain/contactmoment'
import { Silent } from '@kiss/domain/errors'

/** One saved contactmoment of mine and how far it is; shows no personal data. */
export const Aflevering = z.object({
  id: z.uuid(),
  referentienummer: z.string(),
  onderwerp: z.string(),
  opgeslagenOp: z.string(),
  staat: Afleverstaat,
  /** The register it waits for, and why. */
  wachtOp: Silent.optional(),
})
export type Aflevering = z.infer<typeof Aflevering>

/** My saved contactmomenten of the last day, and everything of mine that is not delivered; newest first, at most 100. */
export const getAfleveringen = route('GET', '/api/afleveringen', {
  response: z.object({ afleveringen: z.array(Aflevering) }),
})
