import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cruise } from 'dependency-cruiser'
import configuration from '../../.dependency-cruiser.mjs'

const ROOT = resolve(import.meta.dirname, '../..')
const FOLDERS = ['domain', 'contract', 'registers', 'bff', 'desk', 'demo', 'e2e', 'bench', 'tools']

/** One import, and the rules that it breaks. */
export interface Import {
  from: string
  to: string
  typeOnly: boolean
  breaks: string[]
}

/** Reads every import of the house, `node_modules` and all, from the folder that is given. */
export async function readImports(root: string = ROOT): Promise<Import[]> {
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)))
  const { output } = await cruise(folders, {
    ...configuration.options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: configuration.forbidden ?? [] },
  })
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text instead of a graph')
  return output.modules.flatMap(({ source, dependencies }) =>
    dependencies.map((dependency) => ({
      from: source,
      to: dependency.resolved,
      typeOnly: dependency.dependencyTypes.includes('type-only'),
      breaks: (dependency.rules ?? []).map((rule) => rule.name),
    })),
  )
}

/** What a rule means and what to do, from the configuration. */
export function commentOf(name: string): string | undefined {
  return configuration.forbidden?.find((rule) => rule.name === name)?.comment
}

export function ruleNames(): string[] {
  return [...new Set(configuration.forbidden?.map((rule) => rule.name ?? ''))]
}
