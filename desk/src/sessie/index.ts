/** Who is logged in on this desk and what they may do; logging out, and being logged out. */
export { useSessie } from './sessie.ts'
/** What an agent sees when the session has ended while they worked: their work stays behind it. */
export { default as OpnieuwInloggen } from './OpnieuwInloggen.vue'
/** Where the tab arrives in which somebody logged in again. */
export { default as WeerIngelogd } from './WeerIngelogd.vue'
