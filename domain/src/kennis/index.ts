export { KennisDocument, KennisSectie, KennisSoort, KennisTreffer, SECTIES } from './kennis.ts'
