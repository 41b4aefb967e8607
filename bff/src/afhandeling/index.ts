export { AFLEVERING_CHANNEL, keepAfhandeling } from './afhandeling.store.ts'
export { Opdracht } from './opdracht.ts'
export { serveAfhandeling } from './serve-afhandeling.ts'
export type { AfhandelingDeps } from './serve-afhandeling.ts'
