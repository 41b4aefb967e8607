export { default as ContactmomentNotitie } from './ContactmomentNotitie.vue'
export { default as ContactmomentRail } from './ContactmomentRail.vue'
export { default as GaatOver } from './GaatOver.vue'
export { durationSince, useClock } from './duration.ts'
export { createKennisStand } from './draft.ts'
export { useContactmomenten, vraagOf } from './contactmomenten.ts'
export type { Ticket } from './contactmomenten.ts'
export { useLeaveWarning } from './leave-warning.ts'
export { captionOf, runZoekopdracht } from './zoekopdracht.ts'
export type {
  AfhandelingDraft,
  BedrijfVeld,
  BronDraft,
  ContactmomentDraft,
  KennisStand,
  KlantbeeldDelen,
  KlantbeeldStaat,
  KlantKeuze,
  PersoonVeld,
  VraagDraft,
  ZaakKeuze,
  Zoekstaat,
  Zoekuitkomst,
} from './draft.ts'
