import { GEMEENTE, WIJKEN } from './data/gemeente.ts'
import type { Bouw } from './data/gemeente.ts'

/** A door in the town, as the register of addresses (BAG) knows it. */
export interface Adres {
  straat: string
  huisnummer: number
  huisletter?: string
  huisnummertoevoeging?: string
  /** Without space. */
  postcode: string
  woonplaats: string
  wijk: string
  bouw: Bouw
  /** 16 digits. */
  nummeraanduidingId: string
  /** 16 digits. */
  adresseerbaarObjectId: string
}

/** Letters that Dutch postcodes use; no F, I, O, Q, U and Y, and no S because of SA, SD and SS. */
const POSTCODELETTERS = 'ABCDEGHJKLMNPRTVWXZ'

/** House numbers per postcode, on one side of the street. */
const NUMBERS_PER_POSTCODE = 15

/** All doors of the town, street after street. */
export function buildAdressen(): Adres[] {
  const adressen: Adres[] = []
  for (const wijk of WIJKEN) {
    for (const [index, [straat, hoogste, bouw]] of wijk.straten.entries()) {
      for (let huisnummer = 1; huisnummer <= hoogste; huisnummer++) {
        const postcode = wijk.postcode + postcodeLetters(index, huisnummer)
        for (const deur of doorsAt(bouw, huisnummer)) {
          const bag = String(adressen.length + 1).padStart(10, '0')
          adressen.push({
            straat,
            huisnummer,
            ...deur,
            postcode,
            woonplaats: wijk.woonplaats,
            wijk: wijk.naam,
            bouw,
            nummeraanduidingId: `${GEMEENTE.code}20${bag}`,
            adresseerbaarObjectId: `${GEMEENTE.code}01${bag}`,
          })
        }
      }
    }
  }
  return adressen
}

/** `Singel 12 A-2`, as the first line on an envelope. */
export function adresregel(adres: Adres): string {
  const letter = adres.huisletter === undefined ? '' : ` ${adres.huisletter}`
  const toevoeging = adres.huisnummertoevoeging === undefined ? '' : `-${adres.huisnummertoevoeging}`
  return `${adres.straat} ${adres.huisnummer}${letter}${toevoeging}`
}

function doorsAt(bouw: Bouw, huisnummer: number): { huisletter?: string; huisnummertoevoeging?: string }[] {
  if (bouw === 'flat' && huisnummer % 6 === 1)
    return range(1, 8).map((door) => ({ huisnummertoevoeging: String(door) }))
  if (bouw === 'centrum' && huisnummer % 5 === 0) return [{}, { huisletter: 'A' }, { huisletter: 'B' }]
  if (bouw === 'centrum' && huisnummer % 20 === 1) {
    return [
      { huisletter: 'A' },
      { huisletter: 'B', huisnummertoevoeging: '1' },
      { huisletter: 'B', huisnummertoevoeging: '2' },
    ]
  }
  if (bouw === 'rij' && huisnummer % 22 === 3) return [{ huisnummertoevoeging: 'BIS' }, {}]
  return [{}]
}

function postcodeLetters(street: number, huisnummer: number): string {
  const block = Math.floor((huisnummer - 1) / 2 / NUMBERS_PER_POSTCODE) * 2 + (huisnummer % 2)
  return letterAt(street) + letterAt(block)
}

function letterAt(index: number): string {
  return POSTCODELETTERS.charAt(index % POSTCODELETTERS.length)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
