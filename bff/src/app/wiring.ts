import type { BedrijfRegister } from '@kiss/domain/bedrijf/port'
import type { AfdelingRegister } from '@kiss/domain/afdeling/port'
import type { ContactmomentRegister } from '@kiss/domain/contactmoment/port'
import type { KennisBron } from '@kiss/domain/kennis/port'
import type { KlantRegister } from '@kiss/domain/klant/port'
import type { PersoonRegister } from '@kiss/domain/persoon/port'
import type { ZaakRegister } from '@kiss/domain/zaak/port'
import { createHaalCentraalBrp } from '@kiss/registers/haalcentraal-brp'
import { createKvk } from '@kiss/registers/kvk'
import { createAfdelingRegister, createKennisBron } from '@kiss/registers/objecten'
import { createOpenKlant2 } from '@kiss/registers/openklant2'
import { createOpenZaak } from '@kiss/registers/openzaak'
import type { Settings } from './settings.ts'

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

/** Plugs the configured registers into the ports: the only file that knows both. */
export function wire({ registers, sets, customHeaders }: Settings): Ports {
  const [set] = sets
  if (!set) throw new Error('no register set; readSettings lets none through')
  const openKlant = createOpenKlant2({
    id: 'openklant',
    naam: 'Open Klant',
    baseUrl: set.KLANTINTERACTIE_BASE_URL,
    token: set.KLANTINTERACTIE_TOKEN,
  })
  const openZaak = createOpenZaak({
    id: 'openzaak',
    naam: 'Open Zaak',
    zakenUrl: set.ZAAKSYSTEEM_ZAKEN_BASE_URL,
    catalogiUrl: set.ZAAKSYSTEEM_CATALOGI_BASE_URL,
    documentenUrl: set.ZAAKSYSTEEM_DOCUMENTEN_BASE_URL,
    clientId: set.ZAAKSYSTEEM_API_CLIENT_ID,
    secret: set.ZAAKSYSTEEM_API_KEY,
  })
  return {
    personen: createHaalCentraalBrp({
      id: 'brp',
      naam: 'De BRP',
      baseUrl: registers.HAAL_CENTRAAL_BASE_URL,
      apiKey: registers.HAAL_CENTRAAL_API_KEY,
      userHeader: registers.HAAL_CENTRAAL_USER_HEADER_NAME,
      customHeaders: customHeaders.haalCentraal,
    }),
    bedrijven: createKvk({
      id: 'kvk',
      naam: 'Het Handelsregister',
      baseUrl: registers.KVK_BASE_URL,
      apiKey: registers.KVK_API_KEY,
    }),
    afdelingen: createAfdelingRegister({
      id: 'afdelingen',
      naam: 'Het objectenregister (afdelingen)',
      baseUrl: registers.AFDELINGEN_BASE_URL,
      token: registers.AFDELINGEN_TOKEN,
      objecttypeUrl: registers.AFDELINGEN_OBJECT_TYPE_URL,
    }),
    kennis: [],
    klanten: [openKlant],
    contactmomenten: [openKlant],
    zaken: [openZaak],
    standaard: openKlant,
  }
}
