import { resolve } from 'node:path'
import { ALIASES, openLibrary, PUBLISHED, type PublishedDocument } from './documents.ts'
import { openJudge } from './judge.ts'
import { openLedger, type Verdict } from './ledger.ts'
import { startProxy, type Proxy } from './proxy.ts'
import { openValidation } from './validation.ts'

export type { PublishedDocument } from './documents.ts'
export type { Finding, OperationCount, Verdict } from './ledger.ts'

/** A stand-in to watch. As a plain string: its address, under a name that is also its kind. */
export interface WatchedRegister {
  url: string
  /** `openklant`, `openzaak`, `objecten`, `brp` or `kvk`; by default the name under which it is registered. */
  kind?: string
  /** Loopback port to listen on; by default a free one. */
  port?: number
  /** Other documents than those of the kind. */
  documents?: readonly PublishedDocument[]
}

export interface RefereeOptions {
  registers: Readonly<Record<string, string | WatchedRegister>>
  /** Folder with the OpenAPI documents; by default `SPECS_DIR`, or else `../shared/specs` beside the repository. */
  specsDir?: string
}

export interface Referee {
  /** For each register the address to give to whoever should be watched. */
  urls: Record<string, string>
  /** False when a document that is needed is absent: everything is passed on and nothing is judged. */
  verified: boolean
  /** Why nothing is judged, as a line to print; empty when `verified`. */
  notVerified: string
  verdict(): Verdict
  clear(): void
  close(): Promise<void>
}

/**
 * Puts a proxy before each stand-in that judges every request and every answer by the register's published OpenAPI
 * document. The referee never changes or refuses anything; ask it for its {@link Verdict} afterwards.
 *
 * @throws Error for a register whose kind has no documents, and when a port is taken.
 */
export async function startReferee({ registers, specsDir }: RefereeOptions): Promise<Referee> {
  const folder = resolve(specsDir ?? process.env['SPECS_DIR'] ?? defaultFolder())
  const library = openLibrary(folder)
  const watched = Object.entries(registers).map(([name, given]) => readRegister(name, given))
  const absent = watched
    .flatMap(({ documents }) => documents.map(({ file }) => file))
    .filter((file) => !library.has(file))
  const verified = absent.length === 0
  const ledger = openLedger(verified)
  const validate = openValidation(library)

  const proxies = new Map<string, Proxy>()
  try {
    for (const { name, url, port, documents } of watched) {
      const judge = verified ? openJudge(library, documents, validate, ledger) : undefined
      proxies.set(name, await startProxy({ register: name, upstream: url, port, judge, ledger }))
    }
  } catch (error) {
    await closeAll(proxies)
    throw error
  }

  const urls: Record<string, string> = {}
  for (const [name, proxy] of proxies) urls[name] = proxy.url
  return {
    urls,
    verified,
    notVerified: verified ? '' : `not verified: no OpenAPI documents at ${folder} (absent: ${absent.join(', ')})`,
    verdict: () => ledger.verdict(),
    clear: () => ledger.clear(),
    close: () => closeAll(proxies),
  }
}

function readRegister(
  name: string,
  given: string | WatchedRegister,
): { name: string; url: string; port: number; documents: readonly PublishedDocument[] } {
  const register = typeof given === 'string' ? { url: given } : given
  const kind = register.kind ?? name
  const documents = register.documents ?? PUBLISHED[ALIASES[kind] ?? kind]
  if (!documents) {
    throw new Error(`no published documents for "${kind}"; the referee knows ${Object.keys(PUBLISHED).join(', ')}`)
  }
  return { name, url: register.url, port: register.port ?? 0, documents }
}

function defaultFolder(): string {
  return resolve(import.meta.dirname, '../../../shared/specs')
}

async function closeAll(proxies: ReadonlyMap<string, Proxy>): Promise<void> {
  await Promise.all([...proxies.values()].map((proxy) => proxy.close()))
}
