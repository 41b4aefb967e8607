export { zoekPersonen } from './routes.ts'
