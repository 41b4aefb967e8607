export { findForbidden, forbiddenWords, partsOf, readGlossary } from './glossary.ts'
export type { ForbiddenWord, GlossaryEntry } from './glossary.ts'
export { listRooms } from './rooms.ts'
export type { Room } from './rooms.ts'
