import type { ZaakVerwijzing } from '@kiss/domain/zaak'
import type { KlantbeeldDelen } from '#contactmoment'

/** The number of a zaak that another record points to, wherever it is known; undefined as long as it is not. */
export type ZaaknummerOf = (zaak: ZaakVerwijzing) => string | undefined

/** Looks up numbers in the zaken of the klant, and in the numbers that were asked for the zaken of others. */
export function zaaknummersIn(delen: KlantbeeldDelen): ZaaknummerOf {
  const known = new Map<string, string>(Object.entries(delen.zaaknummers?.nummers ?? {}))
  for (const zaak of delen.zaken?.items ?? []) known.set(zaak.id, zaak.identificatie)
  return (zaak) => zaak.identificatie ?? known.get(zaak.id)
}

/** "ZAAK-2026-1, ZAAK-2026-2"; a zaak whose number did not come is counted, never left out in silence. */
export function zaakSentence(zaken: readonly ZaakVerwijzing[], numberOf: ZaaknummerOf): string {
  const numbers = zaken.map(numberOf).filter((number) => number !== undefined)
  const missing = zaken.length - numbers.length
  const rest = missing === 1 ? '1 zaak zonder bekend nummer' : `${missing} zaken zonder bekend nummer`
  return [...numbers, ...(missing > 0 ? [rest] : [])].join(', ')
}
