import { createServer as createSecureServer } from 'node:https'
import { createServer } from 'node:net'
import { Bug, RegisterError } from '@kiss/domain/errors'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { selfSigned } from './fixtures/certificate.ts'
import { createRegisterClient, readAllPages, RefusedRequest, type RegisterClientOptions } from './index.ts'
import { describeFailures, startScripted, TEST_CONTEXT as context, type Received, type Scripted } from './testing.ts'

const register = { id: 'proef', naam: 'Proefregister' }
const Pagina = z.object({ count: z.number(), results: z.array(z.object({ uuid: z.string() })) })
const PAGINA = { count: 1, results: [{ uuid: 'a' }] }

function client(baseUrl: string, more: Partial<RegisterClientOptions> = {}) {
  return createRegisterClient({ register, baseUrl, headers: () => ({ authorization: 'Token geheim' }), ...more })
}

const settings = { answer: PAGINA, required: 'results.0.uuid', secrets: ['999993653', 'geheim'] }

describeFailures('getJson', {
  ...settings,
  make: ({ baseUrl, timeoutMs }) => {
    const query = { page: 1, bsn: '999993653' }
    return () => client(baseUrl, { timeoutMs }).getJson(['dingen'], Pagina, { context, query })
  },
  absent: 'bug',
})

describeFailures('findJson', {
  ...settings,
  make:
    ({ baseUrl, timeoutMs }) =>
    () =>
      client(baseUrl, { timeoutMs }).findJson(['dingen', '999993653'], Pagina, { context }),
  absent: 'undefined',
})

describeFailures('postJson', {
  ...settings,
  make:
    ({ baseUrl, timeoutMs }) =>
    () =>
      client(baseUrl, { timeoutMs }).postJson(['dingen'], { bsn: '999993653' }, Pagina, { context }),
  absent: 'bug',
  writes: true,
})

describeFailures('searchJson', {
  ...settings,
  make:
    ({ baseUrl, timeoutMs }) =>
    () =>
      client(baseUrl, { timeoutMs }).searchJson(['_zoek'], { bsn: '999993653' }, Pagina, { context }),
  absent: 'bug',
})

async function withRegister(
  answer: (asked: Received) => Scripted | undefined | Promise<Scripted | undefined>,
  test: (url: string, received: Received[]) => Promise<void>,
): Promise<void> {
  const scripted = await startScripted(answer)
  try {
    await test(scripted.url, scripted.received)
  } finally {
    await scripted.close()
  }
}

describe('asking', () => {
  it('encodes every segment and every value, and sends what the register wants in its headers', async () => {
    await withRegister(
      () => ({ body: PAGINA }),
      async (url, received) => {
        const query = { naam: 'Jansen & Zn', leeg: undefined, expand: ['a', 'b'] }
        const asked = { context, query, headers: { 'x-doel': 'test' } }
        await client(`${url}/api/v1/`).getJson(['dingen', 'a/../b?c'], Pagina, asked)
        expect(received[0]).toMatchObject({ method: 'GET', path: '/api/v1/dingen/a%2F..%2Fb%3Fc' })
        expect(received[0]?.query.toString()).toBe('naam=Jansen+%26+Zn&expand=a&expand=b')
        expect(received[0]?.headers).toMatchObject({ authorization: 'Token geheim', 'x-doel': 'test' })
      },
    )
  })

  it('cannot leave the path of the register', async () => {
    const asked = client('http://127.0.0.1:9/api').getJson(['dingen', '..', 'beheer'], Pagina, { context })
    await expect(asked).rejects.toThrow(Bug)
  })

  it.each(['ftp://x', 'register', 'https://naam:wachtwoord@register.nl', 'https://register.nl/api?x=1'])(
    'does not start with %s as address',
    (baseUrl) => expect(() => client(baseUrl)).toThrow(Bug),
  )

  it('makes the headers for the agent of this call', async () => {
    await withRegister(
      () => ({ body: PAGINA }),
      async (url, received) => {
        const headers = async ({ medewerker }: typeof context) => ({ 'x-gebruiker': medewerker.identificatie })
        await client(url, { headers }).getJson(['dingen'], Pagina, { context })
        expect(received[0]?.headers['x-gebruiker']).toBe('mdw-7')
      },
    )
  })
})

describe('a certificate', () => {
  it('that nobody vouches for is refused, unless whoever runs KISS trusts it', async () => {
    const { key, cert } = selfSigned()
    let asked = 0
    const server = createSecureServer({ key, cert }, (_, response) => {
      asked += 1
      response.end(JSON.stringify(PAGINA))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const url = `https://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
    try {
      const stranger = client(url).getJson(['x'], Pagina, { context })
      await expect(stranger).rejects.toMatchObject({ fault: 'unreachable' })
      expect(asked).toBe(0)
      for (const ca of [cert, [cert]]) {
        const trusting = client(url, { ca })
        expect(await trusting.getJson(['x'], Pagina, { context })).toEqual(PAGINA)
        await trusting.close()
      }
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
})

describe('reading', () => {
  it('reads the charset that the answer names', async () => {
    const body = Buffer.from('{"naam": "Zoë"}', 'latin1')
    const headers = { 'content-type': 'application/json; charset=iso-8859-1' }
    await withRegister(
      () => ({ body, headers }),
      async (url) => {
        const answer = await client(url).getJson(['x'], z.object({ naam: z.string() }), { context })
        expect(answer).toEqual({ naam: 'Zoë' })
      },
    )
  })

  it('gives status and headers to whoever asks for them', async () => {
    await withRegister(
      () => ({ body: PAGINA, headers: { 'API-version': '0.9.0' } }),
      async (url) => {
        const answer = await client(url).getAnswer(['x'], Pagina, { context })
        expect([answer.status, answer.header('api-version'), answer.value]).toEqual([200, '0.9.0', PAGINA])
      },
    )
  })

  it('shows the room what was refused, and shows nobody else the body', async () => {
    const body = {
      code: 'invalid',
      invalidParams: [{ name: 'referentienummer', code: 'unique', reason: 'Jansen bestaat al.' }],
    }
    await withRegister(
      () => ({ status: 400, body }),
      async (url) => {
        const error: unknown = await client(url)
          .postJson(['x'], {}, Pagina, { context })
          .catch((caught: unknown) => caught)
        if (!(error instanceof RefusedRequest)) throw new Error('expected a RefusedRequest')
        expect(error).toMatchObject({ status: 400, code: 'invalid' })
        expect([error.names('referentienummer', 'unique'), error.names('nummer', 'unique')]).toEqual([true, false])
        expect(error.read(z.object({ invalidParams: z.array(z.object({ reason: z.string() })) }))).toEqual({
          invalidParams: [{ reason: 'Jansen bestaat al.' }],
        })
        expect(JSON.stringify(Object.entries(error)) + error.message).not.toContain('Jansen')
      },
    )
  })
})

describe('patience', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('asks again after trouble that passes', async () => {
    let calls = 0
    await withRegister(
      () => {
        calls += 1
        if (calls === 1) return undefined
        return calls === 2 ? { status: 503 } : { body: PAGINA }
      },
      async (url) => {
        expect(await client(url).getJson(['x'], Pagina, { context })).toEqual(PAGINA)
        expect(calls).toBe(3)
      },
    )
  })

  it('leaves an ill register alone, and tells the fault it knows', async () => {
    await withRegister(
      () => ({ status: 500 }),
      async (url, received) => {
        const one = client(url)
        const faults: unknown[] = []
        for (let call = 0; call < 8; call += 1) {
          await one.postJson(['x'], {}, Pagina, { context }).catch((error: unknown) => faults.push(error))
        }
        expect(received).toHaveLength(5)
        expect(faults).toHaveLength(8)
        for (const fault of faults) expect(fault).toMatchObject({ fault: 'broken' })
        expect(faults.at(-1)).toMatchObject({ retryAfter: 5 })
      },
    )
  })

  it('tries an ill register again after a while', async () => {
    let status = 500
    await withRegister(
      () => ({ status, body: PAGINA }),
      async (url, received) => {
        vi.useFakeTimers({ toFake: ['Date'] })
        const one = client(url)
        for (let call = 0; call < 6; call += 1) {
          await expect(one.postJson(['x'], {}, Pagina, { context })).rejects.toThrow(RegisterError)
        }
        vi.setSystemTime(Date.now() + 5_000)
        status = 200
        expect(await one.postJson(['x'], {}, Pagina, { context })).toEqual(PAGINA)
        expect(received).toHaveLength(6)
      },
    )
  })

  it('does not call a register ill that refuses questions', async () => {
    await withRegister(
      (asked) => (asked.path === '/goed' ? { body: PAGINA } : { status: 403 }),
      async (url) => {
        const one = client(url)
        for (let call = 0; call < 12; call += 1) {
          await expect(one.getJson(['slecht'], Pagina, { context })).rejects.toMatchObject({ fault: 'refused' })
        }
        expect(await one.getJson(['goed'], Pagina, { context })).toEqual(PAGINA)
      },
    )
  })

  it('asks no more at the same time than the register is to have', async () => {
    let open = 0
    let most = 0
    await withRegister(
      async () => {
        open += 1
        most = Math.max(most, open)
        await new Promise((resolve) => setTimeout(resolve, 15))
        open -= 1
        return { body: PAGINA }
      },
      async (url) => {
        const one = client(url, { concurrency: 3 })
        const all = Array.from({ length: 12 }, () => one.getJson(['x'], Pagina, { context }))
        expect(await Promise.all(all)).toHaveLength(12)
        expect(most).toBe(3)
      },
    )
  })

  it('counts the waiting for a place too', async () => {
    await withRegister(
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 250))
        return { body: PAGINA }
      },
      async (url) => {
        const one = client(url, { concurrency: 1, timeoutMs: 400 })
        const all = await Promise.allSettled([1, 2, 3].map(() => one.getJson(['x'], Pagina, { context })))
        expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
      },
    )
  })

  it('says unreachable when nobody listens', async () => {
    const placeholder = createServer()
    await new Promise<void>((resolve) => placeholder.listen(0, '127.0.0.1', resolve))
    const address = placeholder.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    await new Promise((resolve) => placeholder.close(resolve))
    const asked = client(`http://127.0.0.1:${port}`).getJson(['x'], Pagina, { context })
    await expect(asked).rejects.toEqual(new RegisterError(register, 'unreachable'))
  })
})

describe('a list', () => {
  const uuids = Array.from({ length: 23 }, (_, index) => ({ uuid: String(index) }))

  function pageOf({ query }: Received, size: number): Scripted {
    const start = (Number(query.get('page') ?? '1') - 1) * size
    return start >= 23 ? { status: 404 } : { body: { count: 23, results: uuids.slice(start, start + size) } }
  }

  it('is read to its last page, in order', async () => {
    await withRegister(
      (asked) => pageOf(asked, Number(asked.query.get('pageSize'))),
      async (url, received) => {
        const options = { context, query: { soort: 'x' }, pageSize: 10 }
        expect(await readAllPages(client(url), ['dingen'], Pagina, options)).toEqual(uuids)
        expect(received).toHaveLength(3)
        expect(received.every(({ query }) => query.get('soort') === 'x')).toBe(true)
      },
    )
  })

  it('is read whole from a register that gives smaller pages than we ask for', async () => {
    await withRegister(
      (asked) => pageOf(asked, 5),
      async (url) => {
        expect(await readAllPages(client(url), ['dingen'], Pagina, { context, pageSize: 500 })).toEqual(uuids)
      },
    )
  })

  it('may have lost its last page while we were reading', async () => {
    await withRegister(
      ({ query }) => (query.has('page') ? { status: 404 } : { body: { count: 11, results: uuids.slice(0, 10) } }),
      async (url) => {
        expect(await readAllPages(client(url), ['dingen'], Pagina, { context, pageSize: 10 })).toHaveLength(10)
      },
    )
  })

  it('that lacks a page because the register fails is no list', async () => {
    await withRegister(
      (asked) => (asked.query.get('page') === '2' ? { status: 500 } : pageOf(asked, 10)),
      async (url) => {
        const asked = readAllPages(client(url), ['dingen'], Pagina, { context, pageSize: 10 })
        await expect(asked).rejects.toMatchObject({ fault: 'broken' })
      },
    )
  })

  it('that seems to have no end is a mistake of ours', async () => {
    await withRegister(
      () => ({ body: { count: 1_000_000, results: uuids } }),
      async (url, received) => {
        await expect(readAllPages(client(url), ['dingen'], Pagina, { context })).rejects.toThrow(Bug)
        expect(received).toHaveLength(1)
      },
    )
  })
})
