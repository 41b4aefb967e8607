import { readBrpSeed } from '../brp/index.ts'
import type { BrpSeed } from '../brp/index.ts'
import type { KvkSeed } from '../kvk/index.ts'
import type { ObjectenSeed } from '../objecten/index.ts'
import type { OpenKlantSeed } from '../openklant/index.ts'
import type { OpenZaakSeed } from '../openzaak/index.ts'
import { buildTown, GEMEENTE } from '../town/index.ts'
import { brpSeed } from './brp.ts'
import { burgersOfPublishedSet, burgersOfTown } from './burger.ts'
import { callersOfPublishedSet, callersOfTown } from './callers.ts'
import type { Caller } from './callers.ts'
import { kvkSeed } from './kvk.ts'
import { objectenSeed } from './objecten.ts'
import { openKlantSeed } from './openklant.ts'
import { openZaakSeed } from './openzaak.ts'

/** What each stand-in of one invented municipality starts with; a number in one is the same number in all. */
export interface Municipality {
  gemeente: typeof GEMEENTE
  brp: BrpSeed
  kvk: KvkSeed
  openklant: OpenKlantSeed
  openzaak: OpenZaakSeed
  objecten: ObjectenSeed
  /** Who might phone, and why that is worth a try. */
  callers: Caller[]
}

export interface MunicipalityOptions {
  /** Another number is another town. */
  seed: number
  /** `yyyy-mm-dd`; zaken and contacts lie before it. */
  today: string
  /** A published set of persons in answer shape; they then take the places of the town's people everywhere. */
  brpFile?: string
}

/**
 * Builds all registers of the invented municipality. The same options give the same result, to the last uuid; another
 * day moves the dates along and leaves numbers and uuids as they are.
 * @throws when the file cannot be read or holds nobody with a valid bsn.
 */
export function buildMunicipality({ seed, today, brpFile }: MunicipalityOptions): Municipality {
  const town = buildTown(seed, today)
  const published = brpFile === undefined ? undefined : readBrpSeed(brpFile)
  const findBurger = published === undefined ? burgersOfTown(town) : burgersOfPublishedSet(town, published.personen)
  return {
    gemeente: GEMEENTE,
    brp: published ?? brpSeed(town),
    kvk: kvkSeed(town),
    openklant: openKlantSeed(town, findBurger),
    openzaak: openZaakSeed(town, findBurger),
    objecten: objectenSeed(town),
    callers: published === undefined ? callersOfTown() : callersOfPublishedSet(findBurger, published.personen),
  }
}
