export { serveKennis } from './serve-kennis.ts'
export { startKennisSync } from './start-kennis-sync.ts'
export type { KennisSyncOptions } from './start-kennis-sync.ts'
