import type { Mag } from '@kiss/contract/sessie'
import type { Ingelogde } from '@kiss/domain/sessie'
import { anyone, anyoneLoggedIn } from '#http'

export const mayAskWhoIAm = anyone
export const mayLogOut = anyoneLoggedIn

/** What the desk offers: follows from the policies of the routes, and a test keeps the two equal. */
export function magVan(who: Ingelogde): Mag {
  const is = (...rollen: Ingelogde['rollen']) => rollen.some((rol) => who.rollen.includes(rol))
  return {
    contactmomenten: is('klantcontactmedewerker'),
    kennis: is('klantcontactmedewerker', 'kennisbank'),
    linksLezen: is('klantcontactmedewerker', 'redacteur'),
    linksBeheren: is('redacteur'),
  }
}
