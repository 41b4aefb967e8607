export type { Caller } from './callers.ts'
export { buildMunicipality } from './municipality.ts'
export type { Municipality, MunicipalityOptions } from './municipality.ts'
