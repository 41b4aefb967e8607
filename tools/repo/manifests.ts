import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readText, ROOT } from './files.ts'

export const WORKSPACES = ['domain', 'contract', 'registers', 'bff', 'desk', 'demo'] as const

/** What of a package.json or of an entry of the lockfile is looked at. */
export interface Manifest {
  name?: string
  version?: string
  private?: boolean
  license?: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  engines?: { node?: string }
  resolved?: string
  link?: boolean
  dev?: boolean
}

/** A package.json that is ours, with the folder it stands in ('' is the root). */
export function readManifests(root: string = ROOT): Map<string, Manifest> {
  const manifests = new Map<string, Manifest>()
  for (const folder of ['', ...WORKSPACES]) {
    const path = folder === '' ? 'package.json' : `${folder}/package.json`
    if (existsSync(join(root, path))) manifests.set(folder, asManifest(JSON.parse(readText(path, root))))
  }
  return manifests
}

/** The packages of the lockfile by their place in the tree: `node_modules/zod`. */
export function readLockfile(root: string = ROOT): Map<string, Manifest> {
  const lock: unknown = JSON.parse(readText('package-lock.json', root))
  const packages: unknown = typeof lock === 'object' && lock !== null && 'packages' in lock ? lock.packages : {}
  return new Map(Object.entries(packages ?? {}).map(([place, entry]) => [place, asManifest(entry)]))
}

/** The packages that the product itself needs, with the floors that need them; workspaces of ours are left out. */
export function productionDependencies(root: string = ROOT): Map<string, string[]> {
  const needed = new Map<string, string[]>()
  for (const [folder, manifest] of readManifests(root)) {
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
      if (!name.startsWith('@kiss/'))
        needed.set(name, [...(needed.get(name) ?? []), folder === '' ? 'runtime' : folder])
    }
  }
  return needed
}

/** Keeps the fields that have the type they should have. */
function asManifest(value: unknown): Manifest {
  if (typeof value !== 'object' || value === null) return {}
  const read = (key: string): unknown => Reflect.get(value, key)
  const manifest: Manifest = {}
  for (const key of ['name', 'version', 'license', 'resolved'] as const) {
    const field = read(key)
    if (typeof field === 'string') manifest[key] = field
  }
  for (const key of ['private', 'link', 'dev'] as const) {
    const field = read(key)
    if (typeof field === 'boolean') manifest[key] = field
  }
  for (const key of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
    const field = read(key)
    if (typeof field === 'object' && field !== null) manifest[key] = stringsOf(field)
  }
  const engines = read('engines')
  if (typeof engines === 'object' && engines !== null) manifest.engines = stringsOf(engines)
  return manifest
}

function stringsOf(value: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
