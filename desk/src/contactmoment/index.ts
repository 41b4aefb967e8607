export { useContactmomenten, vraagOf } from './contactmomenten.ts'
export type { Ticket } from './contactmomenten.ts'
export { useLeaveWarning } from './leave-warning.ts'
export { captionOf, runZoekopdracht } from './zoekopdracht.ts'
export type {
  AfhandelingDraft,
  BedrijfVeld,
  BronDraft,
  ContactmomentDraft,
  KlantbeeldDelen,
  KlantbeeldStaat,
  KlantKeuze,
  PersoonVeld,
  VraagDraft,
  ZaakKeuze,
  Zoekstaat,
  Zoekuitkomst,
} from './draft.ts'
