import { z } from 'zod'

/** A code of a list that the register may make longer: what we do not know is not an error. */
function openCode<const Code extends string>(known: readonly Code[]) {
  return z.string().transform((text): Code | 'onbekend' => known.find((code) => code === text) ?? 'onbekend')
}

/** Another record of the register, by its uuid. */
export const Verwijzing = z.object({ uuid: z.string() })

const Text = z
  .string()
  .nullish()
  .transform((text) => (text === null || text === '' ? undefined : text))

/** Four free texts by which a thing outside the register is named. */
export const Objectidentificator = z.object({
  objectId: Text,
  codeObjecttype: Text,
  codeRegister: Text,
  codeSoortObjectId: Text,
})
export type Objectidentificator = z.infer<typeof Objectidentificator>

export const Actor = z.object({
  uuid: z.string(),
  naam: z.string(),
  soortActor: openCode(['medewerker', 'organisatorische_eenheid', 'geautomatiseerde_actor']),
  actoridentificator: Objectidentificator.nullish(),
})
export type Actor = z.infer<typeof Actor>

export const DigitaalAdres = z.object({
  adres: z.string(),
  soortDigitaalAdres: openCode(['email', 'telefoonnummer', 'overig']),
  isStandaardAdres: z.boolean().optional(),
})
export type DigitaalAdres = z.infer<typeof DigitaalAdres>

export const PartijIdentificator = z.object({
  uuid: z.string(),
  identificeerdePartij: Verwijzing.nullish(),
  partijIdentificator: Objectidentificator,
  subIdentificatorVan: Verwijzing.nullish(),
})
export type PartijIdentificator = z.infer<typeof PartijIdentificator>

export const Partij = z.object({
  uuid: z.string(),
  partijIdentificatoren: z.array(PartijIdentificator),
  _expand: z.object({ digitaleAdressen: z.array(DigitaalAdres) }).optional(),
})
export type Partij = z.infer<typeof Partij>

/** Also what a betrokkene is that was just made: then without the addresses. */
export const Betrokkene = z.object({
  uuid: z.string(),
  wasPartij: Verwijzing.nullish(),
  hadKlantcontact: Verwijzing.nullish(),
  volledigeNaam: Text,
  organisatienaam: Text,
  _expand: z.object({ digitaleAdressen: z.array(DigitaalAdres) }).optional(),
})
export type Betrokkene = z.infer<typeof Betrokkene>

export const Internetaak = z.object({
  uuid: z.string(),
  nummer: Text,
  referentienummer: Text,
  toelichting: Text,
  status: openCode(['te_verwerken', 'verwerkt']),
  toegewezenAanActoren: z.array(Verwijzing).optional(),
  afgehandeldOp: Text,
})
export type Internetaak = z.infer<typeof Internetaak>

export const Onderwerpobject = z.object({
  uuid: z.string(),
  onderwerpobjectidentificator: Objectidentificator.nullish(),
})
export type Onderwerpobject = z.infer<typeof Onderwerpobject>

/** A klantcontact by itself. */
export const Klantcontact = z.object({
  uuid: z.string(),
  nummer: Text,
  referentienummer: Text,
  kanaal: z.string(),
  onderwerp: z.string(),
  inhoud: Text,
  indicatieContactGelukt: z.boolean().nullish(),
  plaatsgevondenOp: z.string(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  hadBetrokkenActoren: z.array(Actor),
})
export type Klantcontact = z.infer<typeof Klantcontact>

/**
 * A klantcontact of a history. The betrokkenen must be there: without them nobody can tell whose it is, and then it is
 * not shown.
 */
export const KlantcontactInHistorie = Klantcontact.extend({
  _expand: z.object({
    hadBetrokkenen: z.array(Betrokkene),
    leiddeTotInterneTaken: z.array(Internetaak),
    gingOverOnderwerpobjecten: z.array(Onderwerpobject),
  }),
})
export type KlantcontactInHistorie = z.infer<typeof KlantcontactInHistorie>

/** A klantcontact with what a delivery may have linked to it. */
export const KlantcontactMetDelen = z.object({
  uuid: z.string(),
  referentienummer: Text,
  metadata: z.record(z.string(), z.unknown()).nullish(),
  _expand: z.object({
    hadBetrokkenen: z.array(Betrokkene),
    gingOverOnderwerpobjecten: z.array(Onderwerpobject),
  }),
})
export type KlantcontactMetDelen = z.infer<typeof KlantcontactMetDelen>

export const KlantcontactMetOnderwerpen = z.object({
  _expand: z.object({ gingOverOnderwerpobjecten: z.array(Onderwerpobject) }),
})

/** The answer to `POST /maak-klantcontact`. */
export const GemaaktKlantcontact = z.object({
  klantcontact: z.object({ uuid: z.string(), referentienummer: Text }),
  betrokkene: Betrokkene.nullish(),
  onderwerpobject: Onderwerpobject.nullish(),
})

/** The answer to `POST /klantcontacten`. */
export const NieuwKlantcontact = z.object({ uuid: z.string(), referentienummer: Text })

export const ActorKlantcontact = z.object({ uuid: z.string(), actor: Verwijzing, klantcontact: Verwijzing })

/** A page of any of these. `next` is not used: it is an address of the register's own, and may lead past a proxy. */
function page<T extends z.ZodType>(item: T) {
  return z.object({ count: z.number().int(), results: z.array(item) })
}

export const Actoren = page(Actor)
export const ActorKlantcontacten = page(ActorKlantcontact)
export const Betrokkenen = page(Betrokkene)
export const Historiepagina = page(KlantcontactInHistorie)
export const KlantcontactenMetDelen = page(KlantcontactMetDelen)
export const PartijIdentificatoren = page(PartijIdentificator)
export const Partijen = page(Partij)
