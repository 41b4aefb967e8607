export { servePersonen } from './serve-personen.ts'
