export { Contactgegevens, isSameKlant, KlantIdentificatie, KvkNummer, Vestigingsnummer } from './klant.ts'
