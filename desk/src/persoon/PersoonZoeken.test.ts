import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useContactmomenten, vraagOf } from '#contactmoment'
import type { ContactmomentDraft } from '#contactmoment'
import PersoonZoeken from './PersoonZoeken.vue'

let wrapper: VueWrapper | undefined
let draft: ContactmomentDraft
let bodies: unknown[]
let answer: () => Response | Promise<Response>

beforeEach(() => {
  setActivePinia(createPinia())
  draft = useContactmomenten().start()
  bodies = []
  answer = () => Response.json({ personen: [] })
  vi.stubGlobal('fetch', async (_address: string, init: { body: string }) => {
    bodies.push(JSON.parse(init.body))
    return answer()
  })
})
afterEach(() => {
  wrapper?.unmount()
  vi.unstubAllGlobals()
})

function mountForm() {
  wrapper = mount(PersoonZoeken, { props: { draft }, attachTo: document.body })
  return wrapper
}

function persoon(bsn: string, volledig: string, more: object = {}) {
  const geboortedatum = { soort: 'datum', datum: '1987-03-14' }
  return {
    bsn,
    naam: { volledig },
    geboortedatum,
    adresregels: ['Dreef 1'],
    geheim: false,
    inOnderzoek: false,
    ...more,
  }
}

async function search(form: VueWrapper, velden: Record<string, string>): Promise<void> {
  for (const [veld, text] of Object.entries(velden)) await form.get(`#persoon-${veld}`).setValue(text)
  await form.get('form').trigger('submit')
  await flushPromises()
}

const NAAM = { achternaam: 'Wit', geboortedatum: '14031987' }

describe('searching a person', () => {
  it('sends nothing when fields must be mended: each says so, and the summary leads there', async () => {
    const form = mountForm()
    await search(form, { achternaam: 'W', geboortedatum: '' })
    expect(bodies).toEqual([])
    expect(form.get('#persoon-achternaam-fout').text()).toBe(
      'Vul een geldig (begin van een) achternaam in, van minimaal 3 tekens',
    )
    expect(form.findAll('.k-error-summary a')).toHaveLength(2)
    expect(form.get<HTMLInputElement>('#persoon-achternaam').element.value).toBe('W')
  })

  it('brings the agent straight to the one field that must be mended', async () => {
    const form = mountForm()
    await search(form, { ...NAAM, achternaam: 'W' })
    expect(form.find('.k-error-summary').exists()).toBe(false)
    expect(document.activeElement?.id).toBe('persoon-achternaam')
    await form.get('#persoon-achternaam').setValue('Wi')
    expect(form.find('#persoon-achternaam-fout').exists()).toBe(false)
  })

  it('judges a field when it is left, and not an empty one', async () => {
    const form = mountForm()
    await form.get('#persoon-achternaam').setValue('W')
    await form.get('#persoon-geboortedatum').trigger('focusout')
    await form.get('#persoon-achternaam').trigger('focusout')
    expect(form.find('#persoon-achternaam-fout').exists()).toBe(true)
    expect(form.find('#persoon-geboortedatum-fout').exists()).toBe(false)
  })

  it('shows who was found, with what weighs on the answer also for who hears the list', async () => {
    answer = () =>
      Response.json({
        personen: [
          persoon('999990019', 'Fatima de Wit', { geheim: true }),
          persoon('999990020', 'Jan de Wit', { opschorting: 'overlijden' }),
        ],
      })
    const form = mountForm()
    await search(form, NAAM)
    expect(bodies).toEqual([{ soort: 'naam', achternaam: 'Wit', geboortedatum: '1987-03-14' }])
    expect(form.get('caption').text()).toBe("2 resultaten gevonden voor 'Wit, 14-03-1987'.")
    expect(form.findAll('.k-table__open').map((button) => button.attributes('aria-label'))).toEqual([
      'Fatima de Wit, geboren 14-03-1987, geheim',
      'Jan de Wit, geboren 14-03-1987, overleden',
    ])
    expect(vraagOf(draft).klant).toBeUndefined()
    await form.findAll('.k-table__open')[0]?.trigger('click')
    expect(vraagOf(draft).klant).toMatchObject({ identificatie: { bsn: '999990019' }, naam: 'Fatima de Wit' })
    expect(draft.scherm).toBe('klantbeeld')
  })

  it('opens one hit by itself', async () => {
    answer = () => Response.json({ personen: [persoon('999990019', 'Fatima de Wit')] })
    await search(mountForm(), NAAM)
    expect(vraagOf(draft).klant?.naam).toBe('Fatima de Wit')
    expect(draft.melding).toContain('wordt geopend')
  })

  it('says so when the BRP gives a number that is none, instead of opening somebody', async () => {
    answer = () => Response.json({ personen: [persoon('123456789', 'Jan')] })
    const form = mountForm()
    await search(form, NAAM)
    expect(vraagOf(draft).klant).toBeUndefined()
    expect(form.text()).toContain('de BRP geeft geen geldig BSN')
  })

  it('says that the BRP is silent, keeps what was typed, and asks again on request', async () => {
    answer = () =>
      Response.json(
        {
          type: '',
          title: '',
          status: 502,
          code: 'register-silent',
          detail: 'De BRP antwoordt niet op tijd.',
          traceId: 't',
        },
        { status: 502 },
      )
    const form = mountForm()
    await search(form, NAAM)
    expect(form.text()).toContain('De BRP antwoordt niet op tijd.')
    expect(form.get<HTMLInputElement>('#persoon-achternaam').element.value).toBe('Wit')
    answer = () => Response.json({ personen: [] })
    await form.get('.k-alert button').trigger('click')
    await flushPromises()
    expect(form.text()).toContain("Geen resultaten gevonden voor 'Wit, 14-03-1987'.")
  })

  it('puts what the server wants mended at the field', async () => {
    answer = () =>
      Response.json(
        {
          type: '',
          title: '',
          status: 400,
          code: 'invalid-input',
          detail: 'Niet alles is goed ingevuld.',
          traceId: 't',
          fields: [{ veld: 'achternaam', zin: 'Deze naam neemt de BRP niet.' }],
        },
        { status: 400 },
      )
    const form = mountForm()
    await search(form, NAAM)
    expect(form.get('#persoon-achternaam-fout').text()).toBe('Deze naam neemt de BRP niet.')
    expect(document.activeElement?.id).toBe('persoon-achternaam')
  })

  it('loses nothing of one way to search when another is chosen, and shows it again after a switch', async () => {
    const form = mountForm()
    await form.get('#persoon-geboortedatum').setValue('14-03-1987')
    await form.findAll('input[type="radio"]')[1]?.setValue()
    await form.get('#persoon-postcode').setValue('4811 KX')
    form.unmount()
    const again = mountForm()
    expect(again.get<HTMLInputElement>('#persoon-postcode').element.value).toBe('4811 KX')
    await again.findAll('input[type="radio"]')[0]?.setValue()
    expect(again.get<HTMLInputElement>('#persoon-geboortedatum').element.value).toBe('14-03-1987')
  })
})
