import type { Adres } from './adres.ts'
import type { Datum, Day } from './dates.ts'
import type { Tabelwaarde } from './herkomst.ts'

/** A name as registered at birth; titles and predicates of nobility apart. */
export interface Naam {
  voornamen: string
  voorvoegsel?: string
  geslachtsnaam: string
  adellijkeTitel?: AdellijkeTitel
}

/** A title stands between first names and surname, a predicate before them. */
export interface AdellijkeTitel extends Tabelwaarde {
  soort: 'titel' | 'predicaat'
}

/** M male, V female, O unknown, as in the BRP. */
export type Geslacht = 'M' | 'V' | 'O'

/** Who somebody is, in or outside the town. */
export interface Identiteit {
  geslacht: Geslacht
  naam: Naam
  geboorte: { datum: Datum; plaats: Geboorteplaats; land: Tabelwaarde }
}

/** Dutch places have the number of their municipality, places abroad have none. */
export interface Geboorteplaats {
  code?: string
  omschrijving: string
}

/** A parent, child or partner: somebody of the town, or somebody of whom only the name is known here. */
export type Relatie = { bsn: string } | { buiten: Identiteit }

/** Where somebody lives. */
export type Verblijf =
  | { soort: 'adres'; adres: Adres; sinds: Datum; functie: 'W' | 'B' }
  | { soort: 'locatie'; beschrijving: string; woonplaats: string; sinds: Datum }
  | { soort: 'buitenland'; land: Tabelwaarde; regels: string[]; sinds: Datum }
  | { soort: 'onbekend'; sinds: Datum }

/** Somebody in the population register of the town, alive or not. */
export interface Persoon extends Identiteit {
  bsn: string
  /** Ten digits. */
  aNummer: string
  /** Whose surname is used: E own, P partner's, V partner's first, N own first. */
  naamgebruik: 'E' | 'N' | 'P' | 'V'
  verblijf: Verblijf
  /** Data may not be given to third parties. */
  geheim: boolean
  /** Present when the record is no longer kept: O deceased, E emigrated. */
  opschorting?: { reden: 'O' | 'E'; datum: Day }
  nationaliteiten: Tabelwaarde[]
  partner?: { wie: Relatie; soort: 'H' | 'P'; sinds: Day }
  /** First parent, second parent. */
  ouders: Relatie[]
  kinderen: Relatie[]
  telefoonnummer?: string
  emailadres?: string
}

/** First names, voorvoegsel and surname with title or predicate in its place: `Jan baron van Lynden`. */
export function volledigeNaam(naam: Naam): string {
  const titel = naam.adellijkeTitel
  const parts = [
    titel?.soort === 'predicaat' ? titel.omschrijving : undefined,
    naam.voornamen,
    titel?.soort === 'titel' ? titel.omschrijving : undefined,
    naam.voorvoegsel,
    naam.geslachtsnaam,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}

/** `J.M.` for Jean Marie. */
export function voorlettersOf(voornamen: string): string {
  let letters = ''
  for (const voornaam of voornamen.split(' ')) letters += `${voornaam.charAt(0).toUpperCase()}.`
  return letters
}
