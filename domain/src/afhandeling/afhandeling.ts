import { z } from 'zod'
import { KlantIdentificatie } from '@kiss/domain/klant'
import { composeOnderwerp } from './onderwerp.ts'

/** Longest specifieke vraag, in characters (desk §25). */
export const MAX_SPECIFIEKE_VRAAG = 180
/** Longest notitie, in characters: what Open Klant keeps as `inhoud`. */
export const MAX_NOTITIE = 1000

/** Something the agent consulted to answer the vraag. */
export const Bron = z.strictObject({
  soort: z.enum(['kennisartikel', 'vac']),
  id: z.string().max(200),
  titel: z.string().max(400),
})
export type Bron = z.infer<typeof Bron>

/** The sentence for a text that is too long, as agents know it: how long it is and how much must go. */
export function tooLongSentence(length: number, max: number): string {
  const over = length - max
  return `Dit veld bevat ${length} tekens (maximaal ${max} toegestaan). Verwijder ${over} ${over === 1 ? 'teken' : 'tekens'}.`
}

/** Characters that no keyboard makes but a paste may bring, and that a database cannot keep. Line ends and tabs stay. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

function clean(value: string): string {
  return value.replace(CONTROL, '').trim()
}

function line(max: number) {
  return z.string().overwrite(clean).max(max, `Dit veld heeft maximaal ${max} tekens.`)
}

function limited(max: number) {
  return z
    .string()
    .overwrite(clean)
    .check((context) => {
      const { length } = context.value
      if (length > max) {
        // `continue`: what is wrong elsewhere must be told at the same time.
        const message = tooLongSentence(length, max)
        context.issues.push({ code: 'custom', input: context.value, message, continue: true })
      }
    })
}

/** The registered link of a vraag to a zaak; the zaaksysteem decides in which register set it is written. */
export const GekozenZaak = z.strictObject({
  id: z.uuid(),
  zaaksysteem: z.string().max(100),
  identificatie: z.string().max(40),
})

/**
 * What the agent registers of one vraag. Messages are for the agent, at the field. Rules: desk §8.3 and §25.
 */
export const Vraag = z
  .strictObject({
    /** When this vraag came up in the conversation (ISO, with offset or Z). */
    startdatum: z.iso.datetime({ offset: true }),
    klant: KlantIdentificatie.optional(),
    zaak: GekozenZaak.optional(),
    bronnen: z.array(Bron).max(50),
    /** The title that stands for the question: an article, optionally with its section. Empty means "Anders". */
    vraag: line(400),
    specifiekeVraag: limited(MAX_SPECIFIEKE_VRAAG),
    notitie: limited(MAX_NOTITIE),
    kanaal: line(50).min(1, 'Kies een kanaal.'),
    gespreksresultaat: line(200).min(1, 'Kies hoe het gesprek is afgelopen.'),
    afdeling: line(200).min(1, 'Kies een afdeling.'),
  })
  .check((context) => {
    const { vraag, specifiekeVraag } = context.value
    if (vraag !== '' || specifiekeVraag !== '') return
    context.issues.push({
      code: 'custom',
      input: specifiekeVraag,
      path: ['specifiekeVraag'],
      message: 'Vul een specifieke vraag in, of kies een vraag uit de lijst.',
    })
  })
export type Vraag = z.infer<typeof Vraag>

/** The end of a contactmoment: one or more vragen, saved together or not at all. */
export const Afhandeling = z.strictObject({
  contactmomentId: z.uuid(),
  vragen: z.array(Vraag).min(1).max(20),
})
export type Afhandeling = z.infer<typeof Afhandeling>

/** The subject line the register keeps of a vraag, at most 200 characters (desk §10.1). */
export function onderwerpOf(vraag: Pick<Vraag, 'vraag' | 'specifiekeVraag'>): string {
  return composeOnderwerp(vraag.vraag, vraag.specifiekeVraag)
}
