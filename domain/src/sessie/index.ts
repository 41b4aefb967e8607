export { Ingelogde, Rol, ROLLEN } from './sessie.ts'
export type { CallContext } from './sessie.ts'
