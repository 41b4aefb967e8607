export { serveKlantbeeld } from './serve-klantbeeld.ts'
export type { KlantbeeldDeps } from './gather-klantbeeld.ts'
