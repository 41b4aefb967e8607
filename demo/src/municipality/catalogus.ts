import type {
  CatalogusSeed,
  InformatieobjecttypeSeed,
  ResultaattypeSeed,
  RoltypeSeed,
  StatustypeSeed,
  ZaaktypeSeed,
} from '../openzaak/index.ts'
import { createUuids, GEMEENTE, INFORMATIEOBJECTSOORTEN } from '../town/index.ts'
import type { Town, Zaaktype } from '../town/index.ts'

/** A zaaktype as published, with its parts at hand by what the town calls them. */
export interface Published {
  zaaktype: ZaaktypeSeed
  /** By volgnummer, from 1. */
  statustypen: ReadonlyMap<number, string>
  resultaattypen: ReadonlyMap<string, string>
  initiator: string
  behandelaar: string
  belanghebbende: string
}

export interface Catalogus {
  catalogus: CatalogusSeed
  informatieobjecttypen: InformatieobjecttypeSeed[]
  /** Uuid by name of the kind of document. */
  informatieobjecttypeUuids: ReadonlyMap<string, string>
  /** By key of the zaaktype. */
  zaaktypen: ReadonlyMap<string, Published>
}

/** Long enough ago for every zaak to have started under it. */
const BEGIN_GELDIGHEID = '2019-01-01'

/** The town's zaaktypen as a published ZGW catalogue. */
export function buildCatalogus(town: Town): Catalogus {
  const ofDocument = createUuids(town.seed, 'informatieobjecttype')
  const informatieobjecttypen = INFORMATIEOBJECTSOORTEN.map(
    ([omschrijving, vertrouwelijkheid], index): InformatieobjecttypeSeed => ({
      uuid: ofDocument(index),
      omschrijving,
      vertrouwelijkheidaanduiding: vertrouwelijkheid,
      beginGeldigheid: BEGIN_GELDIGHEID,
    }),
  )
  const informatieobjecttypeUuids = new Map(informatieobjecttypen.map((each) => [each.omschrijving, each.uuid]))
  const zaaktypen = new Map<string, Published>()
  for (const [index, zaaktype] of town.zaaktypen.entries()) {
    zaaktypen.set(zaaktype.sleutel, publish(town.seed, index, zaaktype, informatieobjecttypeUuids))
  }
  const catalogus: CatalogusSeed = {
    uuid: createUuids(town.seed, 'catalogus')(0),
    domein: 'WATER',
    naam: `Zaaktypencatalogus ${GEMEENTE.naam}`,
    contactpersoonBeheerNaam: 'Functioneel beheer zaaksysteem',
  }
  return { catalogus, informatieobjecttypen, informatieobjecttypeUuids, zaaktypen }
}

function publish(
  seed: number,
  index: number,
  zaaktype: Zaaktype,
  documentsoorten: ReadonlyMap<string, string>,
): Published {
  const uuids = createUuids(seed, `deel van zaaktype ${zaaktype.sleutel}`)
  const statustypen = zaaktype.statussen.map(([omschrijving, statustekst], number): StatustypeSeed => ({
    uuid: uuids(number),
    volgnummer: number + 1,
    omschrijving,
    statustekst,
  }))
  const resultaattypen = zaaktype.resultaten.map(([omschrijving, omschrijvingGeneriek], number): ResultaattypeSeed => ({
    uuid: uuids(100 + number),
    omschrijving,
    omschrijvingGeneriek,
  }))
  const [initiator, behandelaar, belanghebbende] = [uuids(200), uuids(201), uuids(202)]
  const roltypen: RoltypeSeed[] = [
    { uuid: initiator, omschrijving: zaaktype.initiatornaam, omschrijvingGeneriek: 'initiator' },
    { uuid: behandelaar, omschrijving: 'Behandelaar', omschrijvingGeneriek: 'behandelaar' },
    { uuid: belanghebbende, omschrijving: 'Belanghebbende', omschrijvingGeneriek: 'belanghebbende' },
  ]
  const soorten = new Set(zaaktype.documenten.map((document) => document.soort))
  return {
    zaaktype: {
      uuid: createUuids(seed, 'zaaktype')(index),
      identificatie: zaaktype.sleutel.toUpperCase(),
      omschrijving: zaaktype.omschrijving,
      onderwerp: zaaktype.onderwerp,
      doel: zaaktype.doel,
      aanleiding: zaaktype.aanleiding,
      vertrouwelijkheidaanduiding: zaaktype.vertrouwelijkheid,
      handelingInitiator: zaaktype.handelingInitiator,
      handelingBehandelaar: 'behandelen',
      indicatieInternOfExtern: 'extern',
      doorlooptijd: `P${zaaktype.doorlooptijd}D`,
      servicenorm: `P${zaaktype.servicenorm}D`,
      trefwoorden: [...zaaktype.trefwoorden],
      verantwoordelijke: zaaktype.afdeling,
      beginGeldigheid: BEGIN_GELDIGHEID,
      informatieobjecttypen: [...documentsoorten].filter(([naam]) => contains(soorten, naam)).map(([, uuid]) => uuid),
      statustypen,
      resultaattypen,
      roltypen,
    },
    statustypen: new Map(statustypen.map((each) => [each.volgnummer, each.uuid])),
    resultaattypen: new Map(resultaattypen.map((each) => [each.omschrijving, each.uuid])),
    initiator,
    behandelaar,
    belanghebbende,
  }
}

function contains(names: ReadonlySet<string>, name: string): boolean {
  return names.has(name)
}
