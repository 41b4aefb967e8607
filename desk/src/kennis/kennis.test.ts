import { PiniaColada } from '@pinia/colada'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { KennisDocument, KennisTreffer } from '@kiss/domain/kennis'
import KennisartikelKolom from './KennisartikelKolom.vue'
import KennisResultaten from './KennisResultaten.vue'
import KennisZoekveld from './KennisZoekveld.vue'

/** A question that the desk asked, and the way to answer it. */
interface Asked {
  address: string
  body: { tekst?: string; pagina?: number }
  answer: (status: number, content: unknown) => Promise<void>
}

let asked: Asked[]
const mounted: { unmount: () => void }[] = []

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    asked.push({
      address,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : {},
      answer: async (status, content) => {
        resolve(new Response(JSON.stringify(content), { status }))
        await flushPromises()
      },
    })
    return promise
  })
})
afterEach(() => {
  for (const wrapper of mounted.splice(0)) wrapper.unmount()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  document.body.replaceChildren()
})

const plugins = () => {
  const pinia = createPinia()
  return [pinia, [PiniaColada, { pinia }] as [typeof PiniaColada, object]]
}

function keep<W extends { unmount: () => void }>(wrapper: W): W {
  mounted.push(wrapper)
  return wrapper
}

function hit(titel: string, parts: Partial<KennisTreffer> = {}): KennisTreffer {
  return {
    id: `kennisartikel_${titel}`,
    soort: 'kennisartikel',
    titel,
    afdelingen: ['Burgerzaken'],
    fragment: '',
    ...parts,
  }
}

function page(treffers: KennisTreffer[], parts: object = {}): object {
  return { treffers, totaal: treffers.length, pagina: 1, perPagina: 10, bijgewerktOp: null, ...parts }
}

function lastAsked(): Asked {
  const last = asked.at(-1)
  if (!last) throw new Error('nothing was asked')
  return last
}

function mountResultaten(gezocht = 'paspoort') {
  return keep(
    mount(KennisResultaten, {
      props: { gezocht, pagina: 1 },
      global: { plugins: plugins() },
      attachTo: document.body,
    }),
  )
}

describe('the results of a search', () => {
  it('never shows a late answer to an earlier search', async () => {
    const wrapper = mountResultaten('pas')
    const early = lastAsked()
    await wrapper.setProps({ gezocht: 'rijbewijs' })
    await lastAsked().answer(200, page([hit('Rijbewijs verlengen')]))
    await early.answer(200, page([hit('Paspoort aanvragen')]))
    expect(asked.map(({ body }) => body.tekst)).toEqual(['pas', 'rijbewijs'])
    expect(wrapper.text()).toContain('Rijbewijs verlengen')
    expect(wrapper.text()).not.toContain('Paspoort aanvragen')
    expect(wrapper.text()).toContain('1 resultaat gevonden voor ‘rijbewijs’.')
  })

  it('says which source is silent, offers to ask again, and does not say that there is nothing', async () => {
    const wrapper = mountResultaten()
    await lastAsked().answer(503, {
      type: 'urn:kiss:problem:overloaded',
      title: 'overloaded',
      status: 503,
      code: 'overloaded',
      detail: 'Het systeem is druk. Probeer het over een paar seconden opnieuw.',
      traceId: 'a'.repeat(32),
    })
    expect(wrapper.text()).toContain('Het systeem is druk.')
    expect(wrapper.text()).not.toContain('Geen resultaten')
    const retry = wrapper.findAll('button').find((button) => button.text() === 'Opnieuw proberen')
    await retry?.trigger('click')
    await lastAsked().answer(200, page([hit('Paspoort aanvragen')]))
    expect(wrapper.text()).toContain('Paspoort aanvragen')
    expect(wrapper.text()).not.toContain('Het systeem is druk.')
  })

  it('marks the words found and shows markup in a fragment as text', async () => {
    const wrapper = mountResultaten()
    await lastAsked().answer(200, page([hit('Paspoort', { fragment: 'Een «paspoort» <img src=x onerror=alert(1)>' })]))
    expect(wrapper.findAll('mark').map((mark) => mark.text())).toEqual(['paspoort'])
    expect(wrapper.find('img').exists()).toBe(false)
    expect(wrapper.text()).toContain('<img src=x onerror=alert(1)>')
  })

  it('offers the words that the agent may have meant', async () => {
    const wrapper = mountResultaten('paspord')
    await lastAsked().answer(200, page([], { bedoeldeJe: 'paspoort' }))
    expect(wrapper.text()).toContain('Geen resultaten gevonden voor ‘paspord’.')
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'paspoort')
      ?.trigger('click')
    expect(wrapper.emitted('gezocht')).toEqual([['paspoort']])
  })

  it('is walked with the arrow keys, and opens what has the focus', async () => {
    const wrapper = mountResultaten()
    await lastAsked().answer(200, page([hit('Een'), hit('Twee')]))
    const [first, second] = wrapper.findAll<HTMLElement>('#kennis-resultaten button')
    first?.element.focus()
    await first?.trigger('keydown', { key: 'ArrowUp' })
    expect(document.activeElement).toBe(first?.element)
    await first?.trigger('keydown', { key: 'ArrowDown' })
    expect(document.activeElement).toBe(second?.element)
    await second?.trigger('click')
    expect(wrapper.emitted('geopend')).toEqual([[hit('Twee')]])
  })

  it('asks for another page and says which one it shows', async () => {
    const wrapper = mountResultaten()
    await lastAsked().answer(200, page([hit('Een')], { totaal: 21 }))
    expect(wrapper.text()).toContain('Pagina 1 van 3')
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Volgende')
      ?.trigger('click')
    expect(wrapper.emitted('update:pagina')).toEqual([[2]])
    await wrapper.setProps({ pagina: 2 })
    expect(lastAsked().body.pagina).toBe(2)
  })
})

describe('the search field', () => {
  function mountZoekveld(gezocht = '') {
    return keep(
      mount(KennisZoekveld, {
        props: { modelValue: '', gezocht },
        global: { plugins: plugins() },
        attachTo: document.body,
      }),
    )
  }

  it('waits until the agent rests, and asks at once on Enter', async () => {
    vi.useFakeTimers()
    const wrapper = mountZoekveld()
    await wrapper.get('input').setValue('pas')
    vi.advanceTimersByTime(299)
    await wrapper.get('input').setValue('paspoort')
    vi.advanceTimersByTime(299)
    expect(wrapper.emitted('gezocht')).toBeUndefined()
    vi.advanceTimersByTime(1)
    expect(wrapper.emitted('gezocht')).toEqual([['paspoort']])
    await wrapper.setProps({ modelValue: 'paspoort kwijt' })
    await wrapper.get('form').trigger('submit')
    expect(wrapper.emitted('gezocht')).toEqual([['paspoort'], ['paspoort kwijt']])
  })

  it('gets the focus by Ctrl+K from a note, and Escape brings it back with the text and the caret as they were', async () => {
    const note = document.createElement('textarea')
    note.value = 'Mevrouw belt over haar paspoort'
    document.body.append(note)
    const wrapper = mountZoekveld()
    note.focus()
    note.setSelectionRange(7, 7)
    const event = new KeyboardEvent('keydown', {
      code: 'KeyK',
      key: 'κ',
      ctrlKey: true,
      cancelable: true,
      bubbles: true,
    })
    note.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(true)
    expect(document.activeElement).toBe(wrapper.get('input').element)
    await wrapper.get('input').trigger('keydown', { key: 'Escape' })
    expect(document.activeElement).toBe(note)
    expect([note.value, note.selectionStart]).toEqual(['Mevrouw belt over haar paspoort', 7])
  })

  it('leaves other keys with K alone', () => {
    const wrapper = mountZoekveld()
    for (const modifiers of [{}, { ctrlKey: true, shiftKey: true }, { altKey: true }]) {
      window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyK', ...modifiers }))
    }
    expect(document.activeElement).not.toBe(wrapper.get('input').element)
  })
})

describe('an article', () => {
  const document1: KennisDocument = {
    id: 'kennisartikel_1',
    soort: 'kennisartikel',
    titel: 'Paspoort aanvragen',
    afdelingen: ['Burgerzaken'],
    trefwoorden: [],
    secties: [
      { sleutel: 'tekst', titel: 'Inleiding', inhoud: '<p>Bij de balie.</p>' },
      { sleutel: 'deskMemo', titel: 'KCC', inhoud: '<p>Vraag naar spoed.</p>' },
    ],
  }

  function mountArtikel(props: object = {}) {
    return keep(
      mount(KennisartikelKolom, {
        props: { id: document1.id, ...props },
        global: { plugins: plugins() },
        attachTo: document.body,
      }),
    )
  }

  it('does not show the answer for an article that was left', async () => {
    const wrapper = mountArtikel({ id: 'kennisartikel_2' })
    const early = lastAsked()
    await wrapper.setProps({ id: document1.id })
    await early.answer(200, { ...document1, id: 'kennisartikel_2', titel: 'Rijbewijs verlengen' })
    expect(wrapper.text()).not.toContain('Rijbewijs')
    expect(wrapper.emitted('geladen')).toBeUndefined()
    await lastAsked().answer(200, document1)
    expect(wrapper.get('h3').text()).toBe('Paspoort aanvragen')
    expect(wrapper.emitted('geladen')).toHaveLength(1)
  })

  it('marks what is only for the agent, and nothing else', async () => {
    const wrapper = mountArtikel()
    await lastAsked().answer(200, document1)
    expect(wrapper.findAll('section').map((section) => section.text().includes('Alleen voor jou'))).toEqual([
      false,
      true,
    ])
  })

  it('tells which section was chosen', async () => {
    const wrapper = mountArtikel()
    await lastAsked().answer(200, document1)
    await wrapper.get('nav').findAll('button')[1]?.trigger('click')
    expect(wrapper.emitted('sectieGekozen')).toEqual([['deskMemo']])
  })

  it('is recorded as bron and can be taken away, but only during a contactmoment', async () => {
    const wrapper = mountArtikel()
    await lastAsked().answer(200, document1)
    expect(wrapper.text()).not.toContain('bij dit contactmoment')
    await wrapper.setProps({ bron: 'bij' })
    expect(wrapper.text()).toContain('Staat bij dit contactmoment als bron')
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Weghalen')
      ?.trigger('click')
    expect(wrapper.emitted('bronWeggehaald')).toHaveLength(1)
    await wrapper.setProps({ bron: 'niet' })
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Toevoegen als bron')
      ?.trigger('click')
    expect(wrapper.emitted('bronToegevoegd')).toEqual([[document1]])
  })
})
