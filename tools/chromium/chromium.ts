import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeOf, explainFileError, Refusal } from '../machine/index.ts'

const CHECKOUT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const VARIABLE = 'CHROMIUM_PATH'

/** What Playwright's `chromium.launch` needs to start a browser that is like the agent's, on any machine of ours. */
export interface ChromiumLaunch {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

/**
 * The package's own arguments are not used: they switch off web security, which is among the things that we test.
 * Without a sandbox, because it cannot be had as root or in a container; the browser sees our own pages only.
 */
const ARGUMENTS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  '--disable-quic',
]

/**
 * The Chromium to test with: the one that `CHROMIUM_PATH` names, else the one among the packages (unpacked once, beside
 * them), else the machine's own.
 * @throws {@link Refusal} when there is none, or when it cannot be unpacked.
 */
export function chromiumPath(): string {
  return chromiumLaunch().executablePath
}

/** The same Chromium with the arguments and the environment that it needs on this machine. */
export function chromiumLaunch(): ChromiumLaunch {
  const named = process.env[VARIABLE]
  if (named) {
    if (existsSync(named)) return launchOf(named, {})
    throw new Refusal(
      `${VARIABLE} names ${named}, which is not there: correct it, or unset it to use KISS's own Chromium.`,
    )
  }
  const packaged = packagedChromium()
  if (packaged) return packaged
  const system = SYSTEM.find((path) => existsSync(path))
  if (system) return launchOf(system, {})
  throw new Refusal(
    `There is no Chromium for this machine (${process.platform}, ${process.arch}) among the packages: install one and name it in ${VARIABLE}.`,
  )
}

function launchOf(executablePath: string, extra: Record<string, string>): ChromiumLaunch {
  const env: Record<string, string> = { ...extra }
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] ??= value
  return { executablePath, args: ARGUMENTS, env }
}

function packagedChromium(): ChromiumLaunch | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = unpacked()
  if (!folder) return undefined
  const executable = join(folder, 'chromium')
  const bare = launchOf(executable, {
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
    HOME: process.env['HOME'] ?? folder,
  })
  if (runs(executable, bare.env)) return bare
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  const helped = { ...bare, env: { ...bare.env, LD_LIBRARY_PATH: libraries } }
  return runs(executable, helped.env) ? helped : undefined
}

function runs(executable: string, env: Record<string, string>): boolean {
  return spawnSync(executable, ['--version'], { env, stdio: 'ignore', timeout: 20_000 }).status === 0
}

function unpacked(): string | undefined {
  const version = packageVersion()
  if (!version) return undefined
  const place = join(writableCache(), `chromium-${version}`)
  if (!existsSync(place)) unpackTo(place)
  return place
}

function unpackTo(place: string) {
  try {
    mkdirSync(dirname(place), { recursive: true })
    const draft = mkdtempSync(`${place}.draft-`)
    const program = fileURLToPath(new URL('./unpack-process.ts', import.meta.url))
    const result = spawnSync(process.execPath, [program], {
      env: { ...process.env, TMPDIR: draft },
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (result.status !== 0) {
      rmSync(draft, { recursive: true, force: true })
      throw Object.assign(new Error(`Chromium could not be unpacked: ${result.stderr}`), {
        code: /ENOSPC/.test(result.stderr) ? 'ENOSPC' : 'UNPACK',
      })
    }
    writeFileSync(join(draft, 'fonts', 'fonts.conf'), fontConfiguration(place))
    for (const path of [draft, join(draft, 'chromium')]) chmodSync(path, 0o755)
    renameSync(draft, place)
  } catch (error) {
    // Another run was quicker: its Chromium is as good as ours.
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw explainFileError(error, dirname(place))
  }
}

/** The package's own list of fonts names the folders of a cloud function. */
function fontConfiguration(place: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${place}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${place}/fonts-cache</cachedir>
</fontconfig>
`
}

/** Beside the packages; when that cannot be written, a folder of our own among the temporary ones. */
function writableCache(): string {
  const beside = join(CHECKOUT, 'node_modules', '.cache', 'kiss')
  try {
    mkdirSync(beside, { recursive: true })
    const probe = mkdtempSync(join(beside, 'probe-'))
    rmSync(probe, { recursive: true })
    return beside
  } catch {
    const own = join(tmpdir(), `kiss-${process.getuid?.() ?? 0}`)
    mkdirSync(own, { recursive: true, mode: 0o700 })
    return own
  }
}

function packageVersion(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    const manifest: unknown = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'))
    if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return undefined
    return String(manifest.version)
  } catch {
    return undefined
  }
}
