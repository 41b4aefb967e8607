import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import type { KlantbeeldDeel } from '@kiss/contract/klantbeeld'
import type { Contactmoment } from '@kiss/domain/contactmoment'
import type { Silent } from '@kiss/domain/errors'
import { useContactmomenten, vraagOf } from '#contactmoment'
import type { KlantKeuze } from '#contactmoment'
import { useKlantbeelden } from './klantbeelden.ts'
import KlantbeeldScherm from './KlantbeeldScherm.vue'

const ANNA: KlantKeuze = { identificatie: { soort: 'persoon', bsn: '999990019' }, naam: 'Anna' }
const BERT: KlantKeuze = { identificatie: { soort: 'persoon', bsn: '999990020' }, naam: 'Bert' }
const BAKKER: KlantKeuze = { identificatie: { soort: 'rechtspersoon', kvkNummer: '12345678' }, naam: 'Bakker' }

/** One request for a klantbeeld, answered as the test says, also when nobody wants the answer any more. */
interface Asked {
  klant: { bsn?: string }
  send: (...delen: KlantbeeldDeel[]) => Promise<void>
  breakOff: () => Promise<void>
}

let asked: Asked[]
let wrapper: VueWrapper | undefined

beforeEach(() => {
  setActivePinia(createPinia())
  asked = []
  vi.stubGlobal('fetch', async (_address: string, init: { body: string }) => {
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined
    const body = new ReadableStream<Uint8Array>({ start: (own) => void (controller = own) })
    asked.push({
      klant: (JSON.parse(init.body) as { klant: { bsn?: string } }).klant,
      async send(...delen) {
        for (const deel of delen) controller?.enqueue(new TextEncoder().encode(`${JSON.stringify(deel)}\n`))
        await settle()
      },
      async breakOff() {
        controller?.error(new TypeError('network'))
        await settle()
      },
    })
    return new Response(body)
  })
})
afterEach(() => {
  wrapper?.unmount()
  wrapper = undefined
  vi.unstubAllGlobals()
})

async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await flushPromises()
}

async function open(klant: KlantKeuze = ANNA): Promise<VueWrapper> {
  const store = useContactmomenten()
  const draft = store.start()
  store.openKlant(klant)
  wrapper = mount(KlantbeeldScherm, { props: { draft, klant }, attachTo: document.body })
  await settle()
  return wrapper
}

function request(index = 0): Asked {
  const found = asked[index]
  if (!found) throw new Error(`no request ${index}`)
  return found
}

function silent(naam: string): Silent {
  return { register: naam, naam, fault: 'timeout' }
}

const persoon: KlantbeeldDeel = {
  deel: 'persoon',
  bronnen: ['De BRP'],
  silent: [],
  persoon: {
    bsn: '999990019',
    naam: { volledig: 'Anna de Wit' },
    geboortedatum: { soort: 'datum', datum: '1987-03-14' },
    leeftijd: 39,
    adresregels: ['Molenstraat 1', '4811 KX WATERWOLDE'],
    geheim: true,
    inOnderzoek: false,
    opschorting: 'overlijden',
  },
}

function moment(id: string, more: Partial<Contactmoment> = {}): Contactmoment {
  return {
    id,
    plaatsgevondenOp: '2026-02-02T10:00:00Z',
    kanaal: 'Telefoon',
    onderwerp: `Onderwerp ${id}`,
    gelukt: true,
    zaken: [],
    heeftContactverzoek: false,
    staat: 'geregistreerd',
    ...more,
  }
}

function contactmomenten(items: Contactmoment[], more: Partial<{ silent: Silent[] }> = {}): KlantbeeldDeel {
  return { deel: 'contactmomenten', items, bronnen: ['Open Klant'], silent: [], ...more }
}

function zaken(more: { silent?: Silent[]; aantal?: number } = {}): KlantbeeldDeel {
  const items = Array.from({ length: more.aantal ?? 0 }, (_none, index) => ({
    id: `7d4f2f3e-1111-4111-8111-11111111111${index}`,
    zaaksysteem: 'openzaak',
    identificatie: `ZAAK-${index}`,
    zaaktype: 'Verhuizing',
    omschrijving: '',
    startdatum: '2026-01-02',
  }))
  return { deel: 'zaken', items, bronnen: ['Open Zaak', 'e-Suite'], silent: more.silent ?? [] }
}

const EINDE: KlantbeeldDeel = { deel: 'einde' }

function panels(title: string): string[] {
  const found = wrapper?.findAll('section.k-panel') ?? []
  return found.filter((panel) => panel.get('.k-panel__title').text().startsWith(title)).map((panel) => panel.text())
}

describe('a klantbeeld', () => {
  it('is asked once, and shows each part as soon as it is there while the others wait visibly', async () => {
    const screen = await open()
    expect(asked).toHaveLength(1)
    expect(screen.get('h1').text()).toBe('Anna')
    await request().send(persoon)
    expect(screen.get('h1').text()).toBe('Anna de Wit')
    expect(screen.text()).toContain('14-03-1987 (39 jaar)')
    expect(panels('Zaken')[0]).toContain('worden opgehaald')
    await request().send(zaken({ aantal: 1 }))
    expect(panels('Zaken')[0]).toContain('ZAAK-0')
    expect(panels('Contactmomenten')[0]).toContain('worden opgehaald')
    expect(asked).toHaveLength(1)
  })

  it('warns before anything is said, and hides the bsn until it is asked for', async () => {
    const screen = await open()
    await request().send(persoon)
    const bar = screen.get('.k-identity')
    expect(bar.text()).toContain('Geheim')
    expect(bar.text()).toContain('Overleden')
    expect(screen.text()).toContain('Geef ze nooit door.')
    expect(screen.text()).not.toContain('999990019')
    await screen.get('button[aria-label="BSN tonen"]').trigger('click')
    expect(bar.text()).toContain('999990019')
  })

  const subsets = [[], ['Open Zaak'], ['e-Suite'], ['Open Zaak', 'e-Suite']]
  it.each(subsets.flatMap((names) => [0, 1, 2].map((aantal) => ({ names, aantal }))))(
    'never claims to be complete: silent $names, $aantal zaken',
    async ({ names, aantal }) => {
      const screen = await open()
      await request().send(zaken({ silent: names.map(silent), aantal }), EINDE)
      for (const text of panels('Zaken')) {
        expect(text.includes('Geen zaken.')).toBe(names.length === 0 && aantal === 0)
        expect(text.includes('Alle ')).toBe(false)
        for (const naam of names) expect(text).toContain(`${naam} antwoordt niet op tijd. Deze lijst kan onvolledig`)
      }
      const tab = screen.findAll('[role="tab"]').find((one) => one.text().includes('Zaken'))
      expect(tab?.html().includes('onvolledig')).toBe(names.length > 0)
    },
  )

  it('asks again on request, and keeps what is on the screen until the new part has come', async () => {
    const screen = await open()
    await request().send(zaken({ silent: [silent('e-Suite')], aantal: 1 }), EINDE)
    await screen.get('.k-source-notice button').trigger('click')
    await settle()
    expect(panels('Zaken')[0]).toContain('ZAAK-0')
    await request(1).send(zaken({ aantal: 2 }), EINDE)
    expect(panels('Zaken')[0]).toContain('ZAAK-1')
    expect(screen.find('.k-source-notice').exists()).toBe(false)
  })

  it('says that it broke off, keeps what came, and claims nothing of the rest', async () => {
    const screen = await open()
    await request().send(persoon)
    await request().breakOff()
    expect(screen.text()).toContain('Niet alles is opgehaald')
    expect(screen.get('h1').text()).toBe('Anna de Wit')
    expect(panels('Zaken')[0]).toContain('Zaken zijn niet opgehaald.')
    expect(screen.text()).not.toContain('Geen zaken')
  })

  it('shows 50 of a long history at a time', async () => {
    const screen = await open()
    await request().send(contactmomenten(Array.from({ length: 120 }, (_none, index) => moment(String(index)))), EINDE)
    const panel = screen.findAll('section.k-panel').filter((one) => one.text().startsWith('Contactmomenten'))[1]
    expect(panel?.findAll('li')).toHaveLength(50)
    expect(panel?.text()).toContain('50 van 120')
    await panel?.get('.k-more button').trigger('click')
    expect(panel?.findAll('li')).toHaveLength(100)
  })

  it('folds a contactmoment open to what is known, with numbers of zaken of others too', async () => {
    const own = '7d4f2f3e-1111-4111-8111-111111111110'
    const screen = await open()
    await request().send(
      contactmomenten([
        moment('a', {
          staat: 'wacht',
          gelukt: false,
          gespreksresultaat: 'Doorverbonden',
          zaken: [{ id: own }, { id: 'other' }, { id: 'nobody' }],
        }),
      ]),
      zaken({ aantal: 1 }),
      { deel: 'zaaknummers', nummers: { other: 'ZAAK-ANDER' }, bronnen: [], silent: [] },
      EINDE,
    )
    const row = screen.get('.k-timeline-row')
    expect(row.text()).toContain('Wacht op Open Klant')
    expect(row.text()).toContain('Niet bereikt')
    await row.get('button').trigger('click')
    expect(row.text()).toContain('Doorverbonden')
    expect(row.text()).toContain('ZAAK-0, ZAAK-ANDER, 1 zaak zonder bekend nummer')
    expect(row.text()).not.toContain('Specifieke vraag')
  })

  it('links one zaak to the vraag, and lets it go again', async () => {
    const screen = await open()
    await request().send(zaken({ aantal: 2 }), EINDE)
    const draft = useContactmomenten().current
    await screen.get('button[aria-label="ZAAK-1 koppelen aan dit contactmoment"]').trigger('click')
    expect(draft && vraagOf(draft).zaak?.identificatie).toBe('ZAAK-1')
    await screen.get('button[aria-label="ZAAK-0 koppelen aan dit contactmoment"]').trigger('click')
    expect(draft && vraagOf(draft).zaak?.identificatie).toBe('ZAAK-0')
    await screen.get('button[aria-label="ZAAK-0 loskoppelen"]').trigger('click')
    expect(draft && vraagOf(draft).zaak).toBeUndefined()
  })

  it('is told to who does not see it: how much there is, or who kept silent', async () => {
    await open()
    await request().send(persoon, contactmomenten([moment('a')]), zaken({ aantal: 2 }), EINDE)
    expect(useContactmomenten().current?.melding).toBe(
      'Het klantbeeld is opgehaald: contactmomenten 1, contactverzoeken 0, zaken 2.',
    )
    void useKlantbeelden().refresh(useContactmomenten().current?.id ?? '')
    await settle()
    await request(1).send(zaken({ silent: [silent('e-Suite')] }), EINDE)
    expect(useContactmomenten().current?.melding).toBe('Het klantbeeld is onvolledig: geen antwoord van e-Suite.')
  })

  it('of a company shows its numbers and no rule of the BRP', async () => {
    const screen = await open(BAKKER)
    await request().send(
      {
        deel: 'bedrijf',
        bronnen: ['KVK'],
        silent: [],
        bedrijf: { kvkNummer: '12345678', naam: 'Bakker B.V.', soort: 'rechtspersoon', adresregels: [], actief: false },
      },
      EINDE,
    )
    expect(screen.get('.k-identity').text()).toContain('Niet actief')
    expect(screen.text()).toContain('Bedrijfsgegevens')
    expect(screen.text()).not.toContain('Geef ze nooit door')
  })
})

describe('klantbeelden side by side', () => {
  it('bring each part to its own caller, in whatever order the answers come', async () => {
    const store = useContactmomenten()
    const klantbeelden = useKlantbeelden()
    const first = store.start()
    store.openKlant(ANNA)
    void klantbeelden.load(first.id)
    const second = store.start()
    store.openKlant(BERT)
    void klantbeelden.load(second.id)
    await settle()
    await request(1).send(contactmomenten([moment('van Bert')]), EINDE)
    await request(0).send(contactmomenten([moment('van Anna')]), EINDE)
    expect(store.find(first.id)?.klantbeeld.delen.contactmomenten?.items[0]?.id).toBe('van Anna')
    expect(store.find(second.id)?.klantbeeld.delen.contactmomenten?.items[0]?.id).toBe('van Bert')
  })

  it('drop what comes of a klant who was left for another, and then of one who is back', async () => {
    const store = useContactmomenten()
    const klantbeelden = useKlantbeelden()
    const draft = store.start()
    store.openKlant(ANNA)
    void klantbeelden.load(draft.id)
    await settle()
    store.openKlant(BERT)
    void klantbeelden.load(draft.id)
    await settle()
    await request(0).send(contactmomenten([moment('van Anna')]))
    expect(store.current?.klantbeeld.delen.contactmomenten).toBeUndefined()
    await request(1).send(contactmomenten([moment('van Bert')]), EINDE)
    expect(store.current?.klantbeeld.delen.contactmomenten?.items[0]?.id).toBe('van Bert')
    expect(store.current?.klantbeeld.bezig).toBe(false)
    expect(store.current?.klantbeeld.fout).toBeUndefined()
  })

  it('are asked again wherever the klant of a new contactmoment is open, and nowhere else', async () => {
    const store = useContactmomenten()
    const klantbeelden = useKlantbeelden()
    store.start()
    store.openKlant(ANNA)
    store.start()
    store.openKlant(BERT)
    void klantbeelden.refreshKlant(ANNA.identificatie)
    await settle()
    await nextTick()
    expect(asked.map(({ klant }) => klant.bsn)).toEqual(['999990019'])
  })
})
