import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from './folders.js'
import { codeOf } from './refusal.js'
import { identify, isRunning } from './process-identity.js'

/**
 * Who holds a lock: a process, and what it wanted others to know (an address, say).
 * @typedef {{ pid: number, started: string, about: Record<string, string> }} LockHolder
 */

/**
 * A lock we hold. `update` tells others more about us; `release` gives it back and may be called twice.
 * @typedef {{ update: (about: Record<string, string>) => void, release: () => void }} Lock
 */

const FRESH_MS = 5_000

/**
 * Takes a lock file for this process, or says who has it. A lock whose process is gone is taken over, so that a kill -9
 * never leaves a folder unusable.
 * @param {string} file
 * @param {Record<string, string>} [about] what others may know about the holder
 * @returns {{ lock: Lock } | { holder: LockHolder }}
 */
export function takeLock(file, about = {}) {
  makeFolder(dirname(file))
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const content = describeMe(about)
    if (createWhole(file, content)) return { lock: heldLock(file, content) }
    const seen = readText(file)
    if (seen === undefined) continue
    const holder = readHolder(seen)
    if (holder && isRunning(holder)) return { holder }
    if (!holder && isFresh(file)) return { holder: { pid: 0, started: '', about: {} } }
    removeStale(file, seen)
  }
  throw new Error(`the lock ${file} changes hands too fast`)
}

/**
 * Reads who holds a lock, without taking it. Undefined when nobody does.
 * @param {string} file
 * @returns {LockHolder | undefined}
 */
export function lockHolder(file) {
  const holder = readHolder(readText(file) ?? '')
  return holder && isRunning(holder) ? holder : undefined
}

/** @param {Record<string, string>} about */
function describeMe(about) {
  return JSON.stringify({ ...identify(process.pid), pid: process.pid, about })
}

/**
 * @param {string} file
 * @param {string} content
 * @returns {Lock}
 */
function heldLock(file, content) {
  let mine = content
  return {
    update(about) {
      const next = describeMe(about)
      const draft = `${file}.${process.pid}`
      writeFileSync(draft, next, { mode: 0o600 })
      renameSync(draft, file)
      mine = next
    },
    release() {
      if (readText(file) === mine) rmSync(file, { force: true })
    },
  }
}

/**
 * Creates the file with its content in one step: a reader never sees half a lock.
 * @param {string} file
 * @param {string} content
 */
function createWhole(file, content) {
  const draft = `${file}.${process.pid}`
  try {
    writeFileSync(draft, content, { mode: 0o600 })
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (codeOf(error) === 'ENOSPC') throw error
    return createWithoutLinks(file, content)
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * For file systems without hard links (some shared folders of virtual machines).
 * @param {string} file
 * @param {string} content
 */
function createWithoutLinks(file, content) {
  try {
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Only one of several finders can rename the file away, and it looks again at what it got.
 * @param {string} file
 * @param {string} seen
 */
function removeStale(file, seen) {
  const aside = `${file}.stale-${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (readText(aside) !== seen) createWhole(file, readText(aside) ?? '')
  rmSync(aside, { force: true })
}

/**
 * @param {string} text
 * @returns {LockHolder | undefined}
 */
function readHolder(text) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    if (!('pid' in value) || typeof value.pid !== 'number') return undefined
    if (!('started' in value) || typeof value.started !== 'string') return undefined
    const about = 'about' in value && typeof value.about === 'object' && value.about !== null ? value.about : {}
    /** @type {Record<string, string>} */
    const known = {}
    for (const [name, said] of Object.entries(about)) if (typeof said === 'string') known[name] = said
    return { pid: value.pid, started: value.started, about: known }
  } catch {
    return undefined
  }
}

/** @param {string} file */
function isFresh(file) {
  try {
    return Date.now() - statSync(file).mtimeMs < FRESH_MS
  } catch {
    return false
  }
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
