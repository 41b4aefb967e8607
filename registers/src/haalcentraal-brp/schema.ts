import { z } from 'zod'

/**
 * A date as the BRP knows it, in our words. The last form takes what we do not know: the published patterns are broken by
 * the publisher's own test set, so no date may make a whole answer unreadable.
 */
export const BrpDatum = z.union([
  z
    .object({ type: z.literal('Datum'), datum: z.iso.date() })
    .transform(({ datum }) => ({ soort: 'datum' as const, datum })),
  z
    .object({ type: z.literal('JaarMaandDatum'), jaar: z.number().int(), maand: z.number().int() })
    .transform(({ jaar, maand }) => ({ soort: 'jaarMaand' as const, jaar, maand })),
  z
    .object({ type: z.literal('JaarDatum'), jaar: z.number().int() })
    .transform(({ jaar }) => ({ soort: 'jaar' as const, jaar })),
  z.object({ type: z.string() }).transform(() => ({ soort: 'onbekend' as const })),
])

const Tabelwaarde = z.object({ code: z.string().optional(), omschrijving: z.string().optional() })

/** Which data of one group are doubted: a true for each, and a date. */
const InOnderzoek = z.record(z.string(), z.unknown()).optional()

/** A person with what we ask for. What has no value is absent; the last four come unasked. */
export const BrpPersoon = z.object({
  burgerservicenummer: z.string().optional(),
  naam: z
    .object({
      volledigeNaam: z.string().optional(),
      voornamen: z.string().optional(),
      voorletters: z.string().optional(),
      voorvoegsel: z.string().optional(),
      geslachtsnaam: z.string().optional(),
      inOnderzoek: InOnderzoek,
    })
    .optional(),
  geboorte: z
    .object({
      datum: BrpDatum.optional(),
      plaats: Tabelwaarde.optional(),
      land: Tabelwaarde.optional(),
      inOnderzoek: InOnderzoek,
    })
    .optional(),
  geslacht: Tabelwaarde.optional(),
  leeftijd: z.number().int().optional(),
  adressering: z
    .object({
      adresregel1: z.string().optional(),
      adresregel2: z.string().optional(),
      adresregel3: z.string().optional(),
      land: Tabelwaarde.optional(),
      inOnderzoek: InOnderzoek,
    })
    .optional(),
  geheimhoudingPersoonsgegevens: z.boolean().optional(),
  opschortingBijhouding: z.object({ reden: Tabelwaarde.optional() }).optional(),
  inOnderzoek: InOnderzoek,
})
export type BrpPersoon = z.infer<typeof BrpPersoon>

/** An answer to every query type. */
export const Antwoord = z.object({ personen: z.array(BrpPersoon) })

/** What the BRP says with a 400; `detail` is a Dutch sentence for whoever asked. */
export const Foutbericht = z.object({ code: z.string(), detail: z.string().optional() })
