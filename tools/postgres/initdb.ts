import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { noSpaceSentence, Refusal } from '../machine/index.ts'
import type { Home } from './home.ts'

/** The database's superuser: makes databases, and nothing else uses it. */
export const ADMIN = 'postgres'

const DRAFT = 'draft-'

/** No user's settings, locale or library path may change how the server behaves. */
export const SERVER_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/**
 * Makes the data directory when there is none. It is made beside its place and moved there when whole: a kill -9 halfway
 * leaves nothing that looks like a database.
 * @throws {@link Refusal} when the disk is full.
 */
export async function ensureInitialised(home: Home): Promise<void> {
  if (existsSync(join(home.data, 'PG_VERSION'))) return
  const parent = dirname(home.data)
  for (const name of readdirSync(parent)) {
    if (name.startsWith(DRAFT)) rmSync(join(parent, name), { recursive: true, force: true })
  }
  const draft = mkdtempSync(join(parent, DRAFT))
  const secret = join(draft, 'secret')
  writeFileSync(secret, `${home.password}\n`, { mode: 0o600 })
  if (home.account) for (const path of [draft, secret]) chownSync(path, home.account.uid, home.account.gid)
  try {
    await runInitdb(home, join(draft, 'data'), secret)
    renameSync(join(draft, 'data'), home.data)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function runInitdb(home: Home, data: string, secret: string): Promise<void> {
  // The builtin provider sorts by code point as C does, yet knows that É is a capital é; it needs nothing of the machine.
  const words = [
    ...['--pgdata', data, '--username', ADMIN, '--pwfile', secret, '--auth', 'scram-sha-256', '--no-instructions'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
  ]
  return new Promise((resolve, reject) => {
    const child = spawn(join(home.binaries, 'bin', 'initdb'), words, {
      ...home.account,
      cwd: '/',
      env: SERVER_ENVIRONMENT,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else if (complaint.includes('No space left on device')) reject(new Refusal(noSpaceSentence(home.base)))
      else reject(new Refusal(`PostgreSQL could not make its data directory in ${home.base}: ${complaint.trim()}`))
    })
  })
}
