import { leeftijdOf } from './leeftijd.ts'
import type { Persoon } from './seed.ts'
import type { Veld, Velden } from './velden.ts'

type Gegevens = Record<string, unknown>

/** What is asked of one group: nothing deeper means all of it. */
interface Wens {
  [naam: string]: Wens
}

const ALLES: Wens = Object.freeze({})
const ONGEVRAAGD = ['geheimhoudingPersoonsgegevens', 'opschortingBijhouding', 'rni', 'verificatie'] as const
const BINNENLAND = { adresseringBinnenland: 'adressering', verblijfplaatsBinnenland: 'verblijfplaats' }

/** The part of a person that `fields` asks for, plus what the BRP always tells. */
export function presentPersoon(persoon: Persoon, fields: readonly string[], velden: Velden, today: string): Gegevens {
  const source: Gegevens = { ...persoon }
  const leeftijd = leeftijdOf(persoon, today)
  if (leeftijd === undefined) delete source['leeftijd']
  else source['leeftijd'] = leeftijd
  const answer = selectGroep(withBinnenland(source), toWens(fields), velden)
  for (const name of ONGEVRAAGD) {
    const value = withoutEmpty(source[name])
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) answer[name] = value
  }
  for (const [alias, naam] of Object.entries(BINNENLAND)) {
    const value = answer[alias]
    delete answer[alias]
    if (value !== undefined && answer[naam] === undefined) answer[naam] = value
  }
  return answer
}

/** The inland aliases: the same group under its own name, and nothing for who lives abroad. */
function withBinnenland(source: Gegevens): Gegevens {
  const verblijfplaats = source['verblijfplaats']
  const type = isGegevens(verblijfplaats) ? verblijfplaats['type'] : undefined
  if (type !== 'Adres' && type !== 'Locatie') return source
  return { ...source, adresseringBinnenland: source['adressering'], verblijfplaatsBinnenland: verblijfplaats }
}

function toWens(fields: readonly string[]): Wens {
  const whole: Wens = {}
  for (const pad of fields.toSorted((a, b) => b.length - a.length)) {
    const delen = pad.split('.')
    let here = whole
    for (const deel of delen.slice(0, -1)) here = here[deel] ??= {}
    // Longer paths came first, so a group that is asked as a whole wins over its parts.
    here[delen.at(-1) ?? pad] = ALLES
  }
  return whole
}

function selectGroep(source: Gegevens, wens: Wens, velden: Velden, altijd: readonly string[] = []): Gegevens {
  const all = Object.keys(wens).length === 0
  const answer: Gegevens = {}
  for (const [naam, veld] of Object.entries(velden)) {
    const asked = all ? ALLES : wens[naam]
    if (asked === undefined) continue
    const value = selectVeld(source[naam], asked, veld)
    if (value !== undefined) answer[naam] = value
  }
  for (const naam of altijd) {
    const value = withoutEmpty(source[naam])
    if (value !== undefined) answer[naam] = value
  }
  const inOnderzoek = selectInOnderzoek(source['inOnderzoek'], all ? Object.keys(velden) : Object.keys(wens))
  if (inOnderzoek !== undefined) answer['inOnderzoek'] = inOnderzoek
  return answer
}

function selectVeld(value: unknown, wens: Wens, veld: Veld): unknown {
  if (veld.kind === 'geheel' && veld.delen.length === 0) return Array.isArray(value) ? value : []
  if (veld.kind !== 'groep') return withoutEmpty(value)
  if (veld.lijst) {
    const items = Array.isArray(value) ? value.filter(isGegevens) : []
    return items.map((item) => selectGroep(item, wens, veld.velden, veld.altijd))
  }
  if (!isGegevens(value)) return undefined
  const group = selectGroep(value, wens, veld.velden, veld.altijd)
  return Object.keys(group).length === 0 ? undefined : group
}

/** Which of the asked fields are under investigation; its dates come along only with such a field. */
function selectInOnderzoek(value: unknown, asked: readonly string[]): Gegevens | undefined {
  if (!isGegevens(value)) return undefined
  const doubted = Object.entries(value).filter(([naam, doubt]) => doubt === true && asked.includes(naam))
  if (doubted.length === 0) return undefined
  const dates = Object.entries(value).filter(([, entry]) => isGegevens(entry))
  return Object.fromEntries([...doubted, ...dates])
}

/** No value, false and an empty group are absent in an answer; a number zero is a value. */
function withoutEmpty(value: unknown): unknown {
  if (value === null || value === false || value === '') return undefined
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((item) => item !== undefined)
  if (!isGegevens(value)) return value
  const kept: Gegevens = {}
  for (const [naam, entry] of Object.entries(value)) {
    const clean = withoutEmpty(entry)
    if (clean !== undefined) kept[naam] = clean
  }
  return Object.keys(kept).length === 0 ? undefined : kept
}

function isGegevens(value: unknown): value is Gegevens {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
