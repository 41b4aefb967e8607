import { bronTitel, hasTitleOfItsOwn } from './vraag-invoer.ts'
import type { BronInvoer } from './vraag-invoer.ts'

/** The choice that no bron stands for the vraag. */
export const ANDERS = 'anders'

/** One choice of the list Vraag: a bron, perhaps one of its sections, or "Anders". */
export interface VraagOptie {
  value: string
  label: string
  bronId: string
  sectie?: string
}

/** Everything that may stand for the vraag: each bron, then its sections, and "Anders" last (desk §8.3). */
export function vraagOpties(bronnen: readonly BronInvoer[]): VraagOptie[] {
  const opties: VraagOptie[] = []
  for (const bron of bronnen) {
    opties.push({ value: valueOf(bron.id), label: bron.titel, bronId: bron.id })
    for (const sectie of bron.secties) {
      if (!hasTitleOfItsOwn(bron, sectie)) continue
      const { sleutel } = sectie
      opties.push({
        value: valueOf(bron.id, sleutel),
        label: bronTitel(bron, sleutel),
        bronId: bron.id,
        sectie: sleutel,
      })
    }
  }
  return [...opties, { value: ANDERS, label: 'Anders', bronId: ANDERS }]
}

/** The choice that stands now. A bron that is gone leaves "Anders". */
export function gekozenOptie(bronnen: readonly BronInvoer[], vraagBron: string | undefined): string {
  const bron = bronnen.find(({ id }) => id === vraagBron)
  if (!bron) return ANDERS
  const sectie = bron.secties.find(({ sleutel }) => sleutel === bron.sectie)
  return sectie && hasTitleOfItsOwn(bron, sectie) ? valueOf(bron.id, sectie.sleutel) : valueOf(bron.id)
}

function valueOf(bronId: string, sleutel?: string): string {
  return sleutel === undefined ? bronId : `${bronId}#${sleutel}`
}
