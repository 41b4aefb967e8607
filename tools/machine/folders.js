import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from './refusal.js'

/**
 * Makes a folder and those above it, when they are not there. The mode is as asked, whatever the umask of who starts us.
 * Not `mkdir` with `recursive`: on a read-only disk that one says that the folder does not exist, which is no help.
 * @param {string} path
 * @param {number} [mode]
 */
export function makeFolder(path, mode = 0o755) {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
    chmodSync(path, mode)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}
