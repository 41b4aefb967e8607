import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StandIn } from '#server'
import type { Client } from '#server/testing'
import { makePdf } from './pdf.ts'
import { startOpenZaak } from './server.ts'
import { CLIENT_ID, clientWithToken, SECRET, smallSeed, tokenFor, UUIDS } from './testing.ts'

const LIST = '/documenten/api/v1/enkelvoudiginformatieobjecten'
const DOWNLOAD = `${LIST}/${UUIDS.document}/download`

let standIn: StandIn
let client: Client

beforeAll(async () => {
  const options = { seed: smallSeed(), clientId: CLIENT_ID, secret: SECRET }
  standIn = await startOpenZaak({ ...options, maxVertrouwelijkheid: 'vertrouwelijk' })
  client = await clientWithToken(standIn.url)
})
afterAll(() => standIn.close())

async function download(headers: Record<string, string> = {}): Promise<{ reply: Response; bytes: Buffer }> {
  const authorization = `Bearer ${await tokenFor()}`
  const reply = await fetch(`${standIn.url}${DOWNLOAD}`, { headers: { authorization, ...headers } })
  return { reply, bytes: Buffer.from(await reply.arrayBuffer()) }
}

describe('a download', () => {
  it('is a PDF of the promised size under its own name', async () => {
    const { reply, bytes } = await download()
    expect(reply.status).toBe(200)
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.4')
    expect(reply.headers.get('content-length')).toBe(String(bytes.length))
    expect(reply.headers.get('content-disposition')).toBe(
      `attachment; filename="aanvraag _.pdf"; filename*=UTF-8''aanvraag%20%C3%A9.pdf`,
    )
    const detail = await client.get(`${LIST}/${UUIDS.document}`)
    expect(detail.json).toMatchObject({ bestandsomvang: bytes.length, inhoud: `${standIn.url}${DOWNLOAD}?versie=1` })
  })

  it('comes in parts when asked', async () => {
    const { bytes: whole } = await download()
    const size = whole.length
    const ranges: [string, number, number][] = [
      ['bytes=0-99', 0, 99],
      [`bytes=${size - 10}-`, size - 10, size - 1],
      ['bytes=-20', size - 20, size - 1],
      [`bytes=10-${size + 500}`, 10, size - 1],
    ]
    for (const [range, from, to] of ranges) {
      const { reply, bytes } = await download({ Range: range })
      expect(reply.status).toBe(206)
      expect(reply.headers.get('content-range')).toBe(`bytes ${from}-${to}/${size}`)
      expect(bytes.equals(whole.subarray(from, to + 1))).toBe(true)
    }
    const beyond = await download({ Range: `bytes=${size}-` })
    expect([beyond.reply.status, beyond.reply.headers.get('content-range')]).toEqual([416, `bytes */${size}`])
    for (const odd of ['bytes=20-10', 'bytes=0-1,3-4', 'regels=1-2', 'bytes=-']) {
      expect((await download({ Range: odd })).reply.status).toBe(200)
    }
  })

  it('is not sent twice, and a part only of the same file', async () => {
    const etag = (await download()).reply.headers.get('etag') ?? ''
    expect((await download({ 'If-None-Match': etag })).reply.status).toBe(304)
    expect((await download({ Range: 'bytes=0-9', 'If-Range': etag })).reply.status).toBe(206)
    expect((await download({ Range: 'bytes=0-9', 'If-Range': '"oud"' })).reply.status).toBe(200)
  })

  it('needs a token and enough trust', async () => {
    expect((await download({ authorization: 'Bearer onzin' })).reply.status).toBe(403)
    expect((await client.get(`${LIST}/${UUIDS.geheimDocument}/download`)).status).toBe(403)
    expect((await client.get(`${DOWNLOAD}?versie=2`)).status).toBe(404)
  })
})

it('lists the documents of one zaak, without what is too confidential', async () => {
  const zaak = encodeURIComponent(`${standIn.url}/zaken/api/v1/zaken/${UUIDS.persoonszaak}`)
  const query = `objectinformatieobjecten__object=${zaak}&objectinformatieobjecten__objectType=zaak`
  const reply = await client.get(`${LIST}?${query}&expand=informatieobjecttype`)
  expect(reply.json).toMatchObject({
    count: 1,
    results: [
      {
        titel: 'Aanvraag parkeervergunning (tweede auto)',
        _expand: { informatieobjecttype: { omschrijving: 'Aanvraag' } },
      },
    ],
  })
  const links = await client.get(`/zaken/api/v1/zaakinformatieobjecten?zaak=${zaak}`)
  expect(links.json).toHaveLength(2)
  const elsewhere = encodeURIComponent(`https://elders.example/zaken/api/v1/zaken/${UUIDS.persoonszaak}`)
  expect((await client.get(`${LIST}?objectinformatieobjecten__object=${elsewhere}`)).json).toMatchObject({ count: 0 })
  const found = await client.post(`${LIST}/_zoek`, { uuid__in: [UUIDS.document, UUIDS.geheimDocument] })
  expect(found.json).toMatchObject({ count: 1 })
})

describe('the PDF', () => {
  const pdf = makePdf('Besluit (kopie) \\ café', ['Kosten: € 12,50 – “nu” betalen.', 'woord '.repeat(4000)])
  const text = pdf.toString('latin1')

  it('has a table that points at every object', () => {
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
    expect(text.slice(start, start + 5)).toBe('xref\n')
    const places = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]))
    expect(places.length).toBeGreaterThan(8)
    for (const [index, place] of places.entries()) {
      expect(text.slice(place).startsWith(`${index + 1} 0 obj\n`)).toBe(true)
    }
  })

  it('says the length of its streams, and breaks its text over pages', () => {
    const streams = [...text.matchAll(/<< \/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g)]
    expect(streams.length).toBeGreaterThan(3)
    for (const [, length, content] of streams) expect(content).toHaveLength(Number(length))
    expect(text).toContain(`/Count ${streams.length}`)
  })

  it('writes special characters as its font knows them', () => {
    expect(text).toContain('(Besluit \\(kopie\\) \\\\ caf\xe9)')
    expect(text).toContain('Kosten: \x80 12,50 \x96 \x93nu\x94 betalen.')
  })
})
