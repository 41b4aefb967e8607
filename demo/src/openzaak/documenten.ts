import { createHash } from 'node:crypto'
import type { Answer, Ask, Route } from '#server'
import { singleOf } from './conditional.ts'
import { DOCUMENT_KINDS, DOCUMENT_SEARCH_KINDS, filterDocuments } from './document-filters.ts'
import { downloadOf } from './download.ts'
import { isRecord, isUuid, readQuery, readSearch, URI, uuidIn } from './parameters.ts'
import type { Kinds } from './parameters.ts'
import { pageOf } from './paging.ts'
import { makePdf } from './pdf.ts'
import { presentInformatieobjecttype } from './present-catalogi.ts'
import { invalid, Refusal } from './problem.ts'
import type { Register, ZaakDocument } from './register.ts'
import { findRecord, route } from './resource.ts'
import type { DocumentSeed } from './seed.ts'
import { linkerFor, PATHS } from './urls.ts'
import type { Linker } from './urls.ts'

const EXPAND: Kinds = { expand: { kind: 'many', of: ['informatieobjecttype'] } }

/** Documents with their files, and their links to zaken as this register keeps them. */
export function documentRoutes(register: Register): Route[] {
  const path = PATHS.enkelvoudiginformatieobjecten
  const sizes = new Map<string, number>()
  const visible = [...register.documenten.values()].filter((one) => register.mayRead(one.vertrouwelijkheidaanduiding))

  function sizeOf(document: DocumentSeed): number {
    const size = sizes.get(document.uuid) ?? fileOf(document).length
    sizes.set(document.uuid, size)
    return size
  }

  function present(document: DocumentSeed, link: Linker): object {
    return presentDocument(document, sizeOf(document), register, link)
  }

  function expanded(document: DocumentSeed, expand: string | undefined | null, link: Linker): object {
    const plain = present(document, link)
    const type = register.informatieobjecttypen.get(document.informatieobjecttype)
    if (expand !== 'informatieobjecttype' || type === undefined) return plain
    return { ...plain, _expand: { informatieobjecttype: presentInformatieobjecttype(type, register, link) } }
  }

  function page(ask: Ask, given: ReadonlyMap<string, string>, expand: string | undefined): Answer {
    const fitting = filterDocuments(visible, given, { baseUrl: ask.baseUrl, register, sizeOf })
    const link = linkerFor(ask.baseUrl)
    return pageOf(ask, fitting, (document) => expanded(document, expand, link))
  }

  return [
    route('GET', path, (ask) => {
      const given = readQuery(ask, { ...DOCUMENT_KINDS, ...EXPAND })
      const expand = given.get('expand')
      given.delete('expand')
      return page(ask, given, expand)
    }),
    route('POST', `${path}/_zoek`, (ask) => {
      const inQuery = readQuery(ask, EXPAND)
      demandUuids(ask.body)
      const given = readSearch(ask.body, { ...DOCUMENT_SEARCH_KINDS, ...EXPAND })
      const expand = given.get('expand') ?? inQuery.get('expand')
      given.delete('expand')
      return page(ask, given, expand)
    }),
    route('GET', `${path}/:uuid`, (ask) => {
      const document = readable(ask, register)
      demandFirstVersion(ask)
      const link = linkerFor(ask.baseUrl)
      return singleOf(ask, expanded(document, ask.query.get('expand'), link), present(document, link))
    }),
    route('GET', `${path}/:uuid/download`, (ask) => {
      const document = readable(ask, register)
      demandFirstVersion(ask)
      const file = fileOf(document)
      const etag = `"${createHash('md5').update(file).digest('hex')}"`
      return downloadOf(ask, file, { name: document.bestandsnaam, etag })
    }),
  ]
}

/** The links from document to zaak, the mirror of zaakinformatieobjecten. */
export function objectLinkRoutes(register: Register): Route[] {
  const path = PATHS.objectinformatieobjecten
  const links = [...register.documentZaken.values()]
  return [
    route('GET', path, (ask) => {
      const given = readQuery(ask, { informatieobject: URI, object: URI }, { paged: false })
      const object = given.get('object')
      const informatieobject = given.get('informatieobject')
      const zaak = uuidIn(object ?? '', `${ask.baseUrl}${PATHS.zaken}`)
      const document = uuidIn(informatieobject ?? '', `${ask.baseUrl}${PATHS.enkelvoudiginformatieobjecten}`)
      const fitting = links.filter(
        (one) =>
          register.mayRead(one.document.vertrouwelijkheidaanduiding) &&
          (object === undefined || one.zaak.seed.uuid === zaak) &&
          (informatieobject === undefined || one.document.uuid === document),
      )
      const link = linkerFor(ask.baseUrl)
      return { status: 200, body: fitting.map((one) => presentObjectLink(one, link)) }
    }),
    route('GET', `${path}/:uuid`, (ask) => {
      const one = findRecord(ask, register.documentZaken)
      if (!register.mayRead(one.document.vertrouwelijkheidaanduiding)) throw new Refusal('denied')
      return singleOf(ask, presentObjectLink(one, linkerFor(ask.baseUrl)))
    }),
  ]
}

function presentDocument(document: DocumentSeed, size: number, { seed }: Register, link: Linker): object {
  const url = link('enkelvoudiginformatieobjecten', document.uuid)
  return {
    url,
    identificatie: document.identificatie,
    bronorganisatie: seed.rsin,
    creatiedatum: document.creatiedatum,
    titel: document.titel,
    vertrouwelijkheidaanduiding: document.vertrouwelijkheidaanduiding,
    auteur: document.auteur,
    status: document.status ?? 'definitief',
    formaat: 'application/pdf',
    taal: 'nld',
    versie: 1,
    beginRegistratie: document.beginRegistratie ?? `${document.creatiedatum}T09:00:00Z`,
    bestandsnaam: document.bestandsnaam,
    inhoud: `${url}/download?versie=1`,
    bestandsomvang: size,
    link: '',
    beschrijving: document.beschrijving ?? '',
    ontvangstdatum: document.ontvangstdatum ?? null,
    verzenddatum: document.verzenddatum ?? null,
    indicatieGebruiksrecht: null,
    verschijningsvorm: '',
    ondertekening: null,
    integriteit: null,
    informatieobjecttype: link('informatieobjecttypen', document.informatieobjecttype),
    locked: false,
    bestandsdelen: [],
    trefwoorden: document.trefwoorden ?? [],
  }
}

function presentObjectLink({ seed, zaak, document }: ZaakDocument, link: Linker): object {
  return {
    url: link('objectinformatieobjecten', seed.objectinformatieobject),
    informatieobject: link('enkelvoudiginformatieobjecten', document.uuid),
    object: link('zaken', zaak.seed.uuid),
    objectType: 'zaak',
  }
}

function fileOf(document: DocumentSeed): Buffer {
  return makePdf(document.titel, document.tekst)
}

function readable(ask: Ask, register: Register): DocumentSeed {
  const document = findRecord(ask, register.documenten)
  if (!register.mayRead(document.vertrouwelijkheidaanduiding)) throw new Refusal('denied')
  return document
}

/** Documents of this town never changed, so there is only version 1. */
function demandFirstVersion(ask: Ask): void {
  const version = ask.query.get('versie')
  if (version !== null && version !== '1') throw new Refusal('absent')
}

function demandUuids(body: unknown): void {
  const uuids = isRecord(body) ? body['uuid__in'] : undefined
  if (uuids === undefined) throw invalid({ name: 'uuid_In', code: 'required', reason: 'Dit veld is vereist.' })
  const good = Array.isArray(uuids) && uuids.every((uuid) => typeof uuid === 'string' && isUuid(uuid))
  if (!good) throw invalid({ name: 'uuid_In', code: 'invalid', reason: 'Geen geldige UUID.' })
}
