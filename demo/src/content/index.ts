import { AFVAL_ARTIKELEN, AFVAL_VACS } from './afval.ts'
import { BELASTINGEN_ARTIKELEN, BELASTINGEN_VACS } from './belastingen.ts'
import { BESTUUR_ARTIKELEN, BESTUUR_VACS } from './bestuur.ts'
import { BURGERZAKEN_ARTIKELEN, BURGERZAKEN_VACS } from './burgerzaken.ts'
import { INKOMEN_ARTIKELEN, INKOMEN_VACS } from './inkomen.ts'
import type { Kennisartikel, Vac } from './kennis.ts'
import { LEVENSLOOP_ARTIKELEN, LEVENSLOOP_VACS } from './levensloop.ts'
import { ONDERNEMEN_ARTIKELEN, ONDERNEMEN_VACS } from './ondernemen.ts'
import { OPENBARE_RUIMTE_ARTIKELEN, OPENBARE_RUIMTE_VACS } from './openbare-ruimte.ts'
import { SAMENLEVEN_ARTIKELEN, SAMENLEVEN_VACS } from './samenleven.ts'
import { VERGUNNINGEN_ARTIKELEN, VERGUNNINGEN_VACS } from './vergunningen.ts'
import { VERHUIZEN_ARTIKELEN, VERHUIZEN_VACS } from './verhuizen.ts'
import { VERKEER_ARTIKELEN, VERKEER_VACS } from './verkeer.ts'
import { ZORG_ARTIKELEN, ZORG_VACS } from './zorg.ts'

export { fillIn, type Invulling } from './fill-in.ts'
export { BERICHTEN, type Bericht } from './nieuws.ts'
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
  ...VERKEER_ARTIKELEN,
  ...OPENBARE_RUIMTE_ARTIKELEN,
  ...BELASTINGEN_ARTIKELEN,
  ...VERGUNNINGEN_ARTIKELEN,
  ...ONDERNEMEN_ARTIKELEN,
  ...ZORG_ARTIKELEN,
  ...INKOMEN_ARTIKELEN,
  ...SAMENLEVEN_ARTIKELEN,
  ...BESTUUR_ARTIKELEN,
]

/**
 * Questions with one short answer, for when the citizen is on the line. A few are deliberately not `actief`.
 * Texts hold `{{gemeente}}`: pass each through {@link fillIn} before it leaves.
 */
export const VACS: readonly Vac[] = [
  ...BURGERZAKEN_VACS,
  ...VERHUIZEN_VACS,
  ...LEVENSLOOP_VACS,
  ...AFVAL_VACS,
  ...VERKEER_VACS,
  ...OPENBARE_RUIMTE_VACS,
  ...BELASTINGEN_VACS,
  ...VERGUNNINGEN_VACS,
  ...ONDERNEMEN_VACS,
  ...ZORG_VACS,
  ...INKOMEN_VACS,
  ...SAMENLEVEN_VACS,
  ...BESTUUR_VACS,
]
