import { createApi } from './api.ts'

/** The desk's one way to the bff. */
export const api = createApi()
export type { Api, CallOptions, Resumption, StreamOptions } from './api.ts'
export { failureSentence, fieldFaults, OfflineError, ProblemError } from './errors.ts'
