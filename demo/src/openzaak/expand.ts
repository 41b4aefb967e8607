import { presentResultaattype, presentRoltype, presentStatustype, presentZaaktype } from './present-catalogi.ts'
import { presentResultaat, presentRol, presentStatus, presentZaak, presentZaakDocument } from './present-zaak.ts'
import type { Register, Zaak } from './register.ts'
import type { Linker } from './urls.ts'

const OF_A_ZAAK = [
  'eigenschappen',
  'eigenschappen.eigenschap',
  'resultaat',
  'resultaat.resultaattype',
  'rollen',
  'rollen.roltype',
  'status',
  'status.statustype',
  'zaakinformatieobjecten',
  'zaakobjecten',
  'zaaktype',
]
const OF_A_RELATED_ZAAK = OF_A_ZAAK.filter((path) => !path.startsWith('eigenschappen'))

/** What may be asked in `expand` on a zaak. */
export const ZAAK_EXPANDS: readonly string[] = [
  ...OF_A_ZAAK,
  ...['hoofdzaak', 'deelzaken'].flatMap((root) => [root, ...OF_A_RELATED_ZAAK.map((path) => `${root}.${path}`)]),
]

/** The asked paths as a tree; `status.statustype` brings `status` along. */
export class Wanted extends Map<string, Wanted> {}

interface Making {
  register: Register
  link: Linker
}

/** Reads the value of `expand`; undefined when nothing is asked. */
export function readExpand(value: string | undefined): Wanted | undefined {
  if (value === undefined || value === '') return undefined
  const root = new Wanted()
  for (const path of value.split(',')) {
    let level = root
    for (const name of path.split('.')) level = deepen(level, name)
  }
  return root
}

/** A zaak as the API shows it, with the asked relations under `_expand`; an absent relation has no key there. */
export function presentExpanded(zaak: Zaak, wanted: Wanted | undefined, register: Register, link: Linker): object {
  const plain = presentZaak(zaak, register, link)
  if (wanted === undefined) return plain
  const making: Making = { register, link }
  const expanded: Record<string, unknown> = {}
  for (const [name, below] of wanted) {
    const value = expandOne(name, below, zaak, making)
    if (value !== undefined) expanded[name] = value
  }
  return { ...plain, _expand: expanded }
}

function expandOne(name: string, below: Wanted, zaak: Zaak, { register, link }: Making): unknown {
  const status = zaak.statussen[0]
  const { resultaat, hoofdzaak } = zaak
  switch (name) {
    case 'zaaktype':
      return presentZaaktype(zaak.zaaktype, register, link)
    case 'status':
      if (status === undefined) return undefined
      return withOne(presentStatus(status, link), below, 'statustype', () =>
        presentStatustype(status.statustype, register, link),
      )
    case 'resultaat':
      if (resultaat === undefined) return undefined
      return withOne(presentResultaat(resultaat, link), below, 'resultaattype', () =>
        presentResultaattype(resultaat.resultaattype, register, link),
      )
    case 'rollen':
      return zaak.rollen.map((rol) =>
        withOne(presentRol(rol, link), below, 'roltype', () => presentRoltype(rol.roltype, register, link)),
      )
    case 'zaakinformatieobjecten':
      return zaak.documenten.map((one) => presentZaakDocument(one, link))
    case 'hoofdzaak':
      if (hoofdzaak === undefined || !register.mayRead(hoofdzaak.vertrouwelijkheidaanduiding)) return undefined
      return presentExpanded(hoofdzaak, below.size > 0 ? below : undefined, register, link)
    case 'deelzaken':
      return zaak.deelzaken
        .filter((deelzaak) => register.mayRead(deelzaak.vertrouwelijkheidaanduiding))
        .map((deelzaak) => presentExpanded(deelzaak, below.size > 0 ? below : undefined, register, link))
    default:
      // eigenschappen and zaakobjecten: this town has none.
      return []
  }
}

function withOne(plain: object, below: Wanted, name: string, make: () => object): object {
  return below.has(name) ? { ...plain, _expand: { [name]: make() } } : plain
}

function deepen(level: Wanted, name: string): Wanted {
  const below = level.get(name) ?? new Wanted()
  level.set(name, below)
  return below
}
