/** The parts of `npm start`, for the journeys: they start the same programs with the same settings. */
export { buildDesk, deskFolder } from './build-desk.ts'
export type { Child } from './child.ts'
export { openDataFolder } from './data-folder.ts'
export { failureOf, type Run, startPart, waitUntilReady } from './part.ts'
export { bffSettings, READY_PATH } from './settings.ts'
export { readTown, type StandIn, type Town } from './town.ts'
export { createUndo } from './undo.ts'
