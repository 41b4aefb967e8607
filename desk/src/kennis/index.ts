/**
 * The kennisbank on the desk. The app keeps what is typed, searched for and opened (with a contactmoment: in its draft), so that it
 * changes along with the caller:
 *
 *   header     <KennisZoekveld :key="draft?.id" v-model="zoekterm" :gezocht on-dark @gezocht="search" />
 *   reference  <KennisartikelKolom v-if="artikel" :key="`${draft?.id}/${artikel}`" :id="artikel" :bron :sectie :heeft-resultaten="gezocht !== ''" … />
 *              <KennisResultaten v-else-if="gezocht" v-model:pagina="pagina" :gezocht @geopend="open" @gezocht="search" @closed="search('')" />
 *
 * A new text to search for closes the open document and begins at page 1. Opening a hit during a contactmoment records it as bron.
 */

/** The search field for the header, with Ctrl+K. */
export { default as KennisZoekveld } from './KennisZoekveld.vue'
/** The hits as a column beside the note. */
export { default as KennisResultaten } from './KennisResultaten.vue'
/** One document as a column beside the note; tells which section was chosen. */
export { default as KennisartikelKolom } from './KennisartikelKolom.vue'
