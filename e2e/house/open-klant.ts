import type { Json } from './json.ts'

/** Reads the Open Klant stand-in through its own API, past referee and BFF. */
export interface OpenKlant {
  /** Every record of a list. */
  list(path: string, query?: Record<string, string>): Promise<Json[]>
  /** How many there are of everything that a delivery makes. */
  totals(): Promise<Record<(typeof MADE)[number], number>>
  /** What stands under one referentienummer, with everything that hangs on it. */
  delivered(referentienummer: string): Promise<Delivered>
  partijenOf(bsn: string): Promise<Json[]>
  actorenOf(email: string): Promise<Json[]>
  remove(path: string, uuid: string): Promise<void>
}

/** Everything in the register that belongs to one contactmoment of ours. */
export interface Delivered {
  klantcontacten: Json[]
  betrokkenen: Json[]
  actorklantcontacten: Json[]
  onderwerpobjecten: Json[]
}

const MADE = [
  'klantcontacten',
  'betrokkenen',
  'partijen',
  'partij-identificatoren',
  'actoren',
  'actorklantcontacten',
  'onderwerpobjecten',
] as const

export function openKlantAt(url: string, token: string): OpenKlant {
  async function ask(path: string, query: Record<string, string>, method = 'GET'): Promise<Json> {
    const response = await fetch(`${url}/${path}?${new URLSearchParams(query)}`, {
      method,
      headers: { authorization: `Token ${token}` },
    })
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
    return response.status === 204 ? undefined : response.json()
  }
  async function list(path: string, query: Record<string, string> = {}): Promise<Json[]> {
    const all: Json[] = []
    for (let page = 1; ; page += 1) {
      const { results, next } = await ask(path, { ...query, pageSize: '500', page: String(page) })
      all.push(...results)
      if (!next) return all
    }
  }
  return {
    list,
    async totals() {
      const counts = MADE.map(async (path) => [path, (await ask(path, { pageSize: '1' })).count])
      return Object.fromEntries(await Promise.all(counts))
    },
    async delivered(referentienummer) {
      const klantcontacten = await list('klantcontacten', { referentienummer })
      const of = (path: string, name: string) =>
        Promise.all(klantcontacten.map(({ uuid }) => list(path, { [name]: uuid }))).then((lists) => lists.flat())
      return {
        klantcontacten,
        betrokkenen: await of('betrokkenen', 'hadKlantcontact__uuid'),
        actorklantcontacten: await of('actorklantcontacten', 'klantcontact__uuid'),
        onderwerpobjecten: await of('onderwerpobjecten', 'klantcontact__uuid'),
      }
    },
    partijenOf: (bsn) =>
      list('partijen', { partijIdentificator__codeSoortObjectId: 'bsn', partijIdentificator__objectId: bsn }),
    actorenOf: (email) => list('actoren', { actoridentificatorObjectId: email }),
    remove: (path, uuid) => ask(`${path}/${uuid}`, {}, 'DELETE'),
  }
}
