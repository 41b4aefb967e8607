export { knownAfdelingen } from './known-afdelingen.ts'
export type { KnownAfdelingen } from './known-afdelingen.ts'
