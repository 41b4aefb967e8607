import type { InvalidParam } from './problems.ts'
import { checkPad, gezagPersoonBeperkt, persoon, persoonBeperkt } from './velden.ts'
import type { Velden } from './velden.ts'

/** A request that passed: its kind, what it asks, and the paths it wants. */
export interface Query {
  type: QueryType
  parameters: Readonly<Record<string, unknown>>
  fields: readonly string[]
}

type Check = (name: string, value: unknown) => InvalidParam[]

interface Parameter {
  check: Check
  required?: boolean
}

interface Kind {
  /** Undefined: not limited, the request names the persons. */
  maximum: number | undefined
  velden: Velden
  parameters: Readonly<Record<string, Parameter>>
}

const GESLACHTSNAAM = String.raw`^[a-zA-Z0-9À-ž \.\-\']{1,200}$|^[a-zA-Z0-9À-ž \.\-\']{3,199}\*{1}$`
const VOORNAMEN_OPTIONEEL = String.raw`^[a-zA-Z0-9À-ž \.\-\']{1,199}\*{0,1}$`
const STRAAT = String.raw`^[a-zA-Z0-9À-ž \-\'\.]{1,80}$|^[a-zA-Z0-9À-ž \-\'\.]{7,79}\*{1}$|^\*{1}[a-zA-Z0-9À-ž \-\'\.]{7,79}$`
const BAG = '^(?!0{16})[0-9]{16}$'
const BSN = '^[0-9]{9}$'
const FIELD = String.raw`^[a-zA-Z0-9\._]{1,200}$`

const geslachtsnaam = text(GESLACHTSNAAM)
const voornamenOptioneel = text(VOORNAMEN_OPTIONEEL)
const voorvoegsel = text(String.raw`^[a-zA-Z \']{1,10}$`)
const geslacht = text('^([Mm]|[Vv]|[Oo])$')
const gemeenteVanInschrijving = text('^[0-9]{4}$')
const inclusiefOverledenPersonen: Parameter = { check: checkBoolean }
const geboortedatum: Parameter = { check: checkDate }
const huisnummer: Parameter = { check: checkHuisnummer, required: true }
const toevoegingen = {
  huisletter: text('^[a-zA-Z]{1}$'),
  huisnummertoevoeging: text(String.raw`^[a-zA-Z0-9 \-]{1,4}$`),
}
const algemeen = { gemeenteVanInschrijving, inclusiefOverledenPersonen }

const kinds = {
  RaadpleegMetBurgerservicenummer: {
    maximum: undefined,
    velden: persoon,
    parameters: {
      burgerservicenummer: { check: listOf(20, text(BSN).check), required: true },
      gemeenteVanInschrijving,
    },
  },
  ZoekMetGeslachtsnaamEnGeboortedatum: {
    maximum: 10,
    velden: persoonBeperkt,
    parameters: {
      ...algemeen,
      geslachtsnaam: required(geslachtsnaam),
      geboortedatum: required(geboortedatum),
      voornamen: voornamenOptioneel,
      voorvoegsel,
      geslacht,
    },
  },
  ZoekMetNaamEnGemeenteVanInschrijving: {
    maximum: 10,
    velden: persoonBeperkt,
    parameters: {
      inclusiefOverledenPersonen,
      gemeenteVanInschrijving: required(gemeenteVanInschrijving),
      geslachtsnaam: required(geslachtsnaam),
      voornamen: required(text(GESLACHTSNAAM)),
      voorvoegsel,
      geslacht,
    },
  },
  ZoekMetPostcodeEnHuisnummer: {
    maximum: 30,
    velden: persoonBeperkt,
    parameters: {
      ...algemeen,
      ...toevoegingen,
      postcode: required(text('^[1-9]{1}[0-9]{3}[ ]?[A-Za-z]{2}$')),
      huisnummer,
      geboortedatum,
      geslachtsnaam,
    },
  },
  ZoekMetStraatHuisnummerEnGemeenteVanInschrijving: {
    maximum: 30,
    velden: persoonBeperkt,
    parameters: {
      ...toevoegingen,
      inclusiefOverledenPersonen,
      gemeenteVanInschrijving: required(gemeenteVanInschrijving),
      straat: required(text(STRAAT)),
      huisnummer,
    },
  },
  ZoekMetNummeraanduidingIdentificatie: {
    maximum: 30,
    velden: persoonBeperkt,
    parameters: { ...algemeen, nummeraanduidingIdentificatie: required(text(BAG)) },
  },
  ZoekMetAdresseerbaarObjectIdentificatie: {
    maximum: 30,
    velden: gezagPersoonBeperkt,
    parameters: { ...algemeen, adresseerbaarObjectIdentificatie: required(text(BAG)) },
  },
} satisfies Record<string, Kind>

export type QueryType = keyof typeof kinds

export function kindOf(type: QueryType): Kind {
  return kinds[type]
}

/** Reads a request body; the second form lists everything that is wrong with it, as the BRP tells all at once. */
export function readQuery(body: unknown): { query: Query } | { wrong: InvalidParam[] } {
  const given = isRecord(body) ? body : {}
  const { type, fields, ...rest } = given
  if (type === undefined || type === null) return { wrong: [missing('type')] }
  if (!isQueryType(type))
    return { wrong: [{ name: 'type', code: 'value', reason: 'Waarde is geen geldig zoek type.' }] }
  const kind: Kind = kinds[type]
  const wrong = [...checkFields(fields, kind.velden), ...checkParameters(rest, kind)]
  if (wrong.length > 0) return { wrong }
  return { query: { type, parameters: rest, fields: Array.isArray(fields) ? fields.map(String) : [] } }
}

function checkParameters(given: Readonly<Record<string, unknown>>, kind: Kind): InvalidParam[] {
  const wrong: InvalidParam[] = []
  for (const [name, parameter] of Object.entries(kind.parameters)) {
    const value = given[name]
    const absent = value === undefined || value === null
    if (parameter.required && (absent || value === '')) wrong.push(missing(name))
    else if (!absent) wrong.push(...parameter.check(name, value))
  }
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(kind.parameters, name)) continue
    wrong.push({ name, code: 'unknownParam', reason: 'Parameter is niet verwacht.' })
  }
  return wrong
}

function checkFields(fields: unknown, velden: Velden): InvalidParam[] {
  if (fields === undefined || fields === null) return [missing('fields')]
  const checkForm = text(FIELD).check
  return listOf(130, (name, pad) => {
    const malformed = checkForm(name, pad)
    if (malformed.length > 0 || typeof pad !== 'string') return malformed
    const fault = checkPad(pad, velden)
    if (fault === undefined) return []
    const word = fault === 'verboden' ? 'toegestane' : 'bestaande'
    return [{ name, code: 'fields', reason: `Parameter bevat een niet ${word} veldnaam.` }]
  })('fields', fields)
}

function text(pattern: string): Parameter {
  const expression = new RegExp(pattern)
  return {
    check: (name, value) =>
      typeof value === 'string' && expression.test(value)
        ? []
        : [{ name, code: 'pattern', reason: `Waarde voldoet niet aan patroon ${pattern}.` }],
  }
}

function listOf(maximum: number, checkItem: Check): Check {
  return (name, value) => {
    if (!Array.isArray(value)) return [{ name, code: 'array', reason: 'Parameter is geen array.' }]
    if (value.length === 0) return [{ name, code: 'minItems', reason: 'Array bevat minder dan 1 items.' }]
    if (value.length > maximum) {
      return [{ name, code: 'maxItems', reason: `Array bevat meer dan ${maximum} items.` }]
    }
    return value.flatMap((item, index) => checkItem(`${name}[${index}]`, item))
  }
}

function checkBoolean(name: string, value: unknown): InvalidParam[] {
  if (typeof value === 'boolean') return []
  return [{ name, code: 'boolean', reason: 'Waarde is geen boolean.' }]
}

function checkDate(name: string, value: unknown): InvalidParam[] {
  if (typeof value === 'string' && isDay(value)) return []
  return [{ name, code: 'date', reason: 'Waarde is geen geldige datum.' }]
}

/** A number in a string is refused, as the published document asks for an integer. */
function checkHuisnummer(name: string, value: unknown): InvalidParam[] {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 99_999) return []
  return [{ name, code: 'integer', reason: 'Waarde is geen geldig getal.' }]
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const parsed = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value)
}

function required(parameter: Parameter): Parameter {
  return { ...parameter, required: true }
}

function missing(name: string): InvalidParam {
  return { name, code: 'required', reason: 'Parameter is verplicht.' }
}

function isQueryType(type: unknown): type is QueryType {
  return typeof type === 'string' && Object.hasOwn(kinds, type)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
