/** What the tools must know of the machine: processes, locks, ports, and how to refuse in one sentence. */
export { codeOf, explainFileError, noSpaceSentence, readOnlySentence, Refusal } from './refusal.js'
export { makeFolder } from './folders.js'
export { commandLine, identify, isRunning, parentOf, stopProcess } from './process-identity.js'
export { lockHolder, takeLock } from './lock.js'
export { anyFreePort, isPortFree, nextFreePort } from './ports.ts'
export { type Guard, startGuard } from './guard.ts'
export type { ProcessIdentity, StopStep } from './watchlist.ts'
