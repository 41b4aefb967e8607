import type { ContactmomentRegister } from '@kiss/domain/contactmoment/port'
import type { KlantRegister } from '@kiss/domain/klant/port'
import { createActorenlijst, ensureMedewerker } from './actoren.ts'
import { ensureBetrokkene, ensureContactmoment, ensureZaak } from './contactmoment.ts'
import { createOpenKlantApi, type OpenKlant2Options } from './open-klant-api.ts'
import { listHistorie } from './historie.ts'
import { ensurePartij, findContactgegevens } from './klant.ts'

/** One Open Klant 2, in the two roles that it plays for us. */
export interface OpenKlant2 extends KlantRegister, ContactmomentRegister {
  /** Ends the connections. */
  close(): Promise<void>
}

/**
 * Opens one Open Klant 2 (2.16 or newer); two of them are two of these.
 *
 * @throws Bug when `baseUrl` is no address
 */
export function createOpenKlant2(options: OpenKlant2Options): OpenKlant2 {
  const api = createOpenKlantApi(options)
  const actoren = createActorenlijst(api)
  return {
    register: api.client.register,
    findContactgegevens: (klant, context) => findContactgegevens(api, klant, context),
    listHistorie: (klant, context) => listHistorie(api, actoren, klant, context),
    ensureKlant: (klant, context) => ensurePartij(api, klant, context),
    ensureContactmoment: (opdracht, parts, context) => ensureContactmoment(api, opdracht, parts, context),
    ensureBetrokkene: (id, klantId, context) => ensureBetrokkene(api, id, klantId, context),
    ensureMedewerker: (id, context) => ensureMedewerker(api, id, context),
    ensureZaak: (id, zaakId, context) => ensureZaak(api, id, zaakId, context),
    close: () => api.client.close(),
  }
}
