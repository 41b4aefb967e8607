import { closeSync, existsSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Append-only lines of JSON: what was written to a stand-in, so that a restart keeps it. */
export interface Journal {
  /** Hands every kept entry to `apply`, oldest first; answers how many. Call it once, before the first append. */
  replay: (apply: (entry: unknown) => void) => number
  /** Written when this returns, so also after kill -9 of this process (not after the machine's own fall). */
  append: (entry: unknown) => void
  close: () => void
}

/**
 * Opens, or begins, the journal in `file`; undefined keeps nothing. A last line that was cut by a crash is removed.
 * @throws on a damaged line elsewhere: then it is not our file, or somebody edited it.
 */
export function openJournal(file: string | undefined): Journal {
  if (file === undefined) return { replay: () => 0, append: () => undefined, close: () => undefined }
  const entries = readEntries(file)
  mkdirSync(dirname(file), { recursive: true })
  const handle = openSync(file, 'a')
  return {
    replay(apply) {
      const kept = entries.splice(0)
      for (const entry of kept) apply(entry)
      return kept.length
    },
    append: (entry) => void writeSync(handle, `${JSON.stringify(entry)}\n`),
    close: () => closeSync(handle),
  }
}

function readEntries(file: string): unknown[] {
  if (!existsSync(file)) return []
  const bytes = readFileSync(file)
  const whole = bytes.lastIndexOf(0x0a) + 1
  if (whole < bytes.length) truncateSync(file, whole)
  const lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1)
  return lines.map((line, index) => parseLine(line, index + 1, file))
}

function parseLine(line: string, number: number, file: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new Error(`journal ${file}: line ${number} is not JSON`, { cause })
  }
}
