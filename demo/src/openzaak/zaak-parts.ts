import type { Ask, Route } from '#server'
import { singleOf } from './conditional.ts'
import { BOOLEAN, readQuery, TEXT, URI, uuidIn } from './parameters.ts'
import type { Kinds } from './parameters.ts'
import { pageOf } from './paging.ts'
import { presentResultaat, presentRol, presentStatus, presentZaakDocument } from './present-zaak.ts'
import { Refusal } from './problem.ts'
import type { Register, Zaak } from './register.ts'
import { findRecord, route } from './resource.ts'
import { ROL_LIST_KINDS, rolTest } from './rol-filters.ts'
import { linkerFor, PATHS } from './urls.ts'
import type { Collection } from './urls.ts'

interface OfZaak {
  seed: { uuid: string }
  zaak: Zaak
}

interface Part<Item extends OfZaak> {
  collection: 'statussen' | 'rollen' | 'resultaten' | 'zaakinformatieobjecten'
  items: ReadonlyMap<string, Item>
  kinds: Kinds
  /** `zaak` aside, which every part knows. */
  test: (name: string, value: string, ask: Ask) => (item: Item) => boolean
  present: (item: Item, ask: Ask) => object
  paged: boolean
}

/** Statussen, rollen, resultaten and zaakinformatieobjecten: seen by whoever may see their zaak. */
export function zaakPartRoutes(register: Register): Route[] {
  return [
    ...partRoutes(register, {
      collection: 'statussen',
      items: register.statussen,
      kinds: { indicatieLaatstGezetteStatus: BOOLEAN, statustype: URI },
      test: (name, value, ask) => {
        if (name === 'statustype') {
          const uuid = idOf(ask, 'statustypen', value)
          return ({ seed }) => seed.statustype === uuid
        }
        const latest = value.toLowerCase() === 'true'
        return ({ seed, zaak }) => (zaak.statussen[0]?.seed === seed) === latest
      },
      present: (status, ask) => presentStatus(status, linkerFor(ask.baseUrl)),
      paged: true,
    }),
    ...partRoutes(register, {
      collection: 'rollen',
      items: register.rollen,
      kinds: { ...ROL_LIST_KINDS, omschrijving: TEXT, roltype: URI },
      test: (name, value, ask) => {
        if (name === 'omschrijving') return ({ roltype }) => roltype.seed.omschrijving === value
        if (name !== 'roltype') return rolTest(name, value)
        const uuid = idOf(ask, 'roltypen', value)
        return ({ seed }) => seed.roltype === uuid
      },
      present: (rol, ask) => presentRol(rol, linkerFor(ask.baseUrl)),
      paged: true,
    }),
    ...partRoutes(register, {
      collection: 'resultaten',
      items: register.resultaten,
      kinds: { resultaattype: URI },
      test: (_name, value, ask) => {
        const uuid = idOf(ask, 'resultaattypen', value)
        return ({ seed }) => seed.resultaattype === uuid
      },
      present: (resultaat, ask) => presentResultaat(resultaat, linkerFor(ask.baseUrl)),
      paged: true,
    }),
    ...partRoutes(register, {
      collection: 'zaakinformatieobjecten',
      items: register.zaakDocumenten,
      kinds: { informatieobject: URI },
      test: (_name, value, ask) => {
        const uuid = idOf(ask, 'enkelvoudiginformatieobjecten', value)
        return ({ seed }) => seed.document === uuid
      },
      present: (one, ask) => presentZaakDocument(one, linkerFor(ask.baseUrl)),
      paged: false,
    }),
    route('GET', PATHS.zaakobjecten, (ask) => {
      readQuery(ask, { object: URI, objectType: TEXT, zaak: URI })
      return pageOf(ask, [], (never) => never)
    }),
  ]
}

function partRoutes<Item extends OfZaak>(register: Register, part: Part<Item>): Route[] {
  const path = PATHS[part.collection]
  const kinds: Kinds = { ...part.kinds, zaak: URI }
  const visible = [...part.items.values()].filter((item) => maySee(register, item))
  return [
    route('GET', path, (ask) => {
      const given = readQuery(ask, kinds, { paged: part.paged })
      const zaak = given.get('zaak')
      given.delete('zaak')
      const zaakId = zaak === undefined ? undefined : idOf(ask, 'zaken', zaak)
      const tests = [...given].map(([name, value]) => part.test(name, value, ask))
      const fitting = visible.filter(
        (item) => (zaak === undefined || item.zaak.seed.uuid === zaakId) && tests.every((test) => test(item)),
      )
      const present = (item: Item): object => part.present(item, ask)
      return part.paged ? pageOf(ask, fitting, present) : { status: 200, body: fitting.map(present) }
    }),
    route('GET', `${path}/:uuid`, (ask) => {
      const item = findRecord(ask, part.items)
      if (!maySee(register, item)) throw new Refusal('denied')
      return singleOf(ask, part.present(item, ask))
    }),
  ]
}

function maySee(register: Register, { zaak }: OfZaak): boolean {
  return register.mayRead(zaak.vertrouwelijkheidaanduiding)
}

function idOf(ask: Ask, collection: Collection, url: string): string | undefined {
  return uuidIn(url, `${ask.baseUrl}${PATHS[collection]}`)
}
