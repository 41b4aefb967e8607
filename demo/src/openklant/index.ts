export { emptySeed } from './seed.ts'
export type { OpenKlantSeed } from './seed.ts'
export type { Adres, Contactnaam, Objectidentificator } from './records.ts'
