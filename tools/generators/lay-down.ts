import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { readGlossary } from '../glossary/index.ts'
import { fillIn, readWords, type Words } from './words.ts'

const TEMPLATES = resolve(import.meta.dirname, 'templates')
const ROOT = resolve(import.meta.dirname, '../..')

/**
 * Lays down a small working room or register, with its row in the glossary, and returns the files it wrote or changed.
 * @throws Error when the word is no good or is there already; then nothing is written.
 */
export async function layDown(
  kind: 'room' | 'register',
  given: Partial<Words>,
  root: string = ROOT,
): Promise<string[]> {
  const words = readWords(kind, given)
  const files = new Map<string, string>()
  for (const path of templatesOf(kind)) {
    const target = fillIn(path, words).replace(/\.template$/, '')
    files.set(target, fillIn(readFileSync(join(TEMPLATES, kind, path), 'utf8'), words))
  }
  const taken = [...files.keys()].filter((file) => existsSync(join(root, file)))
  if (taken.length > 0) throw new Error(`there is a ${words.name} already: ${taken.join(', ')}`)

  const glossary = join(root, 'docs/glossary.md')
  files.set('docs/glossary.md', withRow(readFileSync(glossary, 'utf8'), kind, words))
  if (kind === 'register') {
    const example = readFileSync(join(root, '.env.example'), 'utf8')
    files.set('.env.example', `${example.trimEnd()}\n\n${fillIn(SETTINGS, words)}`)
  }
  for (const [file, text] of files) await write(join(root, file), text)
  return [...files.keys()]
}

const SETTINGS = `# ── __meaning__ ──
#__REGISTER___BASE_URL=https://register.example.nl
#__REGISTER___TOKEN=
`
const SECTIONS = { room: '## Words of the work', register: '## Register rooms' } as const

/** Adds a row at the end of the table of that section, unless the glossary knows the word. */
function withRow(text: string, kind: 'room' | 'register', { name, meaning, source }: Words): string {
  if (readGlossary(text).some(({ word }) => word === name)) return text
  const lines = text.split('\n')
  const start = lines.indexOf(SECTIONS[kind])
  if (start === -1) throw new Error(`docs/glossary.md has no section "${SECTIONS[kind]}"`)
  const next = lines.findIndex((line, index) => index > start && line.startsWith('## '))
  const end = next === -1 ? lines.length : next
  const last = lines.findLastIndex((line, index) => index < end && line.startsWith('|'))
  lines.splice(last + 1, 0, `| ${name} | ${meaning} | ${source} | | |`)
  return lines.join('\n')
}

function templatesOf(kind: string): string[] {
  const folder = join(TEMPLATES, kind)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
}

async function write(file: string, text: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  const formatted = /\.(ts|vue|md)$/.test(file)
    ? await format(text, { ...(await resolveConfig(file)), filepath: file })
    : text
  writeFileSync(file, formatted)
}
