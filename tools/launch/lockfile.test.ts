import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Entry {
  version?: string
  integrity?: string
  resolved?: string
  link?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const lockfile: { packages: Record<string, Entry> } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8'),
)
const installed = Object.entries(lockfile.packages).filter(([path]) => path.includes('node_modules/'))

/** Node looks beside the package first, and then in each folder above it. */
function isFound(from: string, name: string): boolean {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (`${place ? `${place}/` : ''}node_modules/${name}` in lockfile.packages) return true
    if (!place.includes('/')) return `node_modules/${name}` in lockfile.packages
  }
}

describe('the lockfile', () => {
  it('has every package that a package asks for, also those for other machines; else npm refuses to install by it', () => {
    const missing: string[] = []
    for (const [path, entry] of installed) {
      for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) {
        if (!isFound(path, name)) missing.push(`${name}, for ${path}`)
      }
    }
    expect(missing).toEqual([])
  })

  it('names no host to fetch from, and what the content must be', () => {
    const outside = installed.filter(([, entry]) => entry.link !== true)
    expect(outside.filter(([, entry]) => entry.resolved?.startsWith('http'))).toEqual([])
    expect(outside.filter(([, entry]) => entry.integrity === undefined).map(([path]) => path)).toEqual([])
  })
})
