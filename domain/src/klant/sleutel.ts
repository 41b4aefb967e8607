import type { KlantIdentificatie } from './klant.ts'

/** One text for one klant, to compare and index by. Holds personal data: only for places that may hold a bsn. */
export function klantSleutel(klant: KlantIdentificatie): string {
  switch (klant.soort) {
    case 'persoon':
      return `persoon:${klant.bsn}`
    case 'vestiging':
      return `vestiging:${klant.kvkNummer}:${klant.vestigingsnummer}`
    case 'rechtspersoon':
      return `rechtspersoon:${klant.kvkNummer}`
  }
}
