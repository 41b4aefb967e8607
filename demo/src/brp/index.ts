export { readBrpSeed } from './seed.ts'
export type { BrpSeed, Persoon } from './seed.ts'
export { BRP_PATH, startBrp } from './start.ts'
export type { BrpOptions } from './start.ts'
