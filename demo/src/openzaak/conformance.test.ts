import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { StandIn } from '#server'
import type { Client } from '#server/testing'
import { ZAAK_EXPANDS } from './expand.ts'
import { startOpenZaak } from './server.ts'
import { BSN, CLIENT_ID, clientWithToken, id, RSIN, SECRET, smallSeed, startReferee, UUIDS } from './testing.ts'
import type { Referee } from './testing.ts'

const ZAKEN = '/zaken/api/v1'
const CATALOGI = '/catalogi/api/v1'
const DOCUMENTEN = '/documenten/api/v1'
const NOWHERE = '00000000-0000-4000-8000-000000000000'
const BAD = { 'x-referee-expect': 'refusal' }
const CRS = { 'Content-Crs': 'EPSG:4326' }

// Every answer is judged against large schemas, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let standIn: StandIn
let referee: Referee
let client: Client

beforeAll(async () => {
  standIn = await startOpenZaak({
    seed: smallSeed(),
    clientId: CLIENT_ID,
    secret: SECRET,
    maxVertrouwelijkheid: 'vertrouwelijk',
  })
  referee = await startReferee('openzaak', standIn.url)
  client = await clientWithToken(referee.url)
}, 60_000)

afterAll(async () => {
  await referee.stop()
  await standIn.close()
})

async function expectStatus(status: number, path: string, headers: Record<string, string> = {}): Promise<void> {
  const reply = await client.get(path, headers)
  expect(`${path} ${reply.status}`).toBe(`${path} ${status}`)
}

function url(path: string): string {
  return encodeURIComponent(`${referee.url}${path}`)
}

function verdict(findings: unknown): void {
  if (referee.verified) expect(findings).toEqual([])
  else console.warn('not verified: no OpenAPI documents')
}

const ZAAKTYPE = `${CATALOGI}/zaaktypen/${UUIDS.zaaktype}`
const ZAAK = `${ZAKEN}/zaken/${UUIDS.persoonszaak}`
const DOCUMENT = `${DOCUMENTEN}/enkelvoudiginformatieobjecten/${UUIDS.document}`

it('lists zaken as published, under every filter', async () => {
  const filters = [
    'page=1&pageSize=1',
    `zaaktype=${url(ZAAKTYPE)}`,
    `status__statustype=${url(`${CATALOGI}/statustypen/${UUIDS.afgerond}`)}`,
    `resultaat__resultaattype=${url(`${CATALOGI}/resultaattypen/${UUIDS.verleend}`)}`,
    'identificatie=Z-2024-001',
    'identificatie__icontains=z-2024',
    'omschrijving=parkeer',
    'zaaktype__omschrijving=parkeer',
    `bronorganisatie=${RSIN}`,
    `bronorganisatie__in=${RSIN},123456782`,
    'startdatum=2024-03-01',
    'startdatum__gt=2024-03-01&startdatum__lt=2025-01-01',
    'startdatum__gte=2024-03-01&startdatum__lte=2025-01-01',
    'registratiedatum=2024-03-01',
    'registratiedatum__gt=2024-03-01&registratiedatum__lt=2025-01-01',
    'einddatum=2024-04-01',
    'einddatum__gt=2024-03-01&einddatum__lt=2025-01-01',
    'einddatum__isnull=true',
    'einddatumGepland=2024-04-15',
    'einddatumGepland__gt=2024-03-01&einddatumGepland__lt=2025-01-01',
    'uiterlijkeEinddatumAfdoening=2024-05-01',
    'uiterlijkeEinddatumAfdoening__gt=2024-03-01&uiterlijkeEinddatumAfdoening__lt=2025-01-01',
    'archiefactiedatum=2030-01-01',
    'archiefactiedatum__gt=2024-03-01&archiefactiedatum__lt=2025-01-01',
    'archiefactiedatum__isnull=true',
    'archiefnominatie=vernietigen',
    'archiefnominatie__in=vernietigen,blijvend_bewaren',
    'archiefstatus=nog_te_archiveren',
    'archiefstatus__in=nog_te_archiveren,gearchiveerd',
    'kenmerk=x:y',
    'kenmerk__bron=x',
    'maximaleVertrouwelijkheidaanduiding=intern',
    'ordering=-startdatum,identificatie',
    'ordering=archiefactiedatum,einddatum,-publicatiedatum,registratiedatum',
    `rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn=${BSN}&rol__omschrijvingGeneriek=initiator`,
    'rol__betrokkeneIdentificatie__natuurlijkPersoon__anpIdentificatie=1',
    'rol__betrokkeneIdentificatie__natuurlijkPersoon__inpA_nummer=1234567890',
    'rol__betrokkeneIdentificatie__nietNatuurlijkPersoon__innNnpId=123456782',
    'rol__betrokkeneIdentificatie__nietNatuurlijkPersoon__annIdentificatie=1',
    'rol__betrokkeneIdentificatie__nietNatuurlijkPersoon__kvkNummer=12345678',
    'rol__betrokkeneIdentificatie__nietNatuurlijkPersoon__vestigingsNummer=000012345678',
    'rol__betrokkeneIdentificatie__vestiging__vestigingsNummer=000087654321',
    'rol__betrokkeneIdentificatie__vestiging__kvkNummer=12345678',
    'rol__betrokkeneIdentificatie__medewerker__identificatie=psmit',
    'rol__betrokkeneIdentificatie__organisatorischeEenheid__identificatie=vergunningen',
    'rol__betrokkeneType=medewerker&rol__machtiging=eigen',
    'rol__machtiging__loa=urn:etoegang:core:assurance-class:loa3',
    `rol__betrokkene=${url('/elders/1')}`,
  ]
  for (const filter of filters) await expectStatus(200, `${ZAKEN}/zaken?${filter}`)
  verdict(await referee.findings())
})

it('expands as published, on list, detail and search', async () => {
  for (const path of ZAAK_EXPANDS) {
    await expectStatus(200, `${ZAKEN}/zaken?expand=${path}`)
    await expectStatus(200, `${ZAKEN}/zaken/${UUIDS.deelzaak}?expand=${path}`)
  }
  const expand = [...ZAAK_EXPANDS]
  await expectStatus(200, `${ZAKEN}/zaken?expand=${expand.join(',')}`)
  const body = { uuid__in: [UUIDS.persoonszaak, UUIDS.bedrijfszaak], expand }
  expect((await client.post(`${ZAKEN}/zaken/_zoek`, body, CRS)).status).toBe(200)
  const within = {
    type: 'Polygon',
    coordinates: [
      [
        [4, 52],
        [5, 52],
        [5, 53],
        [4, 52],
      ],
    ],
  }
  expect((await client.post(`${ZAKEN}/zaken/_zoek`, { zaakgeometrie: { within } }, CRS)).status).toBe(200)
  const other = { zaaktype__in: [`${referee.url}${ZAAKTYPE}`], ordering: ['-startdatum'], einddatum__isnull: true }
  expect((await client.post(`${ZAKEN}/zaken/_zoek?expand=zaaktype&pageSize=1`, other, CRS)).status).toBe(200)
  verdict(await referee.findings())
})

it('shows one zaak and its parts as published', async () => {
  const parts = [
    [`${ZAKEN}/statussen`, id(9, 1), 'indicatieLaatstGezetteStatus=true'],
    [
      `${ZAKEN}/rollen`,
      id(11, 1),
      `omschrijvingGeneriek=initiator&betrokkeneIdentificatie__natuurlijkPersoon__inpBsn=${BSN}`,
    ],
    [`${ZAKEN}/resultaten`, id(10, 1), `resultaattype=${url(`${CATALOGI}/resultaattypen/${UUIDS.verleend}`)}`],
    [`${ZAKEN}/zaakinformatieobjecten`, id(12, 1), `informatieobject=${url(DOCUMENT)}`],
    [`${DOCUMENTEN}/objectinformatieobjecten`, id(13, 1), `object=${url(ZAAK)}`],
  ] as const
  await expectStatus(200, ZAAK)
  expect((await client.call('HEAD', ZAAK)).status).toBe(200)
  for (const [list, uuid, filter] of parts) {
    await expectStatus(200, list)
    await expectStatus(200, `${list}?${filter}`)
    await expectStatus(200, `${list}/${uuid}`)
    await expectStatus(404, `${list}/${NOWHERE}`)
  }
  for (const rol of [2, 3, 4, 5, 6]) await expectStatus(200, `${ZAKEN}/rollen/${id(11, rol)}`)
  await expectStatus(200, `${ZAAK}/zaakeigenschappen`)
  await expectStatus(200, `${ZAKEN}/zaakobjecten?objectType=adres`)
  // Published as a number, though every client sends the URL that its own words ask for.
  for (const list of ['statussen', 'rollen', 'resultaten', 'zaakinformatieobjecten', 'zaakobjecten']) {
    await expectStatus(200, `${ZAKEN}/${list}?zaak=${url(ZAAK)}`)
  }
  verdict(await referee.findings())
})

it('links and unlinks a contactmoment as published', async () => {
  const link = { zaak: `${referee.url}${ZAAK}`, contactmoment: 'https://contactmomenten.example/1' }
  const made = await client.post(`${ZAKEN}/zaakcontactmomenten`, link)
  expect(made.status).toBe(201)
  const path = new URL(made.headers.get('location') ?? '').pathname
  await expectStatus(200, path)
  await expectStatus(200, `${ZAKEN}/zaakcontactmomenten?contactmoment=${encodeURIComponent(link.contactmoment)}`)
  await expectStatus(200, `${ZAKEN}/zaakcontactmomenten`)
  for (const body of [link, { zaak: link.zaak }, { ...link, zaak: 'geen url' }, []]) {
    expect((await client.post(`${ZAKEN}/zaakcontactmomenten`, body, BAD)).status).toBe(400)
  }
  expect((await client.call('DELETE', path)).status).toBe(204)
  await expectStatus(404, path)
  verdict(await referee.findings())
})

it('shows the catalogus as published', async () => {
  const types = [
    ['catalogussen', UUIDS.catalogus, `domein=GEM&rsin=${RSIN}&domein__in=GEM,X&rsin__in=${RSIN}`],
    ['zaaktypen', UUIDS.zaaktype, 'status=alles&datumGeldigheid=2024-01-01&identificatie=PARK&trefwoorden=auto'],
    ['zaaktypen', UUIDS.concept, 'identificatie__icontains=ark&omschrijving__icontains=ark'],
    ['statustypen', UUIDS.afgerond, 'zaaktypeIdentificatie=PARK&status=definitief&datumGeldigheid=2024-01-01'],
    ['roltypen', UUIDS.initiator, 'omschrijvingGeneriek=initiator&omschrijving=Aanvrager&zaaktypeIdentificatie=PARK'],
    ['resultaattypen', UUIDS.verleend, 'zaaktypeIdentificatie=PARK&status=concept'],
    ['informatieobjecttypen', UUIDS.informatieobjecttype, `zaaktype=${url(ZAAKTYPE)}&omschrijving__icontains=aan`],
  ] as const
  for (const [collection, uuid, filter] of types) {
    await expectStatus(200, `${CATALOGI}/${collection}?${filter}`)
    await expectStatus(200, `${CATALOGI}/${collection}?page=1&pageSize=500`)
    await expectStatus(404, `${CATALOGI}/${collection}?page=2`)
    await expectStatus(404, `${CATALOGI}/${collection}/${NOWHERE}`)
    const one = await client.get(`${CATALOGI}/${collection}/${uuid}`)
    expect(one.status).toBe(200)
    await expectStatus(304, `${CATALOGI}/${collection}/${uuid}`, { 'If-None-Match': one.headers.get('etag') ?? '' })
  }
  for (const collection of ['statustypen', 'roltypen', 'resultaattypen']) {
    await expectStatus(200, `${CATALOGI}/${collection}?zaaktype=${url(ZAAKTYPE)}`)
  }
  verdict(await referee.findings())
})

it('shows documents as published', async () => {
  const list = `${DOCUMENTEN}/enkelvoudiginformatieobjecten`
  const filters = [
    'expand=informatieobjecttype&pageSize=1',
    `objectinformatieobjecten__object=${url(ZAAK)}&objectinformatieobjecten__objectType=zaak&ordering=-creatiedatum`,
    'auteur=Anna&beschrijving=x&locked=false',
    `bronorganisatie=${RSIN}&identificatie=D-001`,
    'creatiedatum__gte=2024-01-01&creatiedatum__lte=2025-01-01&titel=aanvraag',
    `informatieobjecttype=${url(`${CATALOGI}/informatieobjecttypen/${UUIDS.informatieobjecttype}`)}`,
    'trefwoorden=parkeren&trefwoorden__overlap=parkeren,x&vertrouwelijkheidaanduiding=openbaar',
    'ordering=bestandsomvang,auteur,-formaat,status,titel,vertrouwelijkheidaanduiding',
  ]
  for (const filter of filters) await expectStatus(200, `${list}?${filter}`)
  await expectStatus(200, DOCUMENT)
  await expectStatus(200, `${DOCUMENT}?expand=informatieobjecttype&versie=1`)
  await expectStatus(200, `${DOCUMENT}/download?versie=1`)
  await expectStatus(403, `${list}/${UUIDS.geheimDocument}`)
  await expectStatus(403, `${list}/${UUIDS.geheimDocument}/download`)
  const search = { uuid__in: [UUIDS.document, UUIDS.geheimDocument], expand: ['informatieobjecttype'] }
  expect((await client.post(`${list}/_zoek`, search)).status).toBe(200)
  expect((await client.post(`${list}/_zoek`, {}, BAD)).status).toBe(400)
  expect((await client.post(`${list}/_zoek`, { uuid__in: ['x'] }, BAD)).status).toBe(400)
  verdict(await referee.findings())
})

it('refuses as published', async () => {
  await expectStatus(400, `${ZAKEN}/zaken?onbekend=1`, BAD)
  await expectStatus(400, `${ZAKEN}/zaken?startdatum=gisteren`, BAD)
  await expectStatus(400, `${ZAKEN}/zaken?zaaktype=parkeren`, BAD)
  await expectStatus(400, `${ZAKEN}/zaken?expand=alles`, BAD)
  await expectStatus(400, `${ZAAK}?expand=alles`, BAD)
  await expectStatus(400, `${ZAKEN}/zaken?ordering=omschrijving`, BAD)
  await expectStatus(406, `${ZAKEN}/zaken`, { ...BAD, 'Accept-Crs': 'EPSG:28992' })
  await expectStatus(406, `${ZAKEN}/zaken`, { ...BAD, Accept: 'text/html' })
  await expectStatus(404, `${ZAKEN}/zaken?page=9`)
  await expectStatus(404, `${ZAKEN}/zaken/${NOWHERE}`)
  await expectStatus(403, `${ZAKEN}/zaken/${UUIDS.geheimeZaak}`)
  await expectStatus(403, `${ZAKEN}/statussen/${id(9, 4)}`)
  await expectStatus(403, ZAAK, { ...BAD, Authorization: 'Bearer onzin' })
  expect((await client.post(`${ZAKEN}/zaken/_zoek`, { uuid__in: [] }, BAD)).status).toBe(412)
  const wrongCrs = { ...BAD, 'Content-Crs': 'EPSG:28992' }
  expect((await client.post(`${ZAKEN}/zaken/_zoek`, { uuid__in: [] }, wrongCrs)).status).toBe(406)
  expect((await client.post(`${ZAKEN}/zaken/_zoek`, {}, { ...BAD, ...CRS })).status).toBe(400)
  const text = { ...BAD, ...CRS, 'Content-Type': 'text/plain' }
  expect((await client.post(`${ZAKEN}/zaken/_zoek`, 'x', text)).status).toBe(415)
  expect((await client.post(`${ZAKEN}/zaken/_zoek`, '{', { ...BAD, ...CRS })).status).toBe(400)
  verdict(await referee.findings())
})
