export { serveAflevering } from './serve-aflevering.ts'
export { startWorker } from './worker.ts'
export type { WorkerDeps } from './worker.ts'
