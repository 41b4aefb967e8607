export { getKeuzes, Ontvangstbewijs, saveAfhandeling } from './routes.ts'
