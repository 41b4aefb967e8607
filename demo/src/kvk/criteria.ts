import type { Answer } from '#server'
import { wrongKvkNummer, wrongParameters, wrongRsin, wrongType, wrongVestigingsnummer } from './problems.ts'

export type ResultType = 'hoofdvestiging' | 'nevenvestiging' | 'rechtspersoon'

/** A search that passed. Texts as given, numbers read. */
export interface Criteria {
  kvkNummer?: string
  rsin?: string
  vestigingsnummer?: string
  naam?: string
  straatnaam?: string
  plaats?: string
  postcode?: string
  huisnummer?: number
  huisletter?: string
  postbusnummer?: number
  types: readonly ResultType[]
  inactive: boolean
  pagina: number
  resultatenPerPagina: number
}

const TYPES: readonly ResultType[] = ['hoofdvestiging', 'nevenvestiging', 'rechtspersoon']

const PATTERNS = {
  kvkNummer: /^\d{8}$/,
  rsin: /^\d{9}$/,
  vestigingsnummer: /^\d{12}$/,
  naam: /\S/,
  straatnaam: /\S/,
  plaats: /\S/,
  postcode: /^\d{4}[a-zA-Z]{2}$/,
  huisnummer: /^\d{1,5}$/,
  huisletter: /^[a-zA-Z]$/,
  postbusnummer: /^\d{1,5}$/,
  type: /./,
  inclusiefInactieveRegistraties: /^(true|false)$/i,
  pagina: /^\d{1,4}$/,
  resultatenPerPagina: /^\d{1,3}$/,
}

type Name = keyof typeof PATTERNS

const SEARCHING: readonly Name[] = [
  'kvkNummer',
  'rsin',
  'vestigingsnummer',
  'naam',
  'straatnaam',
  'plaats',
  'postcode',
  'huisnummer',
  'postbusnummer',
]

/** Reads the query of Zoeken; names may be written in any case, as the KVK's own links have them in lower case. */
export function readCriteria(query: URLSearchParams): { criteria: Criteria } | { refused: Answer } {
  const read = readValues(query)
  if ('refused' in read) return read
  const { values, types } = read
  const refused = refuseNumbers(values) ?? refuseCombination(values)
  if (refused !== undefined) return { refused }
  const texts: Partial<Criteria> = {}
  for (const name of ['kvkNummer', 'rsin', 'vestigingsnummer', 'naam', 'straatnaam', 'plaats', 'huisletter'] as const) {
    const value = values.get(name)
    if (value !== undefined) texts[name] = value
  }
  const postcode = values.get('postcode')
  if (postcode !== undefined) texts.postcode = postcode.toUpperCase()
  for (const name of ['huisnummer', 'postbusnummer'] as const) {
    const value = values.get(name)
    if (value !== undefined) texts[name] = Number(value)
  }
  const criteria: Criteria = {
    ...texts,
    types: types.length === 0 ? TYPES : types,
    inactive: values.get('inclusiefInactieveRegistraties')?.toLowerCase() === 'true',
    pagina: Number(values.get('pagina') ?? 1),
    resultatenPerPagina: Number(values.get('resultatenPerPagina') ?? 10),
  }
  const wrong = outOfRange(criteria)
  return wrong.length > 0 ? { refused: wrongParameters(wrong) } : { criteria }
}

function readValues(
  query: URLSearchParams,
): { values: ReadonlyMap<Name, string>; types: readonly ResultType[] } | { refused: Answer } {
  const values = new Map<Name, string>()
  const types: ResultType[] = []
  const unknown: string[] = []
  for (const [given, value] of query) {
    const name = nameOf(given)
    if (name === undefined) unknown.push(given)
    else if (name !== 'type') values.set(name, value)
    else {
      const type = TYPES.find((known) => known === value)
      if (type === undefined) return { refused: wrongType() }
      types.push(type)
    }
  }
  return unknown.length > 0 ? { refused: wrongParameters(unknown) } : { values, types }
}

function refuseNumbers(values: ReadonlyMap<Name, string>): Answer | undefined {
  const wrong = [...values].filter(([name, value]) => !PATTERNS[name].test(value))
  for (const [name, value] of wrong) {
    if (name === 'kvkNummer') return wrongKvkNummer(value)
    if (name === 'vestigingsnummer') return wrongVestigingsnummer(value)
    if (name === 'rsin') return wrongRsin(value)
  }
  return wrong.length > 0 ? wrongParameters(wrong.map(([name]) => name)) : undefined
}

/** A postcode and a number belong together, a huisletter belongs to a huisnummer, and something must be searched. */
function refuseCombination(values: ReadonlyMap<Name, string>): Answer | undefined {
  const numbered = values.has('huisnummer') || values.has('postbusnummer')
  if (values.has('postcode') && !numbered) return wrongParameters(['postcode'])
  if (!values.has('postcode') && numbered) {
    return wrongParameters([values.has('huisnummer') ? 'huisnummer' : 'postbusnummer'])
  }
  if (values.has('huisletter') && !values.has('huisnummer')) return wrongParameters(['huisletter'])
  return SEARCHING.some((name) => values.has(name)) ? undefined : wrongParameters(['zoekparameter ontbreekt'])
}

function outOfRange(criteria: Criteria): string[] {
  const wrong: string[] = []
  if (criteria.pagina < 1 || criteria.pagina > 1000) wrong.push('pagina')
  if (criteria.resultatenPerPagina < 1 || criteria.resultatenPerPagina > 100) wrong.push('resultatenPerPagina')
  return wrong
}

function nameOf(given: string): Name | undefined {
  const wanted = given.toLowerCase()
  for (const name of Object.keys(PATTERNS)) {
    if (name.toLowerCase() === wanted && isName(name)) return name
  }
  return undefined
}

function isName(name: string): name is Name {
  return Object.hasOwn(PATTERNS, name)
}
