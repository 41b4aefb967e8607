import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Agent, stranger } from './house/agent.ts'
import { type House, startHouse } from './house/house.ts'
import { leave } from './house/inspection.ts'

/** Who may do what, as reviewed by people: a route that is not here may be called by nobody. */
const EVERYBODY = ['niemand', 'klantcontactmedewerker', 'redacteur', 'beheerder', 'kennisbank']
const LOGGED_IN = EVERYBODY.filter((role) => role !== 'niemand')
const MAY: Record<string, string[]> = {
  'GET /api/sessie': EVERYBODY,
  'DELETE /api/sessie': LOGGED_IN,
  'POST /api/personen/zoeken': ['klantcontactmedewerker'],
  'POST /api/bedrijven/zoeken': ['klantcontactmedewerker'],
  'POST /api/klantbeeld': ['klantcontactmedewerker'],
  'POST /api/kennis/zoeken': ['klantcontactmedewerker', 'kennisbank'],
  'GET /api/kennis/:id': ['klantcontactmedewerker', 'kennisbank'],
  'GET /api/afhandeling/keuzes': ['klantcontactmedewerker'],
  'POST /api/afhandelingen': ['klantcontactmedewerker'],
  'GET /api/afleveringen': ['klantcontactmedewerker'],
  'GET /api/links': ['klantcontactmedewerker', 'redacteur'],
  'POST /api/links': ['redacteur'],
  'PUT /api/links/:id': ['redacteur'],
  'DELETE /api/links/:id': ['redacteur'],
}

/** One demo user for each role, with that role and no other. */
const USERS: Record<string, string> = {
  klantcontactmedewerker: 'Kim Klantcontact',
  redacteur: 'Rachid Redactie',
  beheerder: 'Bea Beheer',
  kennisbank: 'Karel Kennis',
}

const CONTRACT = join(import.meta.dirname, '..', 'contract', 'src')

let house: House
const agents = new Map<string, Agent>()

beforeAll(async () => {
  house = await startHouse({ desk: false })
  agents.set('niemand', stranger(house.address))
  for (const [role, name] of Object.entries(USERS)) agents.set(role, await house.logIn(name))
})

afterAll(async () => {
  await leave(house)
})

/** The routes that the contract declares, read from its text: a journey imports nothing of ours. */
function declaredRoutes(): string[] {
  return readdirSync(CONTRACT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'route')
    .flatMap(({ name }) => {
      const text = readFileSync(join(CONTRACT, name, 'routes.ts'), 'utf8')
      return [...text.matchAll(/\broute\(\s*'([A-Z]+)',\s*'([^']+)'/g)].map(([, method, path]) => `${method} ${path}`)
    })
}

describe('who may do what', () => {
  it('was reviewed for every route that exists', () => {
    expect(declaredRoutes().toSorted()).toEqual(Object.keys(MAY).toSorted())
  })

  it.each(EVERYBODY)('is as reviewed for %s', async (role) => {
    const agent = agents.get(role)
    if (!agent) throw new Error(`nobody is ${role}`)
    const found: Record<string, string> = {}
    const wanted: Record<string, string> = {}
    // Logging out comes last: nothing works after it.
    const routes = Object.keys(MAY).toSorted((one, other) => Number(one === LOG_OUT) - Number(other === LOG_OUT))
    for (const route of routes) {
      const [method = '', path = ''] = route.split(' ')
      const body = method === 'POST' || method === 'PUT' ? {} : undefined
      const { status } = await agent.call(method, path.replace(':id', NOWHERE), body)
      found[route] = verdict(status)
      wanted[route] = MAY[route]?.includes(role) ? 'may' : refusal(role)
    }
    expect(found).toEqual(wanted)
  })

  it('is asked before anything is read: a body that is no JSON gives a stranger nothing but a 401', async () => {
    const answer = await fetch(`${house.address}/api/afhandelingen`, {
      method: 'POST',
      headers: { origin: house.address, 'content-type': 'application/json' },
      body: '{',
    })
    expect(answer.status).toBe(401)
  })

  it('is not for other sites: without our origin, without the token, or as a form, nothing changes', async () => {
    const kim = await house.logIn('Kim Klantcontact')
    const forged: Record<string, string>[] = [
      { origin: 'https://elders.example' },
      { 'x-kcc-csrf': '' },
      { 'content-type': 'text/plain' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of forged) {
      const { status } = await kim.call('POST', '/api/afhandelingen', {}, headers)
      expect(status, JSON.stringify(headers)).toBe(403)
    }
  })
})

const LOG_OUT = 'DELETE /api/sessie'
const NOWHERE = 'a0000000-0000-4000-8000-000000000000'

/** Allowed is everything that got past the policy, also when the rest of the request was no good. */
function verdict(status: number): string {
  if (status === 401) return 'log in first'
  return status === 403 ? 'may not' : 'may'
}

function refusal(role: string): string {
  return role === 'niemand' ? 'log in first' : 'may not'
}
