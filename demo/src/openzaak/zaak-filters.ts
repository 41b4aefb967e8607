import { BOOLEAN, DATE, TEXT, TEXTS, URI, uuidIn } from './parameters.ts'
import type { Kind, Kinds } from './parameters.ts'
import { isAtMost } from './register.ts'
import type { Zaak } from './register.ts'
import { isRolFilter, ROL_KINDS, rolMatcher } from './rol-filters.ts'
import { VERTROUWELIJKHEIDAANDUIDINGEN } from './seed.ts'
import type { Vertrouwelijkheidaanduiding } from './seed.ts'
import { PATHS } from './urls.ts'

type Test = (zaak: Zaak) => boolean
const DATE_FILTERS = [
  'startdatum startdatum__gt startdatum__gte startdatum__lt startdatum__lte',
  'registratiedatum registratiedatum__gt registratiedatum__lt',
  'einddatum einddatum__gt einddatum__lt',
  'einddatumGepland einddatumGepland__gt einddatumGepland__lt',
  'uiterlijkeEinddatumAfdoening uiterlijkeEinddatumAfdoening__gt uiterlijkeEinddatumAfdoening__lt',
  'archiefactiedatum archiefactiedatum__gt archiefactiedatum__lt',
].flatMap((line) => line.split(' '))

const ORDERS = ['archiefactiedatum', 'einddatum', 'identificatie', 'publicatiedatum', 'registratiedatum', 'startdatum']
const NOMINATIES = ['blijvend_bewaren', 'vernietigen']
const ARCHIEFSTATUSSEN = ['gearchiveerd', 'gearchiveerd_procestermijn_onbekend', 'nog_te_archiveren', 'overgedragen']
const DATES: Record<string, Kind> = Object.fromEntries(DATE_FILTERS.map((name) => [name, DATE]))

/** The filters of the list of zaken, `expand` aside. */
export const ZAAK_KINDS: Kinds = {
  ...DATES,
  ...ROL_KINDS,
  archiefactiedatum__isnull: BOOLEAN,
  archiefnominatie: { kind: 'one', of: NOMINATIES },
  archiefnominatie__in: { kind: 'many', of: NOMINATIES },
  archiefstatus: { kind: 'one', of: ARCHIEFSTATUSSEN },
  archiefstatus__in: { kind: 'many', of: ARCHIEFSTATUSSEN },
  bronorganisatie: TEXT,
  bronorganisatie__in: TEXTS,
  einddatum__isnull: BOOLEAN,
  identificatie: TEXT,
  identificatie__icontains: TEXT,
  kenmerk: TEXT,
  kenmerk__bron: TEXT,
  maximaleVertrouwelijkheidaanduiding: { kind: 'one', of: VERTROUWELIJKHEIDAANDUIDINGEN },
  omschrijving: TEXT,
  ordering: { kind: 'many', of: ORDERS.flatMap((name) => [name, `-${name}`]) },
  resultaat__resultaattype: URI,
  status__statustype: URI,
  zaaktype: URI,
  zaaktype__omschrijving: TEXT,
}

/** What a `_zoek` knows besides. */
export const ZAAK_SEARCH_KINDS: Kinds = { ...ZAAK_KINDS, uuid__in: TEXTS, zaaktype__in: TEXTS, zaaktype__not_in: TEXTS }

/** The zaken that fit all the given filters, in the asked order or else as they came. */
export function filterZaken(
  zaken: readonly Zaak[],
  given: ReadonlyMap<string, string>,
  { baseUrl, rsin }: { baseUrl: string; rsin: string },
): Zaak[] {
  const tests: Test[] = [rolMatcher(given)]
  for (const [name, value] of given) {
    if (!isRolFilter(name)) tests.push(testFor(name, value, baseUrl, rsin))
  }
  const fitting = zaken.filter((zaak) => tests.every((test) => test(zaak)))
  return order(fitting, given.get('ordering'))
}

function testFor(name: string, value: string, baseUrl: string, rsin: string): Test {
  if (DATES[name] !== undefined) return dateTest(name, value)
  const inZaaktypen = (url: string): string | undefined => uuidIn(url, `${baseUrl}${PATHS.zaaktypen}`)
  switch (name) {
    case 'identificatie':
      return ({ seed }) => seed.identificatie === value
    case 'identificatie__icontains':
      return ({ seed }) => contains(seed.identificatie, value)
    case 'omschrijving':
      return ({ seed }) => contains(seed.omschrijving, value)
    case 'zaaktype__omschrijving':
      return ({ zaaktype }) => contains(zaaktype.omschrijving, value)
    case 'bronorganisatie':
      return () => value === rsin
    case 'bronorganisatie__in':
      return () => value.split(',').includes(rsin)
    case 'zaaktype': {
      const uuid = inZaaktypen(value)
      return ({ seed }) => seed.zaaktype === uuid
    }
    case 'zaaktype__in': {
      const uuids = new Set(value.split(',').map(inZaaktypen))
      return ({ seed }) => uuids.has(seed.zaaktype)
    }
    case 'zaaktype__not_in': {
      const uuids = new Set(value.split(',').map(inZaaktypen))
      return ({ seed }) => !uuids.has(seed.zaaktype)
    }
    case 'uuid__in': {
      const uuids = new Set(value.toLowerCase().split(','))
      return ({ seed }) => uuids.has(seed.uuid)
    }
    case 'status__statustype': {
      const uuid = uuidIn(value, `${baseUrl}${PATHS.statustypen}`)
      return ({ statussen }) => uuid !== undefined && statussen[0]?.seed.statustype === uuid
    }
    case 'resultaat__resultaattype': {
      const uuid = uuidIn(value, `${baseUrl}${PATHS.resultaattypen}`)
      return ({ resultaat }) => uuid !== undefined && resultaat?.seed.resultaattype === uuid
    }
    case 'einddatum__isnull':
      return ({ seed }) => (seed.einddatum === undefined) === isTrue(value)
    case 'archiefactiedatum__isnull':
      return () => isTrue(value)
    case 'archiefstatus':
    case 'archiefstatus__in':
      return () => value.split(',').includes('nog_te_archiveren')
    case 'maximaleVertrouwelijkheidaanduiding':
      return (zaak) => isLevel(value) && isAtMost(zaak.vertrouwelijkheidaanduiding, value)
    case 'ordering':
      return () => true
    default:
      // kenmerken and archiefnominatie: no zaak of this town has one.
      return () => false
  }
}

function dateTest(name: string, value: string): Test {
  const [field = '', operator = ''] = name.split('__')
  return (zaak) => {
    const day = dayOf(zaak, field)
    if (day === undefined) return false
    switch (operator) {
      case 'gt':
        return day > value
      case 'gte':
        return day >= value
      case 'lt':
        return day < value
      case 'lte':
        return day <= value
      default:
        return day === value
    }
  }
}

function dayOf({ seed }: Zaak, field: string): string | undefined {
  switch (field) {
    case 'startdatum':
      return seed.startdatum
    case 'registratiedatum':
      return seed.registratiedatum
    case 'einddatum':
      return seed.einddatum
    case 'einddatumGepland':
      return seed.einddatumGepland
    case 'uiterlijkeEinddatumAfdoening':
      return seed.uiterlijkeEinddatumAfdoening
    default:
      // publicatiedatum and archiefactiedatum: no zaak of this town has one.
      return undefined
  }
}

/** A zaak without the value comes last going up and first going down, as PostgreSQL sorts nothing. */
function order(zaken: Zaak[], ordering: string | undefined): Zaak[] {
  if (ordering === undefined) return zaken
  const keys = ordering.split(',').map((key) => ({ name: key.replace(/^-/, ''), down: key.startsWith('-') }))
  return zaken.toSorted((one, other) => {
    for (const { name, down } of keys) {
      const sign = compare(sortValue(one, name), sortValue(other, name))
      if (sign !== 0) return down ? -sign : sign
    }
    return 0
  })
}

function sortValue(zaak: Zaak, name: string): string | undefined {
  return name === 'identificatie' ? zaak.seed.identificatie : dayOf(zaak, name)
}

function compare(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0
  if (one === undefined) return 1
  if (other === undefined) return -1
  return one < other ? -1 : 1
}

function contains(whole: string, part: string): boolean {
  return whole.toLowerCase().includes(part.toLowerCase())
}

function isTrue(value: string): boolean {
  return value.toLowerCase() === 'true'
}

function isLevel(value: string): value is Vertrouwelijkheidaanduiding {
  return VERTROUWELIJKHEIDAANDUIDINGEN.some((level) => level === value)
}
