import type { AfhandelingInvoer, BronInvoer } from './vraag-invoer.ts'

/**
 * The afdeling that the chosen bron names first, when nobody has chosen one: only into an empty field, or in the place of what was
 * filled in beforehand. Undefined when there is nothing to change.
 */
export function presetAfdeling(
  afhandeling: AfhandelingInvoer,
  bronnen: readonly BronInvoer[],
  afdelingen: readonly string[],
): AfhandelingInvoer | undefined {
  const isOurs = afhandeling.afdeling === '' || afhandeling.afdeling === afhandeling.afdelingVoorstel
  const voorstel = bronnen.find(({ id }) => id === afhandeling.vraagBron)?.afdeling?.trim()
  if (!isOurs || !voorstel || voorstel === afhandeling.afdeling || !afdelingen.includes(voorstel)) return undefined
  // Emptied by hand: whoever cleared the field did not want it.
  if (afhandeling.afdeling === '' && afhandeling.afdelingVoorstel === voorstel) return undefined
  return { ...afhandeling, afdeling: voorstel, afdelingVoorstel: voorstel }
}
