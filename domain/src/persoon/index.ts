export { Bsn, BsnInvoer, isElevenProof } from './bsn.ts'
export { formatGeboortedatum, Geboortedatum, parseTypedDate } from './datum.ts'
export { Persoon } from './persoon.ts'
export { PersoonZoekvraag, splitAchternaam } from './zoekvraag.ts'
