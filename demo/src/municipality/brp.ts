import type { BrpSeed, Persoon } from '../brp/index.ts'
import { adresregel, GEMEENTE, volledigeNaam, voorlettersOf } from '../town/index.ts'
import type { Identiteit, Naam, Persoon as Inwoner, Relatie, Tabelwaarde, Town, Verblijf } from '../town/index.ts'
import { aanschrijvingOf } from './aanschrijving.ts'
import { brpDag, brpDatum } from './brp-datum.ts'

type Verwant = NonNullable<Persoon['partners']>[number]

const WATERWOLDE = { code: GEMEENTE.code, omschrijving: GEMEENTE.naam }

/** Municipality 1999 keeps those who no longer live in the country. */
const RNI = { code: '1999', omschrijving: 'Registratie Niet-Ingezetenen' }

const GESLACHTEN = { M: 'man', V: 'vrouw', O: 'onbekend' } as const

const NAAMGEBRUIK = {
  E: 'eigen geslachtsnaam',
  N: 'geslachtsnaam echtgenoot/geregistreerd partner na eigen geslachtsnaam',
  P: 'geslachtsnaam echtgenoot/geregistreerd partner',
  V: 'geslachtsnaam echtgenoot/geregistreerd partner voor eigen geslachtsnaam',
} as const

const VERBINTENISSEN = { H: 'huwelijk', P: 'geregistreerd partnerschap' } as const

const REDENEN = { O: 'overlijden', E: 'emigratie' } as const

/** The town's people in the answer shape of BRP Personen v2: what is empty, false or ordinary is left out. */
export function brpSeed(town: Town): BrpSeed {
  const byBsn = new Map(town.personen.map((persoon) => [persoon.bsn, persoon]))
  return { personen: town.personen.map((persoon) => toPersoon(persoon, byBsn)) }
}

function toPersoon(inwoner: Inwoner, byBsn: ReadonlyMap<string, Inwoner>): Persoon {
  const partner = livingPartner(inwoner, byBsn)
  const inschrijving = inwoner.verblijf.sinds
  const persoon: Persoon = {
    aNummer: inwoner.aNummer,
    burgerservicenummer: inwoner.bsn,
    geslacht: geslachtOf(inwoner),
    naam: {
      ...naamOf(inwoner.naam),
      aanduidingNaamgebruik: { code: inwoner.naamgebruik, omschrijving: NAAMGEBRUIK[inwoner.naamgebruik] },
    },
    geboorte: geboorteOf(inwoner),
    verblijfplaats: verblijfplaatsOf(inwoner.verblijf),
    adressering: {
      ...adresregelsOf(inwoner.verblijf),
      ...aanschrijvingOf(inwoner.naam, inwoner.geslacht, inwoner.naamgebruik, partner?.identiteit.naam),
    },
    gemeenteVanInschrijving: inwoner.opschorting?.reden === 'E' ? RNI : WATERWOLDE,
    datumInschrijvingInGemeente: brpDatum(inschrijving),
    nationaliteiten: inwoner.nationaliteiten.map((nationaliteit) => ({
      type: 'Nationaliteit',
      nationaliteit,
      datumIngangGeldigheid: brpDatum(inwoner.geboorte.datum),
    })),
    partners: partner === undefined ? [] : [partner.verwant],
    ouders: inwoner.ouders.map((ouder, index) => ({ ...verwantOf(ouder, byBsn), ouderAanduiding: String(index + 1) })),
    kinderen: inwoner.kinderen.map((kind) => withoutGeslacht(verwantOf(kind, byBsn))),
  }
  if (inwoner.geheim) persoon.geheimhoudingPersoonsgegevens = true
  if (inwoner.opschorting !== undefined) {
    const { reden, datum } = inwoner.opschorting
    persoon.opschortingBijhouding = { reden: { code: reden, omschrijving: REDENEN[reden] }, datum: brpDag(datum) }
    if (reden === 'O') persoon.overlijden = { datum: brpDag(datum), plaats: WATERWOLDE, land: NEDERLAND }
  }
  return persoon
}

const NEDERLAND = { code: '6030', omschrijving: 'Nederland' }

/** A marriage ends with the death of either: then the BRP names no partner any more. */
function livingPartner(
  inwoner: Inwoner,
  byBsn: ReadonlyMap<string, Inwoner>,
): { identiteit: Identiteit; verwant: Verwant } | undefined {
  if (inwoner.partner === undefined) return undefined
  const { wie, soort, sinds } = inwoner.partner
  const identiteit = identiteitOf(wie, byBsn)
  const other = 'bsn' in wie ? byBsn.get(wie.bsn) : undefined
  if (inwoner.opschorting?.reden === 'O' || other?.opschorting?.reden === 'O') return undefined
  const verwant: Verwant = {
    ...verwantOf(wie, byBsn),
    soortVerbintenis: { code: soort, omschrijving: VERBINTENISSEN[soort] },
    aangaanHuwelijkPartnerschap: { datum: brpDag(sinds), plaats: WATERWOLDE, land: NEDERLAND },
  }
  return { identiteit, verwant }
}

function verwantOf(relatie: Relatie, byBsn: ReadonlyMap<string, Inwoner>): Verwant {
  const identiteit = identiteitOf(relatie, byBsn)
  const verwant: Verwant = {
    geslacht: geslachtOf(identiteit),
    naam: naamOf(identiteit.naam),
    geboorte: geboorteOf(identiteit),
  }
  if ('bsn' in relatie) verwant.burgerservicenummer = relatie.bsn
  return verwant
}

/** The BRP does not tell the sex of a child. */
function withoutGeslacht(verwant: Verwant): Verwant {
  const { geslacht: _, ...rest } = verwant
  return rest
}

function identiteitOf(relatie: Relatie, byBsn: ReadonlyMap<string, Inwoner>): Identiteit {
  if ('buiten' in relatie) return relatie.buiten
  const inwoner = byBsn.get(relatie.bsn)
  if (inwoner === undefined) throw new Error('a relative is not in the town')
  return inwoner
}

function geslachtOf(identiteit: Identiteit): Tabelwaarde {
  return { code: identiteit.geslacht, omschrijving: GESLACHTEN[identiteit.geslacht] }
}

function naamOf(naam: Naam): NonNullable<Persoon['naam']> {
  const result: NonNullable<Persoon['naam']> = {
    voornamen: naam.voornamen,
    geslachtsnaam: naam.geslachtsnaam,
    voorletters: voorlettersOf(naam.voornamen),
    volledigeNaam: volledigeNaam(naam),
  }
  if (naam.voorvoegsel !== undefined) result.voorvoegsel = naam.voorvoegsel
  if (naam.adellijkeTitel !== undefined) result.adellijkeTitelPredicaat = naam.adellijkeTitel
  return result
}

function geboorteOf({ geboorte }: Identiteit): NonNullable<Persoon['geboorte']> {
  return { datum: brpDatum(geboorte.datum), plaats: geboorte.plaats, land: geboorte.land }
}

function verblijfplaatsOf(verblijf: Verblijf): NonNullable<Persoon['verblijfplaats']> {
  const datumVan = brpDatum(verblijf.sinds)
  const woonadres = { code: 'W', omschrijving: 'woonadres' }
  switch (verblijf.soort) {
    case 'adres':
      return {
        type: 'Adres',
        functieAdres: verblijf.functie === 'W' ? woonadres : { code: 'B', omschrijving: 'briefadres' },
        datumVan,
        datumIngangGeldigheid: datumVan,
        adresseerbaarObjectIdentificatie: verblijf.adres.adresseerbaarObjectId,
        nummeraanduidingIdentificatie: verblijf.adres.nummeraanduidingId,
        verblijfadres: verblijfadresOf(verblijf.adres),
      }
    case 'locatie':
      return {
        type: 'Locatie',
        functieAdres: woonadres,
        datumVan,
        verblijfadres: { locatiebeschrijving: verblijf.beschrijving },
      }
    case 'buitenland': {
      const [regel1 = '', regel2 = ''] = verblijf.regels
      return { type: 'VerblijfplaatsBuitenland', datumVan, verblijfadres: { land: verblijf.land, regel1, regel2 } }
    }
    case 'onbekend':
      return { type: 'VerblijfplaatsOnbekend', datumVan }
  }
}

function verblijfadresOf(
  adres: Extract<Verblijf, { soort: 'adres' }>['adres'],
): NonNullable<NonNullable<Persoon['verblijfplaats']>['verblijfadres']> {
  return {
    officieleStraatnaam: adres.straat,
    korteStraatnaam: korteStraatnaam(adres.straat),
    huisnummer: adres.huisnummer,
    ...(adres.huisletter === undefined ? {} : { huisletter: adres.huisletter }),
    ...(adres.huisnummertoevoeging === undefined ? {} : { huisnummertoevoeging: adres.huisnummertoevoeging }),
    postcode: adres.postcode,
    woonplaats: adres.woonplaats,
  }
}

/** At most 24 characters, shortened as NEN 5825 does: the title first. */
function korteStraatnaam(straat: string): string {
  return straat.length <= 24 ? straat : straat.replace(/^Burgemeester /, 'Burg ').slice(0, 24)
}

/** The second line has the postcode with a space, two spaces and the town in capitals. */
function adresregelsOf(verblijf: Verblijf): NonNullable<Persoon['adressering']> {
  switch (verblijf.soort) {
    case 'adres': {
      const { postcode, woonplaats } = verblijf.adres
      const adresregel2 = `${postcode.slice(0, 4)} ${postcode.slice(4)}  ${woonplaats.toUpperCase()}`
      return { adresregel1: adresregel(verblijf.adres), adresregel2 }
    }
    case 'locatie':
      return { adresregel1: verblijf.beschrijving, adresregel2: verblijf.woonplaats.toUpperCase() }
    case 'buitenland': {
      const [adresregel1 = '', adresregel2 = ''] = verblijf.regels
      return { adresregel1, adresregel2, land: verblijf.land }
    }
    case 'onbekend':
      return {}
  }
}
