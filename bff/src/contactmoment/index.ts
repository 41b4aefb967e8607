export { afleverstaat, findDetails, listUndelivered } from './contactmoment.store.ts'
