export { getKlantbeeld, KlantbeeldDeel } from './routes.ts'
