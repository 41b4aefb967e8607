import { z } from 'zod'
import { route } from '@kiss/contract/route'
import { Bedrijf } from '@kiss/domain/bedrijf'
import { Contactmoment } from '@kiss/domain/contactmoment'
import { Contactverzoek } from '@kiss/domain/contactverzoek'
import { Silent } from '@kiss/domain/errors'
import { Contactgegevens, KlantIdentificatie } from '@kiss/domain/klant'
import { Persoon } from '@kiss/domain/persoon'
import { Zaak } from '@kiss/domain/zaak'

/** Which registers were asked for a part, by name, and which of them kept silent. */
const parts = { bronnen: z.array(z.string()), silent: z.array(Silent) }

/**
 * One part of the klantbeeld, sent as soon as it is there. Parts come in any order, each exactly once; `einde` says
 * that all have come. A list is only complete when its `silent` is empty.
 */
export const KlantbeeldDeel = z.discriminatedUnion('deel', [
  z.object({ deel: z.literal('persoon'), persoon: Persoon.nullable(), ...parts }),
  z.object({ deel: z.literal('bedrijf'), bedrijf: Bedrijf.nullable(), ...parts }),
  z.object({ deel: z.literal('contactgegevens'), contactgegevens: Contactgegevens.nullable(), ...parts }),
  z.object({ deel: z.literal('contactmomenten'), items: z.array(Contactmoment), ...parts }),
  z.object({ deel: z.literal('contactverzoeken'), items: z.array(Contactverzoek), ...parts }),
  z.object({ deel: z.literal('zaken'), items: z.array(Zaak), ...parts }),
  /** By zaak uuid: numbers of zaken that contactmomenten point to and that are not among `zaken`. */
  z.object({ deel: z.literal('zaaknummers'), nummers: z.record(z.string(), z.string()), ...parts }),
  z.object({ deel: z.literal('einde') }),
])
export type KlantbeeldDeel = z.infer<typeof KlantbeeldDeel>

/** Everything known about a klant over all registers, in one request; lines arrive as the parts are ready. */
export const getKlantbeeld = route('POST', '/api/klantbeeld', {
  body: z.strictObject({ klant: KlantIdentificatie }),
  stream: KlantbeeldDeel,
})
