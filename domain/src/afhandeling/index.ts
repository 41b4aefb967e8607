export {
  Afhandeling,
  Bron,
  GekozenZaak,
  MAX_NOTITIE,
  MAX_SPECIFIEKE_VRAAG,
  onderwerpOf,
  tooLongSentence,
  Vraag,
} from './afhandeling.ts'
