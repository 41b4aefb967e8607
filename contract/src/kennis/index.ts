export { getKennisDocument, zoekKennis } from './routes.ts'
