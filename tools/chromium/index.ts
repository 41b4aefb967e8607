/** The browser that the journeys are walked in. */
export { type ChromiumLaunch, chromiumLaunch, chromiumPath } from './chromium.ts'
