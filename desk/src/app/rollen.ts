import type { Rol } from '@kiss/domain/sessie'

const WORDS: Record<Rol, string> = {
  klantcontactmedewerker: 'Klantcontactmedewerker',
  redacteur: 'Redacteur',
  beheerder: 'Beheerder',
  kennisbank: 'Kennisbank',
}

/** The roles of somebody as they read them: "Klantcontactmedewerker, redacteur". */
export function rolSentence(rollen: readonly Rol[]): string {
  if (rollen.length === 0) return 'Geen rol'
  return rollen.map((rol, index) => (index === 0 ? WORDS[rol] : WORDS[rol].toLowerCase())).join(', ')
}
