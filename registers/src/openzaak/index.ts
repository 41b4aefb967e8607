export { readSettings } from './env.ts'
export type { OpenZaakSettings } from './env.ts'
export { createOpenZaak } from './openzaak.ts'
export type { OpenZaak, OpenZaakOptions } from './openzaak.ts'
