import type { Adres } from './adres.ts'
import type { Datum } from './dates.ts'
import type { AdellijkeTitel, Geslacht } from './persoon.ts'

/** What a demo person is there to show; journeys ask for a person by this word. */
export type DemoKenmerk =
  | 'alles'
  | '300+ contacten'
  | 'geheim'
  | 'overleden'
  | 'geen zaken'
  | 'niets'
  | 'veel zaken'
  | 'onvolledige geboortedatum'
  | 'geboortemaand bekend'
  | 'geboortedatum onbekend'
  | 'geëmigreerd'
  | 'vertrokken onbekend waarheen'
  | 'tweeling'
  | 'meer dan tien treffers'
  | 'groot adres'
  | 'locatie'
  | 'huisletter en toevoeging'
  | 'adellijke titel'
  | 'naam van partner'
  | 'briefadres'
  | 'partner'
  | 'minderjarig'

/** A person on whom demonstrations and journeys may rely: none of this changes with the seed or the day. */
export interface DemoPersoon {
  /** Passes the eleven-test. */
  bsn: string
  kenmerk: DemoKenmerk
  /** What there is to see, in a Dutch sentence for the launcher's page. */
  uitleg: string
  geslacht: Geslacht
  voornamen: string
  voorvoegsel?: string
  geslachtsnaam: string
  adellijkeTitel?: AdellijkeTitel
  naamgebruik?: 'N' | 'P' | 'V'
  geboortedatum: Datum
  /** Absent where somebody has no Dutch address. */
  adres?: Pick<Adres, 'postcode' | 'huisnummer' | 'huisletter' | 'huisnummertoevoeging'> & { straat: string }
}

function dag(day: string): Datum {
  return { soort: 'dag', dag: day }
}

/** Twelve people of one name and birth date: one more than the BRP will ever list, and then one. */
const VEEL_TREFFERS_BSNS = [
  '999980208',
  '999980221',
  '999980233',
  '999980245',
  '999980257',
  '999980269',
  '999980270',
  '999980282',
  '999980294',
  '999980300',
  '999980312',
  '999980324',
]

const VEEL_TREFFERS_VOORNAMEN = 'Mohammad,Ali,Hassan,Omar,Yusuf,Karim,Jamal,Nasir,Samir,Tariq,Rashid,Walid'.split(',')

/** Everybody on whom demonstrations and journeys may rely, twelve of them for one search that finds too many. */
export const DEMO_PERSONEN: readonly DemoPersoon[] = [
  {
    bsn: '999980002',
    kenmerk: 'alles',
    uitleg:
      'Heeft alles: gezin, eigen bedrijf, contacten, open en afgehandelde contactverzoeken en zaken met documenten.',
    geslacht: 'V',
    voornamen: 'Annemarie Johanna',
    voorvoegsel: 'van der',
    geslachtsnaam: 'Meulen',
    naamgebruik: 'N',
    geboortedatum: dag('1979-03-14'),
    adres: { straat: 'Reigerlaan', huisnummer: 12, postcode: '4294AA' },
  },
  {
    bsn: '999980014',
    kenmerk: 'partner',
    uitleg: 'Partner van Annemarie van der Meulen, op hetzelfde adres.',
    geslacht: 'M',
    voornamen: 'Pieter',
    geslachtsnaam: 'Brouwer',
    geboortedatum: dag('1977-10-02'),
    adres: { straat: 'Reigerlaan', huisnummer: 12, postcode: '4294AA' },
  },
  {
    bsn: '999980026',
    kenmerk: 'minderjarig',
    uitleg: 'Kind van Annemarie van der Meulen en Pieter Brouwer.',
    geslacht: 'M',
    voornamen: 'Finn Cornelis',
    geslachtsnaam: 'Brouwer',
    geboortedatum: dag('2014-05-27'),
    adres: { straat: 'Reigerlaan', huisnummer: 12, postcode: '4294AA' },
  },
  {
    bsn: '999980038',
    kenmerk: '300+ contacten',
    uitleg: 'Belt en mailt vaak: 340 contacten in drie jaar.',
    geslacht: 'M',
    voornamen: 'Gerrit Hendrik',
    geslachtsnaam: 'Oldenhof',
    geboortedatum: dag('1951-08-02'),
    adres: { straat: 'Turfkade', huisnummer: 9, postcode: '4291KB' },
  },
  {
    bsn: '999980051',
    kenmerk: 'geheim',
    uitleg: 'Heeft geheimhouding: gegevens mogen niet naar derden.',
    geslacht: 'V',
    voornamen: 'Samira',
    geslachtsnaam: 'Haddou',
    geboortedatum: dag('1990-11-23'),
    adres: { straat: 'Praagstraat', huisnummer: 8, postcode: '4295BA' },
  },
  {
    bsn: '999980063',
    kenmerk: 'overleden',
    uitleg: 'Is ruim drie maanden geleden overleden.',
    geslacht: 'M',
    voornamen: 'Cornelis Johannes',
    geslachtsnaam: 'Hoekstra',
    geboortedatum: dag('1938-01-30'),
    adres: { straat: 'Brink', huisnummer: 4, postcode: '4298BA' },
  },
  {
    bsn: '999980075',
    kenmerk: 'geen zaken',
    uitleg: 'Heeft wel contacten, maar geen zaken.',
    geslacht: 'M',
    voornamen: 'Daan',
    geslachtsnaam: 'Verhoef',
    geboortedatum: dag('1998-06-09'),
    adres: { straat: 'Ankerpad', huisnummer: 17, postcode: '4292CB' },
  },
  {
    bsn: '999980087',
    kenmerk: 'niets',
    uitleg: 'Staat alleen in de BRP: geen contacten, geen zaken, nog niet bekend als klant.',
    geslacht: 'V',
    voornamen: 'Zofia',
    geslachtsnaam: 'Wiśniewska',
    geboortedatum: dag('2001-02-17'),
    adres: { straat: 'Krakaustraat', huisnummer: 20, postcode: '4295DA' },
  },
  {
    bsn: '999980099',
    kenmerk: 'veel zaken',
    uitleg: 'Heeft 64 zaken, lopend en afgehandeld.',
    geslacht: 'M',
    voornamen: 'Harm',
    geslachtsnaam: 'Terpstra',
    geboortedatum: dag('1966-12-05'),
    adres: { straat: 'Veenweg', huisnummer: 33, postcode: '4299AD' },
  },
  {
    bsn: '999980105',
    kenmerk: 'onvolledige geboortedatum',
    uitleg: 'Alleen het geboortejaar is bekend.',
    geslacht: 'M',
    voornamen: 'Abdullah',
    geslachtsnaam: 'Rahimi',
    geboortedatum: { soort: 'jaar', jaar: 1968 },
    adres: { straat: 'Seringenplein', huisnummer: 10, postcode: '4293KA' },
  },
  {
    bsn: '999980117',
    kenmerk: 'geboortemaand bekend',
    uitleg: 'Geboortejaar en -maand zijn bekend, de dag niet.',
    geslacht: 'V',
    voornamen: 'Meryem',
    geslachtsnaam: 'Aydoğan',
    geboortedatum: { soort: 'maand', jaar: 1957, maand: 7 },
    adres: { straat: 'Europalaan', huisnummer: 44, postcode: '4295AC' },
  },
  {
    bsn: '999980129',
    kenmerk: 'geboortedatum onbekend',
    uitleg: 'De geboortedatum is helemaal onbekend.',
    geslacht: 'M',
    voornamen: 'Tesfay',
    geslachtsnaam: 'Gebremedhin',
    geboortedatum: { soort: 'onbekend' },
    adres: { straat: 'Zuiderdreef', huisnummer: 15, postcode: '4295HB' },
  },
  {
    bsn: '999980130',
    kenmerk: 'geëmigreerd',
    uitleg: 'Is naar Spanje verhuisd.',
    geslacht: 'V',
    voornamen: 'Marloes',
    geslachtsnaam: 'Dijkgraaf',
    geboortedatum: dag('1985-09-19'),
  },
  {
    bsn: '999980142',
    kenmerk: 'vertrokken onbekend waarheen',
    uitleg: 'Is vertrokken; niemand weet waarheen.',
    geslacht: 'M',
    voornamen: 'Dwight',
    geslachtsnaam: 'Pengel',
    geboortedatum: dag('1983-04-11'),
  },
  {
    bsn: '999980154',
    kenmerk: 'tweeling',
    uitleg: 'Tweeling: zoeken op achternaam en geboortedatum geeft twee personen.',
    geslacht: 'V',
    voornamen: 'Lotte',
    geslachtsnaam: 'Kuijpers',
    geboortedatum: dag('2004-04-04'),
    adres: { straat: 'Tulpstraat', huisnummer: 21, postcode: '4293BB' },
  },
  {
    bsn: '999980166',
    kenmerk: 'tweeling',
    uitleg: 'Tweeling: zoeken op achternaam en geboortedatum geeft twee personen.',
    geslacht: 'V',
    voornamen: 'Fleur',
    geslachtsnaam: 'Kuijpers',
    geboortedatum: dag('2004-04-04'),
    adres: { straat: 'Tulpstraat', huisnummer: 21, postcode: '4293BB' },
  },
  {
    bsn: '999980178',
    kenmerk: 'groot adres',
    uitleg: 'Woont in woonzorgcentrum De Lindenhof: op dat adres staan meer dan dertig personen.',
    geslacht: 'V',
    voornamen: 'Wilhelmina Maria',
    geslachtsnaam: 'Postma',
    geboortedatum: dag('1932-05-21'),
    adres: { straat: 'Lindenlaan', huisnummer: 2, postcode: '4293AA' },
  },
  {
    bsn: '999980191',
    kenmerk: 'locatie',
    uitleg: 'Woont op een woonark zonder huisnummer.',
    geslacht: 'V',
    voornamen: 'Sietske',
    geslachtsnaam: 'Dijkstra',
    geboortedatum: dag('1972-07-08'),
  },
  {
    bsn: '999980336',
    kenmerk: 'huisletter en toevoeging',
    uitleg: 'Woont op een adres met huisletter en toevoeging.',
    geslacht: 'M',
    voornamen: 'Kemal',
    geslachtsnaam: 'Yıldız',
    geboortedatum: dag('1988-03-03'),
    adres: { straat: 'Stationsstraat', huisnummer: 41, huisletter: 'B', huisnummertoevoeging: '2', postcode: '4291ED' },
  },
  {
    bsn: '999980348',
    kenmerk: 'adellijke titel',
    uitleg: 'Heeft een adellijke titel en een lange achternaam.',
    geslacht: 'M',
    voornamen: 'Alexander Frederik',
    voorvoegsel: 'van',
    geslachtsnaam: 'Waterwolde tot Lindehaven',
    adellijkeTitel: { code: 'B', omschrijving: 'baron', soort: 'titel' },
    geboortedatum: dag('1961-11-11'),
    adres: { straat: 'Molendijk', huisnummer: 1, postcode: '4298DB' },
  },
  {
    bsn: '999980361',
    kenmerk: 'naam van partner',
    uitleg: 'Gebruikt de achternaam van haar partner; in de BRP staat zij onder haar eigen naam.',
    geslacht: 'V',
    voornamen: 'Renée',
    geslachtsnaam: 'Daniëls',
    naamgebruik: 'P',
    geboortedatum: dag('1964-02-29'),
    adres: { straat: 'Schoolstraat', huisnummer: 5, postcode: '4299DB' },
  },
  {
    bsn: '999980373',
    kenmerk: 'briefadres',
    uitleg: 'Heeft alleen een briefadres bij de gemeente.',
    geslacht: 'M',
    voornamen: 'Ronald',
    geslachtsnaam: 'Slagter',
    geboortedatum: dag('1975-12-24'),
    adres: { straat: 'Marktplein', huisnummer: 2, postcode: '4291BA' },
  },
  ...VEEL_TREFFERS_BSNS.map((bsn, index): DemoPersoon => ({
    bsn,
    kenmerk: 'meer dan tien treffers',
    uitleg: 'Een van twaalf personen met dezelfde achternaam en geboortedatum; de BRP vraagt om een verfijning.',
    geslacht: 'M',
    voornamen: VEEL_TREFFERS_VOORNAMEN[index] ?? 'Ahmad',
    geslachtsnaam: 'Ahmad',
    geboortedatum: dag('1990-01-01'),
    adres: { straat: 'Istanbulplein', huisnummer: 2 * index + 2, postcode: '4295EA' },
  })),
]

/**
 * The (first) demo person that shows this.
 * @throws when nobody does, which the types make impossible for as long as the tests pass.
 */
export function demoPersoon(kenmerk: DemoKenmerk): DemoPersoon {
  const found = DEMO_PERSONEN.find((persoon) => persoon.kenmerk === kenmerk)
  if (found === undefined) throw new Error(`no demo person shows ${kenmerk}`)
  return found
}
