import type { Register, Resultaattype, Roltype, Statustype } from './register.ts'
import type { InformatieobjecttypeSeed, ResultaattypeSeed, ZaaktypeSeed } from './seed.ts'
import type { Linker } from './urls.ts'

/** The document promises a date here, also for a type that has not ended. */
const NO_END = '9999-12-31'

/** Stands for the national selectielijst, which is another party's register. */
const SELECTIELIJST = 'https://selectielijst.voorbeeld.example/api/v1'

export function presentCatalogus({ seed }: Register, link: Linker): object {
  const { catalogus } = seed
  return {
    url: link('catalogussen', catalogus.uuid),
    domein: catalogus.domein,
    rsin: seed.rsin,
    contactpersoonBeheerNaam: catalogus.contactpersoonBeheerNaam,
    contactpersoonBeheerTelefoonnummer: '',
    contactpersoonBeheerEmailadres: '',
    zaaktypen: seed.zaaktypen.map((zaaktype) => link('zaaktypen', zaaktype.uuid)),
    besluittypen: [],
    informatieobjecttypen: seed.informatieobjecttypen.map((type) => link('informatieobjecttypen', type.uuid)),
    naam: catalogus.naam,
    versie: '',
    begindatumVersie: null,
  }
}

export function presentZaaktype(zaaktype: ZaaktypeSeed, { seed }: Register, link: Linker): object {
  return {
    url: link('zaaktypen', zaaktype.uuid),
    identificatie: zaaktype.identificatie,
    omschrijving: zaaktype.omschrijving,
    omschrijvingGeneriek: '',
    vertrouwelijkheidaanduiding: zaaktype.vertrouwelijkheidaanduiding,
    doel: zaaktype.doel,
    aanleiding: zaaktype.aanleiding,
    toelichting: zaaktype.toelichting ?? '',
    indicatieInternOfExtern: zaaktype.indicatieInternOfExtern ?? 'extern',
    handelingInitiator: zaaktype.handelingInitiator ?? 'aanvragen',
    onderwerp: zaaktype.onderwerp,
    handelingBehandelaar: zaaktype.handelingBehandelaar ?? 'behandelen',
    doorlooptijd: zaaktype.doorlooptijd,
    servicenorm: zaaktype.servicenorm ?? null,
    opschortingEnAanhoudingMogelijk: true,
    verlengingMogelijk: false,
    verlengingstermijn: null,
    trefwoorden: zaaktype.trefwoorden ?? [],
    publicatieIndicatie: false,
    publicatietekst: '',
    verantwoordingsrelatie: [],
    productenOfDiensten: [],
    selectielijstProcestype: `${SELECTIELIJST}/procestypen/${zaaktype.uuid}`,
    referentieproces: { naam: zaaktype.omschrijving, link: '' },
    concept: zaaktype.concept ?? false,
    verantwoordelijke: zaaktype.verantwoordelijke,
    beginGeldigheid: zaaktype.beginGeldigheid,
    eindeGeldigheid: zaaktype.eindeGeldigheid ?? null,
    versiedatum: zaaktype.beginGeldigheid,
    ...lifeOf(zaaktype),
    catalogus: link('catalogussen', seed.catalogus.uuid),
    statustypen: zaaktype.statustypen.map((part) => link('statustypen', part.uuid)),
    resultaattypen: zaaktype.resultaattypen.map((part) => link('resultaattypen', part.uuid)),
    eigenschappen: [],
    informatieobjecttypen: zaaktype.informatieobjecttypen.map((uuid) => link('informatieobjecttypen', uuid)),
    roltypen: zaaktype.roltypen.map((part) => link('roltypen', part.uuid)),
    besluittypen: [],
    deelzaaktypen: [],
    gerelateerdeZaaktypen: [],
    zaakobjecttypen: [],
  }
}

export function presentStatustype({ seed, zaaktype }: Statustype, register: Register, link: Linker): object {
  const last = Math.max(...zaaktype.statustypen.map((part) => part.volgnummer))
  return {
    url: link('statustypen', seed.uuid),
    omschrijving: seed.omschrijving,
    omschrijvingGeneriek: '',
    statustekst: seed.statustekst ?? '',
    ...ofZaaktype(zaaktype, register, link),
    volgnummer: seed.volgnummer,
    isEindstatus: seed.volgnummer === last,
    informeren: false,
    doorlooptijd: null,
    toelichting: seed.toelichting ?? null,
    checklistitemStatustype: [],
    eigenschappen: [],
    zaakobjecttypen: [],
  }
}

export function presentRoltype({ seed, zaaktype }: Roltype, register: Register, link: Linker): object {
  return {
    url: link('roltypen', seed.uuid),
    ...ofZaaktype(zaaktype, register, link),
    omschrijving: seed.omschrijving,
    omschrijvingGeneriek: seed.omschrijvingGeneriek,
  }
}

export function presentResultaattype({ seed, zaaktype }: Resultaattype, register: Register, link: Linker): object {
  return {
    url: link('resultaattypen', seed.uuid),
    ...ofZaaktype(zaaktype, register, link),
    omschrijving: seed.omschrijving,
    resultaattypeomschrijving: `${SELECTIELIJST}/resultaattypeomschrijvingen/${seed.uuid}`,
    omschrijvingGeneriek: seed.omschrijvingGeneriek ?? seed.omschrijving,
    selectielijstklasse: selectielijstklasseOf(seed),
    toelichting: seed.toelichting ?? '',
    archiefnominatie: 'vernietigen',
    archiefactietermijn: 'P7Y',
    brondatumArchiefprocedure: {
      afleidingswijze: 'afgehandeld',
      datumkenmerk: '',
      einddatumBekend: false,
      objecttype: '',
      registratie: '',
      procestermijn: null,
    },
    procesobjectaard: '',
    indicatieSpecifiek: null,
    procestermijn: null,
    besluittypen: [],
    besluittypeOmschrijving: [],
    informatieobjecttypen: [],
    informatieobjecttypeOmschrijving: [],
  }
}

export function presentInformatieobjecttype(type: InformatieobjecttypeSeed, { seed }: Register, link: Linker): object {
  const zaaktypen = seed.zaaktypen.filter((zaaktype) => zaaktype.informatieobjecttypen.includes(type.uuid))
  return {
    url: link('informatieobjecttypen', type.uuid),
    catalogus: link('catalogussen', seed.catalogus.uuid),
    omschrijving: type.omschrijving,
    vertrouwelijkheidaanduiding: type.vertrouwelijkheidaanduiding,
    beginGeldigheid: type.beginGeldigheid,
    eindeGeldigheid: null,
    concept: false,
    besluittypen: [],
    informatieobjectcategorie: type.informatieobjectcategorie ?? 'document',
    trefwoord: [],
    omschrijvingGeneriek: {
      informatieobjecttypeOmschrijvingGeneriek: type.omschrijving,
      definitieInformatieobjecttypeOmschrijvingGeneriek: '',
      herkomstInformatieobjecttypeOmschrijvingGeneriek: '',
      hierarchieInformatieobjecttypeOmschrijvingGeneriek: '',
      opmerkingInformatieobjecttypeOmschrijvingGeneriek: '',
    },
    zaaktypen: zaaktypen.map((zaaktype) => link('zaaktypen', zaaktype.uuid)),
    ...lifeOf(type),
  }
}

export function selectielijstklasseOf(resultaattype: ResultaattypeSeed): string {
  return `${SELECTIELIJST}/resultaten/${resultaattype.uuid}`
}

function ofZaaktype(zaaktype: ZaaktypeSeed, { seed }: Register, link: Linker): object {
  return {
    zaaktype: link('zaaktypen', zaaktype.uuid),
    zaaktypeIdentificatie: zaaktype.identificatie,
    catalogus: link('catalogussen', seed.catalogus.uuid),
    beginGeldigheid: zaaktype.beginGeldigheid,
    eindeGeldigheid: zaaktype.eindeGeldigheid ?? null,
    ...lifeOf(zaaktype),
  }
}

function lifeOf(type: { beginGeldigheid: string; eindeGeldigheid?: string }): object {
  return { beginObject: type.beginGeldigheid, eindeObject: type.eindeGeldigheid ?? NO_END }
}
