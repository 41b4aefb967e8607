import type { RegisterNaam } from '@kiss/domain/errors'
import type { CallContext } from '@kiss/domain/sessie'
import type { Persoon } from './persoon.ts'
import type { PersoonZoekvraag } from './zoekvraag.ts'

/** The register of persons (BRP). Reading only. */
export interface PersoonRegister {
  readonly register: RegisterNaam
  /**
   * Looks for a caller, the deceased included; at most what the register gives in one answer. By name sorted on
   * achternaam, voorvoegsel and voornamen, on an address by its lines first (desk §12).
   * @throws AgentError `too-many-results`, with the register's own sentence
   * @throws RegisterError when it is silent
   */
  zoekPersonen(vraag: PersoonZoekvraag, context: CallContext): Promise<Persoon[]>
  /**
   * One person by bsn with everything the klantbeeld shows.
   * @throws RegisterError when it is silent
   */
  findPersoon(bsn: string, context: CallContext): Promise<Persoon | undefined>
}
