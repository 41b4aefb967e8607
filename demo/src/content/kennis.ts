/** The twelve departments that own knowledge in the invented municipality. */
export const AFDELINGEN = [
  'Publiekszaken',
  'Burgerzaken',
  'Belastingen',
  'Vergunningen',
  'Toezicht en Handhaving',
  'Werk en Inkomen',
  'Wmo en Jeugd',
  'Afval en Reiniging',
  'Openbare Ruimte',
  'Verkeer en Parkeren',
  'Juridische Zaken',
  'Cultuur Sport en Onderwijs',
] as const

/** One of the departments in {@link AFDELINGEN}. */
export type Afdeling = (typeof AFDELINGEN)[number]

/** The texts of a kennisartikel; names as in the object type. Simple HTML. `deskMemo` is for agents only. */
export interface Secties {
  tekst: string
  procedureBeschrijving?: string
  vereisten?: string
  bewijs?: string
  kostenEnBetaalmethoden?: string
  uitersteTermijn?: string
  bezwaarEnBeroep?: string
  notice?: string
  wtdBijGeenReactie?: string
  contact?: string
  deskMemo?: string
}

/** A product description in the knowledge base, free of any register's dialect. */
export interface Kennisartikel {
  /** Slug, unique over all kennisartikelen; safe in a URL. */
  sleutel: string
  titel: string
  afdeling: Afdeling
  trefwoorden: string[]
  /** The object type knows no third value here, unlike that of the VAC. */
  doelgroep: 'eu-burger' | 'eu-bedrijf'
  upnUri: string
  secties: Secties
  /** Days before today on which the text was last changed. */
  gewijzigdDagenGeleden: number
}

/** A vraag-antwoordcombinatie: one short question, one short answer. */
export interface Vac {
  /** Slug, unique over all VACs; safe in a URL. */
  sleutel: string
  vraag: string
  /** Simple HTML. */
  antwoord: string
  /** For agents only. */
  toelichting?: string
  afdeling: Afdeling
  trefwoorden: string[]
  doelgroep: 'eu-burger' | 'eu-bedrijf' | 'eu-burger-bedrijf'
  status: 'actief' | 'non-actief' | 'te-verwijderen'
}

/**
 * An address in the form of the Uniforme Productnamenlijst. Not every name we use is in that list:
 * the address says which product is meant, nobody should expect to find a page behind it.
 */
export function upn(naam: string): string {
  return `http://standaarden.overheid.nl/owms/terms/${naam}`
}
