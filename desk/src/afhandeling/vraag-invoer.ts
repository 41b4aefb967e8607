import type { Afhandeling, Bron, GekozenZaak } from '@kiss/domain/afhandeling'
import type { KlantIdentificatie } from '@kiss/domain/klant'
import type { z } from 'zod'

/** What was consulted, with what of it can be filled in beforehand. */
export interface BronInvoer extends Bron {
  afdeling?: string
  secties: { sleutel: string; titel: string }[]
  /** Key of the section that was read last. */
  sectie?: string
}

/** How a vraag ended, as far as it is filled in. */
export interface AfhandelingInvoer {
  /** Id of the bron that stands for the vraag, or 'anders'; absent as long as nothing was consulted or chosen. */
  vraagBron?: string
  specifiekeVraag: string
  kanaal: string
  gespreksresultaat: string
  afdeling: string
  /** The afdeling that was filled in beforehand; another bron may replace it as long as it still stands there. */
  afdelingVoorstel?: string
}

/** A vraag while the agent works on it: what this room needs of it, wherever it is kept. */
export interface VraagInvoer {
  id: string
  startdatum: string
  klant?: { identificatie: KlantIdentificatie }
  zaak?: z.infer<typeof GekozenZaak>
  notitie: string
  bronnen: BronInvoer[]
  afhandeling: AfhandelingInvoer
}

/** A contactmoment while the agent works on it. */
export interface ContactmomentInvoer {
  id: string
  /** Made once with the contactmoment, so that saving it twice is saving it once. */
  idempotencyKey: string
  vragen: VraagInvoer[]
}

/** What is sent of a contactmoment. The same input always gives the same body, otherwise a retry would be another request. */
export function toAfhandeling(contactmoment: ContactmomentInvoer): Afhandeling {
  return { contactmomentId: contactmoment.id, vragen: contactmoment.vragen.map(toVraag) }
}

/** What is sent of one vraag, not yet judged. */
export function toVraag(vraag: VraagInvoer): Afhandeling['vragen'][number] {
  const { klant, zaak, afhandeling } = vraag
  return {
    startdatum: vraag.startdatum,
    ...(klant ? { klant: { ...klant.identificatie } } : {}),
    ...(zaak ? { zaak: { id: zaak.id, zaaksysteem: zaak.zaaksysteem, identificatie: zaak.identificatie } } : {}),
    bronnen: vraag.bronnen.map(({ soort, id, titel }) => ({ soort, id, titel })),
    vraag: vraagTitel(vraag),
    specifiekeVraag: afhandeling.specifiekeVraag,
    notitie: vraag.notitie,
    kanaal: afhandeling.kanaal,
    gespreksresultaat: afhandeling.gespreksresultaat,
    afdeling: afhandeling.afdeling,
  }
}

/** The title that stands for the vraag, empty for "Anders". */
function vraagTitel({ bronnen, afhandeling }: VraagInvoer): string {
  const bron = bronnen.find(({ id }) => id === afhandeling.vraagBron)
  return bron ? bronTitel(bron, bron.sectie).slice(0, 400) : ''
}

/** "Kind erkennen - Bijzonderheden"; the introduction is the article itself (desk §8.3). */
export function bronTitel(bron: BronInvoer, sleutel: string | undefined): string {
  const sectie = bron.secties.find((one) => one.sleutel === sleutel)
  return sectie && hasTitleOfItsOwn(bron, sectie) ? `${bron.titel} - ${sectie.titel}` : bron.titel
}

/** Whether a section is a vraag of its own; a VAC is one vraag as a whole. */
export function hasTitleOfItsOwn(bron: BronInvoer, sectie: { titel: string }): boolean {
  return bron.soort === 'kennisartikel' && sectie.titel !== 'Inleiding'
}
