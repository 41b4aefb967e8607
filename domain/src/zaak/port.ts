import type { RegisterNaam } from '@kiss/domain/errors'
import type { KlantIdentificatie } from '@kiss/domain/klant'
import type { CallContext } from '@kiss/domain/sessie'
import type { Zaak } from './zaak.ts'

/** A zaaksysteem: the zaken of a klant. */
export interface ZaakRegister {
  readonly register: RegisterNaam
  /**
   * All zaken in which this klant is the initiator, newest first, read to the last page.
   * @throws RegisterError when it is silent
   */
  listZaken(klant: KlantIdentificatie, context: CallContext): Promise<Zaak[]>
  /**
   * The zaaknummers (identificatie) that belong to these uuids; those it does not know are left out.
   * @throws RegisterError when it is silent
   */
  listIdentificaties(ids: readonly string[], context: CallContext): Promise<Map<string, string>>
}
