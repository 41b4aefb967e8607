import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { getKennisDocument } from '@kiss/contract/kennis'
import { getKlantbeeld } from '@kiss/contract/klantbeeld'
import { getLinks, removeLink } from '@kiss/contract/link'
import { zoekPersonen } from '@kiss/contract/persoon'
import type { ProblemCode } from '@kiss/domain/errors'
import { createApi } from './api.ts'
import { failureSentence, fieldFaults, OfflineError, ProblemError } from './errors.ts'

interface Sent {
  address: string
  init: RequestInit
}

let sent: Sent[]
/** Answers in order; the last one goes on. */
let answers: (() => Promise<Response> | Response)[]

beforeEach(() => {
  sent = []
  answers = []
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    sent.push({ address, init })
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (!answer) throw new TypeError('nobody answers')
    return answer()
  })
})
afterEach(() => vi.unstubAllGlobals())

function json(content: unknown, status = 200): () => Response {
  return () => new Response(JSON.stringify(content), { status })
}

function problem(code: ProblemCode, status: number, more: object = {}): () => Response {
  return json(
    { type: `urn:${code}`, title: code, status, code, detail: `Zin van ${code}.`, traceId: 't', ...more },
    status,
  )
}

function sessie(csrfToken: string, email = 'kim@example.org'): () => Response {
  return json({
    gemeente: 'Gemeente Ergens',
    sessie: {
      medewerker: { naam: 'Kim', email, rollen: ['klantcontactmedewerker'] },
      mag: { contactmomenten: true, kennis: true, linksLezen: true, linksBeheren: false },
      csrfToken,
      verlooptOver: 1800,
      gemeente: 'Gemeente Ergens',
    },
  })
}

const NOBODY = json({ sessie: null, gemeente: 'Gemeente Ergens' })

function lines(...texts: string[]): () => Response {
  return () => new Response(texts.join(''))
}

function headersOf(index: number): Headers {
  return new Headers(sent[index]?.init.headers)
}

const SEARCH = { body: { soort: 'bsn' as const, bsn: '999990019' } }
const KLANT = { body: { klant: { soort: 'persoon' as const, bsn: '999990019' } } }
const ZAKEN = { deel: 'zaken', items: [], bronnen: ['Open Zaak'], silent: [] }

describe('call', () => {
  it('gives the answer as the contract describes it, without what was not promised', async () => {
    answers = [json({ personen: [], secret: 1 })]
    expect(await createApi().call(zoekPersonen, SEARCH)).toEqual({ personen: [] })
  })

  it('sends JSON and nothing else as content type, and the token only with what changes something', async () => {
    answers = [sessie('token-1'), json({ links: [] })]
    const api = createApi()
    await api.openSessie()
    await api.call(getLinks)
    answers = [json({ personen: [] })]
    await api.call(zoekPersonen, SEARCH)
    expect(headersOf(1).get('x-kcc-csrf')).toBeNull()
    expect(headersOf(2).get('x-kcc-csrf')).toBe('token-1')
    expect(headersOf(2).get('content-type')).toBe('application/json')
    expect(sent[2]?.init.body).toBe(JSON.stringify(SEARCH.body))
  })

  it('sends no content type without content, and takes an answer without content', async () => {
    answers = [() => new Response(null, { status: 204 })]
    const id = '7d4f2f3e-1111-4111-8111-111111111111'
    expect(await createApi().call(removeLink, { params: { id } })).toBeUndefined()
    expect(sent[0]?.address).toBe(`/api/links/${id}`)
    expect(headersOf(0).get('content-type')).toBeNull()
  })

  it('cannot be led out of its path by a parameter', async () => {
    answers = [problem('not-found', 404)]
    await expect(createApi().call(getKennisDocument, { params: { id: '../links?x' } })).rejects.toThrow(ProblemError)
    expect(sent[0]?.address).toBe('/api/kennis/..%2Flinks%3Fx')
  })

  it('throws the problem of the bff, with its sentence and the fields to mend', async () => {
    answers = [problem('invalid-input', 400, { fields: [{ veld: 'bsn', zin: 'Dit is geen valide BSN.' }] })]
    const error: unknown = await createApi()
      .call(zoekPersonen, SEARCH)
      .catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(ProblemError)
    expect(failureSentence(error)).toBe('Zin van invalid-input.')
    expect(fieldFaults(error).get('bsn')).toBe('Dit is geen valide BSN.')
  })

  it.each([
    ['there is no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a proxy answers with a page', () => new Response('<html>Bad gateway</html>', { status: 502 })],
    ['the answer is not ours', json({ anything: true })],
    ['the answer is half', () => new Response('{"personen":[')],
  ])('says that KISS cannot be reached when %s', async (_when, answer) => {
    answers = [answer]
    const error: unknown = await createApi()
      .call(zoekPersonen, SEARCH)
      .catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(OfflineError)
    expect(failureSentence(error)).toMatch(/niet bereikbaar/)
  })

  it('passes on that the caller no longer wants the answer', async () => {
    const controller = new AbortController()
    answers = [
      () => {
        controller.abort(new Error('gone'))
        throw new TypeError('aborted')
      },
    ]
    await expect(createApi().call(zoekPersonen, SEARCH, { signal: controller.signal })).rejects.toThrow('gone')
  })
})

describe('a session that has ended', () => {
  it('lets the call wait, and repeats it with the new token when the same person is back', async () => {
    answers = [sessie('token-1'), problem('not-logged-in', 401)]
    const api = createApi()
    await api.openSessie()
    const warned = vi.fn()
    api.onLoggedOut(warned)
    const call = api.call(zoekPersonen, SEARCH)
    await vi.waitFor(() => expect(warned).toHaveBeenCalledOnce())

    answers = [NOBODY]
    expect(await api.resume()).toBe('nobody')
    answers = [sessie('token-2'), json({ personen: [] })]
    expect(await api.resume()).toBe('same')
    expect(await call).toEqual({ personen: [] })
    expect(headersOf(sent.length - 1).get('x-kcc-csrf')).toBe('token-2')
  })

  it('never sends what one agent typed under the name of another', async () => {
    answers = [sessie('token-1'), problem('not-logged-in', 401)]
    const api = createApi()
    await api.openSessie()
    const done = vi.fn()
    void api.call(zoekPersonen, SEARCH).then(done, done)
    await vi.waitFor(() => expect(sent).toHaveLength(2))
    answers = [sessie('token-9', 'noor@example.org'), json({ personen: [] })]
    expect(await api.resume()).toBe('somebody-else')
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(done).not.toHaveBeenCalled()
    expect(sent).toHaveLength(3)
  })

  it('takes over the token of a login in another tab, once', async () => {
    answers = [sessie('token-1'), problem('request-forgery', 403), sessie('token-2'), json({ personen: [] })]
    const api = createApi()
    await api.openSessie()
    expect(await api.call(zoekPersonen, SEARCH)).toEqual({ personen: [] })
    expect(headersOf(3).get('x-kcc-csrf')).toBe('token-2')

    answers = [problem('request-forgery', 403), sessie('token-2'), problem('request-forgery', 403)]
    await expect(api.call(zoekPersonen, SEARCH)).rejects.toThrow(ProblemError)
  })
})

describe('stream', () => {
  function read(onLine: (line: { deel: string }) => void) {
    return createApi().stream(getKlantbeeld, KLANT, { onLine, isLast: (line) => line.deel === 'einde' })
  }

  it('gives each line as it comes, also when lines are cut over pieces', async () => {
    const text = `${JSON.stringify(ZAKEN)}\n${JSON.stringify({ deel: 'einde' })}\n`
    const bytes = new TextEncoder().encode(text)
    answers = [
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
              controller.close()
            },
          }),
        ),
    ]
    const seen: string[] = []
    await read((line) => seen.push(line.deel))
    expect(seen).toEqual(['zaken', 'einde'])
  })

  it('gives what came and then fails when the stream ends without its last line', async () => {
    answers = [lines(`${JSON.stringify(ZAKEN)}\n`)]
    const seen: string[] = []
    await expect(read((line) => seen.push(line.deel))).rejects.toThrow(OfflineError)
    expect(seen).toEqual(['zaken'])
  })

  it('fails when the connection breaks half-way', async () => {
    answers = [
      () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              controller.error(new TypeError('network error'))
            },
          }),
        ),
    ]
    await expect(read(() => undefined)).rejects.toThrow(OfflineError)
  })

  it('fails on a line that the contract does not know', async () => {
    answers = [lines('{"deel":"anders"}\n')]
    await expect(read(() => undefined)).rejects.toThrow(OfflineError)
  })

  it('throws the problem when the bff refuses before the first line', async () => {
    answers = [problem('not-allowed', 403)]
    await expect(read(() => undefined)).rejects.toThrow(ProblemError)
  })
})
