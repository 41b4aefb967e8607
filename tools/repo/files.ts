import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')
const NOT_OURS = new Set(['node_modules', '.git', 'dist', 'coverage', '.kiss'])
const NO_TEXT = /\.(png|jpe?g|gif|ico|woff2?|pdf|gz|zip|br)$/

export interface TextFile {
  /** From the root, with slashes. */
  path: string
  text: string
}

/** Every text file of the repository. It is not asked of git, because a copy without history must hold too. */
export function readFiles(root: string = ROOT): TextFile[] {
  const files: TextFile[] = []
  function walk(folder: string): void {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && !NOT_OURS.has(entry.name)) walk(path)
      else if (entry.isFile() && !NO_TEXT.test(entry.name))
        files.push({ path, text: readFileSync(join(root, path), 'utf8') })
    }
  }
  walk('')
  return files
}

export function readText(path: string, root: string = ROOT): string {
  return readFileSync(join(root, path), 'utf8')
}

/** The cells of every row of the tables in a Markdown text, without the heads. */
export function tableRows(markdown: string): string[][] {
  const lines = markdown.split('\n')
  return lines
    .filter((line, index) => line.startsWith('|') && !isRule(line) && !isRule(lines[index + 1] ?? ''))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    )
}

function isRule(line: string): boolean {
  return /^\|[\s:|-]+\|$/.test(line)
}
