import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startOpenZaak } from './server.ts'
import { CLIENT_ID, clientWithToken, SECRET, smallSeed, UUIDS } from './testing.ts'

const PATH = '/zaken/api/v1/zaakcontactmomenten'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openzaak-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('keeps what was linked and unlinked over a restart, with the agent who did it', async () => {
  const options = { seed: smallSeed(), clientId: CLIENT_ID, secret: SECRET, journal: join(folder, 'journal.jsonl') }
  const first = await startOpenZaak(options)
  const client = await clientWithToken(first.url)
  const zaak = `${first.url}/zaken/api/v1/zaken/${UUIDS.persoonszaak}`
  const kept = await client.post(PATH, { zaak, contactmoment: 'https://contact.example/1' })
  const gone = await client.post(PATH, { zaak, contactmoment: 'https://contact.example/2' })
  expect([kept.status, gone.status]).toEqual([201, 201])
  expect((await client.post(PATH, { zaak, contactmoment: 'https://contact.example/1' })).json).toMatchObject({
    invalidParams: [{ name: 'nonFieldErrors', code: 'unique' }],
  })
  await client.call('DELETE', new URL(gone.headers.get('location') ?? '').pathname)
  await first.close()

  const second = await startOpenZaak(options)
  const again = await (await clientWithToken(second.url)).get(PATH)
  await second.close()
  expect(again.json).toMatchObject([{ contactmoment: 'https://contact.example/1' }])
  expect(again.json).toHaveLength(1)
  expect(again.text).toContain(`${second.url}/zaken/api/v1/zaken/${UUIDS.persoonszaak}`)
  const by = { clientId: CLIENT_ID, userId: 'jdejong', userRepresentation: 'J. de Jong' }
  expect(JSON.parse(readFileSync(options.journal, 'utf8').split('\n')[0] ?? '')).toMatchObject({ by })
})

it('refuses a zaak that is unknown, elsewhere or hidden', async () => {
  const standIn = await startOpenZaak({
    seed: smallSeed(),
    clientId: CLIENT_ID,
    secret: SECRET,
    maxVertrouwelijkheid: 'intern',
  })
  const client = await clientWithToken(standIn.url)
  const contactmoment = 'https://contact.example/1'
  const base = '/zaken/api/v1/zaken'
  const links = [
    [`https://elders.example${base}/${UUIDS.persoonszaak}`, 400],
    [`${standIn.url}${base}/${UUIDS.document}`, 400],
    [`${standIn.url}${base}/${UUIDS.geheimeZaak}`, 403],
  ]
  for (const [zaak, status] of links) {
    expect((await client.post(PATH, { zaak, contactmoment })).status).toBe(status)
  }
  await standIn.close()
})
