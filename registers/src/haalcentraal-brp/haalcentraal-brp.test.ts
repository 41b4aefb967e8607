import { afterEach, describe, expect, it } from 'vitest'
import { describeFailures, startScripted, TEST_CONTEXT } from '#http/testing'
import type { Received, Scripted, ScriptedRegister } from '#http/testing'
import { AgentError, Bug } from '@kiss/domain/errors'
import { createHaalCentraalBrp } from './index.ts'
import { KLANTBEELD_FIELDS, ZOEK_FIELDS } from './query.ts'

const SUZANNE = { burgerservicenummer: '999993653', naam: { volledigeNaam: 'Suzanne Moulin', geslachtsnaam: 'Moulin' } }
const JAN = { burgerservicenummer: '999990019', naam: { volledigeNaam: 'Jan Bos', geslachtsnaam: 'Bos' } }
const ANSWER = { type: 'RaadpleegMetBurgerservicenummer', personen: [SUZANNE] }

let brp: ScriptedRegister | undefined

afterEach(async () => {
  await brp?.close()
})

async function open(answer: (asked: Received) => Scripted, base = '/haalcentraal/api') {
  brp = await startScripted(answer)
  return createHaalCentraalBrp({
    id: 'brp',
    naam: 'BRP',
    baseUrl: `${brp.url}${base}`,
    apiKey: 'sleutel',
    headers: (queryType, { identificatie }) => ({ 'x-doelbinding': queryType, 'x-gebruiker': identificatie }),
  })
}

describe('a question', () => {
  it('is a POST with the key, the headers for its query type, and no bsn in its address', async () => {
    const register = await open(() => ({ body: ANSWER }))
    await register.zoekPersonen({ soort: 'bsn', bsn: '999993653' }, TEST_CONTEXT)
    expect(brp?.received).toHaveLength(1)
    const asked = brp?.received[0]
    expect(asked).toMatchObject({
      method: 'POST',
      path: '/haalcentraal/api/brp/personen',
      headers: {
        'x-api-key': 'sleutel',
        'x-doelbinding': 'RaadpleegMetBurgerservicenummer',
        'x-gebruiker': 'mdw-7',
        'content-type': 'application/json; charset=utf-8',
      },
      body: { burgerservicenummer: ['999993653'], fields: ZOEK_FIELDS },
    })
    expect(String(asked?.query)).toBe('')
  })

  it.each(['/haalcentraal/api', '/haalcentraal/api/', '/haalcentraal/api/brp', '/haalcentraal/api/brp/'])(
    'goes to the same place when the address is set as %s',
    async (base) => {
      const register = await open(() => ({ body: ANSWER }), base)
      await register.findPersoon('999993653', TEST_CONTEXT)
      expect(brp?.received.map(({ path }) => path)).toEqual(['/haalcentraal/api/brp/personen'])
    },
  )

  it('for the klantbeeld asks what that shows', async () => {
    const register = await open(() => ({ body: ANSWER }))
    expect(await register.findPersoon('999993653', TEST_CONTEXT)).toMatchObject({ bsn: '999993653' })
    expect(brp?.received[0]?.body).toMatchObject({ fields: KLANTBEELD_FIELDS })
  })
})

describe('the answer', () => {
  const VRAAG = { soort: 'naam', achternaam: 'El Idrissi', geboortedatum: '1990-11-23' } as const

  it('is sorted by name', async () => {
    const register = await open(() => ({ body: { ...ANSWER, personen: [SUZANNE, JAN] } }))
    const found = await register.zoekPersonen(VRAAG, TEST_CONTEXT)
    expect(found.map(({ naam }) => naam.volledig)).toEqual(['Jan Bos', 'Suzanne Moulin'])
  })

  it('comes from the first question that finds somebody', async () => {
    const register = await open(() => ({ body: ANSWER }))
    await register.zoekPersonen(VRAAG, TEST_CONTEXT)
    expect(brp?.received).toHaveLength(1)
  })

  it('comes from the undivided name when the divided one finds nobody', async () => {
    const register = await open(({ body }) => ({
      body: { ...ANSWER, personen: 'voorvoegsel' in Object(body) ? [] : [SUZANNE] },
    }))
    expect(await register.zoekPersonen(VRAAG, TEST_CONTEXT)).toHaveLength(1)
    expect(brp?.received.map(({ body }) => body)).toMatchObject([
      { voorvoegsel: 'el', geslachtsnaam: 'Idrissi*' },
      { geslachtsnaam: 'El Idrissi*' },
    ])
  })

  it('is nobody, as a value', async () => {
    const register = await open(() => ({ body: { ...ANSWER, personen: [] } }))
    await expect(register.zoekPersonen(VRAAG, TEST_CONTEXT)).resolves.toEqual([])
    await expect(register.findPersoon('999990019', TEST_CONTEXT)).resolves.toBeUndefined()
  })
})

describe('a refusal', () => {
  const DETAIL = 'Meer dan maximum van 10 zoekresultaten gevonden. Verfijn de zoekopdracht.'
  const VRAAG = { soort: 'naam', achternaam: 'Ahmad', geboortedatum: '1990-01-01' } as const

  it.each([
    [DETAIL, DETAIL],
    [undefined, undefined],
  ])('of too many results is told to the agent, in the words of the BRP: %s', async (detail, zin) => {
    const register = await open(() => ({ status: 400, body: { status: 400, code: 'tooManyResults', detail } }))
    const error: unknown = await register.zoekPersonen(VRAAG, TEST_CONTEXT).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AgentError)
    expect(error).toMatchObject({ code: 'too-many-results', zin })
  })

  it('of a parameter is our mistake', async () => {
    const invalidParams = [{ name: 'geslachtsnaam', code: 'pattern', reason: 'Waarde voldoet niet aan patroon.' }]
    const register = await open(() => ({ status: 400, body: { code: 'paramsValidation', detail: 'x', invalidParams } }))
    const asking = register.zoekPersonen(VRAAG, TEST_CONTEXT)
    await expect(asking).rejects.toThrow(Bug)
    await expect(asking).rejects.toThrow('geslachtsnaam: pattern')
    await expect(asking).rejects.not.toThrow('Ahmad')
  })
})

describeFailures('zoekPersonen', {
  make: ({ baseUrl, timeoutMs }) => {
    const register = createHaalCentraalBrp({ id: 'brp', naam: 'BRP', baseUrl, timeoutMs })
    return () => register.zoekPersonen({ soort: 'bsn', bsn: '999993653' }, TEST_CONTEXT)
  },
  answer: ANSWER,
  required: 'personen',
  absent: 'bug',
  secrets: ['999993653', 'Moulin'],
})
