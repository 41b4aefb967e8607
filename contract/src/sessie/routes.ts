import { z } from 'zod'
import { route } from '@kiss/contract/route'
import { Ingelogde, Rol } from '@kiss/domain/sessie'

/** What the desk may offer: it never shows an element whose call would be refused. */
export const Mag = z.object({
  contactmomenten: z.boolean(),
  kennis: z.boolean(),
  linksLezen: z.boolean(),
  linksBeheren: z.boolean(),
})
export type Mag = z.infer<typeof Mag>

/** Who is logged in, what they may do, and the token that every unsafe request must carry. */
export const Sessie = z.object({
  medewerker: Ingelogde.pick({ naam: true, email: true }).extend({ rollen: z.array(Rol) }),
  mag: Mag,
  csrfToken: z.string(),
  /** Seconds until the session ends if nothing is done. */
  verlooptOver: z.number().int(),
  gemeente: z.string(),
})
export type Sessie = z.infer<typeof Sessie>

export const getSessie = route('GET', '/api/sessie', {
  response: z.object({ sessie: Sessie.nullable(), gemeente: z.string() }),
})

/** Ends the session here and says where to end it at the login provider. */
export const deleteSessie = route('DELETE', '/api/sessie', {
  response: z.object({ uitlogAdres: z.string().nullable() }),
})

/** Pages outside the API that take the browser to the login provider and back. */
export const LOGIN_PATH = '/inloggen'
export const CALLBACK_PATH = '/inloggen/terug'
