import { join } from 'node:path'
import { failureOf, readTown, type Run, startPart, type Town } from '../../tools/launch/index.ts'

/** Somebody who might phone, as the stand-in town tells it; `kenmerk` is what one picks by. */
export interface Beller {
  kenmerk: string
  naam: string
  bsn?: string
  achternaam?: string
  /** `yyyy-mm-dd`, or less. */
  geboortedatum?: string
  postcode?: string
  huisnummer?: number
  kvkNummer?: string
  vestigingsnummer?: string
}

/** What the stand-in municipality said when it was ready. */
export interface SaidTown extends Town {
  bellers: Beller[]
}

/**
 * Starts the stand-in municipality as a program of its own, and waits until it says where everything is.
 * @param brpFile a published set of persons to serve instead of the invented ones
 */
export async function startTown(run: Run, address: string, brpFile?: string): Promise<SaidTown> {
  const { promise, resolve } = Promise.withResolvers<SaidTown>()
  const child = startPart(run, {
    name: 'the stand-in registers',
    log: 'demo',
    words: ['demo/src/main.ts', '--follow-stdin', '--data', join(run.folder.path, 'demo'), '--bff-url', address],
    env: { DEMO_BRP: brpFile ?? '' },
    hear(line) {
      const town = readTown(line)
      if (town) resolve({ ...town, bellers: JSON.parse(line).bellers })
      return town !== undefined
    },
  })
  return await Promise.race([promise, failureOf(child)])
}
