import type { AfdelingRegister } from '@kiss/domain/afdeling/port'
import type { BedrijfRegister } from '@kiss/domain/bedrijf/port'
import type { ContactmomentRegister } from '@kiss/domain/contactmoment/port'
import type { KennisBron } from '@kiss/domain/kennis/port'
import type { KlantRegister } from '@kiss/domain/klant/port'
import type { PersoonRegister } from '@kiss/domain/persoon/port'
import type { ZaakRegister } from '@kiss/domain/zaak/port'
import { createHaalCentraalBrp, readHaalCentraalBrpSettings } from '@kiss/registers/haalcentraal-brp'
import { createKvk, readKvkSettings } from '@kiss/registers/kvk'
import { createAfdelingRegister, createKennisBron, readObjectenSettings } from '@kiss/registers/objecten'
import { createOpenKlant2, readSettings as readOpenKlantSettings } from '@kiss/registers/openklant2'
import { createOpenZaak, readSettings as readOpenZaakSettings } from '@kiss/registers/openzaak'
import { readRegisterSets } from './register-sets.ts'
import { SettingsError, SettingsFaults } from './settings-error.ts'
import type { Env } from './settings-error.ts'

/** Which register fills which port. */
export interface Ports {
  personen: PersoonRegister
  bedrijven: BedrijfRegister
  afdelingen: AfdelingRegister
  kennis: readonly KennisBron[]
  klanten: readonly KlantRegister[]
  contactmomenten: readonly ContactmomentRegister[]
  zaken: readonly ZaakRegister[]
  /** Where a contactmoment goes that belongs to no zaak. */
  standaard: ContactmomentRegister
}

/** The settings of a register that must be there, with the prefix of its set or by the name of its address. */
function required<T>(name: string, prefix: string, read: () => T | undefined): () => T {
  return () => {
    try {
      const settings = read()
      if (settings === undefined) throw new SettingsError([`${name}: missing`])
      return settings
    } catch (error) {
      throw new SettingsError(SettingsError.linesOf(error, prefix))
    }
  }
}

/** Without any set, what is missing is named as it would stand in the first one. */
const FIRST_SET = 'REGISTERS__0__'

/**
 * Plugs the configured registers into the ports: the only place that knows both.
 * @throws SettingsError that names the faults of all registers together
 */
export function wire(env: Env): Ports {
  const faults = new SettingsFaults()
  const prefixes = faults.try(() => readRegisterSets(env))
  const prefix = prefixes?.[0] ?? FIRST_SET
  const brp = faults.try(required('HAAL_CENTRAAL_BASE_URL', '', () => readHaalCentraalBrpSettings(env)))
  const kvk = faults.try(required('KVK_BASE_URL', '', () => readKvkSettings(env)))
  const afdelingen = faults.try(required('AFDELINGEN_BASE_URL', '', () => readObjectenSettings(env, 'afdelingen')))
  const openKlant = faults.try(
    required(`${prefix}KLANTINTERACTIE_BASE_URL`, prefix, () => readOpenKlantSettings(env, prefix)),
  )
  const openZaak = faults.try(
    required(`${prefix}ZAAKSYSTEEM_ZAKEN_BASE_URL`, prefix, () => readOpenZaakSettings(env, prefix)),
  )
  const kennis = faults.try(() => wireKennis(env))
  if (!prefixes || !brp || !kvk || !afdelingen || !openKlant || !openZaak || !kennis) throw faults.error()
  const klantRegister = createOpenKlant2({ id: 'openklant', naam: 'Open Klant', ...openKlant })
  return {
    personen: createHaalCentraalBrp({ id: 'brp', naam: 'De BRP', ...brp }),
    bedrijven: createKvk({ id: 'kvk', naam: 'Het Handelsregister', ...kvk }),
    afdelingen: createAfdelingRegister({ id: 'afdelingen', naam: 'De lijst met afdelingen', ...afdelingen }),
    kennis,
    klanten: [klantRegister],
    contactmomenten: [klantRegister],
    zaken: [createOpenZaak({ id: 'openzaak', naam: 'Open Zaak', ...openZaak })],
    standaard: klantRegister,
  }
}

/** Knowledge may come from two places, from one, or from none: a desk without it still registers contactmomenten. */
function wireKennis(env: Env): KennisBron[] {
  const artikelen = readObjectenSettings(env, 'kennisartikelen')
  const vacs = readObjectenSettings(env, 'vacs')
  return [
    ...(artikelen
      ? [createKennisBron({ id: 'kennisartikelen', naam: 'De kennisbank', soort: 'kennisartikel', ...artikelen })]
      : []),
    ...(vacs ? [createKennisBron({ id: 'vacs', naam: 'De VACs', soort: 'vac', ...vacs })] : []),
  ]
}
