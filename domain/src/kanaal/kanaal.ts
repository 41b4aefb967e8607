/** The kanalen an agent can choose from as long as the beheerder has made no list of their own (desk §8.3). */
export const DEFAULT_KANALEN = [
  'Telefoon',
  'E-mail',
  'Balie',
  'Contactformulier',
  'Live chat',
  'WhatsApp',
  'Facebook',
  'Instagram',
  'LinkedIn',
  'Post',
] as const
