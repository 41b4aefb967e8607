export { readKvkSettings } from './env.ts'
export type { KvkSettings } from './env.ts'
export { createKvk } from './kvk.ts'
export type { KvkOptions } from './kvk.ts'
