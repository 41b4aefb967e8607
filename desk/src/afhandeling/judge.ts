import { Vraag } from '@kiss/domain/afhandeling'
import { toVraag } from './vraag-invoer.ts'
import type { VraagInvoer } from './vraag-invoer.ts'

/** The fields an agent can mend, in the order in which they stand. */
export const VELDEN = ['notitie', 'vraag', 'specifiekeVraag', 'kanaal', 'gespreksresultaat', 'afdeling'] as const
export type Veld = (typeof VELDEN)[number]

/** What must be mended, by field; empty when the vraag can be saved. */
export type Veldfouten = Partial<Record<Veld, string>>

/**
 * Judges a vraag by the rules of the domain, the same that the bff keeps. With `afdelingen` the afdeling must be one of them;
 * without (the register is silent) any name will do.
 */
export function judgeVraag(vraag: VraagInvoer, afdelingen?: readonly string[]): Veldfouten {
  const sent = toVraag(vraag)
  const isKnown = afdelingen === undefined || afdelingen.includes(sent.afdeling)
  const result = Vraag.safeParse({ ...sent, afdeling: isKnown ? sent.afdeling : '' })
  const fouten: Veldfouten = {}
  for (const { path, message } of result.error?.issues ?? []) {
    const veld = VELDEN.find((one) => one === path[0])
    if (veld && !fouten[veld]) fouten[veld] = message
  }
  if (!isKnown && sent.afdeling !== '') fouten.afdeling = 'Kies een afdeling uit de lijst; deze naam staat er niet in.'
  return fouten
}

/** Brings what the bff said of fields ("vragen.1.kanaal") to the vraag and field that it is about. */
export function faultsByVraag(
  faults: ReadonlyMap<string, string>,
  vraagIds: readonly string[],
): Record<string, Veldfouten> {
  const found: Record<string, Veldfouten> = {}
  for (const [path, zin] of faults) {
    const [, index, name] = path.split('.')
    const vraagId = vraagIds[Number(index)]
    const veld = VELDEN.find((one) => one === name)
    if (vraagId !== undefined && veld) found[vraagId] = { ...found[vraagId], [veld]: zin }
  }
  return found
}
