import type { Criteria, ResultType } from './criteria.ts'
import type { KvkAdres, KvkInschrijving, KvkVestiging } from './seed.ts'

/** One hit: a branch, or the legal person itself. */
export interface Treffer {
  inschrijving: KvkInschrijving
  vestiging?: KvkVestiging
  type: ResultType
  naam: string
  /** Set when it was found by a name that is no longer used. */
  vervallenNaam?: string
  adres?: KvkAdres
  actief: boolean
}

/** All hits in the order of the register; a company is there as a legal person and as each of its branches. */
export function findTreffers(inschrijvingen: readonly KvkInschrijving[], criteria: Criteria): Treffer[] {
  const treffers: Treffer[] = []
  for (const inschrijving of inschrijvingen) {
    if (criteria.kvkNummer !== undefined && inschrijving.kvkNummer !== criteria.kvkNummer) continue
    if (criteria.rsin !== undefined && inschrijving.rsin !== criteria.rsin) continue
    for (const candidate of candidatesOf(inschrijving)) {
      const treffer = meet(candidate, criteria)
      if (treffer !== undefined) treffers.push(treffer)
    }
  }
  return treffers
}

interface Candidate {
  inschrijving: KvkInschrijving
  vestiging?: KvkVestiging
  type: ResultType
  namen: readonly string[]
  adressen: readonly KvkAdres[]
  actief: boolean
}

function candidatesOf(inschrijving: KvkInschrijving): Candidate[] {
  const candidates: Candidate[] = []
  const alive = inschrijving.datumEinde === undefined
  if (inschrijving.rsin !== undefined || inschrijving.vestigingen.length === 0) {
    const namen = [inschrijving.statutaireNaam, inschrijving.naam].filter((naam) => naam !== undefined)
    const main = inschrijving.vestigingen.find((vestiging) => vestiging.hoofdvestiging)
    const adressen = inschrijving.adressen ?? main?.adressen ?? []
    candidates.push({ inschrijving, type: 'rechtspersoon', namen, adressen, actief: alive })
  }
  for (const vestiging of inschrijving.vestigingen) {
    candidates.push({
      inschrijving,
      vestiging,
      type: vestiging.hoofdvestiging ? 'hoofdvestiging' : 'nevenvestiging',
      namen: [vestiging.eersteHandelsnaam, ...(vestiging.handelsnamen ?? [])],
      adressen: vestiging.adressen,
      actief: alive && vestiging.datumEinde === undefined,
    })
  }
  return candidates
}

function meet(candidate: Candidate, criteria: Criteria): Treffer | undefined {
  const { inschrijving, vestiging, type, actief } = candidate
  if (!actief && !criteria.inactive) return undefined
  if (!criteria.types.includes(type)) return undefined
  const { vestigingsnummer } = criteria
  if (vestigingsnummer !== undefined && vestiging?.vestigingsnummer !== vestigingsnummer) return undefined
  const name = meetName(candidate, criteria.naam)
  if (name === undefined) return undefined
  const adres = candidate.adressen.find((one) => meetsAdres(one, criteria))
  if (adres === undefined && asksAdres(criteria)) return undefined
  return {
    inschrijving,
    ...(vestiging === undefined ? {} : { vestiging }),
    type,
    ...name,
    ...(adres === undefined ? {} : { adres }),
    actief,
  }
}

/** Every asked word must begin a word of one name, blind for case and diacritics. */
function meetName(
  candidate: Candidate,
  wanted: string | undefined,
): Pick<Treffer, 'naam' | 'vervallenNaam'> | undefined {
  const naam = candidate.namen[0] ?? candidate.inschrijving.naam
  if (wanted === undefined) return { naam }
  const found = candidate.namen.find((one) => hasWords(one, wanted))
  if (found !== undefined) return { naam: found }
  const vervallenNaam = candidate.inschrijving.vervallenNamen?.find((one) => hasWords(one, wanted))
  return vervallenNaam === undefined ? undefined : { naam, vervallenNaam }
}

function asksAdres(criteria: Criteria): boolean {
  return [criteria.straatnaam, criteria.plaats, criteria.postcode].some((value) => value !== undefined)
}

function meetsAdres(adres: KvkAdres, criteria: Criteria): boolean {
  const { straatnaam, plaats, postcode, huisnummer, huisletter, postbusnummer } = criteria
  if (straatnaam !== undefined && folded(adres.straatnaam ?? '') !== folded(straatnaam)) return false
  if (plaats !== undefined && folded(adres.plaats ?? '') !== folded(plaats)) return false
  if (postcode !== undefined && adres.postcode !== postcode) return false
  if (huisnummer !== undefined && adres.huisnummer !== huisnummer) return false
  if (huisletter !== undefined && adres.huisletter?.toUpperCase() !== huisletter.toUpperCase()) return false
  return postbusnummer === undefined || adres.postbusnummer === postbusnummer
}

function hasWords(naam: string, wanted: string): boolean {
  const words = wordsOf(naam)
  return wordsOf(wanted).every((asked) => words.some((word) => word.startsWith(asked)))
}

function wordsOf(text: string): string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
