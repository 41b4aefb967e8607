export { readSettings, SettingsError } from './settings.ts'
export { startBff } from './start.ts'
export type { Bff } from './start.ts'
