import type { Ingelogde, Rol } from '@kiss/domain/sessie'

/**
 * Who may call a route: a fact with a name, stated where the route is bound. `W` is what a handler may take for
 * granted of its caller: somebody who is logged in, unless the route is for {@link anyone}.
 */
export interface Policy<W extends Ingelogde | undefined = Ingelogde | undefined> {
  readonly fact: string
  allows(who: Ingelogde | undefined): who is W
}

/** Everybody, logged in or not. For what must work before login, and nothing else. */
export const anyone: Policy = { fact: 'anyone', allows: (_who): _who is Ingelogde | undefined => true }

/** Everybody with a session, whatever their roles. */
export const anyoneLoggedIn: Policy<Ingelogde> = {
  fact: 'anyone logged in',
  allows: (who): who is Ingelogde => who !== undefined,
}

/** Everybody with at least one of these roles. */
export function oneOf(...rollen: readonly Rol[]): Policy<Ingelogde> {
  return {
    fact: rollen.join(' or '),
    allows: (who): who is Ingelogde => who?.rollen.some((rol) => rollen.includes(rol)) ?? false,
  }
}
