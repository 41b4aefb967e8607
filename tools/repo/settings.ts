import { type TextFile } from './files.ts'

const READ = /\bprocess\.env(?:\.([A-Z][A-Z0-9_]+)|\[['"]([A-Z][A-Z0-9_]+)['"]\])/g
/** In a file that parses settings each name in capitals is one, as a key or as a string. */
const NAMED = /(?:^|[\s{(,[])['"]?([A-Z][A-Z0-9]*(?:_+[A-Z0-9]+)+|PORT|HOST)['"]?(?=\s*[:,)\]])/gm
const SETTINGS_FILE = /^(bff|registers)\/src\/.*(^|\/)(env|settings)(\.[a-z-]+)?\.ts$/
/** What every machine has is no setting of ours, and what the test runner tells its own workers is nobody's. */
const OF_THE_MACHINE = new Set([
  'HOME',
  'PATH',
  'TZ',
  'LD_LIBRARY_PATH',
  'TMPDIR',
  'TEMP',
  'CI',
  'NODE_ENV',
  'NODE_TLS_REJECT_UNAUTHORIZED',
])
const EXEMPT = /(^tools\/runner\/|\.(test|test-d)\.ts$|\/fixtures\/|\/testing\.ts$|^vitest\.config\.ts$)/

/** Every setting that is read from the environment, with a file that reads it. */
export function settingsRead(files: readonly TextFile[]): Map<string, string> {
  const settings = new Map<string, string>()
  for (const { path, text } of files) {
    if (!/\.(ts|js|mjs)$/.test(path) || EXEMPT.test(path)) continue
    const bare = withoutComments(text)
    for (const match of bare.matchAll(READ)) add(match[1] ?? match[2] ?? '', path)
    if (!SETTINGS_FILE.test(path)) continue
    for (const match of bare.matchAll(NAMED)) add(match[1] ?? '', path)
  }
  return settings

  function add(name: string, path: string): void {
    if (!OF_THE_MACHINE.has(name)) settings.set(name, path)
  }
}

/** The settings that `.env.example` explains, each with or without the `#` before it. */
export function settingsExplained(example: string): string[] {
  return [...example.matchAll(/^#?\s?([A-Z][A-Z0-9_]+(?:__[\w-]+)*)=/gm)].map((match) => match[1] ?? '')
}

/** A setting of one of several is explained under the first, `REGISTERS__0__…`; a group under one of its members. */
export function isExplained(name: string, explained: readonly string[]): boolean {
  return explained.some((known) => known === name || known.endsWith(`__${name}`) || known.startsWith(`${name}__`))
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '')
}
