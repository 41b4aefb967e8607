/** Who is on the line and all that is known of them, over every register; names each source and says who is silent. */
export { default as KlantbeeldScherm } from './KlantbeeldScherm.vue'
/** Asks the klantbeeld of a contactmoment, again after something of that klant was registered. */
export { useKlantbeelden } from './klantbeelden.ts'
