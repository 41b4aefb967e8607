import { PiniaColada } from '@pinia/colada'
import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, effectScope, h, reactive } from 'vue'
import { Afhandeling, tooLongSentence } from '@kiss/domain/afhandeling'
import type { ProblemCode } from '@kiss/domain/errors'
import AfhandelenPanel from './AfhandelenPanel.vue'
import OpslaanKnop from './OpslaanKnop.vue'
import { opgeslagenSentence, useOpslag } from './opslag.ts'
import type { Opgeslagen } from './opslag.ts'
import type { AfhandelingInvoer, BronInvoer, ContactmomentInvoer, VraagInvoer } from './vraag-invoer.ts'

/** One save that reached the bff, and the way to answer it. */
interface Save {
  key: string
  body: unknown
  answer: (status: number, content: object) => Promise<void>
  breakOff: () => Promise<void>
}

const paspoort: BronInvoer = {
  soort: 'kennisartikel',
  id: 'kennisartikel_1',
  titel: 'Paspoort aanvragen',
  afdeling: 'Burgerzaken',
  secties: [],
}
const keuzes = {
  kanalen: ['Balie', 'Telefoon'],
  gespreksresultaten: ['Doorverbonden', 'Zelfstandig afgehandeld'],
  afdelingen: [
    { identificatie: 'a1', naam: 'Burgerzaken' },
    { identificatie: 'a2', naam: 'Parkeren' },
  ],
  silent: [] as object[],
}

let saves: Save[]
let given: object
let wrapper: VueWrapper | undefined

beforeEach(() => {
  saves = []
  given = keuzes
  vi.stubGlobal('fetch', (_address: string, init: RequestInit) => {
    if (init.method === 'GET') return Promise.resolve(Response.json(given))
    const { promise, resolve, reject } = Promise.withResolvers<Response>()
    saves.push({
      key: new Headers(init.headers).get('idempotency-key') ?? '',
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      answer: async (status, content) => {
        resolve(new Response(JSON.stringify(content), { status }))
        await flushPromises()
      },
      breakOff: async () => {
        reject(new TypeError('Failed to fetch'))
        await flushPromises()
      },
    })
    return promise
  })
})
afterEach(() => {
  wrapper?.unmount()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

function vraag(parts: Partial<VraagInvoer> = {}, afhandeling: Partial<AfhandelingInvoer> = {}): VraagInvoer {
  return {
    id: crypto.randomUUID(),
    startdatum: '2026-03-02T09:00:00.000Z',
    notitie: 'Mevrouw belt over haar paspoort.',
    bronnen: [],
    ...parts,
    afhandeling: { specifiekeVraag: '', kanaal: '', gespreksresultaat: '', afdeling: '', ...afhandeling },
  }
}

const complete: Partial<AfhandelingInvoer> = {
  specifiekeVraag: 'Wat kost het?',
  kanaal: 'Telefoon',
  gespreksresultaat: 'Doorverbonden',
  afdeling: 'Parkeren',
}

/** The column as the app composes it: the note, the panel, the button; the draft is kept outside. */
async function mountColumn(...vragen: VraagInvoer[]) {
  const contactmoment: ContactmomentInvoer = reactive({
    id: crypto.randomUUID(),
    idempotencyKey: crypto.randomUUID(),
    vragen,
  })
  const shown = reactive({ vraagId: vragen[0]?.id ?? '' })
  const pinia = createPinia()
  const opgeslagen: Opgeslagen[] = []
  const find = (id: string) => contactmoment.vragen.find((one) => one.id === id)
  const column = defineComponent({
    setup() {
      effectScope(true).run(() => useOpslag().onOpgeslagen((saved) => opgeslagen.push(saved)))
      return () =>
        h('aside', [
          h('textarea', { id: 'notitie' }),
          h(AfhandelenPanel, {
            contactmoment,
            vraagId: shown.vraagId,
            onGewijzigd: (id: string, afhandeling: AfhandelingInvoer) => {
              const changed = find(id)
              if (changed) changed.afhandeling = afhandeling
            },
            onVraagGekozen: (id: string, bronId: string) => {
              const changed = find(id)
              if (changed) changed.afhandeling = { ...changed.afhandeling, vraagBron: bronId }
            },
            onVraagGevraagd: (id: string) => (shown.vraagId = id),
          }),
          h(OpslaanKnop, { contactmomentId: contactmoment.id }),
        ])
    },
  })
  wrapper = mount(column, { global: { plugins: [pinia, [PiniaColada, { pinia }]] }, attachTo: document.body })
  await flushPromises()
  return { column: wrapper, contactmoment, opgeslagen, afhandeling: () => contactmoment.vragen[0]?.afhandeling }
}

function receipt(referentienummer = '0000000042') {
  return { contactmomenten: [{ id: crypto.randomUUID(), referentienummer, staat: 'opgeslagen' }] }
}

function problem(status: number, code: ProblemCode, parts: object = {}) {
  return {
    type: `urn:kiss:problem:${code}`,
    title: code,
    status,
    code,
    detail: 'De zin van de bff.',
    traceId: 'a'.repeat(32),
    ...parts,
  }
}

const submit = async (column: VueWrapper) => {
  await column.get('form').trigger('submit')
  await flushPromises()
}
const errorAt = (column: VueWrapper, veld: string) => {
  const error = column.find(`#afhandelen-${veld}-fout`)
  return error.exists() ? error.text() : undefined
}
const button = (column: VueWrapper, label: string) => {
  const found = column.findAll('button').find((one) => one.text() === label)
  if (!found) throw new Error(`no button ${label}`)
  return found
}

describe('saving that goes wrong', () => {
  it('keeps everything, says so, and asks again with the same key and the same content', async () => {
    const { column, contactmoment, opgeslagen } = await mountColumn(vraag({}, complete))
    const before = JSON.stringify(contactmoment)
    await submit(column)
    await saves[0]?.breakOff()
    expect(column.get('[role="alert"]').text()).toContain('Geen verbinding met KISS. Je tekst staat er nog.')
    expect(JSON.stringify(contactmoment)).toBe(before)
    expect(opgeslagen).toEqual([])

    await button(column, 'Opnieuw proberen').trigger('click')
    expect(saves).toHaveLength(2)
    expect(saves[1]?.key).toBe(contactmoment.idempotencyKey)
    expect(saves[1]).toMatchObject({ key: saves[0]?.key, body: saves[0]?.body })
    await saves[1]?.answer(200, receipt())
    expect(opgeslagen.map(({ contactmomentId }) => contactmomentId)).toEqual([contactmoment.id])
    expect(column.find('[role="alert"]').exists()).toBe(false)
  })

  it('shows at the field what the bff says of it, until it is mended', async () => {
    const { column } = await mountColumn(vraag({}, complete))
    await submit(column)
    await saves[0]?.answer(
      400,
      problem(400, 'invalid-input', { fields: [{ veld: 'vragen.0.kanaal', zin: 'Dit kanaal is vervallen.' }] }),
    )
    expect(errorAt(column, 'kanaal')).toBe('Dit kanaal is vervallen.')
    await column.get('#afhandelen-kanaal').setValue('Balie')
    expect(errorAt(column, 'kanaal')).toBeUndefined()
  })

  it('ends with the earlier receipt when an attempt without an answer was kept after all', async () => {
    const { column, contactmoment, opgeslagen } = await mountColumn(vraag({}, complete))
    await submit(column)
    await saves[0]?.breakOff()
    const first = contactmoment.vragen[0]
    if (first) first.notitie = 'Anders dan eerst.'
    await submit(column)
    await saves[1]?.answer(422, problem(422, 'idempotency-key-reused'))
    expect(column.get('[role="alert"]').text()).toContain('is al opgeslagen, zonder wat je daarna hebt gewijzigd')
    await button(column, 'Afronden zonder wijzigingen').trigger('click')
    expect(saves[2]).toMatchObject({ key: saves[0]?.key, body: saves[0]?.body })
    await saves[2]?.answer(200, receipt('0000000007'))
    expect(opgeslagen[0]?.bewijzen[0]?.referentienummer).toBe('0000000007')
  })

  it('says the sentence of the bff when that refuses', async () => {
    const { column } = await mountColumn(vraag({}, complete))
    await submit(column)
    await saves[0]?.answer(503, problem(503, 'overloaded'))
    expect(column.get('[role="alert"]').text()).toContain('De zin van de bff.')
  })
})

describe('saving', () => {
  it('is one request, however often it is asked for', async () => {
    const { column, opgeslagen } = await mountColumn(vraag({}, complete))
    await submit(column)
    await submit(column)
    await column.get('#notitie').trigger('keydown', { code: 'Enter', ctrlKey: true })
    await button(column, 'Opslaan…').trigger('click')
    expect(saves).toHaveLength(1)
    await saves[0]?.answer(200, receipt())
    expect(opgeslagen).toHaveLength(1)
  })

  it('sends what the domain allows', async () => {
    const { column } = await mountColumn(vraag({ bronnen: [paspoort] }, complete))
    await submit(column)
    expect(Afhandeling.safeParse(saves[0]?.body).error).toBeUndefined()
  })

  it('tells of it also when the agent is with another caller by then', async () => {
    const { column, opgeslagen } = await mountColumn(vraag({}, complete))
    await submit(column)
    column.unmount()
    wrapper = undefined
    await saves[0]?.answer(200, receipt())
    expect(opgeslagen).toHaveLength(1)
  })

  it('gives the number to tell the klant', () => {
    expect(opgeslagenSentence([{ id: crypto.randomUUID(), referentienummer: '0000000042', staat: 'opgeslagen' }])).toBe(
      'Het contactmoment is opgeslagen. Referentienummer 0000000042.',
    )
  })
})

describe('wrong input', () => {
  it('is said at each field and in a summary with links, and nothing is sent', async () => {
    const { column } = await mountColumn(vraag())
    await submit(column)
    expect(saves).toEqual([])
    expect(['specifiekeVraag', 'kanaal', 'gespreksresultaat', 'afdeling'].map((veld) => errorAt(column, veld))).toEqual(
      [
        'Vul een specifieke vraag in, of kies een vraag uit de lijst.',
        'Kies een kanaal.',
        'Kies hoe het gesprek is afgelopen.',
        'Kies een afdeling.',
      ],
    )
    expect(document.activeElement?.className).toBe('k-error-summary')
    const links = column.findAll('.k-error-summary a')
    expect(links).toHaveLength(4)
    await links[1]?.trigger('click')
    expect(document.activeElement?.id).toBe('afhandelen-kanaal')
  })

  it('does not take the focus while the agent mends it', async () => {
    const { column } = await mountColumn(vraag())
    await submit(column)
    const kanaal = column.get<HTMLSelectElement>('#afhandelen-kanaal')
    kanaal.element.focus()
    await kanaal.setValue('Balie')
    await flushPromises()
    expect(document.activeElement).toBe(kanaal.element)
    expect(errorAt(column, 'kanaal')).toBeUndefined()
  })

  it('is not said of an empty field that the agent only passes', async () => {
    const { column } = await mountColumn(vraag())
    await column.get('#afhandelen-kanaal').trigger('focusout')
    expect(errorAt(column, 'kanaal')).toBeUndefined()
  })

  it('says while typing that a text will not fit, and by how much', async () => {
    const { column } = await mountColumn(vraag())
    await column.get('#afhandelen-specifiekeVraag').setValue('v'.repeat(180))
    expect(errorAt(column, 'specifiekeVraag')).toBeUndefined()
    expect(column.text()).toContain('Nog 0 tekens')
    await column.get('#afhandelen-specifiekeVraag').setValue('v'.repeat(181))
    expect(errorAt(column, 'specifiekeVraag')).toBe(tooLongSentence(181, 180))
    expect(column.text()).toContain('1 teken te veel')
  })

  it('in another vraag brings the agent there', async () => {
    const { column } = await mountColumn(vraag({}, complete), vraag())
    await submit(column)
    await button(column, 'Naar vraag 2').trigger('click')
    await flushPromises()
    expect(errorAt(column, 'kanaal')).toBe('Kies een kanaal.')
  })
})

describe('what is filled in beforehand', () => {
  it('finishes a call with an open article and a known kanaal in three keys', async () => {
    const { column, afhandeling } = await mountColumn(
      vraag({ bronnen: [paspoort] }, { vraagBron: paspoort.id, kanaal: 'Telefoon' }),
    )
    let keys = 0
    const note = column.get<HTMLTextAreaElement>('#notitie')
    note.element.focus()
    expect(afhandeling()).toMatchObject({ afdeling: 'Burgerzaken', kanaal: 'Telefoon' })

    keys += 1
    await note.trigger('keydown', { code: 'Enter', ctrlKey: true })
    await flushPromises()
    expect(document.activeElement?.id).toBe('afhandelen-gespreksresultaat')

    keys += 1 // "z" in a closed list chooses the first name that begins with it
    const resultaat = column.get('#afhandelen-gespreksresultaat')
    await resultaat.setValue('Zelfstandig afgehandeld')

    keys += 1
    await resultaat.trigger('keydown', { code: 'Enter', ctrlKey: true })
    await flushPromises()
    expect(saves[0]?.body).toMatchObject({
      vragen: [
        {
          vraag: 'Paspoort aanvragen',
          kanaal: 'Telefoon',
          afdeling: 'Burgerzaken',
          gespreksresultaat: 'Zelfstandig afgehandeld',
        },
      ],
    })
    expect(keys).toBeLessThanOrEqual(3)
  })

  it('does not listen to Ctrl+Enter outside the column', async () => {
    await mountColumn(vraag({}, complete))
    const elsewhere = document.createElement('input')
    document.body.append(elsewhere)
    elsewhere.dispatchEvent(new KeyboardEvent('keydown', { code: 'Enter', ctrlKey: true, bubbles: true }))
    await flushPromises()
    expect(saves).toEqual([])
  })

  it('asks for a specifieke vraag as soon as Anders is chosen', async () => {
    const { column } = await mountColumn(vraag({ bronnen: [paspoort] }, { vraagBron: paspoort.id }))
    expect(column.text()).toContain('(niet verplicht)')
    await column.get('#afhandelen-vraag').setValue('anders')
    expect(column.text()).not.toContain('(niet verplicht)')
  })
})

describe('when the afdelingen are silent', () => {
  it('takes a name as text and says why', async () => {
    given = {
      ...keuzes,
      afdelingen: [],
      silent: [{ register: 'objecten', naam: 'Het objectenregister', fault: 'unreachable' }],
    }
    const { column } = await mountColumn(vraag({}, { ...complete, afdeling: '' }))
    expect(column.text()).toContain('Het objectenregister is niet bereikbaar. Typ zelf de naam van de afdeling.')
    await column.get('#afhandelen-afdeling').setValue('Groen en water')
    await submit(column)
    expect(saves[0]?.body).toMatchObject({ vragen: [{ afdeling: 'Groen en water' }] })
  })
})
