import type { Bouw } from './gemeente.ts'

/** A line of business: its SBI code and text, and the words that owners use in a trade name. */
export interface Bedrijfstak {
  sbi: string
  omschrijving: string
  /** Put before or after a name or a word of the town. */
  woorden: readonly string[]
  /** Where such a company sits. */
  plek: readonly Bouw[]
}

function words(text: string): readonly string[] {
  return text.split(',')
}

/** Lines of business of people who work for themselves. */
export const EENMANSZAKEN: readonly Bedrijfstak[] = [
  {
    sbi: '96021',
    omschrijving: 'Haarverzorging',
    woorden: words('Kapsalon,Haarstudio,Barbershop,Knipperij'),
    plek: ['centrum', 'rij'],
  },
  {
    sbi: '43320',
    omschrijving: 'Bouwtimmeren',
    woorden: words('Timmerbedrijf,Klusbedrijf,Timmerwerken'),
    plek: ['rij', 'bedrijf'],
  },
  {
    sbi: '43342',
    omschrijving: 'Schilderen en glaszetten',
    woorden: words('Schildersbedrijf,Schilderwerken'),
    plek: ['rij', 'bedrijf'],
  },
  {
    sbi: '81300',
    omschrijving: 'Landschapsverzorging',
    woorden: words('Hoveniersbedrijf,Tuinen,Groenvoorziening'),
    plek: ['rij', 'boerderij'],
  },
  {
    sbi: '47762',
    omschrijving: 'Winkels in bloemen en planten',
    woorden: words('Bloemenhuis,Bloemsierkunst'),
    plek: ['centrum'],
  },
  { sbi: '74201', omschrijving: 'Fotografie', woorden: words('Fotografie,Fotostudio'), plek: ['rij', 'flat'] },
  {
    sbi: '69204',
    omschrijving: 'Administratiekantoren',
    woorden: words('Administratiekantoor,Boekhouding'),
    plek: ['rij', 'centrum'],
  },
  {
    sbi: '70221',
    omschrijving: 'Organisatie-adviesbureaus',
    woorden: words('Advies,Organisatieadvies,Consultancy'),
    plek: ['rij', 'flat'],
  },
  {
    sbi: '62020',
    omschrijving: 'Advisering op het gebied van informatietechnologie',
    woorden: words('ICT,Webdesign,Software'),
    plek: ['rij', 'flat'],
  },
  {
    sbi: '86912',
    omschrijving: 'Praktijken van fysiotherapeuten',
    woorden: words('Fysiotherapie'),
    plek: ['centrum', 'rij'],
  },
  {
    sbi: '96022',
    omschrijving: 'Schoonheidsverzorging, pedicures en manicures',
    woorden: words('Schoonheidssalon,Pedicurepraktijk,Nagelstudio'),
    plek: ['rij', 'centrum'],
  },
  { sbi: '49320', omschrijving: 'Vervoer per taxi', woorden: words('Taxi,Taxibedrijf'), plek: ['rij', 'flat'] },
  { sbi: '85592', omschrijving: 'Bedrijfsopleiding en -training', woorden: words('Training,Coaching'), plek: ['rij'] },
  {
    sbi: '45112',
    omschrijving: "Handel in en reparatie van personenauto's",
    woorden: words("Autobedrijf,Auto's"),
    plek: ['bedrijf'],
  },
  {
    sbi: '01410',
    omschrijving: 'Fokken en houden van melkvee',
    woorden: words('Melkveebedrijf,Veehouderij'),
    plek: ['boerderij'],
  },
  { sbi: '53202', omschrijving: 'Koeriers', woorden: words('Koeriersdienst,Pakketdienst'), plek: ['rij', 'flat'] },
]

/** Lines of business of companies. */
export const ONDERNEMINGEN: readonly Bedrijfstak[] = [
  {
    sbi: '56101',
    omschrijving: 'Restaurants',
    woorden: words('Restaurant,Eethuis,Brasserie'),
    plek: ['centrum', 'flat'],
  },
  { sbi: '56300', omschrijving: 'Cafés', woorden: words('Café,Eetcafé'), plek: ['centrum'] },
  {
    sbi: '56102',
    omschrijving: "Cafetaria's, lunchrooms, snackbars en eetkramen",
    woorden: words('Cafetaria,Lunchroom,Snackbar'),
    plek: ['centrum', 'rij'],
  },
  {
    sbi: '10710',
    omschrijving: 'Vervaardiging van brood en vers banketbakkerswerk',
    woorden: words('Bakkerij,Banketbakkerij'),
    plek: ['centrum'],
  },
  { sbi: '47111', omschrijving: 'Supermarkten', woorden: words('Supermarkt,Buurtsuper'), plek: ['centrum'] },
  {
    sbi: '41200',
    omschrijving: 'Algemene burgerlijke en utiliteitsbouw',
    woorden: words('Bouwbedrijf,Aannemersbedrijf,Bouwgroep'),
    plek: ['bedrijf'],
  },
  {
    sbi: '43221',
    omschrijving: 'Loodgieters- en fitterswerk',
    woorden: words('Installatietechniek,Loodgietersbedrijf'),
    plek: ['bedrijf'],
  },
  {
    sbi: '49410',
    omschrijving: 'Goederenvervoer over de weg',
    woorden: words('Transport,Transportbedrijf,Logistiek'),
    plek: ['bedrijf'],
  },
  {
    sbi: '25620',
    omschrijving: 'Verspanende metaalbewerking',
    woorden: words('Metaalbewerking,Machinefabriek'),
    plek: ['bedrijf'],
  },
  { sbi: '47713', omschrijving: 'Winkels in dameskleding', woorden: words('Mode,Boetiek'), plek: ['centrum'] },
  {
    sbi: '47641',
    omschrijving: 'Winkels in fietsen en bromfietsen',
    woorden: words('Fietsen,Rijwielen,Tweewielers'),
    plek: ['centrum', 'rij'],
  },
  {
    sbi: '68311',
    omschrijving: 'Bemiddeling bij handel in onroerend goed',
    woorden: words('Makelaardij,Vastgoed'),
    plek: ['centrum'],
  },
  {
    sbi: '78201',
    omschrijving: 'Uitzendbureaus',
    woorden: words('Uitzendbureau,Personeelsdiensten'),
    plek: ['centrum', 'bedrijf'],
  },
  {
    sbi: '88911',
    omschrijving: 'Kinderopvang',
    woorden: words('Kinderopvang,Kinderdagverblijf'),
    plek: ['rij', 'centrum'],
  },
  {
    sbi: '46341',
    omschrijving: 'Groothandel in dranken',
    woorden: words('Drankenhandel,Groothandel'),
    plek: ['bedrijf'],
  },
  {
    sbi: '30120',
    omschrijving: 'Bouw van sport- en recreatievaartuigen',
    woorden: words('Jachtwerf,Scheepswerf'),
    plek: ['flat', 'bedrijf'],
  },
  { sbi: '55101', omschrijving: 'Hotel-restaurants', woorden: words('Hotel'), plek: ['centrum'] },
]

/** Foundations and associations: purpose and SBI. */
export const MAATSCHAPPELIJK: readonly {
  naam: string
  vorm: 'stichting' | 'vereniging'
  sbi: string
  omschrijving: string
}[] = [
  { naam: 'Stichting Buurthuis Bloemenbuurt', vorm: 'stichting', sbi: '88993', omschrijving: 'Lokaal welzijnswerk' },
  { naam: 'Stichting Voedselbank Waterwolde', vorm: 'stichting', sbi: '88993', omschrijving: 'Lokaal welzijnswerk' },
  { naam: 'Stichting Museum De Turfschuur', vorm: 'stichting', sbi: '91021', omschrijving: 'Musea' },
  { naam: 'Stichting Filmhuis De Lantaarn', vorm: 'stichting', sbi: '59140', omschrijving: 'Bioscopen' },
  {
    naam: 'Stichting Havendagen Waterwolde',
    vorm: 'stichting',
    sbi: '90020',
    omschrijving: 'Dienstverlening voor uitvoerende kunst',
  },
  {
    naam: 'Stichting Dorpsfeest Lindehaven',
    vorm: 'stichting',
    sbi: '94997',
    omschrijving: 'Gezelligheidsverenigingen',
  },
  {
    naam: 'Stichting Kinderboerderij De Kakelhof',
    vorm: 'stichting',
    sbi: '91042',
    omschrijving: 'Kinderboerderijen en natuurbehoud',
  },
  {
    naam: 'Stichting Vluchtelingenhulp Waterwolde',
    vorm: 'stichting',
    sbi: '88993',
    omschrijving: 'Lokaal welzijnswerk',
  },
  { naam: 'Stichting Scholengroep De Kade', vorm: 'stichting', sbi: '85201', omschrijving: 'Basisonderwijs' },
  { naam: 'Stichting Bibliotheek Waterwolde', vorm: 'stichting', sbi: '91011', omschrijving: 'Openbare bibliotheken' },
  { naam: 'Stichting Woonzorg Lindenhof', vorm: 'stichting', sbi: '87302', omschrijving: 'Huizen met verzorging' },
  {
    naam: 'Stichting Wooncoöperatie Nieuw-Zuid',
    vorm: 'stichting',
    sbi: '68204',
    omschrijving: 'Verhuur van onroerend goed',
  },
  { naam: 'Stichting Moskee An-Nour', vorm: 'stichting', sbi: '94911', omschrijving: 'Religieuze organisaties' },
  { naam: 'Stichting Monumenten Grote Kerk', vorm: 'stichting', sbi: '91030', omschrijving: 'Monumentenzorg' },
  { naam: 'Stichting Speel-o-theek De Tol', vorm: 'stichting', sbi: '88993', omschrijving: 'Lokaal welzijnswerk' },
  {
    naam: 'Stichting Repair Café Havenkwartier',
    vorm: 'stichting',
    sbi: '95290',
    omschrijving: 'Reparatie van consumentenartikelen',
  },
  {
    naam: 'Stichting Carnaval De Turfstekers',
    vorm: 'stichting',
    sbi: '94997',
    omschrijving: 'Gezelligheidsverenigingen',
  },
  {
    naam: 'Stichting Dierenopvang Het Nest',
    vorm: 'stichting',
    sbi: '94996',
    omschrijving: 'Overige belangenbehartiging',
  },
  { naam: 'V.V. Waterwolde', vorm: 'vereniging', sbi: '93121', omschrijving: 'Veldvoetbal' },
  { naam: 'Hockeyclub De Reigers', vorm: 'vereniging', sbi: '93121', omschrijving: 'Veldsport in teamverband' },
  { naam: 'Tennisvereniging Lindehaven', vorm: 'vereniging', sbi: '93123', omschrijving: 'Tennis' },
  { naam: 'Roei- en Zeilvereniging De Loods', vorm: 'vereniging', sbi: '93127', omschrijving: 'Zeil- en surfsport' },
  {
    naam: 'Muziekvereniging Crescendo Oosterveen',
    vorm: 'vereniging',
    sbi: '90011',
    omschrijving: 'Beoefening van podiumkunst',
  },
  { naam: 'Gemengd Koor Sint Joris', vorm: 'vereniging', sbi: '90011', omschrijving: 'Beoefening van podiumkunst' },
  {
    naam: 'Volkstuinvereniging De Groene Hoek',
    vorm: 'vereniging',
    sbi: '94997',
    omschrijving: 'Gezelligheidsverenigingen',
  },
  { naam: 'Wijkvereniging Vogelwijk', vorm: 'vereniging', sbi: '94996', omschrijving: 'Overige belangenbehartiging' },
  { naam: 'IJsclub Oosterveen', vorm: 'vereniging', sbi: '93129', omschrijving: 'Overige buitensport' },
  { naam: 'Schaakclub Wit Begint', vorm: 'vereniging', sbi: '93149', omschrijving: 'Overige sportactiviteiten' },
  {
    naam: 'Ondernemersvereniging De Kade',
    vorm: 'vereniging',
    sbi: '94110',
    omschrijving: 'Bedrijfs- en werkgeversorganisaties',
  },
  {
    naam: 'Winkeliersvereniging Hart van Waterwolde',
    vorm: 'vereniging',
    sbi: '94110',
    omschrijving: 'Bedrijfs- en werkgeversorganisaties',
  },
  { naam: 'Atletiekvereniging De Kanaallopers', vorm: 'vereniging', sbi: '93127', omschrijving: 'Atletiek' },
  { naam: 'Scouting De Bevers', vorm: 'vereniging', sbi: '88993', omschrijving: 'Jeugd- en jongerenwerk' },
]

/** Words of the town that companies are named after. */
export const PLAATSWOORDEN = words(
  'De Haven,Het Anker,De Turfkade,Waterwolde,De Singel,De Linde,Oosterveen,Lindehaven,De Reiger,Het Sluisje,De Molenpoort,Kanaalzicht,De Kade,De Waag,Noorderlicht,Zuiderdreef,De Botter,Het Veen,De Grote Kerk,Rivièra',
)

/** Names of buildings whose owners share one association. */
export const GEBOUWEN = words(
  'De Loods,Havenzicht,Kapiteinshuis,Seringenhof,De Mondriaan,Europaflat I,Europaflat II,Vermeerpark,Praagpoort,Lissabontoren,Het Pakhuis,Zeilmakershof,De Reigerburcht,Krakauzicht,Nachtegaal,De Oude Werf,Scheepmakershuis,Istanbulhof,Turfmarkt,Bottervloot,Mondriaanhof,Achter de Wal',
)
