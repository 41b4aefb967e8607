import type { Answer, Ask, Route } from '#server'
import { checkCrs } from './access.ts'
import { singleOf } from './conditional.ts'
import { presentExpanded, readExpand, ZAAK_EXPANDS } from './expand.ts'
import { isRecord, readQuery, readSearch } from './parameters.ts'
import type { Kinds } from './parameters.ts'
import { pageOf } from './paging.ts'
import { presentZaak } from './present-zaak.ts'
import { invalid, Refusal } from './problem.ts'
import type { Register, Zaak } from './register.ts'
import { findRecord, inCrs, route } from './resource.ts'
import { linkerFor, PATHS } from './urls.ts'
import { readWithin } from './within.ts'
import { filterZaken, ZAAK_KINDS, ZAAK_SEARCH_KINDS } from './zaak-filters.ts'

const EXPAND: Kinds = { expand: { kind: 'many', of: ZAAK_EXPANDS } }
const LIST_KINDS: Kinds = { ...ZAAK_KINDS, ...EXPAND }
const SEARCH_KINDS: Kinds = { ...ZAAK_SEARCH_KINDS, ...EXPAND }

/** List, search and detail of zaken. A list leaves out what the client may not see, a detail of it is refused. */
export function zaakRoutes(register: Register): Route[] {
  const { rsin } = register.seed
  const visible = [...register.zaken.values()].filter((zaak) => register.mayRead(zaak.vertrouwelijkheidaanduiding))

  function page(
    ask: Ask,
    given: ReadonlyMap<string, string>,
    expand: string | undefined,
    among: readonly Zaak[] = visible,
  ): Answer {
    const wanted = readExpand(expand)
    const link = linkerFor(ask.baseUrl)
    const zaken = filterZaken(among, given, { baseUrl: ask.baseUrl, rsin })
    return inCrs(pageOf(ask, zaken, (zaak) => presentExpanded(zaak, wanted, register, link)))
  }

  return [
    route('GET', PATHS.zaken, (ask) => {
      checkCrs(ask, { body: false })
      const given = readQuery(ask, LIST_KINDS)
      const expand = given.get('expand')
      given.delete('expand')
      return page(ask, given, expand)
    }),
    route('POST', `${PATHS.zaken}/_zoek`, (ask) => {
      checkCrs(ask, { body: true })
      const inQuery = readQuery(ask, EXPAND)
      refuseEmptySearch(ask.body)
      const given = readSearch(ask.body, SEARCH_KINDS)
      const expand = given.get('expand') ?? inQuery.get('expand')
      given.delete('expand')
      const within = readWithin(ask.body)
      if (within === undefined) return page(ask, given, expand)
      const near = visible.filter(({ seed }) => seed.punt !== undefined && within(seed.punt))
      return page(ask, given, expand, near)
    }),
    route('GET', `${PATHS.zaken}/:uuid`, (ask) => {
      checkCrs(ask, { body: false })
      const zaak = readableZaak(ask, register)
      const expand = readExpandOf(ask)
      const link = linkerFor(ask.baseUrl)
      const plain = presentZaak(zaak, register, link)
      return inCrs(singleOf(ask, presentExpanded(zaak, expand, register, link), plain))
    }),
    route('GET', `${PATHS.zaken}/:uuid/zaakeigenschappen`, (ask) => {
      readableZaak(ask, register)
      return { status: 200, body: [] }
    }),
  ]
}

/** @throws Refusal 404, or 403 when it is more confidential than the client may see */
export function readableZaak(ask: Ask, register: Register): Zaak {
  const zaak = findRecord(ask, register.zaken)
  if (!register.mayRead(zaak.vertrouwelijkheidaanduiding)) throw new Refusal('denied')
  return zaak
}

/** A detail ignores other parameters, as the real one does. */
function readExpandOf(ask: Ask): ReturnType<typeof readExpand> {
  const expand = ask.query.get('expand')
  if (expand === null) return undefined
  const unknown = expand.split(',').find((path) => path !== '' && !ZAAK_EXPANDS.includes(path))
  if (unknown !== undefined) {
    throw invalid({ name: 'expand', code: 'invalid_choice', reason: `"${unknown}" is een ongeldige keuze.` })
  }
  return readExpand(expand)
}

function refuseEmptySearch(body: unknown): void {
  if (isRecord(body) && Object.keys(body).some((name) => name !== 'expand' && name !== 'ordering')) return
  const reason = 'Zoekparameters moeten gespecificeerd zijn.'
  throw invalid({ name: 'nonFieldErrors', code: 'empty_search_body', reason })
}
