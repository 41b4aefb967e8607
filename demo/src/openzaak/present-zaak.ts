import type { Register, Resultaat, Rol, Status, Zaak, ZaakContactmoment, ZaakDocument } from './register.ts'
import { selectielijstklasseOf } from './present-catalogi.ts'
import type { BetrokkeneSeed } from './seed.ts'
import type { Linker } from './urls.ts'

export function presentZaak(zaak: Zaak, { seed: { rsin }, mayRead }: Register, link: Linker): object {
  const { seed, resultaat } = zaak
  const status = zaak.statussen[0]
  const deelzaken = zaak.deelzaken.filter((deelzaak) => mayRead(deelzaak.vertrouwelijkheidaanduiding))
  return {
    url: link('zaken', seed.uuid),
    uuid: seed.uuid,
    identificatie: seed.identificatie,
    bronorganisatie: rsin,
    omschrijving: seed.omschrijving,
    toelichting: seed.toelichting ?? '',
    zaaktype: link('zaaktypen', seed.zaaktype),
    registratiedatum: seed.registratiedatum,
    verantwoordelijkeOrganisatie: rsin,
    startdatum: seed.startdatum,
    einddatum: seed.einddatum ?? null,
    einddatumGepland: seed.einddatumGepland ?? null,
    uiterlijkeEinddatumAfdoening: seed.uiterlijkeEinddatumAfdoening ?? null,
    publicatiedatum: null,
    laatstGemuteerd: status?.seed.datumStatusGezet ?? `${seed.registratiedatum}T09:00:00Z`,
    laatstGeopend: null,
    communicatiekanaal: '',
    communicatiekanaalNaam: seed.communicatiekanaalNaam ?? '',
    productenOfDiensten: [],
    vertrouwelijkheidaanduiding: zaak.vertrouwelijkheidaanduiding,
    betalingsindicatie: '',
    betalingsindicatieWeergave: '',
    laatsteBetaaldatum: null,
    zaakgeometrie: seed.punt === undefined ? null : { type: 'Point', coordinates: seed.punt },
    verlenging: null,
    opschorting: { indicatie: false, eerdereOpschorting: false, reden: '' },
    selectielijstklasse: resultaat === undefined ? '' : selectielijstklasseOf(resultaat.resultaattype.seed),
    hoofdzaak: seed.hoofdzaak === undefined ? null : link('zaken', seed.hoofdzaak),
    deelzaken: deelzaken.map((deelzaak) => link('zaken', deelzaak.seed.uuid)),
    relevanteAndereZaken: [],
    gerelateerdeZaken: [],
    eigenschappen: [],
    rollen: zaak.rollen.map((rol) => link('rollen', rol.seed.uuid)),
    status: status === undefined ? null : link('statussen', status.seed.uuid),
    zaakinformatieobjecten: zaak.documenten.map((one) => link('zaakinformatieobjecten', one.seed.uuid)),
    zaakobjecten: [],
    kenmerken: [],
    archiefnominatie: null,
    archiefstatus: 'nog_te_archiveren',
    archiefactiedatum: null,
    resultaat: resultaat === undefined ? null : link('resultaten', resultaat.seed.uuid),
    opdrachtgevendeOrganisatie: rsin,
    processobjectaard: '',
    startdatumBewaartermijn: null,
    processobject: null,
  }
}

export function presentStatus({ seed, zaak }: Status, link: Linker): object {
  return {
    url: link('statussen', seed.uuid),
    uuid: seed.uuid,
    zaak: link('zaken', zaak.seed.uuid),
    statustype: link('statustypen', seed.statustype),
    datumStatusGezet: seed.datumStatusGezet,
    statustoelichting: seed.statustoelichting ?? '',
    indicatieLaatstGezetteStatus: zaak.statussen[0]?.seed === seed,
    gezetdoor: null,
    zaakinformatieobjecten: [],
  }
}

export function presentResultaat({ seed, zaak }: Resultaat, link: Linker): object {
  return {
    url: link('resultaten', seed.uuid),
    uuid: seed.uuid,
    zaak: link('zaken', zaak.seed.uuid),
    resultaattype: link('resultaattypen', seed.resultaattype),
    toelichting: seed.toelichting ?? '',
  }
}

export function presentRol({ seed, zaak, roltype }: Rol, link: Linker): object {
  const { betrokkene } = seed
  const never = ['medewerker', 'organisatorische_eenheid'].includes(betrokkene.type)
  return {
    url: link('rollen', seed.uuid),
    uuid: seed.uuid,
    zaak: link('zaken', zaak.seed.uuid),
    betrokkene: '',
    betrokkeneType: betrokkene.type,
    afwijkendeNaamBetrokkene: '',
    roltype: link('roltypen', seed.roltype),
    omschrijving: roltype.seed.omschrijving,
    omschrijvingGeneriek: roltype.seed.omschrijvingGeneriek,
    roltoelichting: seed.roltoelichting,
    registratiedatum: seed.registratiedatum ?? `${zaak.seed.registratiedatum}T09:00:00Z`,
    indicatieMachtiging: '',
    contactpersoonRol: null,
    statussen: [],
    beginGeldigheid: null,
    eindeGeldigheid: null,
    betrokkeneIdentificatie: identify(betrokkene),
    ...(never ? {} : { authenticatieContext: null }),
  }
}

export function presentZaakDocument({ seed, zaak, document }: ZaakDocument, link: Linker): object {
  return {
    url: link('zaakinformatieobjecten', seed.uuid),
    uuid: seed.uuid,
    informatieobject: link('enkelvoudiginformatieobjecten', document.uuid),
    zaak: link('zaken', zaak.seed.uuid),
    aardRelatieWeergave: 'Hoort bij, omgekeerd: kent',
    titel: seed.titel ?? '',
    beschrijving: '',
    registratiedatum: seed.registratiedatum,
    vernietigingsdatum: null,
    status: null,
  }
}

export function presentZaakContactmoment(record: ZaakContactmoment, link: Linker): object {
  return {
    url: link('zaakcontactmomenten', record.uuid),
    uuid: record.uuid,
    zaak: link('zaken', record.zaak),
    contactmoment: record.contactmoment,
  }
}

/** Fields for which the document demands a length or pattern are left out when there is no value. */
function identify(betrokkene: BetrokkeneSeed): object {
  switch (betrokkene.type) {
    case 'natuurlijk_persoon':
      return {
        inpBsn: betrokkene.bsn,
        anpIdentificatie: '',
        geslachtsnaam: betrokkene.geslachtsnaam,
        voorvoegselGeslachtsnaam: betrokkene.voorvoegsel ?? '',
        voorletters: betrokkene.voorletters ?? '',
        voornamen: betrokkene.voornamen,
        geslachtsaanduiding: betrokkene.geslacht ?? '',
        geboortedatum: betrokkene.geboortedatum ?? '',
        verblijfsadres: null,
        subVerblijfBuitenland: null,
      }
    case 'niet_natuurlijk_persoon':
      return {
        ...(betrokkene.rsin === undefined ? {} : { innNnpId: betrokkene.rsin }),
        annIdentificatie: '',
        kvkNummer: betrokkene.kvkNummer ?? '',
        vestigingsNummer: betrokkene.vestigingsNummer ?? '',
        statutaireNaam: betrokkene.statutaireNaam,
        innRechtsvorm: '',
        bezoekadres: '',
        verblijfsadres: null,
        subVerblijfBuitenland: null,
      }
    case 'vestiging':
      return {
        vestigingsNummer: betrokkene.vestigingsNummer,
        handelsnaam: betrokkene.handelsnaam,
        verblijfsadres: null,
        subVerblijfBuitenland: null,
        kvkNummer: betrokkene.kvkNummer ?? '',
      }
    case 'organisatorische_eenheid':
      return { identificatie: betrokkene.identificatie, naam: betrokkene.naam, isGehuisvestIn: '' }
    case 'medewerker':
      return {
        identificatie: betrokkene.identificatie,
        achternaam: betrokkene.achternaam,
        voorletters: betrokkene.voorletters ?? '',
        voorvoegselAchternaam: betrokkene.voorvoegselAchternaam ?? '',
      }
  }
}
