export { Afdeling } from './afdeling.ts'
