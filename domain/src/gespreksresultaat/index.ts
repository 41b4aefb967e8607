export { DEFAULT_GESPREKSRESULTATEN } from './gespreksresultaat.ts'
