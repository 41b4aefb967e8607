import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useContactmomenten, vraagOf } from '#contactmoment'
import type { ContactmomentDraft } from '#contactmoment'
import BedrijfZoeken from './BedrijfZoeken.vue'
import { identify, readZoekvraag, termsOf } from './zoekvraag-draft.ts'

let wrapper: VueWrapper | undefined
let draft: ContactmomentDraft
let bodies: unknown[]
let answer: () => Response

beforeEach(() => {
  setActivePinia(createPinia())
  draft = useContactmomenten().start()
  bodies = []
  vi.stubGlobal('fetch', async (_address: string, init: { body: string }) => {
    bodies.push(JSON.parse(init.body))
    return answer()
  })
})
afterEach(() => {
  wrapper?.unmount()
  vi.unstubAllGlobals()
})

function bedrijf(naam: string, nummer: number) {
  const vestigingsnummer = String(nummer).padStart(12, '0')
  return {
    kvkNummer: '12345678',
    vestigingsnummer,
    naam,
    soort: 'nevenvestiging',
    adresregels: ['Ergens'],
    actief: true,
  }
}

function page(pagina: number, totaal: number, ...bedrijven: object[]): () => Response {
  return () => Response.json({ bedrijven, totaal, pagina, perPagina: 10 })
}

async function search(naam: string): Promise<VueWrapper> {
  wrapper = mount(BedrijfZoeken, { props: { draft }, attachTo: document.body })
  await wrapper.get('#bedrijf-naam').setValue(naam)
  await wrapper.get('form').trigger('submit')
  await flushPromises()
  return wrapper
}

describe('searching a company', () => {
  it('pages on with what was searched for, whatever stands in the field by then', async () => {
    answer = page(1, 23, bedrijf('Bakker een', 1), bedrijf('Bakker twee', 2))
    const form = await search('Bakker')
    expect(form.get('caption').text()).toBe("23 resultaten gevonden voor 'Bakker'.")
    expect(form.text()).toContain('Pagina 1 van 3')
    await form.get('#bedrijf-naam').setValue('Slager')
    answer = page(2, 23, bedrijf('Bakker drie', 3))
    await form
      .findAll('nav button')
      .find((button) => button.text() === 'Volgende pagina')
      ?.trigger('click')
    await flushPromises()
    expect(bodies).toEqual([
      { vraag: { soort: 'naam', naam: 'Bakker' }, pagina: 1 },
      { vraag: { soort: 'naam', naam: 'Bakker' }, pagina: 2 },
    ])
    expect(form.text()).toContain('Pagina 2 van 3')
    expect(vraagOf(draft).klant).toBeUndefined()
  })

  it('opens one hit by itself, known by its number and that of its vestiging', async () => {
    answer = page(1, 1, bedrijf('Bakker', 7))
    await search('Bakker')
    expect(vraagOf(draft).klant).toEqual({
      identificatie: { soort: 'vestiging', kvkNummer: '12345678', vestigingsnummer: '000000000007' },
      naam: 'Bakker',
      toelichting: 'Ergens',
    })
  })

  it('says at the field what must be mended, and sends nothing', async () => {
    const form = await search('B')
    expect(bodies).toEqual([])
    expect(form.get('#bedrijf-naam-fout').text()).toBe('Vul minimaal 2 tekens van de bedrijfsnaam in.')
  })

  it('reads numbers and addresses as people type them', () => {
    const empty = { naam: '', nummer: '', postcode: '', huisnummer: '' }
    const number = readZoekvraag('nummer', { ...empty, nummer: '1234 5678' }).zoekvraag
    const address = readZoekvraag('adres', { ...empty, postcode: '1234 ab', huisnummer: '10' }).zoekvraag
    expect(number && termsOf(number)).toBe('12345678')
    expect(address && termsOf(address)).toBe('1234AB, 10')
  })

  it('knows a company without a vestiging by its KVK-nummer alone', () => {
    expect(
      identify({ kvkNummer: '12345678', naam: 'N.V.', soort: 'rechtspersoon', adresregels: [], actief: true }),
    ).toEqual({ soort: 'rechtspersoon', kvkNummer: '12345678' })
  })
})
