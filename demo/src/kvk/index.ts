export type { KvkAdres, KvkInschrijving, KvkSeed, KvkVestiging, SbiActiviteit } from './seed.ts'
export { KVK_PATH, startKvk } from './start.ts'
export type { KvkOptions } from './start.ts'
