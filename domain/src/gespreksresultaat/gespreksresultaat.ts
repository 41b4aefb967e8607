/** The gespreksresultaten a new installation begins with; a beheerder changes them later. */
export const DEFAULT_GESPREKSRESULTATEN = [
  'Zelfstandig afgehandeld',
  'Zelfstandig afgehandeld met ruggespraak',
  'Doorverbonden',
  'Doorverwezen naar andere organisatie',
  'Klant belt of mailt zelf terug',
  'Verbinding verbroken',
  'Afspraak gemaakt',
  'Melding gemaakt',
] as const
