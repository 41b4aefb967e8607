import { z } from 'zod'

/** An address as Zoeken and the profiles write it; abroad it has the three last fields instead. */
export const KvkAdres = z.object({
  straatnaam: z.string().optional(),
  huisnummer: z.number().optional(),
  huisletter: z.string().optional(),
  huisnummerToevoeging: z.string().optional(),
  postbusnummer: z.number().optional(),
  postcode: z.string().optional(),
  plaats: z.string().optional(),
  straatHuisnummer: z.string().optional(),
  postcodeWoonplaats: z.string().optional(),
  land: z.string().optional(),
})
export type KvkAdres = z.infer<typeof KvkAdres>

/** An address of a profile. `indAfgeschermd` is "Ja" when it may not be shown. */
export const ProfielAdres = KvkAdres.extend({ type: z.string().optional(), indAfgeschermd: z.string().optional() })
export type ProfielAdres = z.infer<typeof ProfielAdres>

/** A hit of Zoeken. `actief` is told only to who asks for ended ones too. */
export const Treffer = z.object({
  kvkNummer: z.string(),
  vestigingsnummer: z.string().optional(),
  naam: z.string(),
  type: z.enum(['hoofdvestiging', 'nevenvestiging', 'rechtspersoon', 'onbekend']).catch('onbekend'),
  actief: z.string().optional(),
  adres: z.object({ binnenlandsAdres: KvkAdres.optional(), buitenlandsAdres: KvkAdres.optional() }).optional(),
})
export type Treffer = z.infer<typeof Treffer>

/** A page of Zoeken; `totaal` counts all hits. */
export const Zoekresultaat = z.object({ totaal: z.number(), resultaten: z.array(Treffer) })

const Registratie = z.object({ datumEinde: z.string().optional() }).optional()

/** A vestiging in full. */
export const Vestigingsprofiel = z.object({
  kvkNummer: z.string(),
  vestigingsnummer: z.string(),
  eersteHandelsnaam: z.string(),
  indHoofdvestiging: z.string().optional(),
  materieleRegistratie: Registratie,
  adressen: z.array(ProfielAdres).default([]),
})
export type Vestigingsprofiel = z.infer<typeof Vestigingsprofiel>

const Adressen = z.object({ adressen: z.array(ProfielAdres).optional() }).optional()

/** An inschrijving as a whole; the owner has addresses of its own only when there is no hoofdvestiging to have them. */
export const Basisprofiel = z.object({
  kvkNummer: z.string(),
  naam: z.string(),
  materieleRegistratie: Registratie,
  _embedded: z.object({ hoofdvestiging: Adressen, eigenaar: Adressen }).optional(),
})
export type Basisprofiel = z.infer<typeof Basisprofiel>

/** What the KVK says when it gives nothing; several codes at once are possible. */
export const Fouten = z.object({ fout: z.array(z.object({ code: z.string() })) })
