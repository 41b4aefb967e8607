import type { Ask, Route } from '#server'
import { singleOf } from './conditional.ts'
import { DATE, readQuery, TEXT, TEXTS, URI, uuidIn } from './parameters.ts'
import type { Kind, Kinds } from './parameters.ts'
import { pageOf } from './paging.ts'
import {
  presentCatalogus,
  presentInformatieobjecttype,
  presentResultaattype,
  presentRoltype,
  presentStatustype,
  presentZaaktype,
} from './present-catalogi.ts'
import type { Register } from './register.ts'
import { findRecord, route } from './resource.ts'
import { GENERIEK } from './rol-filters.ts'
import type { OpenZaakSeed, ZaaktypeSeed } from './seed.ts'
import { linkerFor, PATHS } from './urls.ts'
import type { Collection, Linker } from './urls.ts'

type Test<Item> = (item: Item) => boolean

interface Types<Item> {
  collection: Collection
  items: ReadonlyMap<string, Item>
  kinds: Kinds
  test: (name: string, value: string, ask: Ask) => Test<Item>
  /** Added when the client did not ask otherwise. */
  defaults?: ReadonlyMap<string, string>
  present: (item: Item, link: Linker) => object
}

const STATUS: Kind = { kind: 'one', of: ['alles', 'concept', 'definitief'] }
/** Published types only, unless the client asks for others. */
const PUBLISHED: ReadonlyMap<string, string> = new Map([['status', 'definitief']])
const OF_ZAAKTYPE: Kinds = { datumGeldigheid: DATE, status: STATUS, zaaktype: URI, zaaktypeIdentificatie: TEXT }

/** The catalogus and its types; they never change, so each has an ETag. */
export function catalogusRoutes(register: Register): Route[] {
  const { seed } = register
  const catalogi = new Map([[seed.catalogus.uuid, seed]])
  return [
    ...typeRoutes<OpenZaakSeed>({
      collection: 'catalogussen',
      items: catalogi,
      kinds: { domein: TEXT, domein__in: TEXTS, rsin: TEXT, rsin__in: TEXTS },
      test: (name, value) => {
        const found = name.startsWith('domein') ? seed.catalogus.domein : seed.rsin
        return () => (name.endsWith('__in') ? value.split(',').includes(found) : value === found)
      },
      present: (_seed, link) => presentCatalogus(register, link),
    }),
    ...typeRoutes({
      collection: 'zaaktypen',
      items: register.zaaktypen,
      kinds: {
        catalogus: URI,
        datumGeldigheid: DATE,
        identificatie: TEXT,
        identificatie__icontains: TEXT,
        omschrijving__icontains: TEXT,
        status: STATUS,
        trefwoorden: TEXTS,
      },
      defaults: PUBLISHED,
      test: (name, value, ask) => zaaktypeTest(name, value, ask, seed),
      present: (zaaktype, link) => presentZaaktype(zaaktype, register, link),
    }),
    ...typeRoutes({
      collection: 'statustypen',
      items: register.statustypen,
      kinds: OF_ZAAKTYPE,
      defaults: PUBLISHED,
      test: partTest,
      present: (statustype, link) => presentStatustype(statustype, register, link),
    }),
    ...typeRoutes({
      collection: 'roltypen',
      items: register.roltypen,
      kinds: { ...OF_ZAAKTYPE, omschrijving: TEXT, omschrijvingGeneriek: { kind: 'one', of: GENERIEK } },
      defaults: PUBLISHED,
      test: (name, value, ask) => {
        if (name === 'omschrijving') return (roltype) => roltype.seed.omschrijving === value
        if (name === 'omschrijvingGeneriek') return (roltype) => roltype.seed.omschrijvingGeneriek === value
        return partTest(name, value, ask)
      },
      present: (roltype, link) => presentRoltype(roltype, register, link),
    }),
    ...typeRoutes({
      collection: 'resultaattypen',
      items: register.resultaattypen,
      kinds: OF_ZAAKTYPE,
      defaults: PUBLISHED,
      test: partTest,
      present: (resultaattype, link) => presentResultaattype(resultaattype, register, link),
    }),
    ...typeRoutes({
      collection: 'informatieobjecttypen',
      items: register.informatieobjecttypen,
      kinds: {
        catalogus: URI,
        datumGeldigheid: DATE,
        omschrijving: TEXT,
        omschrijving__icontains: TEXT,
        status: STATUS,
        zaaktype: URI,
      },
      defaults: PUBLISHED,
      test: (name, value, ask) => {
        switch (name) {
          case 'omschrijving':
            return (type) => type.omschrijving === value
          case 'zaaktype': {
            const zaaktype = register.zaaktypen.get(idOf(ask, 'zaaktypen', value) ?? '')
            return (type) => zaaktype?.informatieobjecttypen.includes(type.uuid) === true
          }
          default:
            return typeTest(name, value, ask, seed)
        }
      },
      present: (type, link) => presentInformatieobjecttype(type, register, link),
    }),
  ]
}

function typeRoutes<Item>(types: Types<Item>): Route[] {
  const path = PATHS[types.collection]
  const items = [...types.items.values()]
  return [
    route('GET', path, (ask) => {
      const given = new Map([...(types.defaults ?? []), ...readQuery(ask, types.kinds)])
      const tests = [...given].map(([name, value]) => types.test(name, value, ask))
      const link = linkerFor(ask.baseUrl)
      const fitting = items.filter((item) => tests.every((test) => test(item)))
      return pageOf(ask, fitting, (item) => types.present(item, link))
    }),
    route('GET', `${path}/:uuid`, (ask) =>
      singleOf(ask, types.present(findRecord(ask, types.items), linkerFor(ask.baseUrl))),
    ),
  ]
}

interface Dated {
  omschrijving: string
  beginGeldigheid: string
  eindeGeldigheid?: string
  concept?: boolean
}

function typeTest(name: string, value: string, ask: Ask, seed: OpenZaakSeed): Test<Dated> {
  switch (name) {
    case 'catalogus': {
      const uuid = idOf(ask, 'catalogussen', value)
      return () => uuid === seed.catalogus.uuid
    }
    case 'omschrijving__icontains':
      return (type) => type.omschrijving.toLowerCase().includes(value.toLowerCase())
    default:
      return datedTest(name, value)
  }
}

function zaaktypeTest(name: string, value: string, ask: Ask, seed: OpenZaakSeed): Test<ZaaktypeSeed> {
  switch (name) {
    case 'identificatie':
      return (zaaktype) => zaaktype.identificatie === value
    case 'identificatie__icontains':
      return (zaaktype) => zaaktype.identificatie.toLowerCase().includes(value.toLowerCase())
    case 'trefwoorden':
      return (zaaktype) => value.split(',').every((word) => zaaktype.trefwoorden?.includes(word) === true)
    default:
      return typeTest(name, value, ask, seed)
  }
}

/** A part is published, valid and found with its zaaktype. */
function partTest(name: string, value: string, ask: Ask): Test<{ zaaktype: ZaaktypeSeed }> {
  switch (name) {
    case 'zaaktype': {
      const uuid = idOf(ask, 'zaaktypen', value)
      return ({ zaaktype }) => zaaktype.uuid === uuid
    }
    case 'zaaktypeIdentificatie':
      return ({ zaaktype }) => zaaktype.identificatie === value
    default: {
      const test = datedTest(name, value)
      return ({ zaaktype }) => test(zaaktype)
    }
  }
}

/** `status` and `datumGeldigheid`. */
function datedTest(name: string, value: string): Test<Dated> {
  if (name === 'status') return (type) => value === 'alles' || (type.concept === true) === (value === 'concept')
  return ({ beginGeldigheid, eindeGeldigheid }) =>
    beginGeldigheid <= value && (eindeGeldigheid === undefined || eindeGeldigheid >= value)
}

function idOf(ask: Ask, collection: Collection, url: string): string | undefined {
  return uuidIn(url, `${ask.baseUrl}${PATHS[collection]}`)
}
