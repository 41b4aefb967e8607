export { Afleverstaat, Contactmoment } from './contactmoment.ts'
