import { z } from 'zod'

/** The kinds of knowledge an agent can search: an article with sections, or one question with its answer. */
export const KennisSoort = z.enum(['kennisartikel', 'vac'])
export type KennisSoort = z.infer<typeof KennisSoort>

/** One section of an article. `sleutel` is stable (used to remember which one was read); `inhoud` is sanitised HTML. */
export const KennisSectie = z.object({ sleutel: z.string(), titel: z.string(), inhoud: z.string() })
export type KennisSectie = z.infer<typeof KennisSectie>

/** A document of the knowledge base, complete. */
export const KennisDocument = z.object({
  /** Soort and the id in its source, "kennisartikel_…"; safe in a URL. */
  id: z.string(),
  soort: KennisSoort,
  titel: z.string(),
  /** The first one is preset at afhandeling. */
  afdelingen: z.array(z.string()),
  trefwoorden: z.array(z.string()),
  secties: z.array(KennisSectie),
  /** Public address of the article, when it has one. */
  url: z.string().optional(),
  gewijzigdOp: z.string().optional(),
})
export type KennisDocument = z.infer<typeof KennisDocument>

/** The sections of a kennisartikel in the order in which an agent reads them (desk F-83). */
export const SECTIES = [
  ['tekst', 'Inleiding'],
  ['procedureBeschrijving', 'Aanvraag'],
  ['vereisten', 'Voorwaarden'],
  ['bewijs', 'Bewijs'],
  ['kostenEnBetaalmethoden', 'Kosten'],
  ['uitersteTermijn', 'Termijn'],
  ['bezwaarEnBeroep', 'Bezwaar'],
  ['notice', 'Bijzonderheden'],
  ['wtdBijGeenReactie', 'Geen reactie'],
  ['contact', 'Contact'],
  ['deskMemo', 'KCC'],
] as const

/** A line of a list of search results; `fragment` is plain text around the words found, marked with « and ». */
export const KennisTreffer = z.object({
  id: z.string(),
  soort: KennisSoort,
  titel: z.string(),
  afdelingen: z.array(z.string()),
  fragment: z.string(),
})
export type KennisTreffer = z.infer<typeof KennisTreffer>
