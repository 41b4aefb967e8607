import type { Contactverzoek } from '@kiss/domain/contactverzoek'
import type { RegisterNaam } from '@kiss/domain/errors'
import type { KlantIdentificatie } from '@kiss/domain/klant'
import type { CallContext } from '@kiss/domain/sessie'
import type { Contactmoment } from './contactmoment.ts'

export { ReferentienummerTaken } from './referentienummer-taken.ts'

/** The history of a klant in one register, newest first, read to the last page. */
export interface Historie {
  contactmomenten: Contactmoment[]
  contactverzoeken: Contactverzoek[]
}

/** What the register is to know of one contactmoment of ours. */
export interface ContactmomentOpdracht {
  /** Our own uuid; travels as metadata so that a lost answer can be recognised as ours. */
  id: string
  /** Ten digits, allocated by us, unique in the register. */
  referentienummer: string
  plaatsgevondenOp: string
  kanaal: string
  /** At most 200 characters. */
  onderwerp: string
  /** At most 1,000 characters. */
  notitie: string
}

/** Everything the register made in one go: the ids of what exists after the call. */
export interface GemaaktContactmoment {
  contactmoment: string
  betrokkene: string | undefined
  /** By zaak uuid: the id of the link. */
  zaken: Record<string, string>
}

/**
 * A register of contactmomenten. Every `ensure…` may be called again with the same input: it looks for what an
 * earlier call left before it makes anything, so that a lost answer never leads to a double.
 * All throw RegisterError when the register is silent and Bug when it refuses what we ask.
 */
export interface ContactmomentRegister {
  readonly register: RegisterNaam
  listHistorie(klant: KlantIdentificatie, context: CallContext): Promise<Historie>
  /** Finds or makes the klant; answers the register's id of it. */
  ensureKlant(klant: KlantIdentificatie, context: CallContext): Promise<string>
  /**
   * Makes the contactmoment, with its betrokkene and zaken where the register can do that in one transaction.
   * `mayExist` true: an earlier attempt may have arrived, look first.
   * @throws ReferentienummerTaken when the number belongs to a contactmoment that is not ours
   */
  ensureContactmoment(
    opdracht: ContactmomentOpdracht,
    parts: { klantId: string | undefined; zaken: readonly string[]; mayExist: boolean },
    context: CallContext,
  ): Promise<GemaaktContactmoment>
  /** Links the klant to the contactmoment; answers the id of the link. */
  ensureBetrokkene(contactmomentId: string, klantId: string, context: CallContext): Promise<string>
  /** Finds or makes the agent and links them to the contactmoment; answers the id of the link. */
  ensureMedewerker(contactmomentId: string, context: CallContext): Promise<string>
  /** Links a zaak (uuid) to the contactmoment; answers the id of the link. */
  ensureZaak(contactmomentId: string, zaakId: string, context: CallContext): Promise<string>
}
