/**
 * What became of what I saved. The app calls `useAfleveringen().follow()` once after logging in, `follow(bewijzen.map(({ id }) => id))`
 * after each save, and `stop()` when another agent takes over.
 */

/** Follows what I saved until it is registered; `onGeregistreerd` tells when a klantbeeld has something new. */
export { useAfleveringen } from './afleveringen.ts'
/** "Vandaag opgeslagen", for the start page. */
export { default as AfleveringLijst } from './AfleveringLijst.vue'
/** The state of the last save as one badge, for the header. */
export { default as AfleveringStatus } from './AfleveringStatus.vue'
