import type {
  BetrokkeneSeed,
  DocumentSeed,
  OpenZaakSeed,
  RolSeed,
  ZaakDocumentSeed,
  ZaakSeed,
} from '../openzaak/index.ts'
import { createUuids, GEMEENTE, slug, voorlettersOf } from '../town/index.ts'
import type { Bedrijf, Klant, Medewerker, Town, Zaak, Zaakdocument } from '../town/index.ts'
import type { FindBurger } from './burger.ts'
import { buildCatalogus } from './catalogus.ts'
import type { Catalogus } from './catalogus.ts'

/** The uuid of a zaak of the town, for whoever points at it. */
export type UuidOfZaak = (zaak: Zaak) => string

/** Zaak numbers and uuids belong together in every register of the town. */
export function uuidsOfZaken(seed: number): UuidOfZaak {
  const uuids = createUuids(seed, 'zaak')
  return (zaak) => uuids(zaak.nummer)
}

interface Writing {
  town: Town
  catalogus: Catalogus
  findBurger: FindBurger
  bedrijven: ReadonlyMap<string, Bedrijf>
  uuid: { zaak: UuidOfZaak } & Record<
    'status' | 'resultaat' | 'rol' | 'document' | 'link' | 'mirror',
    (number: number) => string
  >
}

/** The town's zaken, their catalogue and their documents in the dialect of Open Zaak. */
export function openZaakSeed(town: Town, findBurger: FindBurger): OpenZaakSeed {
  const { seed } = town
  const catalogus = buildCatalogus(town)
  const writing: Writing = {
    town,
    catalogus,
    findBurger,
    bedrijven: new Map(town.bedrijven.map((bedrijf) => [bedrijf.kvkNummer, bedrijf])),
    uuid: {
      zaak: uuidsOfZaken(seed),
      status: createUuids(seed, 'status'),
      resultaat: createUuids(seed, 'resultaat'),
      rol: createUuids(seed, 'rol'),
      document: createUuids(seed, 'document'),
      link: createUuids(seed, 'zaakinformatieobject'),
      mirror: createUuids(seed, 'objectinformatieobject'),
    },
  }
  const zaken: ZaakSeed[] = []
  const documenten: DocumentSeed[] = []
  for (const zaak of town.zaken) {
    zaken.push(toZaak(writing, zaak))
    for (const document of zaak.documenten) documenten.push(toDocument(writing, document))
  }
  return {
    rsin: GEMEENTE.rsin,
    catalogus: catalogus.catalogus,
    informatieobjecttypen: catalogus.informatieobjecttypen,
    zaaktypen: [...catalogus.zaaktypen.values()].map((published) => published.zaaktype),
    zaken,
    documenten,
  }
}

function toZaak(writing: Writing, zaak: Zaak): ZaakSeed {
  const { uuid } = writing
  const published = get(writing.catalogus.zaaktypen, zaak.zaaktype.sleutel)
  const seed: ZaakSeed = {
    uuid: uuid.zaak(zaak),
    identificatie: zaak.identificatie,
    zaaktype: published.zaaktype.uuid,
    omschrijving: zaak.omschrijving,
    registratiedatum: zaak.startdatum,
    startdatum: zaak.startdatum,
    einddatumGepland: zaak.einddatumGepland,
    uiterlijkeEinddatumAfdoening: zaak.uiterlijkeEinddatum,
    vertrouwelijkheidaanduiding: zaak.vertrouwelijkheid,
    communicatiekanaalNaam: zaak.kanaal,
    statussen: zaak.statussen.map((status) => ({
      uuid: uuid.status(zaak.nummer * 10 + status.volgnummer),
      statustype: get(published.statustypen, status.volgnummer),
      datumStatusGezet: status.gezetOp,
      ...(status.toelichting === undefined ? {} : { statustoelichting: status.toelichting }),
    })),
    rollen: rollenOf(writing, zaak),
    documenten: zaak.documenten.map((document): ZaakDocumentSeed => ({
      uuid: uuid.link(document.nummer),
      objectinformatieobject: uuid.mirror(document.nummer),
      document: uuid.document(document.nummer),
      titel: document.titel,
      registratiedatum: `${document.datum}T14:00:00Z`,
    })),
  }
  if (zaak.toelichting !== undefined) seed.toelichting = zaak.toelichting
  if (zaak.einddatum !== undefined) seed.einddatum = zaak.einddatum
  if (zaak.punt !== undefined) seed.punt = zaak.punt
  if (zaak.resultaat !== undefined) {
    seed.resultaat = {
      uuid: uuid.resultaat(zaak.nummer),
      resultaattype: get(published.resultaattypen, zaak.resultaat),
    }
  }
  return seed
}

function rollenOf(writing: Writing, zaak: Zaak): RolSeed[] {
  const { initiator, behandelaar, belanghebbende } = get(writing.catalogus.zaaktypen, zaak.zaaktype.sleutel)
  const rollen: RolSeed[] = [
    {
      uuid: writing.uuid.rol(zaak.nummer * 3),
      roltype: initiator,
      roltoelichting: zaak.zaaktype.initiatornaam,
      betrokkene: betrokkeneOf(writing, zaak.initiator, zaak.nummer),
    },
    {
      uuid: writing.uuid.rol(zaak.nummer * 3 + 1),
      roltype: behandelaar,
      roltoelichting: 'Behandelaar',
      betrokkene: asBetrokkene(zaak.behandelaar),
    },
  ]
  if (zaak.belanghebbende !== undefined) {
    rollen.push({
      uuid: writing.uuid.rol(zaak.nummer * 3 + 2),
      roltype: belanghebbende,
      roltoelichting: 'Belanghebbende',
      betrokkene: betrokkeneOf(writing, zaak.belanghebbende, zaak.nummer),
    })
  }
  return rollen
}

function betrokkeneOf(writing: Writing, klant: Klant, nummer: number): BetrokkeneSeed {
  if (klant.soort === 'persoon') {
    const burger = writing.findBurger(klant.bsn)
    return {
      type: 'natuurlijk_persoon',
      bsn: burger.bsn,
      voornamen: burger.voornamen,
      voorletters: burger.voorletters,
      ...(burger.voorvoegsel === '' ? {} : { voorvoegsel: burger.voorvoegsel }),
      geslachtsnaam: burger.geslachtsnaam,
      ...(burger.geboortedatum === undefined ? {} : { geboortedatum: burger.geboortedatum }),
      geslacht: burger.geslacht,
    }
  }
  const bedrijf = get(writing.bedrijven, klant.kvkNummer)
  if (klant.soort === 'bedrijf') {
    return {
      type: 'niet_natuurlijk_persoon',
      statutaireNaam: bedrijf.statutaireNaam ?? bedrijf.naam,
      ...(bedrijf.rsin === undefined ? {} : { rsin: bedrijf.rsin }),
      kvkNummer: bedrijf.kvkNummer,
    }
  }
  const vestiging = bedrijf.vestigingen.find((each) => each.vestigingsnummer === klant.vestigingsnummer)
  const handelsnaam = vestiging?.handelsnamen ?? bedrijf.handelsnamen
  // Open Zaak lets go of the type vestiging since 1.20: newer zaken name the company with its branch.
  if (nummer % 4 === 3) {
    return {
      type: 'niet_natuurlijk_persoon',
      statutaireNaam: handelsnaam[0] ?? bedrijf.naam,
      kvkNummer: bedrijf.kvkNummer,
      vestigingsNummer: klant.vestigingsnummer,
    }
  }
  return { type: 'vestiging', vestigingsNummer: klant.vestigingsnummer, kvkNummer: bedrijf.kvkNummer, handelsnaam }
}

function asBetrokkene({ identificatie, naam }: Medewerker): BetrokkeneSeed {
  return {
    type: 'medewerker',
    identificatie,
    voorletters: voorlettersOf(naam.voornamen),
    ...(naam.voorvoegsel === undefined ? {} : { voorvoegselAchternaam: naam.voorvoegsel }),
    achternaam: naam.geslachtsnaam,
  }
}

function toDocument(writing: Writing, document: Zaakdocument): DocumentSeed {
  const { richting } = document.soort
  return {
    uuid: writing.uuid.document(document.nummer),
    identificatie: `DOC-${document.datum.slice(0, 4)}-${String(20_000 + document.nummer).padStart(7, '0')}`,
    informatieobjecttype: get(writing.catalogus.informatieobjecttypeUuids, document.soort.soort),
    titel: document.titel,
    auteur: document.auteur,
    creatiedatum: document.datum,
    ...(richting === 'in' ? { ontvangstdatum: document.datum } : {}),
    ...(richting === 'uit' ? { verzenddatum: document.datum } : {}),
    vertrouwelijkheidaanduiding: document.vertrouwelijkheid,
    status: richting === 'intern' && document.nummer % 3 === 0 ? 'ter_vaststelling' : 'definitief',
    bestandsnaam: `${slug(document.titel, '-')}-${document.datum}.pdf`,
    tekst: document.tekst,
  }
}

/** @throws when the key is not there: town and catalogue then disagree. */
function get<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`${String(key)} is not in the town`)
  return value
}
