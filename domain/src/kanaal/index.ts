export { DEFAULT_KANALEN } from './kanaal.ts'
