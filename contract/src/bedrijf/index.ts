export { zoekBedrijven } from './routes.ts'
