import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request as ask, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startReferee, type Referee } from './index.ts'

const DOCUMENT = `
openapi: 3.0.3
info: { title: Dieren, version: 1.0.0 }
servers: [{ url: /dieren/api/v1 }]
paths:
  /dieren:
    get:
      parameters:
        - { in: query, name: pageSize, schema: { type: integer, maximum: 500 } }
        - { in: query, name: expand, explode: false, schema: { type: array, items: { type: string, enum: [baas, hok] } } }
        - { in: header, name: Accept-Crs, required: true, schema: { type: string, enum: ['EPSG:4326'] } }
      responses:
        '200':
          headers: { X-Count: { required: true, schema: { type: string, pattern: '^[0-9]+$' } } }
          content:
            application/json:
              schema: { type: array, items: { $ref: '#/components/schemas/Dier' } }
    post:
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Dier' } } }
      responses:
        '201': { content: { application/json: { schema: { $ref: '#/components/schemas/Dier' } } } }
        '400': { $ref: 'elders.yaml#/components/responses/Fout' }
  /dieren/{id}:
    parameters:
      - { in: path, name: id, required: true, schema: { type: string, format: uuid } }
    get:
      responses:
        '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Dier' } } } }
    patch:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Dier' } } } }
      responses:
        '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Dier' } } } }
    delete:
      responses: { '204': { description: weg } }
  /dieren/_zoek:
    get:
      responses: { '200': { content: { text/csv: { schema: { type: string } } } } }
components:
  schemas:
    Dier:
      oneOf: [{ $ref: '#/components/schemas/Hond' }, { $ref: '#/components/schemas/Vis' }]
      discriminator:
        propertyName: soort
        mapping: { hond: '#/components/schemas/Hond', vis: '#/components/schemas/Vis' }
    Basis:
      type: object
      required: [id, soort, naam]
      properties:
        id: { type: string, format: uuid, readOnly: true }
        soort: { type: string, enum: [hond, vis] }
        naam: { type: string, maxLength: 20 }
        chip: { type: string, nullable: true }
        pin: { type: string, writeOnly: true }
    Hond:
      allOf:
        - $ref: '#/components/schemas/Basis'
        - { type: object, required: [ras], properties: { ras: { type: string } } }
    Vis:
      allOf:
        - $ref: '#/components/schemas/Basis'
        - { type: object, properties: { zout: { type: boolean } } }
`
const ELSEWHERE = `
components:
  responses:
    Fout:
      content: { application/problem+json: { schema: { $ref: '#/components/schemas/Fout' } } }
  schemas:
    Fout: { type: object, required: [title], properties: { title: { type: string } } }
`

const ID = '7c2a6a0e-3a1e-4a53-9d0e-3b8f0a5f5c11'
const REX = { id: ID, soort: 'hond', naam: 'Rex', chip: null, ras: 'teckel' }
const JSON_TYPE = { 'Content-Type': 'application/json' }

let specsDir: string
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  specsDir = await mkdtemp(join(tmpdir(), 'referee-'))
  await writeFile(join(specsDir, 'dieren.yaml'), DOCUMENT)
  await writeFile(join(specsDir, 'elders.yaml'), ELSEWHERE)
})
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})
afterAll(() => rm(specsDir, { recursive: true }))

async function watch(standIn: RequestListener, folder = specsDir): Promise<Referee> {
  const server: Server = createServer(standIn)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  const referee = await startReferee({
    registers: { dieren: { url, documents: [{ file: 'dieren.yaml' }] } },
    specsDir: folder,
  })
  closing.push(() => referee.close())
  return referee
}

function answering(status: number, body: unknown, headers: Record<string, string> = JSON_TYPE): RequestListener {
  return (request, response) => {
    request.resume()
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
  }
}

interface Heard {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

function send(
  referee: Referee,
  call: string,
  body?: unknown,
  headers: Record<string, string> = body === undefined ? {} : JSON_TYPE,
): Promise<Heard> {
  const [method = 'GET', path = '/'] = call.split(' ')
  return new Promise((resolve, reject) => {
    const going = ask(`${referee.urls['dieren']}${path}`, { method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      )
    })
    going.on('error', reject)
    going.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

function found(referee: Referee): string[] {
  return referee.verdict().findings.map(({ where, message }) => `${where}: ${message}`)
}

const BASE = '/dieren/api/v1/dieren'
const CRS = { 'Accept-Crs': 'EPSG:4326' }

describe('a valid exchange', () => {
  it('is clean and counted by operation', async () => {
    const referee = await watch(answering(200, [REX], { ...JSON_TYPE, 'X-Count': '1' }))
    await send(referee, `GET ${BASE}?pageSize=10&expand=baas,hok`, undefined, CRS)
    expect(referee.verdict()).toMatchObject({
      verified: true,
      checkedRequests: 1,
      checkedAnswers: 1,
      byOperation: { [`dieren GET ${BASE}`]: { requests: 1, answers: 1, statuses: { 200: 1 } } },
      findings: [],
    })
  })

  it('lets a request leave out what the server makes, and a patch what it does not change', async () => {
    const referee = await watch(
      (request, response) => void answering(request.method === 'POST' ? 201 : 200, REX)(request, response),
    )
    await send(referee, `POST ${BASE}`, { soort: 'hond', naam: 'Rex', ras: 'teckel', pin: '1' })
    await send(referee, `PATCH ${BASE}/${ID}`, { naam: 'Max' })
    expect(found(referee)).toEqual([])
  })

  it('passes bytes, headers and status on as they are', async () => {
    const referee = await watch((request, response) => {
      const echo = `${request.method} ${request.url} ${request.headers['x-mine']} ${request.headers.host}`
      response.writeHead(203, 'Bijna', { 'X-Theirs': 'a', 'Content-Type': 'text/plain' }).end(echo)
    })
    const heard = await send(referee, `GET ${BASE}?pageSize=%31`, undefined, { 'X-Mine': 'b' })
    expect(heard.body).toBe(`GET ${BASE}?pageSize=%31 b ${new URL(referee.urls['dieren'] ?? '').host}`)
    expect([heard.status, heard.headers['x-theirs'], heard.headers.date !== undefined]).toEqual([203, 'a', true])
  })
})

describe('a bad request', () => {
  const good = answering(200, [REX], { ...JSON_TYPE, 'X-Count': '1' })

  it.each([
    [
      'an unknown parameter',
      '?paginagrootte=1',
      CRS,
      'request query paginagrootte: the document knows no such parameter',
    ],
    ['a parameter of the wrong type', '?pageSize=veel', CRS, 'request query pageSize: the whole must be integer'],
    ['a parameter out of range', '?pageSize=501', CRS, 'request query pageSize: the whole must be <= 500'],
    ['a value outside the list', '?expand=baas,tuin', CRS, 'request query expand: /* must be one of ["baas","hok"]'],
    ['a missing header', '', {}, 'request header Accept-Crs: is required and absent'],
    ['a wrong header', '', { 'Accept-Crs': 'x' }, 'request header Accept-Crs: the whole must be one of ["EPSG:4326"]'],
  ])('with %s is found', async (_, query, headers, finding) => {
    const referee = await watch(good)
    await send(referee, `GET ${BASE}${query}`, undefined, headers)
    expect(found(referee)).toEqual([finding])
  })

  it.each([
    ['a missing field', { soort: 'hond', naam: 'Rex' }, 'request body: the whole misses the required property "ras"'],
    [
      'a misspelt field',
      { soort: 'vis', naam: 'Bo', zuot: true },
      'request body: the whole has an undocumented property "zuot"',
    ],
    ['a wrong type', { soort: 'vis', naam: 3 }, 'request body: /naam must be string'],
    ['an unknown kind', { soort: 'kat', naam: 'Mo' }, 'request body: /soort must be one of ["hond","vis"]'],
  ])('with %s in the body is found', async (_, body, finding) => {
    const referee = await watch(answering(201, REX))
    await send(referee, `POST ${BASE}`, body)
    expect(found(referee)).toContain(finding)
  })

  it('with another content type is found', async () => {
    const referee = await watch(answering(201, REX))
    await send(referee, `POST ${BASE}`, REX, { 'Content-Type': 'text/plain' })
    expect(found(referee)).toEqual(['request content type: is "text/plain", documented: application/json'])
  })

  it('on an unknown path or method is found', async () => {
    const referee = await watch(good)
    await send(referee, 'GET /dieren/api/v2/dieren')
    await send(referee, `PUT ${BASE}`)
    await send(referee, `GET ${BASE}/niet-een-uuid`)
    expect(found(referee)).toEqual([
      'request path: no published document knows this path',
      'request method: no published document knows this method',
      'request path id: the whole must match format "uuid"',
      'answer body: the whole must be object',
    ])
  })

  it('that the register refuses is found, unless the test announced it', async () => {
    const referee = await watch((request, response) => {
      if (request.headers['x-referee-expect'] !== undefined) response.destroy()
      else answering(400, { title: 'Fout' }, { 'Content-Type': 'application/problem+json' })(request, response)
    })
    const body = { soort: 'vis', naam: 'Bo' }
    await send(referee, `POST ${BASE}`, {}, { ...JSON_TYPE, 'x-referee-expect': 'refusal' })
    expect(found(referee)).toEqual([])
    await send(referee, `POST ${BASE}`, body)
    await send(referee, `POST ${BASE}`, body)
    expect(found(referee)).toEqual(['request refused: the register answered 400 {"title":"Fout"}'])
    expect(referee.verdict().findings[0]?.count).toBe(2)
  })

  it('that was announced and is accepted all the same is found', async () => {
    const referee = await watch(answering(201, REX))
    await send(referee, `POST ${BASE}`, {}, { ...JSON_TYPE, 'x-referee-expect': 'refusal' })
    expect(found(referee)).toEqual([
      'request expected to be refused: was announced as one to refuse, but the register answered 201',
    ])
  })
})

describe('a bad answer', () => {
  it.each([
    ['a missing field', { ...REX, ras: undefined }, 'answer body: the whole misses the required property "ras"'],
    ['a wrong type', { ...REX, chip: 5 }, 'answer body: /chip must be string,null'],
    ['an invented field', { ...REX, kleur: 'bruin' }, 'answer body: the whole has an undocumented property "kleur"'],
    ['a missing id', { ...REX, id: undefined }, 'answer body: the whole misses the required property "id"'],
  ])('with %s is found', async (_, body, finding) => {
    const referee = await watch(answering(200, body))
    await send(referee, `GET ${BASE}/${ID}`)
    expect(found(referee)).toEqual([finding])
  })

  it.each([
    ['an undocumented status', answering(202, REX), 'answer status: 202 is not documented (documented: 200)'],
    [
      'HTML',
      answering(200, '<p>', { 'Content-Type': 'text/html' }),
      'answer content type: is "text/html", documented: application/json',
    ],
    ['half a body', answering(200, '{"id":'), 'answer body: the body is not JSON: Unexpected end of JSON input'],
    ['no body', answering(200, ''), 'answer body: is empty'],
  ])('with %s is found', async (_, standIn, finding) => {
    const referee = await watch(standIn)
    await send(referee, `GET ${BASE}/${ID}`)
    expect(found(referee)).toEqual([finding])
  })

  it('without a documented header, or with a body where none is, is found', async () => {
    const referee = await watch(answering(200, []))
    await send(referee, `GET ${BASE}`, undefined, CRS)
    expect(found(referee)).toEqual(['answer header X-Count: is absent'])
  })

  it('that breaks off is found, and breaks off for the caller too', async () => {
    const referee = await watch((_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'Content-Length': '100' })
      response.write('{')
      setTimeout(() => response.destroy(), 20)
    })
    await expect(send(referee, `GET ${BASE}/${ID}`)).rejects.toThrow()
    expect(found(referee)).toEqual(['answer: the line broke before the answer was whole'])
  })

  it('that was spoiled on purpose is passed on and not judged', async () => {
    const referee = await watch(answering(500, '<p>', { 'x-demo-fault': 'html' }))
    const heard = await send(referee, `GET ${BASE}/${ID}`)
    expect([heard.status, heard.headers['x-demo-fault'], found(referee)]).toEqual([500, undefined, []])
    expect(referee.verdict().ordered).toBe(1)
  })
})

describe('the proxy', () => {
  it('counts a register that does not answer', async () => {
    const referee = await watch((_, response) => response.destroy())
    await expect(send(referee, `GET ${BASE}/${ID}`)).rejects.toThrow()
    expect(referee.verdict()).toMatchObject({ unanswered: 1, findings: [] })
  })

  it('passes the control API unchecked, and a concrete path wins from a template', async () => {
    const referee = await watch(answering(200, 'a;b', { 'Content-Type': 'text/csv' }))
    await send(referee, 'POST /__demo/fault', { mode: 'silent' })
    await send(referee, `GET ${BASE}/_zoek`)
    expect(referee.verdict()).toMatchObject({ checkedRequests: 1, findings: [] })
  })

  it('tells its findings over HTTP and forgets them when asked', async () => {
    const referee = await watch(answering(202, REX))
    await send(referee, `GET ${BASE}/${ID}`)
    const heard = await send(referee, 'GET /__referee/findings')
    expect(JSON.parse(heard.body)).toMatchObject({
      findings: [{ register: 'dieren', method: 'GET', path: `${BASE}/{id}`, where: 'answer status', count: 1 }],
    })
    expect((await send(referee, 'DELETE /__referee/findings')).status).toBe(204)
    expect(referee.verdict()).toMatchObject({ checkedRequests: 0, findings: [] })
  })

  it('passes on and says so when the documents are absent', async () => {
    const referee = await watch(answering(418, 'x'), join(specsDir, 'nergens'))
    expect((await send(referee, `GET ${BASE}/${ID}`)).status).toBe(418)
    expect(referee.verdict()).toMatchObject({ verified: false, checkedRequests: 0, findings: [] })
    expect(referee.notVerified).toMatch(/^not verified: no OpenAPI documents at .*nergens \(absent: dieren.yaml\)$/)
  })

  it('refuses a register of a kind that it has no documents for', async () => {
    await expect(startReferee({ registers: { bloemen: 'http://127.0.0.1:1' } })).rejects.toThrow(
      'no published documents for "bloemen"',
    )
  })
})
