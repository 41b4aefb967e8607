import type { Ingelogde, Rol } from '@kiss/domain/sessie'

/** Who may call a route: a fact with a name, stated where the route is bound. */
export interface Policy {
  readonly fact: string
  allows(who: Ingelogde | undefined): boolean
}

/** Everybody, logged in or not. For what must work before login, and nothing else. */
export const anyone: Policy = { fact: 'anyone', allows: () => true }

/** Everybody with a session, whatever their roles. */
export const anyoneLoggedIn: Policy = { fact: 'anyone logged in', allows: (who) => who !== undefined }

/** Everybody with at least one of these roles. */
export function oneOf(...rollen: readonly Rol[]): Policy {
  return { fact: rollen.join(' or '), allows: (who) => who?.rollen.some((rol) => rollen.includes(rol)) ?? false }
}
