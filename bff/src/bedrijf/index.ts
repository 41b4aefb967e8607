export { serveBedrijven } from './serve-bedrijven.ts'
