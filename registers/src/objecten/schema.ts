import { z } from 'zod'

/** A page of objects with this kind of data. */
export interface ObjectPage<Data> {
  count: number
  results: { uuid: string; record: ObjectRecord<Data> }[]
}

/** An object as it is now. `endAt` and `registrationAt` are days (ISO). */
export interface ObjectRecord<Data> {
  data: Data
  endAt?: string | null | undefined
  registrationAt?: string | null | undefined
}

function pageOf<Data>(data: z.ZodType<Data>): z.ZodType<ObjectPage<Data>> {
  return z.object({
    count: z.number(),
    results: z.array(
      z.object({
        uuid: z.string(),
        record: z.object({ data, endAt: z.string().nullish(), registrationAt: z.string().nullish() }),
      }),
    ),
  })
}

/** A text that may be absent, null or something else altogether: the objecttype says string, an import may differ. */
const Text = z.string().optional().catch(undefined)

/** The name of an afdeling stands under `afdelingnaam` or `afdelingNaam`, with or without spaces around it. */
const AfdelingNamen = z
  .array(z.record(z.string(), z.unknown()))
  .catch([])
  .transform((afdelingen) => afdelingen.flatMap(nameOfAfdeling))

const Trefwoorden = z
  .array(z.union([z.string(), z.object({ trefwoord: z.string() }).transform(({ trefwoord }) => trefwoord)]))
  .catch([])
  .transform((words) => words.map((word) => word.trim()).filter((word) => word !== ''))

/** Objecttype Afdeling. */
export const AfdelingData = z.object({ identificatie: z.string(), naam: z.string() })

/** One language of a kennisartikel; its sections stand beside these, under the names of `SECTIES`. */
export const Vertaling = z.looseObject({
  taal: z.string(),
  titel: Text,
  trefwoorden: Trefwoorden,
  datumWijziging: Text,
})
export type Vertaling = z.infer<typeof Vertaling>

/** Objecttype Kennisartikel (SDG product). */
export const KennisartikelData = z.object({
  uuid: Text,
  url: Text,
  publicatieDatum: Text,
  afdelingen: AfdelingNamen,
  vertalingen: z.array(Vertaling),
})
export type KennisartikelData = z.infer<typeof KennisartikelData>

/** Objecttype VAC. */
export const VacData = z.object({
  vraag: z.string(),
  antwoord: z.string(),
  toelichting: Text,
  status: z.enum(['actief', 'non-actief', 'te-verwijderen', 'onbekend']).catch('onbekend'),
  afdelingen: AfdelingNamen,
  trefwoorden: Trefwoorden,
})
export type VacData = z.infer<typeof VacData>

export const AfdelingPage = pageOf(AfdelingData)
export const KennisartikelPage = pageOf(KennisartikelData)
export const VacPage = pageOf(VacData)

function nameOfAfdeling(afdeling: Record<string, unknown>): string[] {
  for (const [name, value] of Object.entries(afdeling)) {
    if (name.trim().toLowerCase() !== 'afdelingnaam' || typeof value !== 'string') continue
    return value.trim() === '' ? [] : [value.trim()]
  }
  return []
}
