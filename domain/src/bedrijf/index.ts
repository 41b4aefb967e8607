export { Bedrijf, BedrijfZoekvraag } from './bedrijf.ts'
