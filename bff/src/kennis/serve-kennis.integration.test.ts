import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zoekKennis } from '@kiss/contract/kennis'
import { ProblemDocument } from '@kiss/contract/route'
import { KennisDocument } from '@kiss/domain/kennis'
import { buildKennisDocument, createFakeKennisBron } from '@kiss/domain/kennis/testing'
import { Rol, ROLLEN } from '@kiss/domain/sessie'
import { openTestDatabase } from '#database/testing'
import { createServer } from '#http'
import { serveKennis } from './serve-kennis.ts'
import { syncKennis } from './sync-kennis.ts'

const ORIGIN = 'https://kiss.voorbeeld.nl'
const CSRF = 'token-of-this-session'
const ARTIKEL = buildKennisDocument()
const QUESTION = { tekst: 'paspoort', soorten: [], pagina: 1 }

const { db } = await openTestDatabase()
const lines: string[] = []
/** The rol in the request stands for the session: who somebody is, is the business of another room. */
const app = await createServer({
  origin: ORIGIN,
  idpOrigin: 'https://login.voorbeeld.nl',
  log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
  findSessie: async (request) => {
    const rol = Rol.safeParse(request.headers['x-rol'])
    if (!rol.success) return undefined
    const ingelogde = {
      issuer: 'https://login.voorbeeld.nl',
      subject: rol.data,
      naam: 'Ans Proef',
      email: 'ans@voorbeeld.nl',
      identificatie: 'mdw-1',
      rollen: [rol.data],
    }
    return { ingelogde, csrfToken: CSRF }
  },
})
serveKennis(app, { db })
const address = await app.listen({ host: '127.0.0.1', port: 0 })
afterAll(() => app.close())

beforeAll(async () => {
  const context = { medewerker: { identificatie: 'kiss', naam: 'KISS', email: '' } }
  await syncKennis({ db, bronnen: [createFakeKennisBron([ARTIKEL])], context, now: () => new Date() })
})

function search(body: unknown, rol?: Rol): Promise<Response> {
  return fetch(`${address}${zoekKennis.path}`, {
    method: 'POST',
    headers: {
      origin: ORIGIN,
      'x-kcc-csrf': CSRF,
      'content-type': 'application/json',
      ...(rol === undefined ? {} : { 'x-rol': rol }),
    },
    body: JSON.stringify(body),
  })
}

function open(id: string, rol: Rol = 'klantcontactmedewerker'): Promise<Response> {
  return fetch(`${address}/api/kennis/${id}`, { headers: { origin: ORIGIN, 'x-rol': rol } })
}

describe('searching over HTTP', () => {
  it('answers as the contract promises', async () => {
    const answer = await search(QUESTION, 'klantcontactmedewerker')
    expect(answer.status).toBe(200)
    const found = zoekKennis.shape.response.parse(await answer.json())
    expect(found).toMatchObject({ totaal: 1, pagina: 1, perPagina: 10 })
    expect(found.treffers.map(({ id }) => id)).toEqual([ARTIKEL.id])
  })

  it('is for agents and for readers of the kennisbank', async () => {
    const statuses = await Promise.all(ROLLEN.map(async (rol) => [rol, (await search(QUESTION, rol)).status]))
    expect(Object.fromEntries(statuses)).toEqual({
      klantcontactmedewerker: 200,
      kennisbank: 200,
      redacteur: 403,
      beheerder: 403,
    })
    expect((await search(QUESTION)).status).toBe(401)
  })

  it.each([
    [{ ...QUESTION, tekst: '   ' }, 'tekst'],
    [{ ...QUESTION, tekst: 'x'.repeat(201) }, 'tekst'],
    [{ ...QUESTION, pagina: 0 }, 'pagina'],
    [{ ...QUESTION, pagina: 101 }, 'pagina'],
    [{ ...QUESTION, soorten: ['website'] }, 'soorten.0'],
  ])('names the field that is wrong in %j', async (body, veld) => {
    const answer = await search(body, 'klantcontactmedewerker')
    expect(answer.status).toBe(400)
    expect(ProblemDocument.parse(await answer.json()).fields?.map((field) => field.veld)).toEqual([veld])
  })

  it('leaves nothing of what was typed in the log', async () => {
    await search({ ...QUESTION, tekst: 'Jansen-Geheim' }, 'klantcontactmedewerker')
    await expect.poll(() => lines.length).toBeGreaterThan(0)
    expect(lines.join('').toLowerCase()).not.toContain('geheim')
  })
})

describe('opening a document over HTTP', () => {
  it('gives it whole', async () => {
    const answer = await open(ARTIKEL.id, 'kennisbank')
    expect(answer.status).toBe(200)
    expect(KennisDocument.parse(await answer.json())).toEqual(ARTIKEL)
  })

  it.each([
    ['kennisartikel_bestaat-niet', 404],
    ['geen-id', 400],
    ['kennisartikel_%00', 400],
    ["kennisartikel_'", 400],
  ])('does not know %s', async (id, status) => {
    expect((await open(id)).status).toBe(status)
  })

  it('is for agents and for readers of the kennisbank', async () => {
    expect((await open(ARTIKEL.id, 'redacteur')).status).toBe(403)
    expect((await open(ARTIKEL.id, 'beheerder')).status).toBe(403)
  })
})
