import { VERTROUWELIJKHEIDAANDUIDINGEN } from './seed.ts'
import type {
  DocumentSeed,
  InformatieobjecttypeSeed,
  OpenZaakSeed,
  ResultaatSeed,
  ResultaattypeSeed,
  RolSeed,
  RoltypeSeed,
  StatusSeed,
  StatustypeSeed,
  Vertrouwelijkheidaanduiding,
  ZaakDocumentSeed,
  ZaakSeed,
  ZaaktypeSeed,
} from './seed.ts'

/** A zaak with what belongs to it, as the server reads it all day. */
export interface Zaak {
  seed: ZaakSeed
  zaaktype: ZaaktypeSeed
  vertrouwelijkheidaanduiding: Vertrouwelijkheidaanduiding
  /** Newest first. */
  statussen: Status[]
  rollen: Rol[]
  resultaat: Resultaat | undefined
  documenten: ZaakDocument[]
  hoofdzaak: Zaak | undefined
  deelzaken: Zaak[]
}

export interface Status {
  seed: StatusSeed
  zaak: Zaak
  statustype: Statustype
}

export interface Rol {
  seed: RolSeed
  zaak: Zaak
  roltype: Roltype
}

export interface Resultaat {
  seed: ResultaatSeed
  zaak: Zaak
  resultaattype: Resultaattype
}

/** The link between a zaak and a document, seen from both registers. */
export interface ZaakDocument {
  seed: ZaakDocumentSeed
  zaak: Zaak
  document: DocumentSeed
}

export interface Statustype {
  seed: StatustypeSeed
  zaaktype: ZaaktypeSeed
}

export interface Roltype {
  seed: RoltypeSeed
  zaaktype: ZaaktypeSeed
}

export interface Resultaattype {
  seed: ResultaattypeSeed
  zaaktype: ZaaktypeSeed
}

/** One contactmoment that somebody linked to a zaak; this stand-in's only writable record. */
export interface ZaakContactmoment {
  uuid: string
  zaak: string
  contactmoment: string
}

/** All records, found by uuid in lower case. Maps keep the order in which lists show them. */
export interface Register {
  seed: OpenZaakSeed
  zaaktypen: ReadonlyMap<string, ZaaktypeSeed>
  statustypen: ReadonlyMap<string, Statustype>
  roltypen: ReadonlyMap<string, Roltype>
  resultaattypen: ReadonlyMap<string, Resultaattype>
  informatieobjecttypen: ReadonlyMap<string, InformatieobjecttypeSeed>
  zaken: ReadonlyMap<string, Zaak>
  statussen: ReadonlyMap<string, Status>
  rollen: ReadonlyMap<string, Rol>
  resultaten: ReadonlyMap<string, Resultaat>
  documenten: ReadonlyMap<string, DocumentSeed>
  /** By uuid of the zaakinformatieobject. */
  zaakDocumenten: ReadonlyMap<string, ZaakDocument>
  /** By uuid of the objectinformatieobject. */
  documentZaken: ReadonlyMap<string, ZaakDocument>
  zaakContactmomenten: Map<string, ZaakContactmoment>
  /** Whether the client may see something of this level. */
  mayRead: (level: Vertrouwelijkheidaanduiding) => boolean
}

/**
 * Ties the seed's records together. Zaken and documenten come newest registered first.
 * @throws when a record names another that is not there: an invented town must be whole
 */
export function openRegister(seed: OpenZaakSeed, highest: Vertrouwelijkheidaanduiding): Register {
  const zaaktypen = byUuid(seed.zaaktypen)
  const informatieobjecttypen = byUuid(seed.informatieobjecttypen)
  const typed = { seed, zaaktypen, informatieobjecttypen, ...partsOfZaaktypen(seed) }
  const documenten = byUuid(seed.documenten.toReversed())
  for (const document of seed.documenten) need(informatieobjecttypen, document.informatieobjecttype, 'document')
  for (const zaaktype of seed.zaaktypen) {
    for (const uuid of zaaktype.informatieobjecttypen) need(informatieobjecttypen, uuid, 'zaaktype')
  }
  const zaken = new Map<string, Zaak>()
  for (const zaak of seed.zaken.toReversed()) zaken.set(zaak.uuid, tieZaak(zaak, typed, documenten))
  for (const zaak of zaken.values()) {
    if (zaak.seed.hoofdzaak === undefined) continue
    zaak.hoofdzaak = need(zaken, zaak.seed.hoofdzaak, `zaak ${zaak.seed.uuid}`)
    zaak.hoofdzaak.deelzaken.push(zaak)
  }
  const all = [...zaken.values()]
  const links = all.flatMap((zaak) => zaak.documenten)
  return {
    ...typed,
    documenten,
    zaken,
    statussen: indexed(all.flatMap((zaak) => zaak.statussen)),
    rollen: indexed(all.flatMap((zaak) => zaak.rollen)),
    resultaten: indexed(all.flatMap((zaak) => zaak.resultaat ?? [])),
    zaakDocumenten: indexed(links),
    documentZaken: new Map(links.map((link) => [link.seed.objectinformatieobject, link])),
    zaakContactmomenten: new Map(),
    mayRead: (level) => isAtMost(level, highest),
  }
}

/** Whether `level` is `highest` or more open. */
export function isAtMost(level: Vertrouwelijkheidaanduiding, highest: Vertrouwelijkheidaanduiding): boolean {
  return VERTROUWELIJKHEIDAANDUIDINGEN.indexOf(level) <= VERTROUWELIJKHEIDAANDUIDINGEN.indexOf(highest)
}

type Types = Pick<Register, 'zaaktypen' | 'statustypen' | 'roltypen' | 'resultaattypen'>

function partsOfZaaktypen(seed: OpenZaakSeed): Omit<Types, 'zaaktypen'> {
  const statustypen = new Map<string, Statustype>()
  const roltypen = new Map<string, Roltype>()
  const resultaattypen = new Map<string, Resultaattype>()
  for (const zaaktype of seed.zaaktypen) {
    const inOrder = zaaktype.statustypen.toSorted((one, other) => one.volgnummer - other.volgnummer)
    for (const part of inOrder) statustypen.set(part.uuid, { seed: part, zaaktype })
    for (const part of zaaktype.roltypen) roltypen.set(part.uuid, { seed: part, zaaktype })
    for (const part of zaaktype.resultaattypen) resultaattypen.set(part.uuid, { seed: part, zaaktype })
  }
  return { statustypen, roltypen, resultaattypen }
}

function tieZaak(seed: ZaakSeed, types: Types, documenten: ReadonlyMap<string, DocumentSeed>): Zaak {
  const where = `zaak ${seed.identificatie}`
  const zaaktype = need(types.zaaktypen, seed.zaaktype, where)
  const zaak: Zaak = {
    seed,
    zaaktype,
    vertrouwelijkheidaanduiding: seed.vertrouwelijkheidaanduiding ?? zaaktype.vertrouwelijkheidaanduiding,
    statussen: [],
    rollen: [],
    resultaat: undefined,
    documenten: [],
    hoofdzaak: undefined,
    deelzaken: [],
  }
  zaak.statussen = seed.statussen
    .map((status) => ({ seed: status, zaak, statustype: need(types.statustypen, status.statustype, where) }))
    .toSorted((one, other) => Date.parse(other.seed.datumStatusGezet) - Date.parse(one.seed.datumStatusGezet))
  zaak.rollen = seed.rollen.map((rol) => ({ seed: rol, zaak, roltype: need(types.roltypen, rol.roltype, where) }))
  zaak.documenten = seed.documenten.map((link) => ({
    seed: link,
    zaak,
    document: need(documenten, link.document, where),
  }))
  if (seed.resultaat !== undefined) {
    const resultaattype = need(types.resultaattypen, seed.resultaat.resultaattype, where)
    zaak.resultaat = { seed: seed.resultaat, zaak, resultaattype }
  }
  return zaak
}

function need<Item>(items: ReadonlyMap<string, Item>, uuid: string, where: string): Item {
  const found = items.get(uuid)
  if (found === undefined) throw new Error(`${where} names ${uuid}, which is not in the seed`)
  return found
}

function byUuid<Item extends { uuid: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.uuid, item]))
}

function indexed<Item extends { seed: { uuid: string } }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.seed.uuid, item]))
}
