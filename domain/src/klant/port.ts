import type { RegisterNaam } from '@kiss/domain/errors'
import type { CallContext } from '@kiss/domain/sessie'
import type { Contactgegevens, KlantIdentificatie } from './klant.ts'

/** The register of klanten: whom we have spoken before and how to reach them. */
export interface KlantRegister {
  readonly register: RegisterNaam
  /**
   * How to reach this klant; undefined when the register does not know them.
   * @throws RegisterError when it is silent
   */
  findContactgegevens(klant: KlantIdentificatie, context: CallContext): Promise<Contactgegevens | undefined>
}
