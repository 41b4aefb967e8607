/** Somebody who can log in. */
export interface Gebruiker {
  /** Never changes: what the rest knows somebody by. */
  sub: string
  name: string
  givenName: string
  familyName: string
  email: string
  roles: readonly string[]
  /** What this user is there to show, on the login page. */
  uitleg: string
}

/** The demo users, with their e-mail addresses at `domein`. */
export function gebruikersOf(domein: string): Gebruiker[] {
  return [
    gebruiker('Kim', 'Klantcontact', ['Klantcontactmedewerker'], 'Neemt de telefoon op in het klantcontactcentrum'),
    gebruiker(
      'Noor',
      'de Vries',
      ['Klantcontactmedewerker'],
      'Collega van Kim, met een eigen scherm en eigen notities',
    ),
    gebruiker('Rachid', 'Redactie', ['Redacteur'], 'Schrijft werkberichten en houdt de kennis bij'),
    gebruiker('Bea', 'Beheer', ['Beheerder'], 'Richt de werkplek in'),
    gebruiker('Karel', 'Kennis', ['Kennisbank'], 'Zoekt alleen in de kennisbank'),
    gebruiker(
      'Tess',
      'Teamleider',
      ['Klantcontactmedewerker', 'Redacteur', 'Beheerder'],
      'Leidt het team en mag alles wat Kim, Rachid en Bea mogen',
    ),
  ].map((one) => ({ ...one, email: `${one.sub}@${domein}` }))
}

function gebruiker(givenName: string, familyName: string, roles: string[], uitleg: string): Omit<Gebruiker, 'email'> {
  const name = `${givenName} ${familyName}`
  return { sub: name.toLowerCase().replaceAll(' ', '.'), name, givenName, familyName, roles, uitleg }
}
