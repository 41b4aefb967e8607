/**
 * Which `fields` paths exist, and how much of a person each of them delivers. After the published lists of the
 * fields feature: asking a group gives all of it, asking a part of a date or a code table gives the whole.
 */
export type Veld =
  | { kind: 'waarde' }
  | { kind: 'geheel'; delen: readonly string[] }
  | { kind: 'groep'; velden: Velden; lijst: boolean; altijd: readonly string[] }

export type Velden = Readonly<Record<string, Veld>>

const waarde: Veld = { kind: 'waarde' }
const tabel: Veld = { kind: 'geheel', delen: ['code', 'omschrijving'] }
const titel: Veld = { kind: 'geheel', delen: ['code', 'omschrijving', 'soort'] }
const datum: Veld = { kind: 'geheel', delen: ['langFormaat', 'type', 'datum', 'onbekend', 'jaar', 'maand'] }

function groep(velden: Velden, altijd: readonly string[] = []): Veld {
  return { kind: 'groep', velden, lijst: false, altijd }
}

function lijst(velden: Velden, altijd: readonly string[] = []): Veld {
  return { kind: 'groep', velden, lijst: true, altijd }
}

const nietOpAdres = ['indicatieVastgesteldVerblijftNietOpAdres']
const plaatsEnDatum = { datum, land: tabel, plaats: tabel }
const naamVerwant = {
  adellijkeTitelPredicaat: titel,
  geslachtsnaam: waarde,
  voorletters: waarde,
  voornamen: waarde,
  voorvoegsel: waarde,
}
const naamBeperkt = { ...naamVerwant, volledigeNaam: waarde }
const binnenlandseRegels = { adresregel1: waarde, adresregel2: waarde }
const adresregels = { ...binnenlandseRegels, adresregel3: waarde, land: tabel }
const aanschrijving = {
  aanhef: waarde,
  aanschrijfwijze: groep({ aanspreekvorm: waarde, naam: waarde }),
  gebruikInLopendeTekst: waarde,
}
const binnenlandsVerblijfadres = {
  aanduidingBijHuisnummer: tabel,
  huisletter: waarde,
  huisnummer: waarde,
  huisnummertoevoeging: waarde,
  korteStraatnaam: waarde,
  officieleStraatnaam: waarde,
  postcode: waarde,
  woonplaats: waarde,
  locatiebeschrijving: waarde,
}
const buitenlandsVerblijfadres = { land: tabel, regel1: waarde, regel2: waarde, regel3: waarde }
const verblijf = {
  type: waarde,
  datumIngangGeldigheid: datum,
  datumVan: datum,
  adresseerbaarObjectIdentificatie: waarde,
  functieAdres: tabel,
  nummeraanduidingIdentificatie: waarde,
}

/** Answers of the searches on names and on an address. */
export const persoonBeperkt: Velden = {
  adressering: groep(adresregels, nietOpAdres),
  adresseringBinnenland: groep(binnenlandseRegels, nietOpAdres),
  burgerservicenummer: waarde,
  geboorte: groep({ datum }),
  geslacht: tabel,
  leeftijd: waarde,
  naam: groep(naamBeperkt),
}

/** Subfields of gezag may no longer be asked since 2.7. */
const gezag: Veld = { kind: 'geheel', delen: [] }

/** Answers of the search on an addressable object. */
export const gezagPersoonBeperkt: Velden = { ...persoonBeperkt, gezag }

/** Answers of RaadpleegMetBurgerservicenummer. */
export const persoon: Velden = {
  aNummer: waarde,
  adressering: groep({ ...adresregels, ...aanschrijving }, nietOpAdres),
  adresseringBinnenland: groep({ ...binnenlandseRegels, ...aanschrijving }, nietOpAdres),
  burgerservicenummer: waarde,
  datumEersteInschrijvingGBA: datum,
  datumInschrijvingInGemeente: datum,
  europeesKiesrecht: groep({ aanduiding: tabel, einddatumUitsluiting: datum }),
  geboorte: groep(plaatsEnDatum),
  gemeenteVanInschrijving: tabel,
  geslacht: tabel,
  gezag,
  immigratie: groep({
    datumVestigingInNederland: datum,
    indicatieVestigingVanuitBuitenland: waarde,
    landVanwaarIngeschreven: tabel,
    vanuitVerblijfplaatsOnbekend: waarde,
  }),
  indicatieCurateleRegister: waarde,
  indicatieGezagMinderjarige: tabel,
  kinderen: lijst({ burgerservicenummer: waarde, geboorte: groep(plaatsEnDatum), naam: groep(naamVerwant) }),
  leeftijd: waarde,
  naam: groep({ ...naamBeperkt, aanduidingNaamgebruik: tabel }),
  nationaliteiten: lijst({ redenOpname: tabel, type: waarde, datumIngangGeldigheid: datum, nationaliteit: tabel }, [
    'type',
  ]),
  ouders: lijst({
    burgerservicenummer: waarde,
    datumIngangFamilierechtelijkeBetrekking: datum,
    geboorte: groep(plaatsEnDatum),
    geslacht: tabel,
    naam: groep(naamVerwant),
    ouderAanduiding: waarde,
  }),
  overlijden: groep(plaatsEnDatum),
  partners: lijst({
    aangaanHuwelijkPartnerschap: groep(plaatsEnDatum),
    burgerservicenummer: waarde,
    geboorte: groep(plaatsEnDatum),
    geslacht: tabel,
    naam: groep(naamVerwant),
    ontbindingHuwelijkPartnerschap: groep({ datum }),
    soortVerbintenis: tabel,
  }),
  uitsluitingKiesrecht: groep({ einddatum: datum, uitgeslotenVanKiesrecht: waarde }),
  verblijfplaats: groep(
    { ...verblijf, verblijfadres: groep({ ...binnenlandsVerblijfadres, ...buitenlandsVerblijfadres }) },
    ['type', ...nietOpAdres],
  ),
  verblijfplaatsBinnenland: groep({ ...verblijf, verblijfadres: groep(binnenlandsVerblijfadres) }, [
    'type',
    ...nietOpAdres,
  ]),
  verblijfstitel: groep({ aanduiding: tabel, datumEinde: datum, datumIngang: datum }),
}

/** Delivered unasked, and therefore forbidden to ask. */
export const ongevraagd: readonly string[] = [
  'geheimhoudingPersoonsgegevens',
  'inOnderzoek',
  'opschortingBijhouding',
  'rni',
  'verificatie',
  'indicatieVastgesteldVerblijftNietOpAdres',
]

/** What is wrong with a path in `fields`, if anything. */
export function checkPad(pad: string, velden: Velden): 'onbekend' | 'verboden' | undefined {
  const delen = pad.split('.')
  if (delen.some((deel) => ongevraagd.includes(deel))) return 'verboden'
  if (delen[0] === 'gezag' && delen.length > 1 && velden['gezag'] !== undefined) return 'verboden'
  return bestaat(delen, velden) ? undefined : 'onbekend'
}

function bestaat(delen: readonly string[], velden: Velden): boolean {
  const [eerste, ...rest] = delen
  const veld = eerste === undefined || !Object.hasOwn(velden, eerste) ? undefined : velden[eerste]
  if (veld === undefined) return false
  if (rest.length === 0) return true
  if (veld.kind === 'groep') return bestaat(rest, veld.velden)
  return veld.kind === 'geheel' && rest.length === 1 && veld.delen.includes(rest[0] ?? '')
}
