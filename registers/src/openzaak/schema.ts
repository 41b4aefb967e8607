import { z } from 'zod'

/** The standard writes "not known" as null, as an empty text, or not at all. */
const Text = z
  .string()
  .nullish()
  .transform((text) => (text === null || text === '' ? undefined : text))

/** A day; some peers give a moment where the standard asks for a day. */
const Dag = z
  .string()
  .nullish()
  .transform((text) => (text === null || text === '' ? undefined : text?.slice(0, 10)))
  .pipe(z.iso.date().optional())

/** Whoever has a part in a zaak; which of the fields are there depends on `betrokkeneType`. */
const BetrokkeneIdentificatie = z.object({
  inpBsn: Text,
  voornamen: Text,
  voorletters: Text,
  voorvoegselGeslachtsnaam: Text,
  geslachtsnaam: Text,
  innNnpId: Text,
  kvkNummer: Text,
  vestigingsNummer: Text,
  statutaireNaam: Text,
  // A list in the standard; some peers give one text.
  handelsnaam: z
    .union([z.array(z.string()), z.string()])
    .nullish()
    .transform((naam) => (Array.isArray(naam) ? naam[0] : (naam ?? undefined))),
  naam: Text,
  voorvoegselAchternaam: Text,
  achternaam: Text,
})
export type BetrokkeneIdentificatie = z.infer<typeof BetrokkeneIdentificatie>

export const Rol = z.object({
  betrokkeneType: z.string(),
  omschrijvingGeneriek: Text,
  afwijkendeNaamBetrokkene: Text,
  betrokkeneIdentificatie: BetrokkeneIdentificatie.nullish(),
})
export type Rol = z.infer<typeof Rol>

const Omschreven = z.object({ omschrijving: z.string() })

const Status = z.object({
  datumStatusGezet: Text,
  _expand: z.object({ statustype: Omschreven.nullish() }).optional(),
})

const Resultaat = z.object({ _expand: z.object({ resultaattype: Omschreven.nullish() }).optional() })

/** A zaak with what we ask to be put in. Its rollen must be there: by them we see whose it is. */
export const ZaakRecord = z.object({
  uuid: z.string(),
  identificatie: z.string(),
  omschrijving: Text,
  toelichting: Text,
  startdatum: z
    .string()
    .transform((text) => text.slice(0, 10))
    .pipe(z.iso.date()),
  einddatum: Dag,
  uiterlijkeEinddatumAfdoening: Dag,
  _expand: z.object({
    zaaktype: Omschreven,
    status: Status.nullish(),
    resultaat: Resultaat.nullish(),
    rollen: z.array(Rol),
  }),
})
export type ZaakRecord = z.infer<typeof ZaakRecord>

export const Zakenpagina = z.object({ count: z.number().int(), results: z.array(ZaakRecord) })

/** The answer to `_zoek`, as far as it tells numbers. */
export const Nummers = z.object({ results: z.array(z.object({ uuid: z.string(), identificatie: z.string() })) })
