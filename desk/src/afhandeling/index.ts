/**
 * The end of a contactmoment. The app keeps the draft and mounts, in the side column under the note (whose field has the id "notitie"):
 *
 *   body   <AfhandelenPanel :key="draft.id" :contactmoment="draft" :vraag-id="draft.vraagId"
 *            @gewijzigd="(vraagId, afhandeling) => (the vraag).afhandeling = afhandeling"
 *            @vraag-gekozen="(vraagId, bronId, sectie) => …" @vraag-gevraagd="…" />
 *   foot   <OpslaanKnop :contactmoment-id="draft.id" />
 *
 * and listens once, in the shell: `useOpslag().onOpgeslagen(({ contactmomentId, bewijzen }) => …)`: take the contactmoment from the rail,
 * show `opgeslagenSentence(bewijzen)`, follow its aflevering.
 */

/** The fields of the afhandeling, with what is known filled in. Ctrl+Enter in its column saves. */
export { default as AfhandelenPanel } from './AfhandelenPanel.vue'
/** The button that saves; busy as long as its contactmoment is being saved. */
export { default as OpslaanKnop } from './OpslaanKnop.vue'
/** What is being saved, what came of it, and who wants to know. */
export { useOpslag, opgeslagenSentence } from './opslag.ts'
export type { Opgeslagen } from './opslag.ts'
export type { AfhandelingInvoer, BronInvoer, ContactmomentInvoer, VraagInvoer } from './vraag-invoer.ts'
