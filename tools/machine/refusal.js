/**
 * Says in one sentence why we cannot go on and what the operator can do about it. Whoever catches it at the top prints
 * the message alone, without a stack, and ends with exit code 1.
 */
export class Refusal extends Error {
  /**
   * @param {string} sentence what is wrong and the remedy
   * @param {{ cause?: unknown }} [options]
   */
  constructor(sentence, options) {
    super(sentence, options)
    this.name = 'Refusal'
  }
}

/**
 * Reads the `code` that Node puts on errors of the operating system (`ENOSPC`, `EACCES` …).
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function codeOf(error) {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/**
 * Turns a failure of the file system into a sentence with its remedy. Anything else comes back as it was, because then
 * the stack is what helps.
 * @param {unknown} error
 * @param {string} folder the folder we wanted to write in
 * @returns {unknown}
 */
export function explainFileError(error, folder) {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refusal(noSpaceSentence(folder), { cause: error })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Refusal(readOnlySentence(folder), { cause: error })
  return error
}

/**
 * The sentence for a full disk.
 * @param {string} folder
 */
export function noSpaceSentence(folder) {
  return `There is no space left on the disk that holds ${folder}: free about 1.5 GB there and run the same command again.`
}

/**
 * The sentence for a folder we may not write in.
 * @param {string} folder
 */
export function readOnlySentence(folder) {
  return `KISS may not write in ${folder}: clone KISS into a folder of your own, or make this one writable, and run the same command again.`
}
