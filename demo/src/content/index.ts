import { AFVAL_ARTIKELEN, AFVAL_VACS } from './afval.ts'
import { BURGERZAKEN_ARTIKELEN, BURGERZAKEN_VACS } from './burgerzaken.ts'
import type { Kennisartikel, Vac } from './kennis.ts'
import { LEVENSLOOP_ARTIKELEN, LEVENSLOOP_VACS } from './levensloop.ts'
import { VERHUIZEN_ARTIKELEN, VERHUIZEN_VACS } from './verhuizen.ts'

export { fillIn, type Invulling } from './fill-in.ts'
export { AFDELINGEN, type Afdeling, type Kennisartikel, type Secties, type Vac } from './kennis.ts'

/**
 * The product descriptions that the contact centre of the invented municipality works with.
 * Texts hold `{{gemeente}}`: pass each through {@link fillIn} before it leaves.
 */
export const KENNISARTIKELEN: readonly Kennisartikel[] = [
  ...BURGERZAKEN_ARTIKELEN,
  ...VERHUIZEN_ARTIKELEN,
  ...LEVENSLOOP_ARTIKELEN,
  ...AFVAL_ARTIKELEN,
]

/**
 * Questions with one short answer, for when the citizen is on the line. A few are deliberately not `actief`.
 * Texts hold `{{gemeente}}`: pass each through {@link fillIn} before it leaves.
 */
export const VACS: readonly Vac[] = [...BURGERZAKEN_VACS, ...VERHUIZEN_VACS, ...LEVENSLOOP_VACS, ...AFVAL_VACS]
