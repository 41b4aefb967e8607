import type { Afdelingnaam } from './data/organisatie.ts'

/** A conversation that agents of the town have had many times, as they note it down. */
export interface Contactsjabloon {
  afdeling: Afdelingnaam
  /** The title of the article or the short question. */
  vraag: string
  /** What it was about this time; shown between brackets. */
  specifiek?: string
  /** The note, in one or more variants; `{straat}`, `{wijk}`, `{datum}`, `{toen}`, `{dagdeel}` and `{zaak}` are filled in. */
  inhoud: readonly string[]
  /** What a colleague is asked to do, when it ended in a contactverzoek. */
  verzoek?: string
  /** Key of the zaaktype; then only used for a contact about such a zaak. */
  zaaktype?: string
  /** Only asked by these klanten; by anybody when absent. */
  van?: 'burger' | 'bedrijf'
}

type Regel = readonly [vraag: string, specifiek: string, inhoud: string | readonly string[], verzoek?: string]

/** Writes the conversations of one department down row by row. */
export function sjablonen(
  afdeling: Afdelingnaam,
  regels: readonly Regel[],
  only: { zaaktype?: string; van?: 'burger' | 'bedrijf' } = {},
): Contactsjabloon[] {
  return regels.map(([vraag, specifiek, inhoud, verzoek]) => {
    const sjabloon: Contactsjabloon = {
      afdeling,
      vraag,
      inhoud: typeof inhoud === 'string' ? [inhoud] : inhoud,
      ...only,
    }
    if (specifiek !== '') sjabloon.specifiek = specifiek
    if (verzoek !== undefined) sjabloon.verzoek = verzoek
    return sjabloon
  })
}
