import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import type { JWK } from 'jose'

/** What must outlive a restart so that tokens and cookies of before are still good. */
export interface LoginKeys {
  jwks: { keys: JWK[] }
  cookieKeys: string[]
}

/** Reads the keys from `file`, or makes them and keeps them there; without a file they last as long as the process. */
export async function loadKeys(file: string | undefined): Promise<LoginKeys> {
  if (file !== undefined && existsSync(file)) return readKeys(file)
  const keys = await makeKeys()
  if (file !== undefined) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600 })
    // The mode above only counts for a new file, and passes through the umask.
    chmodSync(file, 0o600)
  }
  return keys
}

async function makeKeys(): Promise<LoginKeys> {
  const keys: JWK[] = []
  for (const alg of ['RS256', 'ES256']) {
    const { privateKey } = await generateKeyPair(alg, { extractable: true })
    keys.push({ ...(await exportJWK(privateKey)), alg, use: 'sig', kid: randomBytes(8).toString('hex') })
  }
  return { jwks: { keys }, cookieKeys: [randomBytes(32).toString('base64url')] }
}

function readKeys(file: string): LoginKeys {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!isLoginKeys(content)) throw new Error(`${file} does not hold the keys of the login provider`)
  return content
}

/** Looks at the frame only: the provider itself refuses keys that are no keys. */
function isLoginKeys(content: unknown): content is LoginKeys {
  if (typeof content !== 'object' || content === null || !('jwks' in content) || !('cookieKeys' in content))
    return false
  const { jwks, cookieKeys } = content
  if (!Array.isArray(cookieKeys) || !cookieKeys.every((key) => typeof key === 'string')) return false
  return typeof jwks === 'object' && jwks !== null && 'keys' in jwks && Array.isArray(jwks.keys)
}
