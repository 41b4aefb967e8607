/** The invented municipality itself. Number, postcodes and telephone area are in use nowhere that we know of. */
export const GEMEENTE = {
  naam: 'Waterwolde',
  code: '7301',
  /** Passes the eleven-test; owner of all zaken. */
  rsin: '999300003',
  oin: '00000009993000030000',
  /** Citizens' sites do not exist under `.example` (RFC 2606), so no mail of the demo can reach anybody. */
  domein: 'waterwolde.example',
  telefoon: '14 0199',
} as const

/** How a street is built: decides how far its numbers run and whether one door holds several homes. */
export type Bouw = 'rij' | 'flat' | 'centrum' | 'vrij' | 'bedrijf' | 'boerderij'

/** Name, highest house number and kind of building. */
export type StraatRegel = readonly [naam: string, hoogste: number, bouw: Bouw]

export interface Wijk {
  naam: string
  /** As it stands in a sentence. */
  inZin: string
  postcode: string
  woonplaats: string
  straten: readonly StraatRegel[]
}

export const WIJKEN: readonly Wijk[] = [
  {
    naam: 'Centrum',
    inZin: 'het centrum',
    postcode: '4291',
    woonplaats: 'Waterwolde',
    straten: [
      ['Singel', 60, 'centrum'],
      ['Marktplein', 30, 'centrum'],
      ['Grote Kerkstraat', 40, 'centrum'],
      ['Kleine Kerkstraat', 26, 'centrum'],
      ['Stationsstraat', 84, 'centrum'],
      ['Nieuwstraat', 52, 'centrum'],
      ['Weverssteeg', 18, 'centrum'],
      ['Vismarkt', 16, 'centrum'],
      ['Turfkade', 44, 'centrum'],
      ['Burgemeester Rijnbergplein', 24, 'centrum'],
      ['Achter de Wal', 38, 'rij'],
      ['Molenpoort', 22, 'centrum'],
    ],
  },
  {
    naam: 'Havenkwartier',
    inZin: 'het Havenkwartier',
    postcode: '4292',
    woonplaats: 'Waterwolde',
    straten: [
      ['Oude Haven', 48, 'flat'],
      ['Scheepmakersdijk', 66, 'flat'],
      ['Ankerpad', 30, 'rij'],
      ['Touwslagersbaan', 40, 'rij'],
      ['Kapiteinskade', 36, 'flat'],
      ['Loodsgracht', 28, 'flat'],
      ['Zeilmakershof', 20, 'rij'],
      ['Havenboulevard', 52, 'flat'],
      ['Botterwerf', 24, 'rij'],
    ],
  },
  {
    naam: 'Bloemenbuurt',
    inZin: 'de Bloemenbuurt',
    postcode: '4293',
    woonplaats: 'Waterwolde',
    straten: [
      ['Lindenlaan', 70, 'rij'],
      ['Tulpstraat', 58, 'rij'],
      ['Hyacintstraat', 46, 'rij'],
      ['Korenbloemweg', 62, 'rij'],
      ['Anjerhof', 24, 'rij'],
      ['Rozengaarde', 36, 'rij'],
      ['Vergeet-mij-nietpad', 28, 'rij'],
      ['Margrietstraat', 44, 'rij'],
      ['Seringenplein', 30, 'flat'],
      ['Dahliastraat', 50, 'rij'],
    ],
  },
  {
    naam: 'Vogelwijk',
    inZin: 'de Vogelwijk',
    postcode: '4294',
    woonplaats: 'Waterwolde',
    straten: [
      ['Reigerlaan', 64, 'rij'],
      ['Merelstraat', 48, 'rij'],
      ['IJsvogelpad', 32, 'rij'],
      ['Kievitweide', 40, 'vrij'],
      ['Zwaluwstraat', 56, 'rij'],
      ['Karekietlaan', 38, 'rij'],
      ['Nachtegaalplantsoen', 26, 'flat'],
      ['Grutterijdreef', 44, 'vrij'],
      ['Roerdompsingel', 52, 'rij'],
    ],
  },
  {
    naam: 'Nieuw-Zuid',
    inZin: 'Nieuw-Zuid',
    postcode: '4295',
    woonplaats: 'Waterwolde',
    straten: [
      ['Europalaan', 90, 'flat'],
      ['Praagstraat', 42, 'flat'],
      ['Lissabonhof', 30, 'flat'],
      ['Krakaustraat', 38, 'flat'],
      ['Istanbulplein', 24, 'flat'],
      ['Ljubljanastraat', 36, 'rij'],
      ['Zuiderdreef', 58, 'rij'],
      ['Tallinnpad', 28, 'rij'],
      ['Sint-Petersburglaan', 40, 'flat'],
    ],
  },
  {
    naam: 'Schilderswijk',
    inZin: 'de Schilderswijk',
    postcode: '4296',
    woonplaats: 'Waterwolde',
    straten: [
      ['Judith Leysterstraat', 46, 'rij'],
      ['Jan Steenhof', 28, 'rij'],
      ['Mondriaanlaan', 60, 'flat'],
      ['Charley Tooropweg', 42, 'rij'],
      ['Vermeerplein', 26, 'flat'],
      ['Paulus Potterstraat', 54, 'rij'],
      ['Jozef Israëlskade', 36, 'rij'],
      ['Breitnerstraat', 40, 'rij'],
    ],
  },
  {
    naam: 'Bedrijvenpark De Kade',
    inZin: 'bedrijvenpark De Kade',
    postcode: '4297',
    woonplaats: 'Waterwolde',
    straten: [
      ['Industriekade', 60, 'bedrijf'],
      ['Ambachtsweg', 48, 'bedrijf'],
      ['Ketelmakerij', 30, 'bedrijf'],
      ['Energieweg', 44, 'bedrijf'],
      ['Handelsboulevard', 36, 'bedrijf'],
    ],
  },
  {
    naam: 'Lindehaven',
    inZin: 'Lindehaven',
    postcode: '4298',
    woonplaats: 'Lindehaven',
    straten: [
      ['Dorpsstraat', 80, 'rij'],
      ['Brink', 22, 'vrij'],
      ['Kerkepad', 26, 'vrij'],
      ['Molendijk', 54, 'vrij'],
      ['Meester Van Dalenstraat', 34, 'rij'],
      ["'t Hofje", 14, 'rij'],
      ['Lindehavensekade', 40, 'vrij'],
    ],
  },
  {
    naam: 'Oosterveen',
    inZin: 'Oosterveen',
    postcode: '4299',
    woonplaats: 'Oosterveen',
    straten: [
      ['Veenweg', 88, 'boerderij'],
      ['Oosterwijk', 46, 'vrij'],
      ['Zuiderwijk', 38, 'boerderij'],
      ['Schoolstraat', 36, 'rij'],
      ['Kanaaldijk Noord', 72, 'boerderij'],
      ['Turfstekerslaan', 30, 'vrij'],
    ],
  },
]
