import { afterEach, describe, expect, it } from 'vitest'
import { describeFailures, startScripted, TEST_CONTEXT } from '#http/testing'
import type { Received, ScriptedRegister } from '#http/testing'
import { createAfdelingRegister, createKennisBron } from './index.ts'

const TYPE = 'https://objecten.voorbeeld.nl/api/v2/objecttypes/0a1c6f0e-5b1d-4c7b-9a53-6d1f2f8f0a01'

let objecten: ScriptedRegister | undefined

afterEach(async () => {
  await objecten?.close()
})

function options(baseUrl: string) {
  return { id: 'objecten', naam: 'Objecten', baseUrl, token: 'geheim', objecttypeUrl: TYPE }
}

function object(uuid: string, data: object, record: object = {}) {
  return {
    uuid,
    type: TYPE,
    record: { data, startAt: '2026-01-01', endAt: null, registrationAt: '2026-02-01', ...record },
  }
}

function afdeling(naam: string, record: object = {}) {
  return object(naam, { identificatie: naam.toLowerCase(), naam, email: 'weg@voorbeeld.nl' }, record)
}

function page(results: object[], count = results.length) {
  return { count, next: null, previous: null, results }
}

async function open(answer: (asked: Received) => object, base = '') {
  objecten = await startScripted((asked) => ({ body: answer(asked) }))
  return createAfdelingRegister(options(`${objecten.url}${base}`))
}

describe('a list of objects', () => {
  it.each(['', '/', '/api/v2', '/api/v2/'])(
    'is asked by its type, at an address set with "%s" behind it',
    async (base) => {
      const register = await open(() => page([afdeling('Afval')]), base)
      expect(await register.listAfdelingen(TEST_CONTEXT)).toEqual([{ identificatie: 'afval', naam: 'Afval' }])
      expect(objecten?.received).toHaveLength(1)
      expect(objecten?.received[0]).toMatchObject({
        method: 'GET',
        path: '/api/v2/objects',
        headers: { authorization: 'Token geheim', 'accept-crs': 'EPSG:4326' },
      })
      const query = Object.fromEntries(objecten?.received[0]?.query ?? [])
      expect(query).toEqual({ type: TYPE, ordering: 'record__data__naam', pageSize: '100' })
    },
  )

  it('is read to its last page, each object once, in the order of a Dutch reader', async () => {
    const pages: Record<string, object[]> = {
      '1': [afdeling('Werk'), afdeling('Éénloket')],
      '2': [afdeling('Éénloket'), afdeling('belastingen')],
      '3': [afdeling('Afval')],
    }
    const register = await open(({ query }) => page(pages[query.get('page') ?? '1'] ?? [], 5))
    const names = (await register.listAfdelingen(TEST_CONTEXT)).map(({ naam }) => naam)
    expect(names).toEqual(['Afval', 'belastingen', 'Éénloket', 'Werk'])
  })

  it('leaves out what has ended', async () => {
    const register = await open(() =>
      page([afdeling('Oud', { endAt: '2025-12-31' }), afdeling('Nu'), afdeling('Straks weg', { endAt: '2999-01-01' })]),
    )
    expect((await register.listAfdelingen(TEST_CONTEXT)).map(({ naam }) => naam)).toEqual(['Nu', 'Straks weg'])
  })

  it('may be empty', async () => {
    const register = await open(() => page([]))
    await expect(register.listAfdelingen(TEST_CONTEXT)).resolves.toEqual([])
  })
})

describe('a KennisBron', () => {
  const ARTIKEL = { vertalingen: [{ taal: 'nl', titel: 'Paspoort', tekst: '<p>Aan de balie.</p>' }] }
  const VAC = { vraag: 'Gratis?', antwoord: 'Ja.', status: 'actief' }

  it.each([
    ['kennisartikel', ARTIKEL, 'Paspoort'],
    ['vac', VAC, 'Gratis?'],
  ] as const)('of soort %s leaves out what is not to be shown', async (soort, data, titel) => {
    const hidden = soort === 'vac' ? { ...data, status: 'non-actief' } : { vertalingen: [] }
    objecten = await startScripted(() => ({ body: page([object('a-1', data), object('a-2', hidden)]) }))
    const bron = createKennisBron({ ...options(objecten.url), soort })
    expect(await bron.listDocumenten(TEST_CONTEXT)).toMatchObject([{ id: `${soort}_a-1`, soort, titel }])
    expect(bron.register).toEqual({ id: 'objecten', naam: 'Objecten' })
  })
})

describeFailures('listAfdelingen', {
  make: ({ baseUrl, timeoutMs }) => {
    const register = createAfdelingRegister({ ...options(baseUrl), timeoutMs })
    return () => register.listAfdelingen(TEST_CONTEXT)
  },
  answer: page([afdeling('Afval')]),
  required: 'results.0.record.data.naam',
  absent: 'bug',
})

describeFailures('listDocumenten', {
  make: ({ baseUrl, timeoutMs }) => {
    const bron = createKennisBron({ ...options(baseUrl), soort: 'vac', timeoutMs })
    return () => bron.listDocumenten(TEST_CONTEXT)
  },
  answer: page([object('a-1', { vraag: 'Gratis?', antwoord: 'Ja.', status: 'actief' })]),
  required: 'results.0.record.data.antwoord',
  absent: 'bug',
})
