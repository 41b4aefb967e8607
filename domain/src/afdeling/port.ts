import type { RegisterNaam } from '@kiss/domain/errors'
import type { CallContext } from '@kiss/domain/sessie'
import type { Afdeling } from './afdeling.ts'

/** The register of afdelingen. */
export interface AfdelingRegister {
  readonly register: RegisterNaam
  /**
   * All afdelingen, by name.
   * @throws RegisterError when it is silent
   */
  listAfdelingen(context: CallContext): Promise<Afdeling[]>
}
