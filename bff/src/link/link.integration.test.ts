import { pino } from 'pino'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { ProblemDocument } from '@kiss/contract/route'
import { getLinks } from '@kiss/contract/link'
import { Link } from '@kiss/domain/link'
import type { LinkInvoer } from '@kiss/domain/link'
import { Rol } from '@kiss/domain/sessie'
import { openTestDatabase } from '#database/testing'
import { createServer } from '#http'
import { serveLinks } from './serve-links.ts'

const ORIGIN = 'https://kiss.voorbeeld.nl'
const CSRF = 'token-of-this-session'
const LINKS = '/api/links'
const NOBODY_HAS_THIS = '00000000-0000-4000-8000-000000000000'
const rijbewijs: LinkInvoer = {
  titel: 'Rijbewijs kwijt',
  url: 'https://www.voorbeeld.nl/rijbewijs',
  categorie: 'Burgerzaken',
}

const { db } = await openTestDatabase()
/** The rol in the request stands for the session: who somebody is, is the business of another room. */
const app = await createServer({
  origin: ORIGIN,
  idpOrigin: 'https://login.voorbeeld.nl',
  log: pino({ level: 'silent' }),
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
serveLinks(app, { db })
const address = await app.listen({ host: '127.0.0.1', port: 0 })
afterAll(() => app.close())

beforeEach(() => db.deleteFrom('link').execute())

async function ask(rol: Rol | undefined, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${address}${path}`, {
    method,
    headers: {
      origin: ORIGIN,
      'x-kcc-csrf': CSRF,
      ...(rol ? { 'x-rol': rol } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function add(link: LinkInvoer): Promise<Link> {
  const answer = await ask('redacteur', 'POST', LINKS, link)
  expect(answer.status).toBe(200)
  return Link.parse(await answer.json())
}

async function listed(rol: Rol = 'klantcontactmedewerker'): Promise<Link[]> {
  const answer = await ask(rol, 'GET', LINKS)
  return getLinks.shape.response.parse(await answer.json()).links
}

async function problemOf(answer: Response): Promise<ProblemDocument> {
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  return ProblemDocument.parse(await answer.json())
}

describe('changing a link', () => {
  it('refuses a version that somebody else has changed meanwhile, and overwrites nothing', async () => {
    const link = await add(rijbewijs)
    const first = await ask('redacteur', 'PUT', `${LINKS}/${link.id}`, {
      ...rijbewijs,
      titel: 'Rijbewijs gestolen',
      versie: link.versie,
    })
    expect(Link.parse(await first.json())).toEqual({ ...link, titel: 'Rijbewijs gestolen', versie: link.versie + 1 })

    const second = await ask('redacteur', 'PUT', `${LINKS}/${link.id}`, {
      ...rijbewijs,
      titel: 'Rijbewijs verloren',
      versie: link.versie,
    })
    expect(second.status).toBe(409)
    expect((await problemOf(second)).code).toBe('version-conflict')
    expect(await listed()).toEqual([{ ...link, titel: 'Rijbewijs gestolen', versie: link.versie + 1 }])
  })

  it('lets exactly one of two simultaneous changes win', async () => {
    const link = await add(rijbewijs)
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((titel) =>
        ask('redacteur', 'PUT', `${LINKS}/${link.id}`, { ...rijbewijs, titel, versie: link.versie }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409])
    expect((await listed())[0]?.versie).toBe(link.versie + 1)
  })

  it('says that a link is gone when somebody has removed it', async () => {
    const answer = await ask('redacteur', 'PUT', `${LINKS}/${NOBODY_HAS_THIS}`, { ...rijbewijs, versie: 1 })
    expect(answer.status).toBe(404)
    expect((await problemOf(answer)).code).toBe('not-found')
  })
})

describe('adding a link', () => {
  it('names each wrong field with its own sentence, and keeps nothing', async () => {
    const answer = await ask('redacteur', 'POST', LINKS, { titel: '  ', url: 'javascript:alert(1)', categorie: 'Zorg' })
    expect(answer.status).toBe(400)
    expect((await problemOf(answer)).fields).toEqual([
      { veld: 'titel', zin: 'Vul een titel in.' },
      { veld: 'url', zin: 'Vul een volledig webadres in, bijvoorbeeld https://www.voorbeeld.nl.' },
    ])
    expect(await listed()).toEqual([])
  })

  it('keeps what was typed without the spaces around it, as version 1', async () => {
    const link = await add({ ...rijbewijs, titel: '  Rijbewijs kwijt ' })
    expect(link).toEqual({ ...rijbewijs, id: link.id, versie: 1 })
    expect(await listed()).toEqual([link])
  })

  it('keeps quotes and signs of SQL as they were typed', async () => {
    const link = await add({ ...rijbewijs, titel: `Robert'); drop table link; --` })
    expect((await listed())[0]?.titel).toBe(link.titel)
  })
})

describe('removing a link', () => {
  it('happens once; the second time there is nothing left', async () => {
    const link = await add(rijbewijs)
    expect((await ask('redacteur', 'DELETE', `${LINKS}/${link.id}`)).status).toBe(204)
    expect((await ask('redacteur', 'DELETE', `${LINKS}/${link.id}`)).status).toBe(404)
    expect(await listed()).toEqual([])
  })
})

describe('who may do what with links', () => {
  it.each([
    ['nobody', undefined, 401, 401],
    ['the kennisbank', 'kennisbank', 403, 403],
    ['a beheerder', 'beheerder', 403, 403],
    ['an agent', 'klantcontactmedewerker', 200, 403],
    ['a redacteur', 'redacteur', 200, 200],
  ] as const)('%s', async (_name, rol, reads, writes) => {
    expect((await ask(rol, 'GET', LINKS)).status).toBe(reads)
    expect((await ask(rol, 'POST', LINKS, rijbewijs)).status).toBe(writes)
    expect(await listed()).toHaveLength(writes === 200 ? 1 : 0)
  })
})
