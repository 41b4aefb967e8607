import type { RegisterNaam } from '@kiss/domain/errors'
import type { CallContext } from '@kiss/domain/sessie'
import type { Bedrijf, BedrijfZoekvraag } from './bedrijf.ts'

/** A page of companies; `totaal` counts all hits. */
export interface BedrijvenPagina {
  bedrijven: Bedrijf[]
  totaal: number
  pagina: number
  perPagina: number
}

/** The Handelsregister (KVK). Reading only. */
export interface BedrijfRegister {
  readonly register: RegisterNaam
  /** @throws RegisterError when it is silent */
  zoekBedrijven(vraag: BedrijfZoekvraag, pagina: number, context: CallContext): Promise<BedrijvenPagina>
  /**
   * One company or vestiging with its full address.
   * @throws RegisterError when it is silent
   */
  findBedrijf(
    nummers: { kvkNummer: string; vestigingsnummer?: string | undefined },
    context: CallContext,
  ): Promise<Bedrijf | undefined>
}
