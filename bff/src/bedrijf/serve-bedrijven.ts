import type { FastifyInstance } from 'fastify'
import { zoekBedrijven } from '@kiss/contract/bedrijf'
import type { BedrijfRegister } from '@kiss/domain/bedrijf/port'
import { serve } from '#http'
import { mayZoekBedrijven } from './bedrijf.policy.ts'

/** Binds the search for a company in the Handelsregister. */
export function serveBedrijven(app: FastifyInstance, deps: { bedrijven: BedrijfRegister }): void {
  serve(app, zoekBedrijven, mayZoekBedrijven, ({ body }, { medewerker }) =>
    deps.bedrijven.zoekBedrijven(body.vraag, body.pagina, { medewerker }),
  )
}
