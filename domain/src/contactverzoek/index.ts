export { Contactverzoek } from './contactverzoek.ts'
