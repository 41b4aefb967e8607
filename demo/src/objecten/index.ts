export type { Mode, TokenGrant } from './access.ts'
export { OBJECTTYPE_UUIDS } from './objecttypes.ts'
export type { ObjecttypeNaam } from './objecttypes.ts'
export type { ErrorShape } from './problem.ts'
export { startObjecten } from './server.ts'
export type { ObjectenOptions } from './server.ts'
export type {
  AfdelingData,
  Dagdelen,
  GroepData,
  KennisartikelData,
  KennisartikelVertaling,
  MedewerkerData,
  ObjectenSeed,
  ObjectSeed,
  VacData,
} from './seed.ts'
