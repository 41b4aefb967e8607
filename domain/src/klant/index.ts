export { Contactgegevens, isSameKlant, KlantIdentificatie, KvkNummer, Vestigingsnummer } from './klant.ts'
export { klantSleutel } from './sleutel.ts'
