import { z } from 'zod'
import { route } from '@kiss/contract/route'
import { Persoon, PersoonZoekvraag } from '@kiss/domain/persoon'

/** Looks for a caller in the BRP. POST, because a bsn never stands in a URL. */
export const zoekPersonen = route('POST', '/api/personen/zoeken', {
  body: PersoonZoekvraag,
  response: z.object({ personen: z.array(Persoon) }),
  problems: ['too-many-results', 'register-silent'],
})
