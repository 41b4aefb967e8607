import type { RegisterNaam } from '@kiss/domain/errors'
import type { CallContext } from '@kiss/domain/sessie'
import type { KennisDocument } from './kennis.ts'

/** Where knowledge is written and kept; we copy it into our own index so that search is fast and works alone. */
export interface KennisBron {
  readonly register: RegisterNaam
  /**
   * Every published document. HTML is as the source has it: not yet sanitised.
   * @throws RegisterError when it is silent
   */
  listDocumenten(context: CallContext): Promise<KennisDocument[]>
}
